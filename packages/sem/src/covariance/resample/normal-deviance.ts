import { choleskyInto } from '@qunhai/numerics';
import type { CausalMoments } from './causal-moments.ts';

/** A sample's moments: means [p], covariances [p × p] with divisor n. */
export interface CountedMoments {
  readonly n: number;
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/** Buffers of a group's deviance: all [p × p] but the two vectors. */
export interface DevianceBuffers {
  readonly lower: Float64Array;
  readonly inverse: Float64Array;
  readonly gap: Float64Array;
  readonly spread: Float64Array;
  readonly product: Float64Array;
  readonly bySigma: Float64Array;
  readonly byMu: Float64Array;
}

export function devianceBuffers(p: number): DevianceBuffers {
  const square = () => new Float64Array(p * p);
  return {
    lower: square(),
    inverse: square(),
    gap: new Float64Array(p),
    spread: square(),
    product: square(),
    bySigma: square(),
    byMu: new Float64Array(p),
  };
}

/**
 * Deviance of complete data, n·[ln|Σ| + tr(Σ⁻¹·M)] with M = S + d·dᵀ, and its derivatives in the moments, n·(Σ⁻¹ − Σ⁻¹·M·Σ⁻¹) and
 * −2n·Σ⁻¹·d: `likelihoodPieces` without allocating.
 * @returns NaN where Σ is not positive definite
 */
export function devianceInto(
  out: DevianceBuffers,
  implied: CausalMoments,
  { n, mean, covariance }: CountedMoments,
  withMeans: boolean,
): number {
  const p = mean.length;
  const v = implied.plan.variables;
  const { lower, inverse, gap, spread } = out;
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) lower[i * p + j] = implied.covariance[i * v + j]!;
  if (!choleskyInto(lower, p)) return Number.NaN;
  let logDeterminant = 0;
  for (let i = 0; i < p; i++) logDeterminant += 2 * Math.log(lower[i * p + i]!);
  invertInto(lower, inverse, p);
  for (let i = 0; i < p; i++) gap[i] = withMeans ? mean[i]! - implied.mean[i]! : 0;
  let trace = 0;
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) {
      const x = covariance[i * p + j]! + gap[i]! * gap[j]!;
      spread[i * p + j] = x;
      trace += x * inverse[i * p + j]!;
    }
  slopesInto(out, n, p);
  return n * (logDeterminant + trace);
}

function slopesInto(
  { inverse, gap, spread, product, bySigma, byMu }: DevianceBuffers,
  n: number,
  p: number,
): void {
  rowProductsInto(inverse, spread, p, false, product);
  rowProductsInto(product, inverse, p, true, bySigma);
  for (let i = 0; i < p; i++) {
    let toward = 0;
    for (let j = 0; j < p; j++) toward += inverse[i * p + j]! * gap[j]!;
    byMu[i] = -2 * n * toward;
    for (let j = 0; j <= i; j++) {
      const x = n * (inverse[i * p + j]! - bySigma[i * p + j]!);
      bySigma[i * p + j] = x;
      bySigma[j * p + i] = x;
    }
  }
}

/** Every row of a times every row of b, two by two so that four sums go on at once: A·Bᵀ, or its lower triangle. */
function rowProductsInto(
  a: Float64Array,
  b: Float64Array,
  p: number,
  lowerOnly: boolean,
  out: Float64Array,
): void {
  for (let i = 0; i < p; i += 2) {
    // An odd last row is paired with itself.
    const second = Math.min(i + 1, p - 1);
    const [a0, a1] = [i * p, second * p];
    const end = lowerOnly ? second + 1 : p;
    for (let j = 0; j < end; j += 2) {
      const other = Math.min(j + 1, p - 1);
      const [b0, b1] = [j * p, other * p];
      let c00 = 0;
      let c01 = 0;
      let c10 = 0;
      let c11 = 0;
      for (let m = 0; m < p; m++) {
        const x0 = a[a0 + m]!;
        const x1 = a[a1 + m]!;
        const y0 = b[b0 + m]!;
        const y1 = b[b1 + m]!;
        c00 += x0 * y0;
        c01 += x0 * y1;
        c10 += x1 * y0;
        c11 += x1 * y1;
      }
      out[a0 + j] = c00;
      out[a0 + other] = c01;
      out[a1 + j] = c10;
      out[a1 + other] = c11;
    }
  }
}

/** (L·Lᵀ)⁻¹ from the lower triangle of `l`. */
function invertInto(l: Float64Array, inverse: Float64Array, p: number): void {
  // Column j of L⁻¹ goes into row j, right of and on the diagonal of `inverse`.
  for (let j = 0; j < p; j++) {
    inverse[j * p + j] = 1 / l[j * p + j]!;
    for (let i = j + 1; i < p; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum += l[i * p + k]! * inverse[j * p + k]!;
      inverse[j * p + i] = -sum / l[i * p + i]!;
    }
  }
  // Σ⁻¹_ji is the sum over k ≥ i of products of both columns, i ≥ j; what it overwrites is not needed any more.
  for (let j = 0; j < p; j++)
    for (let i = j; i < p; i++) {
      let sum = 0;
      for (let k = i; k < p; k++) sum += inverse[i * p + k]! * inverse[j * p + k]!;
      inverse[j * p + i] = sum;
    }
  for (let j = 0; j < p; j++) for (let i = 0; i < j; i++) inverse[j * p + i] = inverse[i * p + j]!;
}
