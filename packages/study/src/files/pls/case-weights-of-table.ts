import { numberColumn, type PlainTable } from '@qunhai/dataset';
import { failModel } from '../model/errors.ts';

/**
 * A column of sampling weights.
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number, files.bad-weight
 */
export function caseWeightsOfTable(plain: PlainTable, column: string): Float64Array {
  const weights = numberColumn(plain, column);
  const bad = weights.findIndex((weight) => !(weight >= 0));
  const { file, rows } = plain.table;
  if (bad >= 0) throw failModel('bad-weight', { file, row: rows[bad]!, column });
  return weights;
}
