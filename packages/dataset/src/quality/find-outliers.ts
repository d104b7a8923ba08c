import type { Bilingual } from '@qunhai/kernel';
import { chiSquareQuantile, correlationMatrix, invertSymmetric } from '@qunhai/numerics';
import type { AnalysisMatrix } from '../dataset.ts';
import { t } from '../messages.ts';
import type { Suspect } from './quality-report.ts';
import type { StandardizedAnswers } from './standardized-answers.ts';

const significance = 0.001;

/**
 * Respondents whose squared Mahalanobis distance from the mean answer exceeds the χ² quantile of p < .001 with as many
 * degrees of freedom as there are items. Missing answers stand at the item's mean, which makes such rows look less unusual.
 * @returns no findings and a note why, when there are too few rows or the items are linearly dependent
 * @see Tabachnick & Fidell (2019), Using Multivariate Statistics, 7th ed., §4.1.4
 */
export function findOutliers(
  matrix: AnalysisMatrix,
  answers: StandardizedAnswers,
): { suspects: Suspect[]; notes: Bilingual[] } {
  const { n, p } = answers;
  if (p < 1 || n < p + 2)
    return { suspects: [], notes: [t.both('quality.no-outliers-rows', { rows: n, items: p })] };
  const inverse = invertSymmetric(correlationMatrix(answers.values, n, p), p);
  if (!inverse) return { suspects: [], notes: [t.both('quality.no-outliers-singular')] };
  const threshold = chiSquareQuantile(1 - significance, p);
  const distances = squaredDistances(answers, inverse);
  const suspects = matrix.firms.flatMap((firm, i): Suspect[] => {
    const value = distances[i]!;
    if (!(value > threshold)) return [];
    const reason = t.both('suspect.outlier', {
      distance: value.toFixed(1),
      threshold: threshold.toFixed(1),
      items: p,
    });
    const row = matrix.rows[i]!;
    return [{ firm, wave: matrix.wave, row, kind: 'outlier', value, threshold, reason }];
  });
  return {
    suspects,
    notes: [t.both('quality.outliers', { threshold: threshold.toFixed(1), items: p })],
  };
}

/** D² = z′R⁻¹z, with z standardized by the mean and spread of the completed column. */
function squaredDistances(
  { n, p, values }: StandardizedAnswers,
  inverse: Float64Array,
): Float64Array {
  const spread = new Float64Array(p);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < p; j++) spread[j]! += values[i * p + j]! ** 2 / (n - 1);
  const z = new Float64Array(p);
  const distances = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) z[j] = values[i * p + j]! / Math.sqrt(spread[j]!);
    let sum = 0;
    for (let j = 0; j < p; j++)
      for (let k = 0; k < p; k++) sum += z[j]! * inverse[j * p + k]! * z[k]!;
    distances[i] = sum;
  }
  return distances;
}
