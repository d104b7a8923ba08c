import type { z } from 'zod';
import type { moderatedMediationRow } from './moderation.ts';

/** As many indices as were found, or more, must be less likely than this by chance alone to count as more than chance; a convention of ours. */
const chanceLimit = 0.05;

/** How many indices of moderated mediation were found, beside what chance alone would bring. */
export interface MediatedTally {
  /** Indices with an interval to judge by. */
  readonly judged: number;
  /** Those whose interval excludes 0. */
  readonly found: number;
  /** How many intervals would exclude 0 by chance alone, on average. */
  readonly expected: number;
  /** Probability of `found` or more by chance alone; approximate, as it takes indices for independent, and those of one run are not. */
  readonly probability: number;
  /** What `found` amounts to. */
  readonly outcome: 'none' | 'within-chance' | 'beyond-chance';
}

/**
 * Count what a table of indices found, and compare it with chance: no theory claims one of these indices, so that they are a search, and
 * one interval in 1 / (1 − level) excludes 0 where nothing is to be found. The probability is the upper tail of a binomial distribution.
 * @param level - confidence level of the intervals
 */
export function mediatedTally(
  rows: readonly Pick<z.infer<typeof moderatedMediationRow>, 'verdict'>[],
  level: number,
): MediatedTally {
  const judged = rows.filter(({ verdict }) => verdict !== 'open').length;
  const found = rows.filter(({ verdict }) => verdict === 'rises' || verdict === 'falls').length;
  const probability = upperTail(found, judged, 1 - level);
  return {
    ...{ judged, found, expected: judged * (1 - level), probability },
    outcome: outcomeOf(found, probability),
  };
}

/** One index alone at 95 % has just this probability, but for rounding. */
function outcomeOf(found: number, probability: number): MediatedTally['outcome'] {
  if (found === 0) return 'none';
  return probability < chanceLimit + 1e-9 ? 'beyond-chance' : 'within-chance';
}

/** Probability of `least` or more successes in `trials` independent ones of `chance` each. */
function upperTail(least: number, trials: number, chance: number): number {
  let term = (1 - chance) ** trials;
  let fewer = 0;
  for (let successes = 0; successes < least; successes++) {
    fewer += term;
    term *= ((trials - successes) / (successes + 1)) * (chance / (1 - chance));
  }
  return Math.max(0, 1 - fewer);
}
