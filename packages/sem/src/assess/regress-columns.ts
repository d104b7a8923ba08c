import { choleskyInto, choleskySolveInto } from '@qunhai/numerics';

/** An ordinary least squares fit. */
export interface ColumnFit {
  /** By column of X, in its order. */
  readonly coefficients: Float64Array;
  readonly residualSquares: number;
}

/**
 * Ordinary least squares of y on columns, by normal equations of columns scaled to unit length. No intercept is added.
 * @param columns - k columns of n values
 * @param weights - [n] how often each row counts; once unless given
 * @returns null when the columns are linearly dependent to about 1e-9
 */
export function regressColumns(
  columns: readonly Float64Array[],
  y: Float64Array,
  weights: Int32Array | null = null,
): ColumnFit | null {
  const k = columns.length;
  const n = y.length;
  const product = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    if (weights) for (let i = 0; i < n; i++) sum += weights[i]! * a[i]! * b[i]!;
    else for (let i = 0; i < n; i++) sum += a[i]! * b[i]!;
    return sum;
  };
  const length = columns.map((column) => Math.sqrt(product(column, column)));
  if (length.some((l) => !(l > 0))) return null;
  const gram = new Float64Array(k * k);
  const coefficients = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++)
      gram[a * k + b] = product(columns[a]!, columns[b]!) / (length[a]! * length[b]!);
    coefficients[a] = product(columns[a]!, y) / length[a]!;
  }
  const projected = coefficients.slice();
  if (!choleskyInto(gram, k, 1e-9)) return null;
  choleskySolveInto(gram, k, coefficients);
  let explained = 0;
  for (let a = 0; a < k; a++) explained += coefficients[a]! * projected[a]!;
  for (let a = 0; a < k; a++) coefficients[a]! /= length[a]!;
  return { coefficients, residualSquares: Math.max(0, product(y, y) - explained) };
}
