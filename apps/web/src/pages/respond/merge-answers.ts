import type { Answers } from '@qunhai/api';

/** Whether two answers, or two sets of answers, are the same. */
export function sameAnswers(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === others.length &&
    keys.every((key) =>
      sameAnswers((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}

/**
 * Put two versions of a form together, question by question: what was changed here counts, everything else is as it was
 * saved elsewhere.
 * @param base - the version both started from
 */
export function mergeAnswers(base: Answers, mine: Answers, theirs: Answers): Answers {
  const merged: Answers = {};
  for (const question of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const changedHere = !sameAnswers(base[question], mine[question]);
    const answer = changedHere ? mine[question] : theirs[question];
    if (answer !== undefined) merged[question] = answer;
  }
  return merged;
}
