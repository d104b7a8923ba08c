import { normalCdf, normalQuantile, tQuantile, twoSidedT } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { failImputation } from './errors.ts';

/** What one imputed data set gives: estimates and their covariances, or at least their variances. */
export interface ImputedEstimate {
  readonly values: Float64Array;
  /** [k × k], or [k] variances when covariances are not known. */
  readonly covariance: Float64Array;
}

/** A quantity pooled over imputations. */
export interface PooledQuantity {
  readonly estimate: number;
  readonly standardError: number;
  /** Mean variance within imputations. */
  readonly within: number;
  /** Variance of the estimates between imputations. */
  readonly between: number;
  /** Relative increase of the variance due to missing values, (1 + 1/m)·B/Ū. */
  readonly relativeIncrease: number;
  /** Share of the variance that is due to missing values (λ). */
  readonly varianceShare: number;
  /** Fraction of the information about the quantity that is missing (γ), with the correction for few imputations. */
  readonly missingInformation: number;
  readonly df: number;
  readonly t: number;
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

export interface PooledEstimates {
  readonly imputations: number;
  readonly level: number;
  readonly quantities: readonly PooledQuantity[];
  /** [k × k] T = Ū + (1 + 1/m)·B; null when only variances were given. */
  readonly covariance: Float64Array | null;
}

export interface PoolOptions {
  /** Degrees of freedom the estimates would have without missing values, n − k; Infinity unless told. */
  readonly completeDf?: number;
  /** Of the intervals, 0.95 unless told. */
  readonly level?: number;
}

/**
 * Pool estimates of any estimator over imputed data sets by Rubin's rules, with the degrees of freedom of Barnard & Rubin,
 * which never exceed those of complete data. Quantities far from normal (correlations, R²) are better transformed first.
 * @throws {QunhaiError} sem.too-few-imputations, sem.unequal-estimates, sem.setting-out-of-range
 * @see Rubin (1987), Multiple Imputation for Nonresponse in Surveys, ch. 3; Barnard & Rubin (1999), Biometrika 86(4)
 */
export function poolEstimates(
  imputed: readonly ImputedEstimate[],
  { completeDf = Number.POSITIVE_INFINITY, level = 0.95 }: PoolOptions = {},
): PooledEstimates {
  const m = imputed.length;
  if (m < 2) throw failImputation('too-few-imputations', { found: m });
  if (!(level > 0 && level < 1))
    throw fail('setting-out-of-range', { field: 'level', found: level, least: 0, most: 1 });
  const k = imputed[0]!.values.length;
  const full = imputed[0]!.covariance.length === k * k && k !== 1;
  for (const { values, covariance } of imputed) {
    checkLength('values', values.length, k);
    checkLength('covariance', covariance.length, full ? k * k : k);
  }
  const mean = averageOf(imputed.map(({ values }) => values));
  const within = averageOf(imputed.map(({ covariance }) => covariance));
  const between = (a: number, b: number) =>
    imputed.reduce(
      (sum, { values }) => sum + (values[a]! - mean[a]!) * (values[b]! - mean[b]!),
      0,
    ) /
    (m - 1);
  const quantities = Array.from(mean, (estimate, a) =>
    pooled(estimate, within[full ? a * k + a : a]!, between(a, a), { m, completeDf, level }),
  );
  const covariance =
    full || k === 1
      ? within.map((u, at) => u + (1 + 1 / m) * between(Math.floor(at / k), at % k))
      : null;
  return { imputations: m, level, quantities, covariance };
}

function pooled(
  estimate: number,
  within: number,
  between: number,
  {
    m,
    completeDf,
    level,
  }: { readonly m: number; readonly completeDf: number; readonly level: number },
): PooledQuantity {
  const added = (1 + 1 / m) * between;
  const total = within + added;
  const relativeIncrease = added / within;
  const varianceShare = added / total;
  const df = degreesOfFreedom(m, varianceShare, completeDf);
  const standardError = Math.sqrt(total);
  const t = estimate / standardError;
  const isNormal = df === Number.POSITIVE_INFINITY;
  const tail = 0.5 + level / 2;
  const reach = (isNormal ? normalQuantile(tail) : tQuantile(tail, df)) * standardError;
  return {
    estimate,
    standardError,
    within,
    between,
    relativeIncrease,
    varianceShare,
    missingInformation: (relativeIncrease + 2 / (df + 3)) / (relativeIncrease + 1),
    df,
    t,
    p: isNormal ? 2 * normalCdf(-Math.abs(t)) : twoSidedT(t, df),
    lower: estimate - reach,
    upper: estimate + reach,
  };
}

/** ν = ν_m·ν_obs/(ν_m + ν_obs), with ν_m = (m − 1)/λ² and ν_obs = (ν + 1)/(ν + 3)·ν·(1 − λ) of complete-data ν. */
function degreesOfFreedom(m: number, lambda: number, complete: number): number {
  const large = lambda > 0 ? (m - 1) / lambda ** 2 : Number.POSITIVE_INFINITY;
  if (complete === Number.POSITIVE_INFINITY) return large;
  const observed = ((complete + 1) / (complete + 3)) * complete * (1 - lambda);
  return large === Number.POSITIVE_INFINITY ? observed : (large * observed) / (large + observed);
}

function averageOf(vectors: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(vectors[0]!.length);
  for (const vector of vectors)
    for (let i = 0; i < out.length; i++) out[i]! += vector[i]! / vectors.length;
  return out;
}

function checkLength(field: string, found: number, expected: number): void {
  if (found !== expected) throw failImputation('unequal-estimates', { field, expected, found });
}

/**
 * Covariances of k quantities from their bootstrap draws (divisor B − 1), so that a bootstrapped estimate can be pooled.
 * Rows with a NaN are failed resamples and skipped.
 * @param draws - Float64Array[B × k], row-major
 * @returns Float64Array[k × k]; NaN with fewer than two usable rows
 */
export function covarianceOfDraws(draws: Float64Array, k: number): Float64Array {
  const mean = new Float64Array(k);
  const out = new Float64Array(k * k);
  const rows: Float64Array[] = [];
  for (let at = 0; at < draws.length; at += k) {
    const row = draws.subarray(at, at + k);
    if (!row.some(Number.isNaN)) rows.push(row);
  }
  for (const row of rows) for (let a = 0; a < k; a++) mean[a]! += row[a]! / rows.length;
  for (const row of rows)
    for (let a = 0; a < k; a++)
      for (let b = 0; b < k; b++) out[a * k + b]! += (row[a]! - mean[a]!) * (row[b]! - mean[b]!);
  return out.map((sum) => (rows.length > 1 ? sum / (rows.length - 1) : Number.NaN));
}
