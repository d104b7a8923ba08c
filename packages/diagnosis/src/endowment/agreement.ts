import { variance } from '@qunhai/numerics';
import type { ScoreScale } from '../scores/answer-scale.ts';

/**
 * Variance of answers given at random, every admissible answer as likely: (A² − 1)/12 for A steps, range²/12 without steps.
 */
export function uniformVariance({ min, max, step }: ScoreScale): number {
  if (step === null) return (max - min) ** 2 / 12;
  const options = (max - min) / step + 1;
  return (step ** 2 * (options ** 2 - 1)) / 12;
}

/**
 * Within-group agreement r_wg of one item, or r_wg(J) of J items: 1 = all firms answer alike, 0 = as if at random.
 * Variances with divisor n − 1; more than random disagreement counts as 0.
 * @param items - answers of the group's firms to each item, NaN = missing
 * @param expected - variance of random answers, one per item
 * @returns null when an item has fewer than two answers
 * @see James, Demaree & Wolf (1984), Estimating within-group interrater reliability with and without response bias,
 *   J. Applied Psychology 69(1), 85–98, eqs. 1 and 3.
 */
export function agreement(
  items: readonly Float64Array[],
  expected: readonly number[],
): number | null {
  let ratio = 0;
  for (const [j, answers] of items.entries())
    ratio +=
      variance(answers.filter((value) => !Number.isNaN(value))) / (expected[j]! * items.length);
  if (Number.isNaN(ratio)) return null;
  const agreed = items.length * Math.max(0, 1 - ratio);
  return agreed === 0 ? 0 : agreed / (agreed + ratio);
}
