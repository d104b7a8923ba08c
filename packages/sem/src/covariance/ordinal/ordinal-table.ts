import type { Statement } from '@qunhai/syntax';
import { failCovariance } from '../errors.ts';
import type { GroupData } from '../moments/group-data.ts';
import type { EstimationPlan } from '../options.ts';
import { buildTable } from '../table/build-table.ts';
import type { ParameterTable } from '../table/parameter-table.ts';
import type { TableOptions } from '../table/table-options.ts';
import { levelsOf } from './fit-ordinal.ts';

/**
 * The table of a model of ordinal variables, with a threshold between any two answers that occur.
 * @param plain - the same without thresholds
 * @throws {QunhaiError} sem.mixed-ordinal when only some variables are ordinal; sem.ordinal-explains when one explains another;
 * sem.ordinal-estimator; sem.too-many-answers
 */
export function ordinalTable(
  statements: readonly Statement[],
  plain: ParameterTable,
  options: TableOptions,
  { discrepancy }: EstimationPlan,
  data: readonly GroupData[],
): ParameterTable {
  if (discrepancy === 'ML' || discrepancy === 'GLS')
    throw failCovariance('ordinal-estimator', { discrepancy });
  const ordinal = new Set(options.ordinal);
  const numeric = plain.observed.filter((name) => !ordinal.has(name));
  if (numeric.length > 0) throw failCovariance('mixed-ordinal', { variables: numeric });
  const explains = plain.rows.find(
    ({ operator, left, right }) =>
      (operator === '~' && ordinal.has(right)) || (operator === '=~' && ordinal.has(left)),
  );
  if (explains) throw failCovariance('ordinal-explains', { variable: explains.right });
  const levels = levelsOf(data);
  plain.observed.forEach((variable, j) => {
    const found = levels[j]!.length;
    if (found > 12) throw failCovariance('too-many-answers', { variable, found, most: 12 });
  });
  const thresholds = Object.fromEntries(
    plain.observed.map((name, j) => [name, levels[j]!.length - 1]),
  );
  return buildTable(statements, {
    ...options,
    ordinal: plain.observed,
    thresholds,
    fixedExogenous: false,
  });
}
