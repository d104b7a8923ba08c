import { normalCdf, normalQuantile, quantileSorted } from '@qunhai/numerics';
import type { UndefinedReason } from './undefined-reason.ts';

/** A two-sided bootstrap interval; `level` as a proportion. */
export interface BootstrapInterval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly method: 'percentile' | 'bca';
}

/** An interval, or the reason why there is none. */
export type IntervalOrReason =
  | { readonly interval: BootstrapInterval; readonly reason: null }
  | { readonly interval: null; readonly reason: UndefinedReason };

/**
 * The fewest draws that reach both tail quantiles: 2/(1 − level) − 1, that is 39 at 95 %.
 * @see Davison & Hinkley (1997), Bootstrap Methods and their Application, §5.2
 */
export function fewestDraws(level: number): number {
  return Math.ceil(2 / (1 - level) - 1 - 1e-9);
}

/**
 * Percentile interval: the type-7 quantiles of the draws at (1 ± level)/2.
 * @param sorted - draws ascending, no NaN
 * @see Efron (1979), Annals of Statistics 7, 1–26
 */
export function percentileInterval(sorted: Float64Array, level: number): IntervalOrReason {
  if (sorted.length < fewestDraws(level)) return { interval: null, reason: 'too-few-draws' };
  return quantileInterval(sorted, (1 - level) / 2, (1 + level) / 2, level, 'percentile');
}

/**
 * Bias-corrected and accelerated interval.
 * z₀ = Φ⁻¹(share of draws below the estimate); the tail probabilities become Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z))).
 * Draws that all equal the estimate give that point.
 * @param sorted - draws ascending, no NaN
 * @param acceleration - from {@link jackknife}; 0 gives the bias-corrected (BC) interval
 * @returns the reason instead of an interval when no or all draws lie below the estimate (z₀ infinite)
 * @see Efron (1987), J. of the American Statistical Association 82, 171–185; DiCiccio & Efron (1996), Statistical Science 11
 */
export function bcaInterval(
  sorted: Float64Array,
  estimate: number,
  acceleration: number,
  level: number,
): IntervalOrReason {
  if (sorted.length < fewestDraws(level)) return { interval: null, reason: 'too-few-draws' };
  if (sorted[0] === estimate && sorted.at(-1) === estimate)
    return quantileInterval(sorted, 0, 1, level, 'bca');
  const z0 = biasCorrection(sorted, estimate);
  if (!Number.isFinite(z0)) return { interval: null, reason: 'estimate-beyond-draws' };
  const [lower, upper] = [(1 - level) / 2, (1 + level) / 2].map((probability) => {
    const shifted = z0 + normalQuantile(probability);
    const shrink = 1 - acceleration * shifted;
    return shrink > 0 ? normalCdf(z0 + shifted / shrink) : Number.NaN;
  }) as [number, number];
  if (!(lower < upper)) return { interval: null, reason: 'degenerate' };
  return quantileInterval(sorted, lower, upper, level, 'bca');
}

function quantileInterval(
  sorted: Float64Array,
  lower: number,
  upper: number,
  level: number,
  method: BootstrapInterval['method'],
): IntervalOrReason {
  const interval = {
    lower: quantileSorted(sorted, lower),
    upper: quantileSorted(sorted, upper),
    level,
    method,
  };
  return { interval, reason: null };
}

/** z₀, the normal quantile of the share of draws strictly below the estimate; ±Infinity when none or all are. */
export function biasCorrection(draws: Float64Array, estimate: number): number {
  let below = 0;
  for (const draw of draws) if (draw < estimate) below++;
  return normalQuantile(below / draws.length);
}

/** What the leave-one-out estimates of a quantity tell. */
export interface JackknifeSummary {
  readonly standardError: number;
  readonly acceleration: number;
}

/**
 * Jackknife standard error √((n − 1)/n · Σd²) and acceleration Σd³ / (6 (Σd²)^{3/2}), with d = mean − leave-one-out
 * estimate. NaN estimates (failed fits) are left out; equal estimates have acceleration 0.
 * @returns NaN in both when fewer than two estimates are usable
 * @see Efron (1987), J. of the American Statistical Association 82, eq. 6.6
 */
export function jackknife(leaveOneOut: Float64Array): JackknifeSummary {
  const usable = leaveOneOut.filter((value) => !Number.isNaN(value));
  const n = usable.length;
  if (n < 2) return { standardError: Number.NaN, acceleration: Number.NaN };
  let mean = 0;
  for (const value of usable) mean += value / n;
  let squares = 0;
  let cubes = 0;
  for (const value of usable) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  const standardError = Math.sqrt(((n - 1) / n) * squares);
  return { standardError, acceleration: squares > 0 ? cubes / (6 * squares ** 1.5) : 0 };
}
