/** A·B of square matrices, row-major; zeros of A cost nothing. */
export function multiplySquare(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const x = a[i * n + k]!;
      if (x !== 0) addScaledRow(out, i * n, x, b, k * n, n);
    }
  }
  return out;
}

/** A·x of a square matrix, row-major. */
export function multiplyVector(a: Float64Array, x: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) out[i] = rowDot(a, x, i, 0, n);
  return out;
}

/** Row i of a times row j of b, both of width n. */
export function rowDot(a: Float64Array, b: Float64Array, i: number, j: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += a[i * n + k]! * b[j * n + k]!;
  return sum;
}

/** Σ a_ij·b_ij: the trace of A·Bᵀ, and of A·B when one is symmetric. */
export function elementwiseSum(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * Bᵀ·M·B for a symmetric M.
 * @param basis - B, [rows × width], row-major
 * @param m - M, [rows × rows]
 * @returns [width × width]
 */
export function congruence(
  basis: Float64Array,
  m: Float64Array,
  rows: number,
  width: number,
): Float64Array {
  const mb = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++) {
    for (let k = 0; k < rows; k++) {
      const x = m[i * rows + k]!;
      if (x !== 0) addScaledRow(mb, i * width, x, basis, k * width, width);
    }
  }
  const out = new Float64Array(width * width);
  for (let k = 0; k < rows; k++) {
    for (let i = 0; i < width; i++) {
      const x = basis[k * width + i]!;
      if (x !== 0) addScaledRow(out, i * width, x, mb, k * width, width);
    }
  }
  return out;
}

/** Rows and columns `of` of a symmetric matrix. */
export function principalSubmatrix(
  a: Float64Array,
  n: number,
  of: ArrayLike<number>,
): Float64Array {
  const q = of.length;
  const out = new Float64Array(q * q);
  for (let i = 0; i < q; i++) for (let j = 0; j < q; j++) out[i * q + j] = a[of[i]! * n + of[j]!]!;
  return out;
}

/** Copy the lower triangle to the upper one, in place. */
export function mirrorLower(a: Float64Array, n: number): Float64Array {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = a[i * n + j]!;
  return a;
}

/** out[at …] += factor·a[from …], n numbers. */
export function addScaledRow(
  out: Float64Array,
  at: number,
  factor: number,
  a: Float64Array,
  from: number,
  n: number,
): void {
  for (let j = 0; j < n; j++) out[at + j]! += factor * a[from + j]!;
}
