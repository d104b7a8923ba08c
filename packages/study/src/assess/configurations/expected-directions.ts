import type { Hypothesis, Theory } from '@qunhai/theory';
import { partsOf } from './configuration-questions.ts';

type Direction = 'present' | 'absent';

interface Signed {
  readonly from: string;
  readonly to: string;
  readonly sign: 1 | -1;
}

/**
 * What theory expects of conditions for a high outcome: the sign of every chain of hypothesized effects from the condition to the
 * outcome, where all have the same; a moderator counts as having the sign of its moderation. Null where they differ or there is none.
 */
export function expectedDirections(
  theory: Theory,
  outcome: string,
  conditions: readonly string[],
): Map<string, Direction | null> {
  const effects = theory.hypotheses.flatMap(effectsOf);
  const ends = new Set([outcome, ...partsOf(theory, outcome)]);
  return new Map(
    conditions.map((condition) => {
      const signs = signsOfChains(effects, condition, ends);
      if (signs.size !== 1) return [condition, null];
      return [condition, signs.has(1) ? 'present' : 'absent'];
    }),
  );
}

function effectsOf(hypothesis: Hypothesis): Signed[] {
  if (hypothesis.kind === 'group') return [];
  const sign = hypothesis.sign === '+' ? 1 : -1;
  switch (hypothesis.kind) {
    case 'path':
      return [{ from: hypothesis.from, to: hypothesis.to, sign }];
    case 'mediation':
      return hypothesis.from.flatMap((from) => hypothesis.to.map((to) => ({ from, to, sign })));
    case 'chain':
      return hypothesis.chain
        .slice(1)
        .map((to, i) => ({ from: hypothesis.chain[i]!, to, sign: 1 as const }));
    case 'moderation':
      return hypothesis.moderator.flatMap((from) =>
        hypothesis.to.map((to) => ({ from, to, sign })),
      );
  }
}

/** Signs that chains of effects from a condition have at the outcome; no chain goes through a construct twice in the same sign. */
function signsOfChains(
  effects: readonly Signed[],
  condition: string,
  ends: ReadonlySet<string>,
): Set<number> {
  const found = new Set<number>();
  const seen = new Set<string>();
  const open: { id: string; sign: number }[] = [{ id: condition, sign: 1 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const key = `${at.id} ${at.sign}`;
    if (seen.has(key)) continue;
    seen.add(key);
    if (at.id !== condition && ends.has(at.id)) {
      found.add(at.sign);
      continue;
    }
    const { id, sign } = at;
    for (const effect of effects)
      if (effect.from === id) open.push({ id: effect.to, sign: sign * effect.sign });
  }
  return found;
}
