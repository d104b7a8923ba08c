import { normalQuantile } from '@qunhai/numerics';
import { fail } from '../errors.ts';

/** What the sample is to be large enough for. */
export interface SampleSizeRequest {
  /** The smallest path coefficient, in absolute value, that should be found significant: 0 < … < 1. */
  readonly smallestPath: number;
  /** One-tailed significance level, 0.05 unless told. */
  readonly significance?: number;
  /** 0.8 unless told. */
  readonly power?: number;
}

export interface MinimumSampleSize {
  /** Rows by the inverse square root method: simple, and on the safe side. */
  readonly inverseSquareRoot: number;
  /** Rows by the gamma-exponential method: closer to what simulations need, less safe for small samples. */
  readonly gammaExponential: number;
  /** z(1 − significance) + z(power), what the coefficient must exceed in standard errors. */
  readonly required: number;
}

/**
 * Rows that PLS needs to find a path coefficient, before any data: standard errors are taken to be 1/√n (inverse square root)
 * or exp(−e·|β|/√n)/√n (gamma-exponential, in the form that gives the paper's 146 rows for a path of 0.197). Both are rules
 * of thumb that look at one coefficient only; Monte-Carlo power of the declared model (simulatePower) takes its measurement
 * and its correlated predictors into account.
 * @throws {QunhaiError} sem.setting-out-of-range
 * @see Kock & Hadaya (2018), Minimum sample size estimation in PLS-SEM: the inverse square root and gamma-exponential
 *   methods, Information Systems Journal 28(1)
 */
export function minimumSampleSize({
  smallestPath,
  significance = 0.05,
  power = 0.8,
}: SampleSizeRequest): MinimumSampleSize {
  const beta = Math.abs(smallestPath);
  for (const [field, found] of Object.entries({ smallestPath: beta, significance, power }))
    if (!(found > 0 && found < 1))
      throw fail('setting-out-of-range', { field, found, least: 0, most: 1 });
  const required = normalQuantile(1 - significance) + normalQuantile(power);
  const ratio = (n: number) => beta * Math.sqrt(n) * Math.exp((Math.E * beta) / Math.sqrt(n));
  const inverseSquareRoot = Math.max(1, Math.ceil((required / beta) ** 2));
  return {
    inverseSquareRoot,
    gammaExponential: smallestAbove(ratio, required, beta, inverseSquareRoot),
    required,
  };
}

/**
 * The smallest n from which the ratio stays above what is required. It falls until √n = e·|β| and rises from there, so the
 * search is on the rising side.
 */
function smallestAbove(
  ratio: (n: number) => number,
  required: number,
  beta: number,
  most: number,
): number {
  let low = Math.max(1, Math.ceil((Math.E * beta) ** 2));
  let high = Math.max(low, most);
  if (ratio(low) > required) return low;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ratio(middle) > required) high = middle;
    else low = middle;
  }
  return high;
}
