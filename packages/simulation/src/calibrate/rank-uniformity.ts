import { chiSquareUpper } from '@qunhai/numerics';
import type { Weighted } from './weighted-summaries.ts';

/**
 * Where a true parameter stands among independent draws of a posterior: how many of them are smaller, 0 … draws. Over truths drawn
 * from the prior, ranks are uniform when posteriors are honest: ∪ says they are too narrow, ∩ too wide, a slope that they are biased.
 * @see Talts, Betancourt, Simpson, Vehtari & Gelman (2018), Validating Bayesian inference algorithms with simulation-based calibration
 */
export function rankOf(
  truth: number,
  posterior: readonly Weighted[],
  draws: number,
  uniform: () => number,
): number {
  let rank = 0;
  for (let d = 0; d < draws; d++) if (drawOf(posterior, uniform()) < truth) rank++;
  return rank;
}

/** A value by weight; weights sum to 1. */
function drawOf(posterior: readonly Weighted[], share: number): number {
  let sum = 0;
  for (const { value, weight } of posterior) {
    sum += weight;
    if (sum >= share) return value;
  }
  return posterior.at(-1)!.value;
}

/** Pearson's χ² of ranks 0 … draws against the uniform, in bins of equal size, and its p-value. */
export function rankUniformity(
  ranks: readonly number[],
  draws: number,
  bins: number,
): { readonly counts: readonly number[]; readonly chiSquare: number; readonly p: number } {
  const counts = new Array<number>(bins).fill(0);
  for (const rank of ranks) counts[Math.floor((rank * bins) / (draws + 1))]!++;
  const expected = ranks.length / bins;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { counts, chiSquare, p: chiSquareUpper(chiSquare, bins - 1) };
}
