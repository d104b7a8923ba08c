import { elementwiseSum, invertSymmetric, multiplySquare, rowDot } from '@qunhai/numerics';
import {
  expectedInformation,
  type NormalPoint,
  type NormalProblem,
  observedInformation,
  scoresOf,
} from '../estimate/normal-theory.ts';
import { crossProducts } from './covariance-of-estimates.ts';
import { saturatedTrace, weightedFourthMoment } from './saturated-trace.ts';

export type ScaledTestKind = 'satorra-bentler' | 'yuan-bentler-mplus' | 'scaled-shifted';

/** How a χ² is corrected for what is not normal: χ²/scale + shift. */
export interface ScaledTest {
  readonly kind: ScaledTestKind;
  readonly scale: number;
  readonly shift: number;
  /** Mean scaling tr(U·Γ)/df, which robust fit measures use; `scale` itself but for the shifted test. */
  readonly meanScale: number;
  /** Yuan–Bentler only: scale of the saturated and of the fitted model, for scaled differences. */
  readonly scaleSaturated: number | null;
  readonly scaleModel: number | null;
}

/**
 * Scaling of the test statistic.
 * @param df - degrees of freedom; with none there is nothing to scale
 * @returns null where an information matrix is singular
 * @see Satorra & Bentler (1994); Asparouhov & Muthén (2005, 2010); Yuan & Bentler (2000)
 */
export function scaledTest(
  problem: NormalProblem,
  point: NormalPoint,
  df: number,
  kind: ScaledTestKind,
): ScaledTest | null {
  if (df === 0) return null;
  if (kind === 'yuan-bentler-mplus') return yuanBentler(problem, point, df);
  const inverse = invertSymmetric(expectedInformation(problem, point), problem.matrices.freeCount);
  const all = weightedTrace(problem, point);
  if (inverse === null || all === null) return null;
  const trace = all - elementwiseSum(inverse, crossProducts(problem, point));
  if (kind === 'satorra-bentler') return plain(kind, trace / df, 0, trace / df);
  const squares = traceOfSquare(problem, point, inverse);
  const scale = Math.sqrt(squares / df);
  return plain(kind, scale, df - trace / scale, trace / df);
}

function plain(kind: ScaledTestKind, scale: number, shift: number, meanScale: number): ScaledTest {
  return { kind, scale, shift, meanScale, scaleSaturated: null, scaleModel: null };
}

function yuanBentler(problem: NormalProblem, point: NormalPoint, df: number): ScaledTest | null {
  const { matrices, data, sample } = problem;
  const k = matrices.freeCount;
  const p = matrices.observed;
  const information = observedInformation(problem, point.theta);
  const inverse = information && invertSymmetric(information, k);
  if (!inverse) return null;
  const ofModel = elementwiseSum(inverse, crossProducts(problem, point));
  let ofSaturated = 0;
  for (const [g, group] of data.entries()) {
    const trace = saturatedTrace(group, sample[g]!, matrices.meanStructure);
    if (trace === null) return null;
    ofSaturated += trace;
  }
  const moments = data.length * ((p * (p + 1)) / 2 + (matrices.meanStructure ? p : 0));
  const scale = (ofSaturated - ofModel) / df;
  return {
    kind: 'yuan-bentler-mplus',
    scale,
    shift: 0,
    meanScale: scale,
    scaleSaturated: ofSaturated / moments,
    scaleModel: ofModel / k,
  };
}

/** tr(V·Γ) over the groups, V at the fitted moments. */
function weightedTrace(
  { data, sample, matrices }: NormalProblem,
  point: NormalPoint,
): number | null {
  let sum = 0;
  for (const [g, group] of data.entries()) {
    const sigma = observedCovariance(point, g, matrices.observed);
    const fourth = weightedFourthMoment(group, sample[g]!, sigma);
    if (fourth === null) return null;
    sum += fourth;
    const inverse = point.groups[g]!.pieces.inverses[0]!;
    if (matrices.meanStructure) sum += elementwiseSum(inverse, sample[g]!.covariance);
  }
  return sum;
}

/**
 * tr((U·Γ)²) from the N × N matrix of the rows' products under U: with Γ = ZᵀZ/N its square norm is that of Z·U·Zᵀ/N. Complete data of
 * one or more groups; V is block-diagonal over groups, what the model takes away is not.
 */
function traceOfSquare(problem: NormalProblem, point: NormalPoint, inverse: Float64Array): number {
  const { matrices, data } = problem;
  const k = matrices.freeCount;
  const scores = scoresOf(problem, point);
  const means = scores.map((s, g) => columnMeans(s, data[g]!.rows, k));
  let sum = 0;
  data.forEach((_, g) => {
    const own = rowProducts(problem, point, g);
    data.forEach((other, h) => {
      const n = data[g]!.rows;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < other.rows; j++) {
          const taken = form(scores[g]!, means[g]!, i, scores[h]!, means[h]!, j, inverse, k);
          const x = (g === h ? own(i, j) / n : 0) - taken;
          sum += x * x;
        }
    });
  });
  return sum;
}

/** (z_i − s)ᵀ·V·(z_j − s) of a group's rows. */
function rowProducts(
  { matrices, data, sample }: NormalProblem,
  point: NormalPoint,
  g: number,
): (i: number, j: number) => number {
  const p = matrices.observed;
  const { values } = data[g]!;
  const { mean, covariance } = sample[g]!;
  const w = point.groups[g]!.pieces.inverses[0]!;
  const ws = multiplySquare(w, covariance, p);
  const q = multiplySquare(ws, w, p);
  const d = values.map((x, at) => x - mean[at % p]!);
  const wd = times(w, d, p);
  const qd = times(q, d, p);
  const rows = values.length / p;
  const own = Float64Array.from({ length: rows }, (_, i) => rowDot(qd, d, i, i, p));
  let constant = 0;
  for (let a = 0; a < p; a++)
    for (let b = 0; b < p; b++) constant += ws[a * p + b]! * ws[b * p + a]!;
  return (i, j) => {
    const cross = rowDot(wd, d, i, j, p);
    const spread = 0.5 * (cross * cross - own[i]! - own[j]! + constant);
    return matrices.meanStructure ? spread + cross : spread;
  };
}

function form(
  a: Float64Array,
  meanA: Float64Array,
  i: number,
  b: Float64Array,
  meanB: Float64Array,
  j: number,
  inverse: Float64Array,
  k: number,
): number {
  let sum = 0;
  for (let s = 0; s < k; s++) {
    const x = a[i * k + s]! - meanA[s]!;
    if (x === 0) continue;
    for (let t = 0; t < k; t++) sum += x * inverse[s * k + t]! * (b[j * k + t]! - meanB[t]!);
  }
  return sum;
}

function columnMeans(x: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(columns);
  for (let at = 0; at < x.length; at++) out[at % columns]! += x[at]! / rows;
  return out;
}

function observedCovariance({ groups }: NormalPoint, g: number, p: number): Float64Array {
  const { covariance } = groups[g]!.implied;
  const v = Math.round(Math.sqrt(covariance.length));
  const out = new Float64Array(p * p);
  for (let a = 0; a < p; a++) out.set(covariance.subarray(a * v, a * v + p), a * p);
  return out;
}

/** A·d for every row d, A symmetric. */
function times(a: Float64Array, d: Float64Array, p: number): Float64Array {
  const out = new Float64Array(d.length);
  for (let row = 0; row < d.length; row += p)
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++) out[row + i]! += a[i * p + j]! * d[row + j]!;
  return out;
}
