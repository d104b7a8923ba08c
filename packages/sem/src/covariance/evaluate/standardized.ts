import { evaluate } from '@qunhai/syntax';
import type { CovarianceFit } from '../fit-covariance.ts';
import { impliedMoments, slotValue } from '../matrices/implied-moments.ts';
import type { ParameterRow } from '../table/parameter-table.ts';
import {
  definedQuantities,
  judged,
  type ParameterEstimate,
  variance,
} from './parameter-estimates.ts';

/**
 * The completely standardized solution: all variables, observed and latent, with unit variance. Errors by the delta method, its
 * gradient by central differences (relative error about 1e-9).
 * @see Bollen (1989), pp. 349–350
 */
export function standardizedEstimates(fit: CovarianceFit, level = 0.95): ParameterEstimate[] {
  const { table, theta } = fit;
  const at = (values: Float64Array) => standardizedValues(fit, values);
  const center = at(theta);
  const k = theta.length;
  const slopes = Array.from({ length: k }, (_, a) => {
    const step = 1e-5 * Math.max(0.1, Math.abs(theta[a]!));
    const [up, down] = [theta.slice(), theta.slice()];
    up[a]! += step;
    down[a]! -= step;
    const [above, below] = [at(up), at(down)];
    return above.map((x, i) => (x - below[i]!) / (2 * step));
  });
  const gradient = (i: number) => Float64Array.from(slopes, (slope) => slope[i]!);
  const rows = table.rows.map((row, i) => ({
    ...{ left: row.left, operator: row.operator, right: row.right, group: row.group },
    ...{ label: row.label, user: row.user, free: row.free >= 0 },
    ...judged(center[i]!, variance(fit, gradient(i)), level),
  }));
  const defined = definedQuantities(fit).map(({ name }, d) => ({
    ...{ left: name, operator: ':=' as const, right: '', group: 0, label: name },
    ...{ user: true, free: false },
    ...judged(
      center[table.rows.length + d]!,
      variance(fit, gradient(table.rows.length + d)),
      level,
    ),
  }));
  return [...rows, ...defined];
}

/** Standardized value of every row, then of every definition (of the standardized parameters it names). */
function standardizedValues(fit: CovarianceFit, theta: Float64Array): Float64Array {
  const { table, matrices, sample } = fit;
  const names = [...table.observed, ...table.latent];
  const v = names.length;
  const deviations = matrices.groups.map((slots, g) => {
    const implied = impliedMoments(matrices, slots, theta, sample[g]!);
    return names.map((_, j) =>
      implied === null ? Number.NaN : Math.sqrt(implied.covariance[j * v + j]!),
    );
  });
  const residual = residualDeviations(fit, theta);
  const values = table.rows.map((row) => {
    const value = rowValue(fit, row, theta);
    const sd = (name: string) => deviations[row.group]![names.indexOf(name)]!;
    if (row.operator === '=~') return (value * sd(row.left)) / sd(row.right);
    if (row.operator === '~') return (value * sd(row.right)) / sd(row.left);
    if (row.operator === '~1') return value / sd(row.left);
    if (row.left === row.right) return value / sd(row.left) ** 2;
    const [a, b] = [residual[row.group]!.get(row.left), residual[row.group]!.get(row.right)];
    return value / Math.sqrt((a ?? 0) * (b ?? 0));
  });
  const byLabel = new Map(table.rows.map((row, i) => [row.label, values[i]!]));
  for (const { name, expression } of table.definitions) {
    const none = new Float64Array(0);
    const { value } = evaluate(expression, 0, (label) => ({
      value: byLabel.get(label) ?? Number.NaN,
      gradient: none,
    }));
    byLabel.set(name, value);
    values.push(value);
  }
  return Float64Array.from(values);
}

function rowValue(
  { table, sample }: CovarianceFit,
  row: ParameterRow,
  theta: Float64Array,
): number {
  if (row.free >= 0) return theta[row.free]!;
  if (!row.fromSample) return row.fixed;
  const at = (name: string) => table.observed.indexOf(name);
  const { mean, covariance } = sample[row.group]!;
  return row.operator === '~1'
    ? mean[at(row.left)]!
    : covariance[at(row.left) * table.observed.length + at(row.right)]!;
}

/** (Residual) variance of every variable, by which covariances become correlations of what is not explained. */
function residualDeviations({ table, matrices, sample }: CovarianceFit, theta: Float64Array) {
  const names = [...table.observed, ...table.latent];
  return matrices.groups.map((slots, g) => {
    const variances = new Map<string, number>();
    for (const slot of slots)
      if (slot.matrix === 'S' && slot.row === slot.column)
        variances.set(names[slot.row]!, slotValue(slot, theta, sample[g]!, matrices.observed));
    return variances;
  });
}
