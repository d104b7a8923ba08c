import { mean, variance } from '@qunhai/numerics';
import type { AnalysisMatrix } from '../dataset.ts';
import type { ItemMoments } from './quality-report.ts';

/** Fewest answers whose moments are told: fewer can be worked out from them one by one. */
export const fewestAnswers = 5;

/**
 * Mean, standard deviation (n − 1), skewness and excess kurtosis of each item, missing answers left out. Skewness is G₁,
 * kurtosis G₂, the sample-corrected coefficients SPSS and SAS print; null when constant. Below five answers all are null,
 * as the moments of so few would give away the answers (docs/decisions/0006-disclosure-control.md).
 * @see Joanes & Gill (1998), The Statistician 47(1), 183–189, eqs. for G₁ and G₂
 */
export function itemMoments(matrix: AnalysisMatrix): ItemMoments[] {
  return matrix.variables.map((item, c) => {
    const values = answersOf(matrix, c);
    const n = values.length;
    if (n < fewestAnswers)
      return { item, n, mean: null, standardDeviation: null, skewness: null, kurtosis: null };
    const center = mean(values);
    const spread = variance(values);
    const standardized = (power: number) =>
      mean(values.map((value) => (value - center) ** power)) /
      (spread * ((n - 1) / n)) ** (power / 2);
    const varies = spread > 0;
    return {
      item,
      n,
      mean: center,
      standardDeviation: Math.sqrt(spread),
      skewness: varies ? (Math.sqrt(n * (n - 1)) / (n - 2)) * standardized(3) : null,
      kurtosis: varies
        ? ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (standardized(4) - 3) + 6)
        : null,
    };
  });
}

/** Answers given to the item in column `c`. */
export function answersOf(matrix: AnalysisMatrix, c: number): Float64Array {
  const values: number[] = [];
  for (let i = 0; i < matrix.n; i++) {
    const value = matrix.values[i * matrix.p + c]!;
    if (!Number.isNaN(value)) values.push(value);
  }
  return Float64Array.from(values);
}
