import type { AnalysisMatrix } from '../dataset.ts';
import type { MissingOfFirm } from './quality-report.ts';

/** How many items each firm left unanswered: a row for every firm that left any, in the order of the matrix. */
export function missingByFirm(matrix: AnalysisMatrix): MissingOfFirm[] {
  const { p, wave, rows } = matrix;
  return matrix.firms.flatMap((firm, i) => {
    const answers = matrix.values.subarray(i * p, (i + 1) * p);
    const missing = answers.reduce((count, answer) => count + (Number.isNaN(answer) ? 1 : 0), 0);
    return missing === 0 ? [] : [{ firm, wave, row: rows[i]!, missing, share: missing / p }];
  });
}
