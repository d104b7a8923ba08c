/** A·B of A [m × k] and B [k × n], row-major. */
export function multiply(
  a: Float64Array,
  b: Float64Array,
  m: number,
  k: number,
  n: number,
): Float64Array {
  const out = new Float64Array(m * n);
  for (let i = 0; i < m; i++)
    for (let l = 0; l < k; l++) {
      const x = a[i * k + l]!;
      if (x !== 0) for (let j = 0; j < n; j++) out[i * n + j]! += x * b[l * n + j]!;
    }
  return out;
}

/** Bᵀ of B [rows × columns], row-major. */
export function transpose(b: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) out[j * rows + i] = b[i * columns + j]!;
  return out;
}

/** B·M·Bᵀ of B [rows × width] and M [width × width]. */
export function sandwich(
  b: Float64Array,
  m: Float64Array,
  rows: number,
  width: number,
): Float64Array {
  return multiply(multiply(b, m, rows, width, width), transpose(b, rows, width), rows, width, rows);
}
