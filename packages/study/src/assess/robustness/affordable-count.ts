/** Rows up to which methods take the effort they usually do. */
const usualRows = 1000;

/**
 * How many resamples or starts a method takes: fewer in proportion where there are more rows, so that large samples do not take
 * minutes, but never fewer than it needs. Large samples need fewer, too: their estimates vary less.
 */
export function affordableCount(rows: number, usual: number, fewest: number): number {
  return Math.min(usual, Math.max(fewest, Math.round((usual * usualRows) / rows)));
}
