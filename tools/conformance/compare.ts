import {
  type CovarianceFit,
  modificationIndices,
  type ParameterEstimate,
  parameterEstimates,
  standardizedEstimates,
  variableRSquared,
} from '@qunhai/sem';
import { measuresByName } from './ours-by-lavaan-names.ts';
import type { LavaanResult, LavaanRow } from './run-lavaan.ts';

/** One number of ours beside lavaan's. */
export interface Pair {
  readonly quantity: string;
  readonly what: string;
  readonly ours: number;
  readonly theirs: number;
  /** |ours − theirs| over the larger of 1 and |theirs|. */
  readonly difference: number;
}

/** All numbers of a case that both programs give. */
export function comparePairs(fit: CovarianceFit, theirs: LavaanResult): Pair[] {
  return [
    ...tablePairs(parameterEstimates(fit), theirs.estimates ?? [], 'est', 'estimate'),
    ...tablePairs(standardizedEstimates(fit), theirs.standardized ?? [], 'est.std', 'standardized'),
    ...measurePairs(fit, theirs),
    ...rSquaredPairs(fit, theirs),
    ...indexPairs(fit, theirs),
  ];
}

function pair(quantity: string, what: string, ours: number | undefined, theirs: number): Pair {
  const value = ours ?? Number.NaN;
  const gap = Math.abs(value - theirs) / Math.max(1, Math.abs(theirs));
  return { quantity, what, ours: value, theirs, difference: Number.isNaN(gap) ? Infinity : gap };
}

function keyOf(left: string, operator: string, right: string, group: number): string {
  const ends = operator === '~~' ? [left, right].sort() : [left, right];
  return operator === ':=' ? `${left} :=` : `${ends.join(` ${operator} `)} (${group})`;
}

const keyOfRow = ({ lhs, op, rhs = '', group = 1 }: LavaanRow) => keyOf(lhs, op, rhs, group - 1);

function tablePairs(
  rows: readonly ParameterEstimate[],
  table: readonly LavaanRow[],
  column: 'est' | 'est.std',
  quantity: string,
): Pair[] {
  const ours = new Map(
    rows.map((row) => [keyOf(row.left, row.operator, row.right, row.group), row] as const),
  );
  return table.flatMap((row) => {
    const key = keyOfRow(row);
    const own = ours.get(key);
    const value = row[column];
    if (typeof value !== 'number' || ['==', '<', '>', '~*~'].includes(row.op)) return [];
    // lavaan also lists some parameters that are fixed at zero.
    if (own === undefined && (row.se ?? 0) === 0) return [];
    const pairs = [pair(quantity, key, own?.estimate, value)];
    // lavaan gives standard errors of standardized values below 1.3e-4 as 0.
    const rounded = row.se === 0 && column === 'est.std' && (own?.standardError ?? 1) < 1.3e-4;
    if (typeof row.se === 'number' && !rounded)
      pairs.push(pair(`${quantity}: standard error`, key, own?.standardError, row.se));
    return pairs;
  });
}

function measurePairs(fit: CovarianceFit, { measures = {} }: LavaanResult): Pair[] {
  return Object.entries(measuresByName(fit)).flatMap(([name, ours]) => {
    const theirs = measures[name];
    if (typeof theirs !== 'number' || ours === undefined || Number.isNaN(ours)) return [];
    // With less than one corrected degree of freedom lavaan gives no interval, but 0.
    if (name === 'rmsea.ci.upper.scaled' && theirs === 0 && ours > 0) return [];
    return [pair(name, name, ours, theirs)];
  });
}

function rSquaredPairs(fit: CovarianceFit, { rsquare = [] }: LavaanResult): Pair[] {
  const ours = variableRSquared(fit);
  return rsquare.flatMap((group, g) =>
    Object.entries(group).flatMap(([name, value]) => {
      const own = ours.find((each) => each.variable === name && each.group === g);
      return typeof value === 'number' ? [pair('R²', `${name} (${g})`, own?.value, value)] : [];
    }),
  );
}

function indexPairs(fit: CovarianceFit, { indices = [] }: LavaanResult): Pair[] {
  const ours = new Map(
    modificationIndices(fit).map((row) => [
      keyOf(row.left, row.operator, row.right, row.group),
      row,
    ]),
  );
  // With least squares lavaan takes the gradient with n − 1 but the information with n, so that even the expected change is a little small.
  const leastSquares = fit.plan.discrepancy !== 'ML';
  const factor = (group: number) => (leastSquares ? 1 - 1 / fit.data[group]!.used : 1);
  return indices.flatMap((row) => {
    const own = ours.get(keyOfRow(row));
    if (own === undefined || typeof row.mi !== 'number' || typeof row.epc !== 'number') return [];
    return [
      pair('modification index', keyOfRow(row), factor(own.group) * own.index, row.mi),
      pair('expected change', keyOfRow(row), factor(own.group) * own.expectedChange, row.epc),
    ];
  });
}
