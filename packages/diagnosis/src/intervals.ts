import { mean, normalQuantile, quantileSorted, tQuantile, variance } from '@qunhai/numerics';
import type { Interval } from '@qunhai/results';

/** An interval that exists. */
export type KnownInterval = NonNullable<Interval>;

/** Smallest number of firms a statistic about a group may rest on. */
export const smallestGroup = 5;

/** The values a quantity can take. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * Mean of a sample of a bounded quantity with its Student-t interval, cut at the bounds, beyond which no mean can lie;
 * null below five values. Cutting takes no possible value out, so the coverage stays as it was.
 * @returns interval null when all values are equal: such a sample says nothing of the spread
 */
export function meanInterval(
  values: Float64Array,
  range: Range,
  level: number,
): { mean: number; interval: KnownInterval | null } | null {
  const n = values.length;
  if (n < smallestGroup) return null;
  const center = mean(values);
  if (!varies(values, range)) return { mean: center, interval: null };
  const half = tQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance(values) / n);
  const interval = { lower: center - half, upper: center + half, level, method: 'normal' } as const;
  return { mean: center, interval: clampInterval(interval, range.min, range.max) };
}

/** False when the values differ by no more than rounding of their sums, a billionth of the range. */
export function varies(values: Float64Array, { min, max }: Range): boolean {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return highest - lowest > 1e-9 * (max - min);
}

/** Equal-tailed interval of resampled or simulated values; NaN draws are left out, null when fewer than 20 are left. */
export function drawInterval(
  draws: Float64Array,
  level: number,
  method: 'percentile' | 'simulation',
): KnownInterval | null {
  const ascending = draws.slice().sort();
  let known = ascending.length;
  while (known > 0 && Number.isNaN(ascending[known - 1]!)) known--; // NaN sorts last
  if (known < 20) return null;
  const sorted = ascending.subarray(0, known);
  return {
    lower: quantileSorted(sorted, (1 - level) / 2),
    upper: quantileSorted(sorted, (1 + level) / 2),
    level,
    method,
  };
}

/** The interval moved inside [min, max]. */
export function clampInterval(interval: KnownInterval, min: number, max: number): KnownInterval {
  return {
    ...interval,
    lower: Math.min(max, Math.max(min, interval.lower)),
    upper: Math.min(max, Math.max(min, interval.upper)),
  };
}

/** Two-sided standard normal quantile of a confidence level. */
export function normalFactor(level: number): number {
  return normalQuantile((1 + level) / 2);
}

/** The interval widened, where needed, to hold the value observed without simulated error. */
export function widenTo(interval: KnownInterval | null, value: number): KnownInterval | null {
  return (
    interval && {
      ...interval,
      lower: Math.min(interval.lower, value),
      upper: Math.max(interval.upper, value),
    }
  );
}
