import { join } from 'node:path';
import type { Results } from '@qunhai/results';
import { covarianceScoresCsv, type RunOptions, writeFileAtomically } from '@qunhai/study';

/**
 * Write the factor scores of a run as OUT/covariance-scores.csv, a line a firm.
 * @returns its path; null when the run has none
 * @throws {QunhaiError} study.inputs-changed, study.cannot-write
 */
export async function writeFactorScores(
  study: string,
  results: Results,
  out: string,
  options: Pick<RunOptions, 'data' | 'cache' | 'control'>,
): Promise<string | null> {
  const csv = await covarianceScoresCsv(study, results, options);
  if (csv === null) return null;
  const path = join(out, 'covariance-scores.csv');
  writeFileAtomically(path, csv);
  return path;
}
