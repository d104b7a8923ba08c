/**
 * Cholesky factor of a symmetric positive definite matrix, in place: the lower triangle of `a` becomes L with A = L·Lᵀ.
 * @param a - Float64Array[n × n], row-major; lower triangle read and overwritten, upper left alone
 * @returns true, or false when a pivot is not above `relativeTolerance` times its diagonal: not positive definite
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., alg. 4.2.1. Cost n³/3.
 */
export function choleskyInto(a: Float64Array, n: number, relativeTolerance = 1e-12): boolean {
  for (let j = 0; j < n; j++) {
    const diagonal = a[j * n + j]!;
    let pivot = diagonal;
    for (let k = 0; k < j; k++) pivot -= a[j * n + k]! ** 2;
    if (!(pivot > relativeTolerance * Math.abs(diagonal))) return false;
    const root = Math.sqrt(pivot);
    a[j * n + j] = root;
    let i = j + 1;
    for (; i + 3 < n; i += 4) fourBelow(a, n, i, j, root);
    for (; i < n; i++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = sum / root;
    }
  }
  return true;
}

/** Column j of rows i to i + 3: four sums that do not wait for one another. */
function fourBelow(a: Float64Array, n: number, i: number, j: number, root: number): void {
  const [own, first, second, third, fourth] = [j * n, i * n, (i + 1) * n, (i + 2) * n, (i + 3) * n];
  let [w, x, y, z] = [a[first + j]!, a[second + j]!, a[third + j]!, a[fourth + j]!];
  for (let k = 0; k < j; k++) {
    const factor = a[own + k]!;
    w -= a[first + k]! * factor;
    x -= a[second + k]! * factor;
    y -= a[third + k]! * factor;
    z -= a[fourth + k]! * factor;
  }
  a[first + j] = w / root;
  a[second + j] = x / root;
  a[third + j] = y / root;
  a[fourth + j] = z / root;
}

/** Solve L·Lᵀ·x = b in place, with L from {@link choleskyInto}. `b` has length n. */
export function choleskySolveInto(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= l[i * n + k]! * b[k]!;
    b[i] = sum / l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!;
    for (let k = i + 1; k < n; k++) sum -= l[k * n + i]! * b[k]!;
    b[i] = sum / l[i * n + i]!;
  }
}

/**
 * Solve A·x = b for a symmetric positive definite A.
 * @param a - Float64Array[n × n], row-major, not changed
 * @returns x, or null when A is not positive definite to working precision
 */
export function solveSymmetric(a: Float64Array, b: Float64Array): Float64Array | null {
  const n = b.length;
  const factor = a.slice();
  if (!choleskyInto(factor, n)) return null;
  const x = b.slice();
  choleskySolveInto(factor, n, x);
  return x;
}

/**
 * Inverse of a symmetric positive definite matrix.
 * @param a - Float64Array[n × n], row-major, not changed
 * @returns Float64Array[n × n], symmetric; null when A is not positive definite to working precision
 */
export function invertSymmetric(a: Float64Array, n: number): Float64Array | null {
  const factor = a.slice();
  if (!choleskyInto(factor, n)) return null;
  const inverse = new Float64Array(n * n);
  const column = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    column.fill(0);
    column[j] = 1;
    choleskySolveInto(factor, n, column);
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i]!;
  }
  return inverse;
}
