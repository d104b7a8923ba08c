import { chiSquareUpper, choleskyInto, normalCdf } from '@qunhai/numerics';
import { fail } from '../errors.ts';
import { selectVariables } from '../missing/select-variables.ts';
import type { SemData } from '../specify/model.ts';

/** Shape of one variable; moments with divisor n, 0 for a normal distribution. */
export interface VariableShape {
  readonly variable: string;
  readonly skewness: number;
  readonly excessKurtosis: number;
}

/** Mardia's measures and tests; a small p says that the data are not multivariate normal. */
export interface MultivariateNormality {
  /** Complete rows. */
  readonly rows: number;
  readonly variables: number;
  readonly byVariable: readonly VariableShape[];
  readonly skewness: {
    /** b₁,ₚ; 0 for symmetric data. */
    readonly value: number;
    /** n·b₁,ₚ/6, χ² with `df`. */
    readonly statistic: number;
    readonly df: number;
    readonly p: number;
    /** The same with Mardia's (1974) correction for small samples. */
    readonly correctedStatistic: number;
    readonly correctedP: number;
  };
  readonly kurtosis: {
    /** b₂,ₚ; `expected` for normal data. */
    readonly value: number;
    /** p(p + 2), the value of a normal population. */
    readonly expected: number;
    readonly z: number;
    /** Two-sided. */
    readonly p: number;
  };
}

/**
 * Mardia's tests of multivariate normality, on complete rows, with the covariance matrix of divisor n:
 *
 *     b₁,ₚ = n⁻² Σᵢⱼ gᵢⱼ³,   b₂,ₚ = n⁻¹ Σᵢ gᵢᵢ²,   gᵢⱼ = (xᵢ − x̄)ᵀ S⁻¹ (xⱼ − x̄).
 *
 * Skewness sums either over pairs of rows or over the third moments of the whitened variables, whichever is less work.
 * @returns null when the variables determine one another, so that S has no inverse
 * @throws {QunhaiError} sem.data-shape, sem.missing-variable, sem.infinite-value, sem.too-few-rows (not more complete rows than variables)
 * @see Mardia (1970), Measures of multivariate skewness and kurtosis with applications, Biometrika 57(3);
 *   Mardia (1974), Sankhyā B 36(2), for the correction
 */
export function multivariateNormality(
  data: SemData,
  variables: readonly string[],
): MultivariateNormality | null {
  const p = variables.length;
  const centered = centeredComplete(selectVariables(data, variables), p);
  const n = centered.length / p;
  if (n <= p + 1) throw fail('too-few-rows', { rows: n, required: p + 2 });
  const z = whitened(centered, n, p);
  if (z === null) return null;
  const skewness =
    n * p < (p * (p + 1) * (p + 2)) / 3 ? skewnessOfPairs(z, n, p) : skewnessOfMoments(z, n, p);
  let kurtosis = 0;
  for (let i = 0; i < n; i++) {
    let square = 0;
    for (let j = 0; j < p; j++) square += z[i * p + j]! ** 2;
    kurtosis += square ** 2 / n;
  }
  const df = (p * (p + 1) * (p + 2)) / 6;
  const statistic = (n * skewness) / 6;
  const correction = ((p + 1) * (n + 1) * (n + 3)) / (n * ((n + 1) * (p + 1) - 6));
  const expected = p * (p + 2);
  const score = (kurtosis - expected) / Math.sqrt((8 * expected) / n);
  return {
    rows: n,
    variables: p,
    byVariable: variables.map((variable, j) => ({ variable, ...shapeOf(centered, n, p, j) })),
    skewness: {
      value: skewness,
      statistic,
      df,
      p: chiSquareUpper(statistic, df),
      correctedStatistic: statistic * correction,
      correctedP: chiSquareUpper(statistic * correction, df),
    },
    kurtosis: { value: kurtosis, expected, z: score, p: 2 * normalCdf(-Math.abs(score)) },
  };
}

/** Complete rows, as deviations from their means. */
function centeredComplete(values: Float64Array, p: number): Float64Array {
  const rows: number[] = [];
  for (let i = 0; i < values.length / p; i++)
    if (!values.subarray(i * p, (i + 1) * p).some(Number.isNaN)) rows.push(i);
  const n = rows.length;
  const out = new Float64Array(n * p);
  for (let j = 0; j < p; j++) {
    let mean = 0;
    for (const i of rows) mean += values[i * p + j]! / n;
    rows.forEach((i, at) => {
      out[at * p + j] = values[i * p + j]! - mean;
    });
  }
  return out;
}

/** Rows times L⁻ᵀ with S = LLᵀ, so that their covariance matrix is the identity. */
function whitened(centered: Float64Array, n: number, p: number): Float64Array | null {
  const factor = new Float64Array(p * p);
  for (let i = 0; i < n; i++)
    for (let a = 0; a < p; a++)
      for (let b = 0; b <= a; b++)
        factor[a * p + b]! += (centered[i * p + a]! * centered[i * p + b]!) / n;
  if (!choleskyInto(factor, p)) return null;
  const z = centered.slice();
  for (let i = 0; i < n; i++)
    for (let a = 0; a < p; a++) {
      let sum = z[i * p + a]!;
      for (let b = 0; b < a; b++) sum -= factor[a * p + b]! * z[i * p + b]!;
      z[i * p + a] = sum / factor[a * p + a]!;
    }
  return z;
}

/** n⁻² Σᵢⱼ (zᵢᵀzⱼ)³ */
function skewnessOfPairs(z: Float64Array, n: number, p: number): number {
  let total = 0;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let product = 0;
      for (let a = 0; a < p; a++) product += z[i * p + a]! * z[j * p + a]!;
      total += (i === j ? 1 : 2) * product ** 3;
    }
  return total / (n * n);
}

/** The same: Σₐᵦ꜀ (n⁻¹ Σᵢ zᵢₐ·zᵢᵦ·zᵢ꜀)², each set of three variables once, times its number of orders. */
function skewnessOfMoments(z: Float64Array, n: number, p: number): number {
  let total = 0;
  for (let a = 0; a < p; a++)
    for (let b = 0; b <= a; b++)
      for (let c = 0; c <= b; c++)
        total += orders(a, b, c) * (thirdMoment(z, n, p, a, b, c) / n) ** 2;
  return total;
}

function thirdMoment(
  z: Float64Array,
  n: number,
  p: number,
  a: number,
  b: number,
  c: number,
): number {
  let sum = 0;
  for (let row = 0; row < n * p; row += p) sum += z[row + a]! * z[row + b]! * z[row + c]!;
  return sum;
}

/** In how many orders three variables a ≥ b ≥ c can stand. */
function orders(a: number, b: number, c: number): number {
  if (a === b && b === c) return 1;
  return a === b || b === c ? 3 : 6;
}

function shapeOf(centered: Float64Array, n: number, p: number, j: number) {
  let [second, third, fourth] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = centered[i * p + j]!;
    second += (x * x) / n;
    third += x ** 3 / n;
    fourth += x ** 4 / n;
  }
  return { skewness: third / second ** 1.5, excessKurtosis: fourth / second ** 2 - 3 };
}
