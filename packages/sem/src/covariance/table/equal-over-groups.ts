import type { ParameterRow } from './parameter-table.ts';
import type { GroupEquality, ReleasedParameter, TableOptions } from './table-options.ts';
import type { VariableRoles } from './variable-roles.ts';

/**
 * Give rows that are to be equal over groups a common label. When intercepts are equal, latent means are free in all groups but
 * the first, where they stay at 0 and so set the origin; with equal loadings and unit variances, so are the variances.
 * @see Meredith (1993), Psychometrika 58(4)
 */
export function equalOverGroups(
  rows: readonly ParameterRow[],
  roles: VariableRoles,
  {
    groups = 1,
    equalOverGroups: wanted = [],
    releasedOverGroups = [],
    unitVariances = false,
  }: TableOptions,
): ParameterRow[] {
  if (groups < 2 || wanted.length === 0) return [...rows];
  const latent = new Set(roles.latent);
  const exceptions = new Set(releasedOverGroups.map(keyOf));
  return rows.map((row) => {
    const freed = released(row, latent, wanted, unitVariances);
    const kind = kindOf(row, latent);
    const equal = kind !== null && wanted.includes(kind) && freed.free >= 0 && freed.label === '';
    return equal && !exceptions.has(keyOf(row)) ? { ...freed, label: equalLabel(row) } : freed;
  });
}

function keyOf({ left, operator, right, group }: ReleasedParameter): string {
  return `${left} ${operator} ${right} ${group}`;
}

/** Label of a parameter that is held equal over groups; labels of model texts begin with a letter. */
export function equalLabel({
  left,
  operator,
  right,
}: Pick<ParameterRow, 'left' | 'operator' | 'right'>): string {
  return `.${left}${operator}${right}`;
}

function released(
  row: ParameterRow,
  latent: ReadonlySet<string>,
  wanted: readonly GroupEquality[],
  unitVariances: boolean,
): ParameterRow {
  if (row.group === 0 || row.user || !latent.has(row.left)) return row;
  const mean = row.operator === '~1' && wanted.includes('intercepts') && !wanted.includes('means');
  const variance =
    row.operator === '~~' &&
    row.left === row.right &&
    unitVariances &&
    wanted.includes('loadings') &&
    !wanted.includes('latent-variances');
  return mean || variance ? { ...row, free: 0, fixed: Number.NaN } : row;
}

function kindOf(
  { left, operator, right }: ParameterRow,
  latent: ReadonlySet<string>,
): GroupEquality | null {
  if (operator === '=~') return 'loadings';
  if (operator === '~') return 'regressions';
  if (operator === '|') return 'thresholds';
  if (operator === '~1') return latent.has(left) ? 'means' : 'intercepts';
  if (latent.has(left)) return left === right ? 'latent-variances' : 'latent-covariances';
  return left === right ? 'residuals' : 'residual-covariances';
}
