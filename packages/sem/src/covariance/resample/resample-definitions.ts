import { normalCdf, normalQuantile, quantileSorted } from '@qunhai/numerics';
import { definedQuantities } from '../evaluate/parameter-estimates.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import type { CovarianceDraws } from './resample-covariance.ts';

/** A defined quantity with its bootstrap error and intervals. */
export interface ResampledQuantity {
  readonly name: string;
  readonly estimate: number;
  /** Standard deviation of the draws. */
  readonly standardError: number;
  readonly percentile: readonly [lower: number, upper: number];
  /** Bias-corrected and, with a jackknife, accelerated; NaN when all draws are on one side of the estimate. */
  readonly bca: readonly [lower: number, upper: number];
}

/**
 * Intervals of what the model defines (indirect and total effects …) from the estimates of resamples.
 * @param jackknife - estimates without one row each, for the acceleration; without them it is 0, which makes the interval bias-corrected only
 * @throws {QunhaiError} sem.unknown-label
 * @see Efron & Tibshirani (1993), ch. 13, 14; MacKinnon, Lockwood & Williams (2004), Multivariate Behavioral Research 39(1)
 */
export function resampledDefinitions(
  fit: CovarianceFit,
  draws: CovarianceDraws,
  level = 0.95,
  jackknife: CovarianceDraws | null = null,
): ResampledQuantity[] {
  const ofDraws = valuesOf(fit, draws);
  const ofJackknife = jackknife && valuesOf(fit, jackknife);
  return definedQuantities(fit).map(({ name, dual: { value: estimate } }, d) => {
    const values = ofDraws[d]!;
    const sorted = values.slice().sort();
    const at = (p: number) => (Number.isFinite(p) ? quantileSorted(sorted, p) : Number.NaN);
    const tail = (1 - level) / 2;
    const shifted = (p: number) =>
      biasCorrected(p, bias(values, estimate), ofJackknife ? acceleration(ofJackknife[d]!) : 0);
    return {
      name,
      estimate,
      standardError: deviation(values),
      percentile: [at(tail), at(1 - tail)],
      bca: [at(shifted(tail)), at(shifted(1 - tail))],
    };
  });
}

/** Values of every definition over the draws. */
function valuesOf(fit: CovarianceFit, { theta, used }: CovarianceDraws): Float64Array[] {
  const k = fit.table.freeCount;
  const out = fit.table.definitions.map(() => new Float64Array(used));
  for (let r = 0; r < used; r++) {
    const drawn = { ...fit, theta: theta.subarray(r * k, (r + 1) * k) };
    definedQuantities(drawn).forEach(({ dual }, d) => {
      out[d]![r] = dual.value;
    });
  }
  return out;
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** z₀: normal quantile of the share of draws below the estimate, ties counted half. */
function bias(values: Float64Array, estimate: number): number {
  const below = values.reduce((n, x) => n + (x < estimate ? 1 : x === estimate ? 0.5 : 0), 0);
  return normalQuantile(below / values.length);
}

/** a = Σ d³ / (6·(Σ d²)^1.5) with d the mean less the values without one row. */
function acceleration(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const cubes = values.reduce((sum, x) => sum + (mean - x) ** 3, 0);
  const squares = values.reduce((sum, x) => sum + (mean - x) ** 2, 0);
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

function biasCorrected(p: number, z0: number, a: number): number {
  if (!Number.isFinite(z0)) return Number.NaN;
  const z = z0 + normalQuantile(p);
  return normalCdf(z0 + z / (1 - a * z));
}
