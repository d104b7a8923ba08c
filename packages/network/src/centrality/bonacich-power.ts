import type { IndexedNetwork } from '../model/index-network.ts';

/**
 * Bonacich's power: c(β) = a (I − βA)⁻¹ A 1, scaled so that Σc² = n. With β < 0 it pays to be tied to those who have few other ties.
 * @param exponent - β; smaller in size than 1 / largest eigenvalue for the usual reading
 * @returns one value per node; null when I − βA cannot be solved
 * @see Bonacich (1987), Power and centrality: a family of measures, American J. Sociology 92(5).
 */
export function bonacichPower(network: IndexedNetwork, exponent: number): number[] | null {
  const { n, out } = network;
  const matrix = new Float64Array(n * n);
  const degree = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = 1;
    for (let at = out.starts[i]!; at < out.starts[i + 1]!; at++)
      matrix[i * n + out.targets[at]!]! -= exponent;
    degree[i] = out.starts[i + 1]! - out.starts[i]!;
  }
  if (!solveInto(matrix, degree, n)) return null;
  const size = Math.sqrt(degree.reduce((sum, value) => sum + value * value, 0));
  return Array.from(degree, (value) => (size > 0 ? (value * Math.sqrt(n)) / size : 0));
}

/** Solve a general system in place by elimination with row pivoting; false when a pivot vanishes. */
function solveInto(a: Float64Array, b: Float64Array, n: number): boolean {
  for (let k = 0; k < n; k++) {
    const pivot = pivotRow(a, n, k);
    if (Math.abs(a[pivot * n + k]!) < 1e-12) return false;
    if (pivot !== k) swapRows(a, b, n, pivot, k);
    for (let i = k + 1; i < n; i++) eliminate(a, b, n, i, k);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) b[i]! -= a[i * n + j]! * b[j]!;
    b[i]! /= a[i * n + i]!;
  }
  return true;
}

function pivotRow(a: Float64Array, n: number, k: number): number {
  let pivot = k;
  for (let i = k + 1; i < n; i++)
    if (Math.abs(a[i * n + k]!) > Math.abs(a[pivot * n + k]!)) pivot = i;
  return pivot;
}

function eliminate(a: Float64Array, b: Float64Array, n: number, i: number, k: number): void {
  const factor = a[i * n + k]! / a[k * n + k]!;
  if (factor === 0) return;
  for (let j = k; j < n; j++) a[i * n + j]! -= factor * a[k * n + j]!;
  b[i]! -= factor * b[k]!;
}

function swapRows(a: Float64Array, b: Float64Array, n: number, i: number, k: number): void {
  for (let j = 0; j < n; j++) {
    const held = a[i * n + j]!;
    a[i * n + j] = a[k * n + j]!;
    a[k * n + j] = held;
  }
  const held = b[i]!;
  b[i] = b[k]!;
  b[k] = held;
}
