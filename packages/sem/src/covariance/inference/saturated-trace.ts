import {
  elementwiseSum,
  invertSymmetric,
  mirrorLower,
  multiplySquare,
  multiplyVector,
  principalSubmatrix,
} from '@qunhai/numerics';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import { type Deviations, deviationsOf } from '../moments/deviations.ts';
import { type GroupData, groupData, type MissingPattern } from '../moments/group-data.ts';

/**
 * tr(A⁻¹·B) of the saturated model of a group: A the observed information of its means and covariances, B their scores'
 * crossproducts. It is the number of these parameters when the data are normal, and larger with heavy tails. Held moments of exogenous
 * variables are no parameters; as the likelihood is that of the others given them times theirs, their own trace is taken away.
 * @param withMeans - whether means are among the parameters
 * @param held - positions of exogenous variables whose moments are held; complete
 * @returns null when the moments are singular
 * @see Yuan & Bentler (2000), Sociological Methodology 30, eq. 13
 */
export function saturatedTrace(
  data: GroupData,
  moments: SampleMoments,
  withMeans: boolean,
  held: readonly number[],
): number | null {
  const all = traceOfAll(data, moments, withMeans);
  if (all === null || held.length === 0) return all;
  const part = marginal(data, held);
  const ofHeld = traceOfAll(part, part.patterns[0]!, withMeans);
  return ofHeld === null ? null : all - ofHeld;
}

/** The data of some variables alone. */
function marginal({ values, variables }: GroupData, of: readonly number[]): GroupData {
  const rows = values.length / variables;
  const part = Array.from({ length: rows }, (_, i) => of.map((j) => values[i * variables + j]!));
  return groupData(Float64Array.from(part.flat()), of.length);
}

function traceOfAll(data: GroupData, moments: SampleMoments, withMeans: boolean): number | null {
  if (data.patterns.length === 1 && data.patterns[0]!.present.length === data.variables) {
    const deviations = deviationsOf(data, moments, []);
    const kurtosis = deviations && weightedFourthMoment(deviations, moments.covariance);
    return kurtosis === null ? null : kurtosis + (withMeans ? data.variables : 0);
  }
  const pieces = saturatedPieces(data, moments);
  const inverse =
    pieces && invertSymmetric(pieces.information, Math.sqrt(pieces.information.length));
  return pieces && inverse && elementwiseSum(inverse, pieces.products);
}

/** Observed information of a group's means and covariances, and the crossproducts of their scores; both [moments × moments]. */
export interface SaturatedPieces {
  readonly information: Float64Array;
  readonly products: Float64Array;
}

/** In the order of `saturatedParameters`; null when the moments are singular. */
export function saturatedPieces(data: GroupData, moments: SampleMoments): SaturatedPieces | null {
  const parameters = saturatedParameters(data.variables);
  const k = parameters.length;
  const information = new Float64Array(k * k);
  const products = new Float64Array(k * k);
  for (const pattern of data.patterns) {
    const weight = spreadInverse(pattern, moments, data.variables);
    if (weight === null) return null;
    addInformation(pattern, moments, weight, parameters, information);
    addProducts(data, pattern, moments, weight, parameters, products);
  }
  return { information: mirrorLower(information, k), products: mirrorLower(products, k) };
}

/** The information if nothing were missing: of so many complete rows with these moments; null when they are singular. */
export function completeInformation(moments: SampleMoments, rows: number): Float64Array | null {
  const p = moments.mean.length;
  const parameters = saturatedParameters(p);
  const k = parameters.length;
  const pattern = {
    present: Int32Array.from({ length: p }, (_, j) => j),
    rows: new Int32Array(rows),
    ...moments,
  };
  const weight = spreadInverse(pattern, moments, p);
  if (weight === null) return null;
  const information = new Float64Array(k * k);
  addInformation(pattern, moments, weight, parameters, information);
  return mirrorLower(information, k);
}

/**
 * tr(V·Γ) of complete data: ½·[mean of tr(W·M·W·M) − tr(W·S·W·S)], with W the inverse of `at`, M = d·dᵀ − g·gᵀ the products of a row's
 * deviations less those that are given, and S the mean of M. Γ is the covariance of M, V its normal-theory weight at `at`.
 */
