import chisquare from '@stdlib/stats-base-dists-chisquare';
import normal from '@stdlib/stats-base-dists-normal';
import t from '@stdlib/stats-base-dists-t';

/** Φ(z), the standard normal distribution function. */
export function normalCdf(z: number): number {
  return normal.cdf(z, 0, 1);
}

/** Φ⁻¹(p), the standard normal quantile; ∓Infinity at 0 and 1. */
export function normalQuantile(p: number): number {
  return normal.quantile(p, 0, 1);
}

/** Two-sided p-value of a t statistic with `df` degrees of freedom. */
export function twoSidedT(statistic: number, df: number): number {
  return 2 * t.cdf(-Math.abs(statistic), df);
}

/** Quantile of Student's t with `df` degrees of freedom. */
export function tQuantile(p: number, df: number): number {
  return t.quantile(p, df);
}

/** P(X > x) of a chi-square distribution with `df` degrees of freedom. */
export function chiSquareUpper(x: number, df: number): number {
  return 1 - chisquare.cdf(x, df);
}

/** Quantile of the chi-square distribution with `df` degrees of freedom. */
export function chiSquareQuantile(p: number, df: number): number {
  return chisquare.quantile(p, df);
}
