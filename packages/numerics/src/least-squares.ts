import { choleskyInto, choleskySolveInto, invertSymmetric } from './cholesky.ts';

/**
 * Standardized regression coefficients of variable `y` on variables `xs`, from a correlation matrix.
 * @param r - Float64Array[p × p], row-major
 * @returns coefficients in the order of `xs` and R²; null when the predictors are collinear
 */
export function regressFromCorrelations(
  r: Float64Array,
  p: number,
  y: number,
  xs: readonly number[],
): { coefficients: Float64Array; rSquared: number } | null {
  const k = xs.length;
  const a = new Float64Array(k * k);
  const b = new Float64Array(k);
  xs.forEach((x, i) => {
    b[i] = r[x * p + y]!;
    xs.forEach((z, j) => {
      a[i * k + j] = r[x * p + z]!;
    });
  });
  const c = b.slice();
  if (!choleskyInto(a, k)) return null;
  choleskySolveInto(a, k, b);
  let rSquared = 0;
  for (let i = 0; i < k; i++) rSquared += b[i]! * c[i]!;
  return { coefficients: b, rSquared };
}

/**
 * Variance inflation factors of variables among themselves: the diagonal of the inverse correlation matrix.
 * @param r - Float64Array[p × p], row-major
 * @returns one factor ≥ 1 for each of `xs`; Infinity for all when they are collinear
 */
export function varianceInflation(r: Float64Array, p: number, xs: readonly number[]): Float64Array {
  const k = xs.length;
  const a = new Float64Array(k * k);
  xs.forEach((x, i) => {
    xs.forEach((z, j) => {
      a[i * k + j] = r[x * p + z]!;
    });
  });
  const inverse = invertSymmetric(a, k);
  return Float64Array.from(xs, (_, i) =>
    inverse ? inverse[i * k + i]! : Number.POSITIVE_INFINITY,
  );
}
