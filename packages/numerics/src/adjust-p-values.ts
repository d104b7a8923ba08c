/** How p-values of several tests are corrected: not at all, for any false finding, or for their share. */
export const adjustments = ['none', 'holm', 'benjamini-hochberg'] as const;
export type Adjustment = (typeof adjustments)[number];

/**
 * Adjusted p-values: a test is significant at level α, all tests taken together, when its adjusted p is at most α.
 * Holm controls the probability of any false finding (family-wise error) whatever the dependence of the tests;
 * Benjamini–Hochberg the expected share of false findings (false discovery rate) for independent or positively dependent tests.
 * NaN (not tested) stays NaN and does not count as a test.
 * @param p - any order; the result is in the same order
 * @see Holm (1979), Scandinavian Journal of Statistics 6(2); Benjamini & Hochberg (1995), J. of the Royal Statistical Society B 57(1)
 */
export function adjustPValues(p: ArrayLike<number>, method: Adjustment): Float64Array {
  const out = Float64Array.from(p);
  if (method === 'none') return out;
  const order = Array.from(out.keys()).filter((i) => !Number.isNaN(out[i]!));
  order.sort((i, j) => out[i]! - out[j]!);
  const m = order.length;
  if (method === 'holm') {
    let largest = 0;
    order.forEach((i, rank) => {
      largest = Math.max(largest, Math.min(1, (m - rank) * out[i]!));
      out[i] = largest;
    });
    return out;
  }
  let smallest = 1;
  for (let rank = m - 1; rank >= 0; rank--) {
    const i = order[rank]!;
    smallest = Math.min(smallest, (m / (rank + 1)) * out[i]!);
    out[i] = smallest;
  }
  return out;
}
