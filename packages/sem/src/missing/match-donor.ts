import type { RandomStream } from '@qunhai/kernel';

/**
 * One of the `donors` rows whose predicted value is nearest to a target, each with the same chance. Rows equally far away at the
 * border of the nearest are all in play for the places that are left, so that ties favour none of them.
 * @param sorted - predicted values of the observed rows, ascending
 * @returns position in `sorted`
 * @see Little (1988), Missing-data adjustments in large surveys, JBES 6(3); van Buuren (2018), Flexible Imputation of
 *   Missing Data, 2nd ed., §3.4 (type 1 matching, 5 donors)
 */
export function matchDonor(
  sorted: Float64Array,
  target: number,
  donors: number,
  stream: RandomStream,
): number {
  const count = Math.min(donors, sorted.length);
  // Rows from `left` to `right` − 1 are the nearest so far.
  let left = firstFrom(sorted, target);
  let right = left;
  const gapLeft = () => (left > 0 ? target - sorted[left - 1]! : Number.POSITIVE_INFINITY);
  const gapRight = () =>
    right < sorted.length ? sorted[right]! - target : Number.POSITIVE_INFINITY;
  let border = 0;
  while (right - left < count) {
    border = Math.min(gapLeft(), gapRight());
    if (gapLeft() <= gapRight()) left--;
    else right++;
  }
  while (gapLeft() === border) left--;
  while (gapRight() === border) right++;
  let first = left;
  while (first < right && target - sorted[first]! === border) first++;
  let last = right;
  while (last > first && sorted[last - 1]! - target === border) last--;
  const place = stream.integer(count);
  if (place < last - first) return first + place;
  const tied = first - left + (right - last);
  const chosen = stream.integer(tied);
  return chosen < first - left ? left + chosen : last + chosen - (first - left);
}

/** Position of the first value that is not below the target. */
function firstFrom(sorted: Float64Array, target: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
