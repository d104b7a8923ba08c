import {
  addScaledRow,
  choleskyInto,
  elementwiseSum,
  mirrorLower,
  multiplySquare,
  multiplyVector,
  principalSubmatrix,
} from '@qunhai/numerics';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { GroupData, MissingPattern } from '../moments/group-data.ts';
import { type PatternInverse, patternInverse } from './pattern-inverse.ts';

/** What the normal likelihood of a group needs of its moments, summed over the patterns of what is missing. */
export interface LikelihoodPieces {
  /** −2 log-likelihood of the group, without constants: Σ n_j·[ln|Σ_j| + tr(Σ_j⁻¹·S_j) + d_jᵀ·Σ_j⁻¹·d_j]. */
  readonly deviance: number;
  /** ∂deviance/∂Σ, [observed × observed], symmetric; and ∂deviance/∂μ. */
  readonly bySigma: Float64Array;
  readonly byMu: Float64Array;
  /** Σ⁻¹ of all variables, [observed × observed]. */
  readonly whole: Float64Array;
  /** Σ_j⁻¹ of every pattern. */
  readonly inverses: readonly PatternInverse[];
}

/**
 * Deviance and its derivatives in the moments; complete data are the case of one pattern.
 * @param withMeans - when false, means are free and not in the model: d_j is 0 (complete data only)
 * @returns null when Σ is not positive definite
 * @see Arbuckle (1996), Full information estimation in the presence of incomplete data
 */
export function likelihoodPieces(
  { covariance, mean }: SampleMoments,
  data: GroupData,
  withMeans: boolean,
): LikelihoodPieces | null {
  const p = data.variables;
  const inverted = invertWithDeterminant(observedPart(covariance, p), p);
  if (inverted === null) return null;
  const { inverse: whole, logDeterminant } = inverted;
  const bySigma = new Float64Array(p * p);
  const byMu = new Float64Array(p);
  const inverses: PatternInverse[] = [];
  let deviance = 0;
  for (const pattern of data.patterns) {
    const own = patternInverse(whole, p, pattern.absent);
    if (own === null) return null;
    const n = pattern.rows.length;
    const gap = gapOf(pattern, withMeans ? mean : null, p);
    const toward = multiplyVector(own.inverse, gap, p);
    deviance += n * (logDeterminant + own.logDeterminant + elementwiseSum(gap, toward));
    deviance += addSpread(pattern, own.inverse, p, bySigma);
    addScaledRow(byMu, 0, -2 * n, toward, 0, p);
    addOuter(bySigma, toward, -n, p);
    inverses.push(own);
  }
  return { deviance, bySigma: mirrorLower(bySigma, p), byMu, whole, inverses };
}

function observedPart(covariance: Float64Array, p: number): Float64Array {
  const v = Math.round(Math.sqrt(covariance.length));
  const out = new Float64Array(p * p);
  for (let a = 0; a < p; a++) out.set(covariance.subarray(a * v, a * v + p), a * p);
  return out;
}

/** Means of a pattern less some means, zeros where nothing is there; zeros alone without these. [variables] */
export function gapOf(
  { present, mean: own }: MissingPattern,
  mean: Float64Array | null,
  p: number,
): Float64Array {
  const gap = new Float64Array(p);
  if (mean !== null)
    for (let a = 0; a < present.length; a++) gap[present[a]!] = own[a]! - mean[present[a]!]!;
  return gap;
}

/** Add n·(Σ⁻¹ − Σ⁻¹·S·Σ⁻¹) to the lower triangle; returns n·tr(Σ⁻¹·S). */
function addSpread(
  pattern: MissingPattern,
  inverse: Float64Array,
  p: number,
  bySigma: Float64Array,
): number {
  const { present, rows, roots } = pattern;
  const n = rows.length;
  for (const a of present) addScaledRow(bySigma, a * p, n, inverse, a * p, a + 1);
  if (roots === null) return addCovariances(pattern, inverse, p, bySigma);
  let trace = 0;
  for (let at = 0; at < roots.length; at += p) {
    const root = roots.subarray(at, at + p);
    const toward = multiplyVector(inverse, root, p);
    trace += elementwiseSum(root, toward);
    addOuter(bySigma, toward, -1, p);
  }
  return trace;
}

function addCovariances(
  { present, rows, covariance }: MissingPattern,
  inverse: Float64Array,
  p: number,
  bySigma: Float64Array,
): number {
  const q = present.length;
  const n = rows.length;
  const own = q === p ? inverse : principalSubmatrix(inverse, p, present);
  const middle = multiplySquare(multiplySquare(own, covariance, q), own, q);
  for (let a = 0; a < q; a++)
    for (let b = 0; b <= a; b++) bySigma[present[a]! * p + present[b]!]! -= n * middle[a * q + b]!;
  return n * elementwiseSum(own, covariance);
}

/** Lower triangle of factor·x·xᵀ. */
function addOuter(out: Float64Array, x: Float64Array, factor: number, p: number): void {
  for (let a = 0; a < p; a++) {
    const scaled = factor * x[a]!;
    if (scaled !== 0) addScaledRow(out, a * p, scaled, x, 0, a + 1);
  }
}

/** Inverse and log determinant of a symmetric positive definite matrix; null when it is not. */
export function invertWithDeterminant(
  a: Float64Array,
  n: number,
): { readonly inverse: Float64Array; readonly logDeterminant: number } | null {
  const l = a.slice();
  if (!choleskyInto(l, n)) return null;
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) logDeterminant += 2 * Math.log(l[i * n + i]!);
  return { inverse: inverseOf(l, n), logDeterminant };
}

/** (L·Lᵀ)⁻¹ = L⁻ᵀ·L⁻¹ from the lower triangle of `l`, by rows. */
function inverseOf(l: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const pivot = 1 / l[i * n + i]!;
    lower[i * n + i] = pivot;
    for (let k = 0; k < i; k++)
      addScaledRow(lower, i * n, -pivot * l[i * n + k]!, lower, k * n, k + 1);
  }
  const inverse = new Float64Array(n * n);
  for (let k = 0; k < n; k++)
    for (let i = 0; i <= k; i++)
      addScaledRow(inverse, i * n, lower[k * n + i]!, lower, k * n, i + 1);
  return mirrorLower(inverse, n);
}
