/**
 * Factor a small symmetric matrix as L·D·Lᵀ in place, without pivoting: indefinite matrices (disattenuated
 * correlations can be) factor too, and the sign of the smallest pivot tells.
 * @param a - n × n row-major at `offset`; lower triangle read, then L below the diagonal and D on it
 * @returns the smallest pivot, or 0 when one is within 1e-12 of zero: singular, nothing can be solved
 * @see Golub & Van Loan (2013), Matrix Computations, 4th ed., §4.1.2
 */
export function ldlInto(a: Float64Array, offset: number, n: number): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let j = 0; j < n; j++) {
    const rowJ = offset + j * n;
    let pivot = a[rowJ + j]!;
    for (let k = 0; k < j; k++) pivot -= a[rowJ + k]! * a[rowJ + k]! * a[offset + k * n + k]!;
    if (!(Math.abs(pivot) > 1e-12)) return 0;
    a[rowJ + j] = pivot;
    if (pivot < smallest) smallest = pivot;
    for (let i = j + 1; i < n; i++) {
      const rowI = offset + i * n;
      let sum = a[rowI + j]!;
      for (let k = 0; k < j; k++) sum -= a[rowI + k]! * a[rowJ + k]! * a[offset + k * n + k]!;
      a[rowI + j] = sum / pivot;
    }
  }
  return smallest;
}

/** Solve L·D·Lᵀ·x = b in place, with the factor from {@link ldlInto}; b is n long at `at`. */
export function ldlSolveInto(
  a: Float64Array,
  offset: number,
  n: number,
  b: Float64Array,
  at: number,
): void {
  for (let i = 1; i < n; i++) {
    let sum = b[at + i]!;
    for (let k = 0; k < i; k++) sum -= a[offset + i * n + k]! * b[at + k]!;
    b[at + i] = sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[at + i]! / a[offset + i * n + i]!;
    for (let k = i + 1; k < n; k++) sum -= a[offset + k * n + i]! * b[at + k]!;
    b[at + i] = sum;
  }
}
