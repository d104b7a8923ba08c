import type { CovarianceFit } from '../fit-covariance.ts';
import type { ImpliedMoments } from '../matrices/implied-moments.ts';
import type { ParameterRow } from '../table/parameter-table.ts';

/**
 * Value of a row of a fit's table: free, fixed, of the sample, or what is left of unit variance.
 * @param implied - moments of the row's group at these values
 */
export function rowValue(
  { table, sample }: Pick<CovarianceFit, 'table' | 'sample'>,
  row: ParameterRow,
  theta: Float64Array,
  implied: ImpliedMoments | null | undefined,
): number {
  const at = (name: string) => table.observed.indexOf(name);
  if (row.toUnit) return 1 - (implied?.explained?.get(at(row.left)) ?? Number.NaN);
  if (row.free >= 0) return theta[row.free]!;
  if (!row.fromSample) return row.fixed;
  const { mean, covariance } = sample[row.group]!;
  return row.operator === '~1'
    ? mean[at(row.left)]!
    : covariance[at(row.left) * table.observed.length + at(row.right)]!;
}
