import type { Answers } from '@qunhai/api';
import { fail } from './errors.ts';
import type { PublishedForm } from './published-form.ts';

/**
 * The answers as they are stored: without questions left empty.
 * @throws {QunhaiError} respond.unknown-question, respond.bad-answer; neither holds the answer
 */
export function checkAnswers({ rules }: PublishedForm, answers: Answers): Answers {
  const given = Object.entries(answers).filter(([, answer]) => !isEmpty(answer));
  for (const [question, answer] of given) {
    const rule = rules.get(question);
    if (rule === undefined) throw fail('unknown-question', { question });
    if (!rule.accepts(answer)) throw fail('bad-answer', { question });
  }
  return Object.fromEntries(given);
}

/**
 * Answers that may be submitted: some, and those that the form insists on.
 * @throws {QunhaiError} respond.missing, respond.empty
 */
export function checkComplete({ rules }: PublishedForm, answers: Answers): void {
  for (const [question, { required }] of rules)
    if (required && !Object.hasOwn(answers, question)) throw fail('missing', { question });
  if (Object.keys(answers).length === 0) throw fail('empty', {});
}

/** Share of the form's questions answered, 0…1; “don’t know” is an answer. */
export function progressOf({ rules }: PublishedForm, answers: Answers): number {
  return rules.size === 0 ? 0 : Object.keys(answers).length / rules.size;
}

/** Left out: nothing, an empty text or choice, a table without a filled cell. */
function isEmpty(answer: Answers[string]): boolean {
  if (answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (!Array.isArray(answer)) return false;
  return answer.every((row) => typeof row === 'object' && Object.values(row).every(isBlank));
}

const isBlank = (cell: unknown) => cell === null || cell === '';
