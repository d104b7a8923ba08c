import { fail } from '../errors.ts';

/** Columns X = Q·R with orthonormal columns of Q, and R upper triangular; products of columns lose no digits in this basis. */
export interface OrthonormalBasis {
  /** Q [n × p], row-major. */
  readonly q: Float64Array;
  /** R⁻¹ [p × p], row-major. */
  readonly inverse: Float64Array;
  /** Σ log |r_jj|. */
  readonly logDeterminant: number;
}

/** Below this share of its length left, a column counts as a combination of the ones before it; the tolerance of R's lm. */
const leastLeft = 1e-7;

/**
 * Orthonormal basis of columns by Gram–Schmidt done twice, in the order given.
 * @param x - [n × p], row-major
 * @throws {QunhaiError} levels.collinear-column, naming the first column that adds nothing
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., §5.2.8 on doing it twice
 */
export function orthonormalBasis(
  x: Float64Array,
  n: number,
  p: number,
  names: readonly string[],
): OrthonormalBasis {
  const q = x.slice();
  const r = new Float64Array(p * p);
  let logDeterminant = 0;
  for (let j = 0; j < p; j++) {
    const before = lengthOf(q, n, p, j);
    for (let pass = 0; pass < 2; pass++)
      for (let k = 0; k < j; k++) r[k * p + j]! += takeOut(q, n, p, k, j);
    const left = lengthOf(q, n, p, j);
    if (!(left > leastLeft * before)) throw fail('collinear-column', { field: names[j]! });
    r[j * p + j] = left;
    logDeterminant += Math.log(left);
    for (let i = 0; i < n; i++) q[i * p + j]! /= left;
  }
  return { q, inverse: invertUpper(r, p), logDeterminant };
}

function lengthOf(q: Float64Array, n: number, p: number, j: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += q[i * p + j]! ** 2;
  return Math.sqrt(sum);
}

/** Take the part along column k out of column j; returns how much it was. */
function takeOut(q: Float64Array, n: number, p: number, k: number, j: number): number {
  let dot = 0;
  for (let i = 0; i < n; i++) dot += q[i * p + k]! * q[i * p + j]!;
  for (let i = 0; i < n; i++) q[i * p + j]! -= dot * q[i * p + k]!;
  return dot;
}

function invertUpper(r: Float64Array, p: number): Float64Array {
  const inverse = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    inverse[j * p + j] = 1 / r[j * p + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += r[i * p + k]! * inverse[k * p + j]!;
      inverse[i * p + j] = -sum / r[i * p + i]!;
    }
  }
  return inverse;
}
