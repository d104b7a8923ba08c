import type { LinearRestrictions } from '../table/linear-restrictions.ts';
import type { ParameterRow, ParameterTable } from '../table/parameter-table.ts';

/** Where a parameter stands: A[row, column] is the effect of `column` on `row`, S a (co)variance, m a mean or intercept. */
export interface Slot {
  readonly matrix: 'A' | 'S' | 'm';
  readonly row: number;
  readonly column: number;
  /** Position among the free parameters; −1: fixed. */
  readonly free: number;
  /** Fixed value; NaN when it comes from the sample. */
  readonly fixed: number;
  readonly fromSample: boolean;
  readonly toUnit?: boolean;
}

/**
 * A model as reticular action matrices: with v = observed, then latent variables, v = m + A·v + u, Cov(u) = S. Every kind of parameter has
 * its one place, and every derivative of the moments is of rank one or two.
 * @see McArdle & McDonald (1984), Br. J. Math. Stat. Psychol. 37(2)
 */
export interface ModelMatrices {
  readonly observed: number;
  /** Observed and latent variables. */
  readonly variables: number;
  readonly freeCount: number;
  readonly groups: readonly (readonly Slot[])[];
  readonly meanStructure: boolean;
  readonly restrictions: LinearRestrictions | null;
  /** Positions of the exogenous observed variables whose moments are held. */
  readonly held: readonly number[];
  /** Positions of the variables that act on others by a free effect, in some group. */
  readonly causes: readonly number[];
  /** Columns of the basis of derivatives: all variables, then the causes. */
  readonly width: number;
}

/** Lay out a table; thresholds have no place in these matrices. */
export function modelMatrices(table: ParameterTable): ModelMatrices {
  const names = [...table.observed, ...table.latent];
  const position = new Map(names.map((name, at) => [name, at]));
  const at = (name: string) => position.get(name) ?? -1;
  const slotOf = (row: ParameterRow): Slot => {
    const { free, fixed, fromSample, toUnit = false } = row;
    const rest = { free, fixed, fromSample, ...(toUnit ? { toUnit } : {}) };
    const [left, right] = [at(row.left), at(row.right)];
    if (row.operator === '=~') return { matrix: 'A', row: right, column: left, ...rest };
    if (row.operator === '~') return { matrix: 'A', row: left, column: right, ...rest };
    if (row.operator === '~1') return { matrix: 'm', row: left, column: 0, ...rest };
    return { matrix: 'S', row: Math.max(left, right), column: Math.min(left, right), ...rest };
  };
  const groups = Array.from({ length: table.groups }, (_, group) =>
    table.rows.filter((row) => row.group === group && row.operator !== '|').map(slotOf),
  );
  const acting = groups.flat().filter(({ matrix, free }) => matrix === 'A' && free >= 0);
  const causes = [...new Set(acting.map(({ column }) => column))].sort((a, b) => a - b);
  return {
    observed: table.observed.length,
    variables: names.length,
    freeCount: table.freeCount,
    groups,
    causes,
    width: names.length + causes.length,
    meanStructure: table.meanStructure,
    restrictions: table.restrictions,
    held: table.fixedExogenous.map(at),
  };
}
