import { eigenSymmetric } from '@qunhai/numerics';
import type { Column, GroupColumn, RowCount } from '../data/column.ts';
import { type GroupedRows, groupRows } from '../data/grouped-rows.ts';
import { fail } from '../errors.ts';
import { multiply } from '../matrix/multiply.ts';
import { type OrthonormalBasis, orthonormalBasis } from '../matrix/orthonormal-basis.ts';
import { interceptName } from '../mixed/mixed-model.ts';

/** A linear regression whose errors may be correlated within groups. */
export interface ClusteredModel {
  readonly outcome: Column;
  /** Predictors, without the intercept, which is there unless `intercept` is false. */
  readonly predictors: readonly Column[];
  readonly group: GroupColumn;
  readonly intercept?: boolean;
}

/** Least squares in an orthonormal basis of the predictors, with what each group contributes. */
export interface ClusteredFit {
  readonly names: readonly string[];
  readonly rows: RowCount;
  readonly n: number;
  readonly p: number;
  readonly groups: number;
  readonly basis: OrthonormalBasis;
  /** Coefficients of the basis, [p]. */
  readonly coefficients: Float64Array;
  /** S_g = Q_gᵀQ_g, [p × p] each, and scores Q_gᵀe_g. */
  readonly products: readonly Float64Array[];
  readonly scores: readonly Float64Array[];
  readonly rSquared: number;
}

/**
 * Ordinary least squares, group by group.
 * @throws {QunhaiError} levels.too-few-groups, levels.too-few-rows, levels.collinear-column, levels.column-length, levels.constant-column,
 * levels.perfect-fit
 */
export function clusteredFit(model: ClusteredModel): ClusteredFit {
  const grouped = groupRows(model.group, [model.outcome, ...model.predictors], 2);
  const intercept = model.intercept ?? true;
  const names = [...(intercept ? [interceptName] : []), ...model.predictors.map((one) => one.name)];
  const [n, p] = [grouped.rows.length, names.length];
  if (n < p + 1) throw fail('too-few-rows', { found: n, required: p + 1 });
  const x = new Float64Array(n * p);
  const y = Float64Array.from(grouped.rows, (row) => model.outcome.values[row]!);
  grouped.rows.forEach((row, i) => {
    if (intercept) x[i * p] = 1;
    model.predictors.forEach(({ values }, k) => {
      x[i * p + k + p - model.predictors.length] = values[row]!;
    });
  });
  const basis = orthonormalBasis(x, n, p, names);
  const coefficients = new Float64Array(p);
  const residual = y.slice();
  for (let pass = 0; pass < 2; pass++) takeOut(basis.q, residual, coefficients, n, p);
  const { left, total, size } = sumsOfSquares(y, residual, intercept);
  if (!(total > 1e-24 * size)) throw fail('constant-column', { field: model.outcome.name });
  if (!(left > 1e-24 * size)) throw fail('perfect-fit', { field: model.outcome.name });
  return {
    ...{ names, n, p, basis, coefficients },
    rows: grouped.count,
    groups: grouped.groups.length,
    ...contributions(basis.q, residual, p, grouped),
    rSquared: 1 - left / total,
  };
}

function takeOut(
  q: Float64Array,
  residual: Float64Array,
  c: Float64Array,
  n: number,
  p: number,
): void {
  const part = new Float64Array(p);
  for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) part[j]! += q[i * p + j]! * residual[i]!;
  const fitted = multiply(q, part, n, p, 1);
  for (let i = 0; i < n; i++) residual[i]! -= fitted[i]!;
  for (let j = 0; j < p; j++) c[j]! += part[j]!;
}

function sumsOfSquares(y: Float64Array, residual: Float64Array, centered: boolean) {
  const center = centered ? y.reduce((a, b) => a + b, 0) / y.length : 0;
  return {
    size: y.reduce((sum, value) => sum + value * value, 0),
    left: residual.reduce((sum, e) => sum + e * e, 0),
    total: y.reduce((sum, value) => sum + (value - center) ** 2, 0),
  };
}

function contributions(q: Float64Array, residual: Float64Array, p: number, { start }: GroupedRows) {
  const products: Float64Array[] = [];
  const scores: Float64Array[] = [];
  for (let g = 0; g + 1 < start.length; g++) {
    const product = new Float64Array(p * p);
    const score = new Float64Array(p);
    for (let i = start[g]!; i < start[g + 1]!; i++) addRow(q, i, residual[i]!, p, product, score);
    products.push(product);
    scores.push(score);
  }
  return { products, scores };
}

function addRow(
  q: Float64Array,
  i: number,
  e: number,
  p: number,
  product: Float64Array,
  score: Float64Array,
): void {
  for (let j = 0; j < p; j++) {
    const x = q[i * p + j]!;
    score[j]! += x * e;
    for (let k = 0; k < p; k++) product[j * p + k]! += x * q[i * p + k]!;
  }
}

/** How CR2 weighs a group: eigenvectors of S_g as rows, eigenvalues s, and (1 − s)^−½ (0 where the group determines a direction alone). */
export interface GroupLeverage {
  readonly vectors: Float64Array;
  readonly values: Float64Array;
  readonly inverseRoot: Float64Array;
}

/** Leverage of a group. (I − H_gg)^−½ acts on scores as W·diag((1 − s)^−½)·Wᵀ, so that no matrix of the group's size is needed. */
export function leverageOf(product: Float64Array, p: number): GroupLeverage {
  const { values, vectors } = eigenSymmetric(product, p);
  return {
    vectors,
    values,
    inverseRoot: values.map((s) => (1 - s > 1e-10 ? 1 / Math.sqrt(1 - s) : 0)),
  };
}
