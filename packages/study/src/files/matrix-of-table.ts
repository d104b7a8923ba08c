import { numberColumn, type PlainTable } from '@qunhai/dataset';
import type { SemData } from '@qunhai/sem';

/**
 * Columns of a table as the estimators take them, row by row; NaN where missing.
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number with row and column
 */
export function matrixOfTable(plain: PlainTable, variables: readonly string[]): SemData {
  const columns = variables.map((name) => numberColumn(plain, name));
  const n = plain.table.rows.length;
  const p = variables.length;
  const values = new Float64Array(n * p);
  columns.forEach((column, j) => {
    for (let i = 0; i < n; i++) values[i * p + j] = column[i]!;
  });
  return { n, p, variables, values };
}
