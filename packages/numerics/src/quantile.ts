/**
 * Sample quantile by linear interpolation of order statistics (type 7, the default of R).
 * @param sorted - ascending, no NaN, at least one value
 * @param probability - 0 … 1
 * @see Hyndman & Fan (1996), Sample quantiles in statistical packages, definition 7.
 */
export function quantileSorted(sorted: ArrayLike<number>, probability: number): number {
  const position = (sorted.length - 1) * probability;
  const below = Math.floor(position);
  const low = sorted[below]!;
  return below + 1 < sorted.length ? low + (position - below) * (sorted[below + 1]! - low) : low;
}

/** Type-7 quantile of values in any order; NaN when there are none. Values are not changed. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  if (values.length === 0) return Number.NaN;
  return quantileSorted(Float64Array.from(values).sort(), probability);
}
