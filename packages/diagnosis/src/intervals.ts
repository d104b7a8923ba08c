import { mean, normalQuantile, quantileSorted, tQuantile, variance } from '@qunhai/numerics';
import type { Interval } from '@qunhai/results';

/** An interval that exists. */
export type KnownInterval = NonNullable<Interval>;

/** Smallest number of firms a statistic about a group may rest on. */
export const smallestGroup = 5;

/** Mean of a sample with its Student-t interval; null below five values. */
export function meanInterval(
  values: ArrayLike<number>,
  level: number,
): { mean: number; variance: number; interval: KnownInterval } | null {
  const n = values.length;
  if (n < smallestGroup) return null;
  const center = mean(values);
  const spread = variance(values);
  const half = tQuantile((1 + level) / 2, n - 1) * Math.sqrt(spread / n);
  return {
    mean: center,
    variance: spread,
    interval: { lower: center - half, upper: center + half, level, method: 'normal' },
  };
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
