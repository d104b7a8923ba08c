import {
  addScaledRow,
  invertSymmetric,
  mirrorLower,
  principalSubmatrix,
  rowDot,
} from '@qunhai/numerics';
import { gapOf, invertWithDeterminant, likelihoodPieces } from '../estimate/likelihood-pieces.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { GroupData, MissingPattern } from './group-data.ts';

/** Moments that the data of a group support best when nothing restricts them. */
export interface SaturatedMoments extends SampleMoments {
  /** −2 log-likelihood at them, without constants. */
  readonly deviance: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Maximum-likelihood means and covariances: the sample's own when the data are complete, otherwise by expectation–maximisation.
 * @returns null when they are singular: too few rows, or variables that determine one another
 * @see Little & Rubin (2020), Statistical Analysis with Missing Data, 3rd ed., §8.2
 */
export function saturatedMoments(data: GroupData): SaturatedMoments | null {
  const p = data.variables;
  const [only] = data.patterns;
  if (data.patterns.length === 1 && only && only.present.length === p)
    return withDeviance(data, { mean: only.mean, covariance: only.covariance }, 0, true);
  let moments = startMoments(data);
  for (let iteration = 1; iteration <= 5000; iteration++) {
    const next = step(data, moments);
    if (next === null) return null;
    const change = largestChange(moments, next);
    moments = next;
    if (change < 1e-11) return withDeviance(data, moments, iteration, true);
  }
  return withDeviance(data, moments, 5000, false);
}

function withDeviance(
  data: GroupData,
  moments: SampleMoments,
  iterations: number,
  converged: boolean,
): SaturatedMoments | null {
  const pieces = likelihoodPieces(moments, data, true);
  return pieces && { ...moments, deviance: pieces.deviance, iterations, converged };
}

/** Means and variances of what is there; no covariances. */
function startMoments(data: GroupData): SampleMoments {
  const p = data.variables;
  const mean = new Float64Array(p);
  const covariance = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    const seen: number[] = [];
    for (let i = 0; i < data.rows; i++) {
      const x = data.values[i * p + j]!;
      if (!Number.isNaN(x)) seen.push(x);
    }
    mean[j] = seen.reduce((sum, x) => sum + x, 0) / seen.length;
    covariance[j * p + j] = seen.reduce((sum, x) => sum + (x - mean[j]!) ** 2, 0) / seen.length;
  }
  return { mean, covariance };
}

/** One expectation–maximisation step: what is missing is regressed on what is there, with the residual covariance kept. */
function step(data: GroupData, moments: SampleMoments): SampleMoments | null {
  const p = data.variables;
  const whole = invertWithDeterminant(moments.covariance, p)?.inverse;
  if (whole === undefined) return null;
  const sums = new Float64Array(p);
  const products = new Float64Array(p * p);
  for (const pattern of data.patterns)
    if (!addExpected(pattern, whole, moments.mean, sums, products)) return null;
  mirrorLower(products, p);
  const mean = moments.mean.map((m, j) => m + sums[j]! / data.used);
  const covariance = products.map((sum, at) => {
    const [i, j] = [Math.floor(at / p), at % p];
    return sum / data.used - (sums[i]! / data.used) * (sums[j]! / data.used);
  });
  return { mean, covariance };
}

/**
 * Expected deviations from the present means and their products (lower triangle), of all rows of a pattern. With W = Σ⁻¹, what is absent has
 * the covariance W_aa⁻¹ given the rest, and the coefficients −W_aa⁻¹·W_ap on it.
 * @returns false when W is not positive definite
 */
function addExpected(
  pattern: MissingPattern,
  whole: Float64Array,
  mean: Float64Array,
  sums: Float64Array,
  products: Float64Array,
): boolean {
  const { present, absent } = pattern;
  const p = mean.length;
  const q = present.length;
  const r = absent.length;
  const n = pattern.rows.length;
  const left =
    r === 0 ? new Float64Array(0) : invertSymmetric(principalSubmatrix(whole, p, absent), r);
  if (left === null) return false;
  const gap = gapOf(pattern, mean, p);
  // All that is known: means and products at their places, zeros elsewhere.
  const spread = new Float64Array(p * p);
  for (let a = 0; a < q; a++) {
    const i = present[a]!;
    for (let b = 0; b < q; b++) {
      const j = present[b]!;
      spread[i * p + j] = pattern.covariance[a * q + b]! + gap[i]! * gap[j]!;
    }
  }
  if (r > 0) fillIn({ present, absent }, whole, left, gap, spread);
  addScaledRow(sums, 0, n, gap, 0, p);
  for (let a = 0; a < p; a++) addScaledRow(products, a * p, n, spread, a * p, a + 1);
  return true;
}

/** Fill in what is expected where nothing is there. */
function fillIn(
  { present, absent }: Pick<MissingPattern, 'present' | 'absent'>,
  whole: Float64Array,
  left: Float64Array,
  gap: Float64Array,
  spread: Float64Array,
): void {
  const p = gap.length;
  const r = absent.length;
  const beta = new Float64Array(r * p);
  for (let s = 0; s < r; s++) {
    for (let t = 0; t < r; t++)
      addScaledRow(beta, s * p, -left[s * r + t]!, whole, absent[t]! * p, p);
    for (const j of absent) beta[s * p + j] = 0;
  }
  const known = multiplyRows(beta, spread, r, p);
  for (let s = 0; s < r; s++) {
    const i = absent[s]!;
    gap[i] = rowDot(beta, gap, s, 0, p);
    for (const j of present) {
      spread[i * p + j] = known[s * p + j]!;
      spread[j * p + i] = known[s * p + j]!;
    }
    for (let t = 0; t < r; t++)
      spread[i * p + absent[t]!] = rowDot(known, beta, s, t, p) + left[s * r + t]!;
  }
}

/** A·B for A [rows × p] and a square B. */
function multiplyRows(a: Float64Array, b: Float64Array, rows: number, p: number): Float64Array {
  const out = new Float64Array(rows * p);
  for (let i = 0; i < rows; i++)
    for (let k = 0; k < p; k++) {
      const x = a[i * p + k]!;
      if (x !== 0) addScaledRow(out, i * p, x, b, k * p, p);
    }
  return out;
}

/** Largest change of a mean or covariance in units of the standard deviations. */
function largestChange(before: SampleMoments, after: SampleMoments): number {
  const p = before.mean.length;
  const deviation = (j: number) => Math.sqrt(Math.max(after.covariance[j * p + j]!, 1e-300));
  let largest = 0;
  for (let i = 0; i < p; i++) {
    largest = Math.max(largest, Math.abs(after.mean[i]! - before.mean[i]!) / deviation(i));
    for (let j = 0; j <= i; j++) {
      const change = after.covariance[i * p + j]! - before.covariance[i * p + j]!;
      largest = Math.max(largest, Math.abs(change) / (deviation(i) * deviation(j)));
    }
  }
  return largest;
}
