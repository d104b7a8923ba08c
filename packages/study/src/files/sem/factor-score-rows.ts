import {
  type CovarianceData,
  type CovarianceFit,
  type FactorScores,
  regressionScores,
} from '@qunhai/sem';
import { csvCell } from '../csv-cell.ts';

/** Factor scores of the rows of a file. */
export interface FactorScoreRows {
  readonly latent: readonly string[];
  readonly rows: readonly {
    /** Row of the file, the header being row 1. */
    readonly row: number;
    readonly group: string;
    readonly scores: readonly number[];
  }[];
}

/**
 * Regression scores of the rows that a model was estimated from, with their rows in the file.
 * @param fileRows - row of the file of every row of the data
 * @throws {QunhaiError} sem.ordinal-scores
 */
export function factorScoreRows(
  fit: CovarianceFit,
  data: CovarianceData,
  fileRows: readonly number[],
): FactorScoreRows {
  const found: FactorScores = regressionScores(fit);
  const q = found.latent.length;
  const used = usedRows(fit, data);
  return {
    latent: found.latent,
    rows: fit.groupNames.flatMap((group, g) =>
      used
        .filter((at) => (data.groups?.[at] ?? '') === group)
        .map((at, i) => ({
          ...{ row: fileRows[at]!, group },
          scores: [...found.groups[g]!.subarray(i * q, (i + 1) * q)],
        })),
    ),
  };
}

/** The rows that the estimation kept, by the rule of `fitCovariance`. */
export function usedRows(
  { table, plan }: CovarianceFit,
  { variables, values }: CovarianceData,
): number[] {
  const width = variables.length;
  const columns = table.observed.map((name) => variables.indexOf(name));
  const given = table.fixedExogenous.map((name) => variables.indexOf(name));
  const isMissing = (row: number) => (column: number) =>
    Number.isNaN(values[row * width + column]!);
  return Array.from({ length: values.length / width }, (_, row) => row).filter((row) => {
    const missing = columns.filter(isMissing(row)).length;
    if (missing === 0) return true;
    return plan.fullInformation && missing < columns.length && !given.some(isMissing(row));
  });
}

/** Factor scores as CSV: row of the file, group, a column for each latent variable. */
export function scoresCsv({ latent, rows }: FactorScoreRows): string {
  const header = ['row', 'group', ...latent];
  const body = rows.map(({ row, group, scores }) => [
    ...[String(row), csvCell(group)],
    ...scores.map((score) => (Number.isNaN(score) ? '' : String(score))),
  ]);
  return [header, ...body].map((row) => `${row.join(',')}\r\n`).join('');
}
