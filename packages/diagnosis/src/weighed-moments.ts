import { tQuantile } from '@qunhai/numerics';
import { type KnownInterval, smallestGroup, varies } from './intervals.ts';

/** A value and how much it counts. */
interface Weighed {
  readonly value: number;
  readonly weight: number;
}

/** Values that are there and count, with their weights; all weights 1 when there are none. */
function known(values: Float64Array, weights: Float64Array | undefined): Weighed[] {
  return Array.from(values, (value, i) => ({ value, weight: weights?.[i] ?? 1 })).filter(
    ({ value, weight }) => !Number.isNaN(value) && weight > 0,
  );
}

function meanOf(cases: readonly Weighed[]): { readonly mean: number; readonly total: number } {
  const total = cases.reduce((sum, { weight }) => sum + weight, 0);
  return { total, mean: cases.reduce((sum, { value, weight }) => sum + weight * value, 0) / total };
}

/** Weighted standard deviation, Σw(x − m)²/Σw times n/(n − 1), of the values that are not NaN; NaN for fewer than two. */
export function weighedDeviation(values: Float64Array, weights: Float64Array): number {
  const cases = known(values, weights);
  const n = cases.length;
  if (n < 2) return Number.NaN;
  const { mean, total } = meanOf(cases);
  const squares = cases.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0);
  return Math.sqrt((squares / total) * (n / (n - 1)));
}

/**
 * Weighted mean of percentages with its Student-t interval, cut at 0 and 100: the variance of a ratio of sums by linearization,
 * n/(n − 1) · Σw²(x − m)²/(Σw)². Null below five values.
 * @returns interval null when all values are equal
 * @see Kish (1965), Survey Sampling, §6.4; Lohr (2021), Sampling: Design and Analysis, 3rd ed., §4.1
 */
export function weighedMeanInterval(
  values: Float64Array,
  weights: Float64Array,
  level: number,
): { readonly mean: number; readonly interval: KnownInterval | null } | null {
  const cases = known(values, weights);
  const n = cases.length;
  if (n < smallestGroup) return null;
  const { mean, total } = meanOf(cases);
  const range = { min: 0, max: 100 };
  if (
    !varies(
      Float64Array.from(cases, ({ value }) => value),
      range,
    )
  )
    return { mean, interval: null };
  const squares = cases.reduce((sum, c) => sum + (c.weight * (c.value - mean)) ** 2, 0);
  const half = (tQuantile((1 + level) / 2, n - 1) * Math.sqrt((squares * n) / (n - 1))) / total;
  return {
    mean,
    interval: {
      ...{ lower: Math.max(0, mean - half), upper: Math.min(100, mean + half) },
      ...{ level, method: 'normal' },
    },
  };
}
