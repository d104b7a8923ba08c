/** Eigenvalues in descending order; row k of `vectors` is the eigenvector of `values[k]`, its largest entry positive. */
export interface SymmetricEigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Eigen decomposition of a symmetric matrix by cyclic Jacobi rotations: slow for large n, accurate for small eigenvalues.
 * @param a - Float64Array[n × n], row-major, symmetric, not changed
 * @returns values descending, eigenvectors as rows (unit length)
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., §8.5. Cost O(n³) a sweep, 6–10 sweeps.
 */
export function eigenSymmetric(a: Float64Array, n: number): SymmetricEigen {
  const m = a.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 60 && offDiagonal(m, n) > 0; sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(m, v, n, p, q);
  }
  return ordered(m, v, n);
}

function offDiagonal(m: Float64Array, n: number): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const square = m[i * n + j]! ** 2;
      total += square;
      if (i !== j) sum += square;
    }
  return sum <= total * 1e-30 ? 0 : sum;
}

function rotate(m: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = m[p * n + q]!;
  if (apq === 0) return;
  const theta = (m[q * n + q]! - m[p * n + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const kp = m[k * n + p]!;
    const kq = m[k * n + q]!;
    m[k * n + p] = c * kp - s * kq;
    m[k * n + q] = s * kp + c * kq;
  }
  for (let k = 0; k < n; k++) {
    const pk = m[p * n + k]!;
    const qk = m[q * n + k]!;
    m[p * n + k] = c * pk - s * qk;
    m[q * n + k] = s * pk + c * qk;
    const vp = v[p * n + k]!;
    const vq = v[q * n + k]!;
    v[p * n + k] = c * vp - s * vq;
    v[q * n + k] = s * vp + c * vq;
  }
}

function ordered(m: Float64Array, v: Float64Array, n: number): SymmetricEigen {
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => m[j * n + j]! - m[i * n + i]!,
  );
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    values[to] = m[from * n + from]!;
    let largest = 0;
    for (let k = 0; k < n; k++)
      if (Math.abs(v[from * n + k]!) > Math.abs(largest)) largest = v[from * n + k]!;
    const sign = largest < 0 ? -1 : 1;
    for (let k = 0; k < n; k++) vectors[to * n + k] = sign * v[from * n + k]!;
  });
  return { values, vectors };
}
