import { mean, normalCdf, standardDeviation } from '@qunhai/numerics';

/** A variable's departure from normality. */
export interface NormalityTest {
  /** A² corrected for sample size and estimated mean and variance. */
  readonly statistic: number;
  readonly p: number;
  readonly skewness: number;
  /** Excess over the normal's. */
  readonly kurtosis: number;
}

/**
 * Anderson–Darling test of normality with estimated mean and variance: A*² = A²(1 + 0.75/n + 2.25/n²), p by the
 * approximation of D'Agostino & Stephens, no smaller than 4e-24.
 * @param values - at least 8, not all equal
 * @see D'Agostino & Stephens (1986), Goodness-of-Fit Techniques, table 4.9
 */
export function andersonDarling(values: Float64Array): NormalityTest {
  const n = values.length;
  const center = mean(values);
  const deviation = standardDeviation(values);
  const sorted = values.toSorted();
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const lower = logCdf((sorted[i]! - center) / deviation);
    const upper = logCdf((center - sorted[n - 1 - i]!) / deviation);
    sum += (2 * i + 1) * (lower + upper);
  }
  const statistic = (-n - sum / n) * (1 + 0.75 / n + 2.25 / n ** 2);
  const moment = (power: number) =>
    values.reduce((total, v) => total + (v - center) ** power / n, 0);
  return {
    statistic,
    p: pValue(statistic),
    skewness: moment(3) / moment(2) ** 1.5,
    kurtosis: moment(4) / moment(2) ** 2 - 3,
  };
}

/** ln Φ, cut where Φ is 0 in floating point. */
function logCdf(z: number): number {
  return Math.log(Math.max(normalCdf(z), 1e-300));
}

function pValue(a: number): number {
  // The approximation ends at 10, where p is 4e-24; its square term would make p rise again far beyond.
  const far = Math.min(a, 10);
  if (a >= 0.6) return Math.exp(1.2937 - 5.709 * far + 0.0186 * far * far);
  if (a > 0.34) return Math.exp(0.9177 - 4.279 * a - 1.38 * a * a);
  if (a > 0.2) return 1 - Math.exp(-8.318 + 42.796 * a - 59.938 * a * a);
  return 1 - Math.exp(-13.436 + 101.14 * a - 223.73 * a * a);
}
