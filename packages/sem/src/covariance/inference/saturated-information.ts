import {
  addScaledRow,
  backwardSolveRows,
  choleskyInto,
  elementwiseSum,
  forwardSolveRows,
  multiplySquare,
  multiplyVector,
  principalSubmatrix,
} from '@qunhai/numerics';
import { gapOf, type LikelihoodPieces, likelihoodPieces } from '../estimate/likelihood-pieces.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { GroupData, MissingPattern } from '../moments/group-data.ts';
import { informationOfProducts } from './information-of-products.ts';

/** A mean (b = −1) or a covariance of a and b. */
export interface SaturatedParameter {
  readonly a: number;
  readonly b: number;
}

/** What is known of the saturated moments of a group with missing values. */
export interface SaturatedInformation {
  readonly moments: SampleMoments;
  /** The likelihood at them. */
  readonly pieces: LikelihoodPieces;
  /** Moments that vary: means first, then covariances row by row up to the diagonal. */
  readonly kept: readonly SaturatedParameter[];
  /** L with L·Lᵀ the observed information of these, [kept × kept]; lower triangle. */
  readonly factor: Float64Array;
  /** L⁻¹·s of the scores of all rows that are used, [used × kept]. */
  readonly whitened: Float64Array;
}

const known = new WeakMap<GroupData, Map<string, SaturatedInformation | null>>();

/**
 * Observed information of a group's means and covariances, and the scores of its rows; found once for the same data, as it costs much and
 * knows nothing of a model.
 * @param held - positions of variables whose moments are held: these do not vary
 * @returns null when the moments are singular
 */
export function saturatedInformation(
  data: GroupData,
  moments: SampleMoments,
  held: readonly number[],
): SaturatedInformation | null {
  const ofData = known.get(data) ?? new Map<string, SaturatedInformation | null>();
  known.set(data, ofData);
  const key = held.join(' ');
  const before = ofData.get(key);
  if (before !== undefined && (before === null || before.moments === moments)) return before;
  const found = find(data, moments, held);
  ofData.set(key, found);
  return found;
}

function find(
  data: GroupData,
  moments: SampleMoments,
  held: readonly number[],
): SaturatedInformation | null {
  const pieces = likelihoodPieces(moments, data, true);
  if (pieces === null) return null;
  const all = saturatedParameters(data.variables);
  const positions = all.flatMap(({ a, b }, m) =>
    held.includes(a) && (b < 0 || held.includes(b)) ? [] : [m],
  );
  const whole = informationOfAll(data, moments, pieces);
  const factor = held.length === 0 ? whole : principalSubmatrix(whole, all.length, positions);
  if (!choleskyInto(factor, positions.length)) return null;
  const kept = positions.map((m) => all[m]!);
  const whitened = scoresOfRows(data, moments, pieces, kept);
  forwardSolveRows(factor, kept.length, whitened);
  return { moments, pieces, kept, factor, whitened };
}

/** I⁻¹·s of all rows: what each adds to the moments. [used × kept] */
export function influences({ factor, kept, whitened }: SaturatedInformation): Float64Array {
  const out = whitened.slice();
  backwardSolveRows(factor, kept.length, out);
  return out;
}

/** Means first, then covariances row by row up to the diagonal. */
function saturatedParameters(p: number): SaturatedParameter[] {
  const means = Array.from({ length: p }, (_, a) => ({ a, b: -1 }));
  const covariances = means.flatMap(({ a }) => Array.from({ length: a + 1 }, (_, b) => ({ a, b })));
  return [...means, ...covariances];
}

/**
 * Lower triangle: tr(W·dΣ·G·dΣ′) − ½·tr(W·dΣ·W·dΣ′) for covariances with G = W·M·W, M = S_j + d·dᵀ, W for means, u·W between them with
 * u = W·d; summed over patterns.
 */
function informationOfAll(
  data: GroupData,
  { mean }: SampleMoments,
  { inverses }: LikelihoodPieces,
): Float64Array {
  const p = data.variables;
  const weights = data.patterns.map((pattern, j) => {
    const w = inverses[j]!.inverse;
    const gap = gapOf(pattern, mean, p);
    const u = multiplyVector(w, gap, p);
    const g = spreadOf(pattern, w, p);
    for (let a = 0; a < p; a++) addScaledRow(g, a * p, u[a]!, u, 0, p);
    addScaledRow(g, 0, -0.5, w, 0, p * p);
    return { n: pattern.rows.length, w, g, u };
  });
  return informationOfProducts(weights, p);
}

/** W·S_j·W. */
function spreadOf(
  { present, covariance, roots, rows }: MissingPattern,
  w: Float64Array,
  p: number,
) {
  const out = new Float64Array(p * p);
  if (roots !== null) {
    for (let at = 0; at < roots.length; at += p) {
      const toward = multiplyVector(w, roots.subarray(at, at + p), p);
      for (let a = 0; a < p; a++) addScaledRow(out, a * p, toward[a]! / rows.length, toward, 0, p);
    }
    return out;
  }
  const q = present.length;
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) out[present[a]! * p + present[b]!] = covariance[a * q + b]!;
  return multiplySquare(multiplySquare(w, out, p), w, p);
}

/** b = W·(y − μ) for means, b_a·b_b − W_ab for covariances, half of it for variances. */
function scoresOfRows(
  { values, variables: p, patterns, used }: GroupData,
  { mean }: SampleMoments,
  { inverses }: LikelihoodPieces,
  kept: readonly SaturatedParameter[],
): Float64Array {
  const m = kept.length;
  const scores = new Float64Array(used * m);
  let at = 0;
  patterns.forEach(({ present, rows }, j) => {
    const w = inverses[j]!.inverse;
    const residual = new Float64Array(p);
    for (const row of rows) {
      for (const i of present) residual[i] = values[row * p + i]! - mean[i]!;
      scoreInto(scores, at, multiplyVector(w, residual, p), w, kept);
      at += m;
    }
  });
  return scores;
}

function scoreInto(
  scores: Float64Array,
  at: number,
  x: Float64Array,
  w: Float64Array,
  kept: readonly SaturatedParameter[],
): void {
  const p = x.length;
  kept.forEach(({ a, b }, i) => {
    if (b < 0) scores[at + i] = x[a]!;
    else scores[at + i] = (a === b ? 0.5 : 1) * (x[a]! * x[b]! - w[a * p + b]!);
  });
}

/** tr(I⁻¹·Σ s·sᵀ) of a group's saturated moments, none of them held. */
export function traceOfIncomplete(data: GroupData, moments: SampleMoments): number | null {
  const found = saturatedInformation(data, moments, []);
  return found && elementwiseSum(found.whitened, found.whitened);
}
