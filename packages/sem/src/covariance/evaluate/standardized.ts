import { evaluate } from '@qunhai/syntax';
import type { CovarianceFit } from '../fit-covariance.ts';
import { type ImpliedMoments, impliedMoments } from '../matrices/implied-moments.ts';
import { deltaMethod } from './delta-method.ts';
import { definedQuantities, judged, type ParameterEstimate } from './parameter-estimates.ts';
import { rowValue } from './row-value.ts';

/**
 * The completely standardized solution: all variables, observed and latent, with unit variance. Errors by the delta method.
 * @see Bollen (1989), pp. 349–350
 */
export function standardizedEstimates(fit: CovarianceFit, level = 0.95): ParameterEstimate[] {
  const { table } = fit;
  const { values, variances } = deltaMethod(fit, (theta) => standardizedValues(fit, theta));
  const rows = table.rows.map((row, i) => ({
    ...{ left: row.left, operator: row.operator, right: row.right, group: row.group },
    ...{ label: row.label, user: row.user, free: row.free >= 0 },
    ...judged(values[i]!, variances[i]!, level),
  }));
  const defined = definedQuantities(fit).map(({ name }, d) => ({
    ...{ left: name, operator: ':=' as const, right: '', group: 0, label: name },
    ...{ user: true, free: false },
    ...judged(values[table.rows.length + d]!, variances[table.rows.length + d]!, level),
  }));
  return [...rows, ...defined];
}

/** Standardized value of every row, then of every definition (of the standardized parameters it names). */
export function standardizedValues(fit: CovarianceFit, theta: Float64Array): Float64Array {
  const { table, matrices, sample } = fit;
  const names = [...table.observed, ...table.latent];
  const position = new Map(names.map((name, j) => [name, j]));
  const v = names.length;
  const implied = matrices.groups.map((slots, g) =>
    impliedMoments(matrices, slots, theta, sample[g]!),
  );
  const deviations = implied.map((moments) =>
    names.map((_, j) => Math.sqrt(moments?.covariance[j * v + j] ?? Number.NaN)),
  );
  const residual = residualDeviations(fit, theta, implied);
  const values = table.rows.map((row) => {
    const value = rowValue(fit, row, theta, implied[row.group]);
    const sd = (name: string) => deviations[row.group]![position.get(name)!]!;
    if (row.operator === '=~') return (value * sd(row.left)) / sd(row.right);
    if (row.operator === '~') return (value * sd(row.right)) / sd(row.left);
    if (row.operator === '~1' || row.operator === '|') return value / sd(row.left);
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

/** (Residual) variance of every variable, by which covariances become correlations of what is not explained. */
function residualDeviations(
  fit: CovarianceFit,
  theta: Float64Array,
  implied: readonly (ImpliedMoments | null)[],
) {
  return implied.map((moments, g) => {
    const own = fit.table.rows.filter(
      ({ operator, left, right, group }) => operator === '~~' && left === right && group === g,
    );
    return new Map(own.map((row) => [row.left, rowValue(fit, row, theta, moments)]));
  });
}
