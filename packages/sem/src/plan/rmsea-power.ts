import { chiSquareQuantile } from '@qunhai/numerics';
import { noncentralChiSquareLower } from '../covariance/evaluate/noncentral-chi-square.ts';
import { fail } from '../errors.ts';

/** A test of fit by RMSEA: what the null hypothesis says, and what is true. */
export interface RmseaPowerRequest {
  readonly df: number;
  /** RMSEA of the null hypothesis; 0.05 unless told (test of close fit). */
  readonly nullRmsea?: number;
  /** RMSEA in the population; 0.08 unless told. Below `nullRmsea`: power to show that fit is not that bad. */
  readonly trueRmsea?: number;
  /** 0.05 unless told. */
  readonly significance?: number;
}

/**
 * Power of a test of fit by RMSEA with n rows: the noncentral χ² with (n − 1)·df·ε² at the population's ε, beyond the critical value
 * at the null's. A population that fits better than the null is found below the critical value, one that fits worse above.
 * @throws {QunhaiError} sem.setting-out-of-range
 * @see MacCallum, Browne & Sugawara (1996), Power analysis and determination of sample size for covariance structure modeling,
 *   Psychological Methods 1(2)
 */
export function rmseaPower(request: RmseaPowerRequest, n: number): number {
  const { df, nullRmsea, trueRmsea, significance } = checked(request);
  const noncentrality = (rmsea: number) => (n - 1) * df * rmsea * rmsea;
  const upper = trueRmsea > nullRmsea;
  const critical = quantile(upper ? 1 - significance : significance, df, noncentrality(nullRmsea));
  const below = noncentralChiSquareLower(critical, df, noncentrality(trueRmsea));
  return upper ? 1 - below : below;
}

/**
 * The smallest number of rows at which {@link rmseaPower} reaches `power`.
 * @returns null when a million rows are not enough
 * @throws {QunhaiError} sem.setting-out-of-range
 */
export function rmseaSampleSize(request: RmseaPowerRequest, power = 0.8): number | null {
  if (!(power > 0 && power < 1))
    throw fail('setting-out-of-range', { field: 'power', found: power, least: 0, most: 1 });
  let low = 1;
  let high = 16;
  while (rmseaPower(request, high) < power) {
    low = high;
    high *= 2;
    if (high > 1e6) return null;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (rmseaPower(request, middle) < power) low = middle;
    else high = middle;
  }
  return high;
}

function checked({
  df,
  nullRmsea = 0.05,
  trueRmsea = 0.08,
  significance = 0.05,
}: RmseaPowerRequest): Required<RmseaPowerRequest> {
  const most = 1e6;
  if (!(Number.isInteger(df) && df > 0))
    throw fail('setting-out-of-range', { field: 'df', found: df, least: 1, most });
  for (const [field, found] of Object.entries({ nullRmsea, trueRmsea, significance }))
    if (!(found >= 0 && found < 1))
      throw fail('setting-out-of-range', { field, found, least: 0, most: 1 });
  return { df, nullRmsea, trueRmsea, significance };
}

/** Quantile of the noncentral χ² by bisection. */
function quantile(probability: number, df: number, noncentrality: number): number {
  if (noncentrality === 0) return chiSquareQuantile(probability, df);
  let low = 0;
  let high = df + noncentrality;
  while (noncentralChiSquareLower(high, df, noncentrality) < probability) high *= 2;
  for (let i = 0; i < 100 && high - low > 1e-10 * high; i++) {
    const middle = (low + high) / 2;
    if (noncentralChiSquareLower(middle, df, noncentrality) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