export function weightedFourthMoment(
  { own, given, spread }: Deviations,
  at: Float64Array,
): number | null {
  const p = Math.round(Math.sqrt(at.length));
  const rows = own.length / p;
  const inverted = invertWithDeterminant(at, p);
  if (inverted === null) return null;
  const w = inverted.inverse;
  let fourth = 0;
  for (let i = 0; i < rows; i++) {
    const d = own.subarray(i * p, (i + 1) * p);
    const wd = multiplyVector(w, d, p);
    fourth += elementwiseSum(d, wd) ** 2;
    if (given === null) continue;
    const g = given.subarray(i * p, (i + 1) * p);
    fourth += elementwiseSum(g, multiplyVector(w, g, p)) ** 2 - 2 * elementwiseSum(g, wd) ** 2;
  }
  const ws = multiplySquare(w, spread, p);
  let trace = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) trace += ws[i * p + j]! * ws[j * p + i]!;
  return 0.5 * (fourth / rows - trace);
}

/** A mean (b = −1) or a covariance of a and b. */
export interface SaturatedParameter {
  readonly a: number;
  readonly b: number;
}

/** Means first, then covariances row by row up to the diagonal. */
export function saturatedParameters(p: number): SaturatedParameter[] {
  const means = Array.from({ length: p }, (_, a) => ({ a, b: -1 }));
  const covariances = means.flatMap(({ a }) => Array.from({ length: a + 1 }, (_, b) => ({ a, b })));
  return [...means, ...covariances];
}

function spreadInverse(
  { present }: MissingPattern,
  { covariance }: SampleMoments,
  p: number,
): Float64Array | null {
  const q = present.length;
  const sigma = principalSubmatrix(covariance, p, present);
  const inverted = invertWithDeterminant(sigma, q);
  if (inverted === null) return null;
  const out = new Float64Array(p * p);
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) out[present[a]! * p + present[b]!] = inverted.inverse[a * q + b]!;
  return out;
}

/** Observed information: tr(W·dΣ·G·dΣ′) − ½·tr(W·dΣ·W·dΣ′) for covariances with G = W·M·W, W for means, u·W between them. */
function addInformation(
  pattern: MissingPattern,
  { mean }: SampleMoments,
  w: Float64Array,
  parameters: readonly SaturatedParameter[],
  information: Float64Array,
): void {
  const { present, rows } = pattern;
  const p = mean.length;
  const q = present.length;
  const n = rows.length;
  const gap = new Float64Array(p);
  const m = new Float64Array(p * p);
  present.forEach((j, a) => {
    gap[j] = pattern.mean[a]! - mean[j]!;
  });
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) {
      const [i, j] = [present[a]!, present[b]!];
      m[i * p + j] = pattern.covariance[a * q + b]! + gap[i]! * gap[j]!;
    }
  const g = multiplySquare(multiplySquare(w, m, p), w, p);
  const u = multiplyVector(w, gap, p);
  const k = parameters.length;
  const both = (x: Float64Array, y: Float64Array, s: SaturatedParameter, t: SaturatedParameter) =>
    x[s.b * p + t.a]! * y[t.b * p + s.a]! +
    x[s.b * p + t.b]! * y[t.a * p + s.a]! +
    x[s.a * p + t.a]! * y[t.b * p + s.b]! +
    x[s.a * p + t.b]! * y[t.a * p + s.b]!;
  const halved = ({ a, b }: SaturatedParameter) => (a === b ? 0.5 : 1);
  for (let i = 0; i < k; i++)
    for (let j = 0; j <= i; j++) {
      const [s, t] = [parameters[i]!, parameters[j]!];
      let value: number;
      if (s.b < 0) value = w[s.a * p + t.a]!;
      else if (t.b < 0)
        value = halved(s) * (u[s.a]! * w[s.b * p + t.a]! + u[s.b]! * w[s.a * p + t.a]!);
      else value = halved(s) * halved(t) * (both(g, w, s, t) - 0.5 * both(w, w, s, t));
      information[i * k + j]! += n * value;
    }
}

function addProducts(
  data: GroupData,
  { present, rows }: MissingPattern,
  { mean }: SampleMoments,
  w: Float64Array,
  parameters: readonly SaturatedParameter[],
  products: Float64Array,
): void {
  const p = data.variables;
  const k = parameters.length;
  const residual = new Float64Array(p);
  for (const row of rows) {
    for (const j of present) residual[j] = data.values[row * p + j]! - mean[j]!;
    const b = multiplyVector(w, residual, p);
    const score = parameters.map((s) =>
      s.b < 0 ? b[s.a]! : (s.a === s.b ? 0.5 : 1) * (b[s.a]! * b[s.b]! - w[s.a * p + s.b]!),
    );
    for (let i = 0; i < k; i++)
      for (let j = 0; j <= i; j++) products[i * k + j]! += score[i]! * score[j]!;
  }
}
