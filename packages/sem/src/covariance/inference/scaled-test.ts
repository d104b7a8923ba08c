import { elementwiseSum, multiplySquare, rowDot } from '@qunhai/numerics';
import type { NormalPoint, NormalProblem } from '../estimate/normal-theory.ts';
import { invertRestricted } from '../estimate/restrict.ts';
import { type Deviations, deviationsOf } from '../moments/deviations.ts';
import type { PointInformation } from './point-information.ts';
import { productScores } from './product-scores.ts';
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
  known: PointInformation,
  df: number,
  kind: ScaledTestKind,
): ScaledTest | null {
  if (df === 0) return null;
  if (kind === 'yuan-bentler-mplus') return yuanBentler(known, df);
  const { problem, point } = known;
  const { freeCount, restrictions } = problem.matrices;
  const inverse = invertRestricted(known.expected, freeCount, restrictions);
  const all = weightedTrace(problem, point);
  const products = known.productCrossProducts;
  if (inverse === null || all === null || products === null) return null;
  const trace = all - elementwiseSum(inverse, products);
  if (kind === 'satorra-bentler') return plain(kind, trace / df, 0, trace / df);
  const squares = traceOfSquare(problem, point, inverse);
  if (squares === null) return null;
  const scale = Math.sqrt(squares / df);
  return plain(kind, scale, df - trace / scale, trace / df);
}

function plain(kind: ScaledTestKind, scale: number, shift: number, meanScale: number): ScaledTest {
  return { kind, scale, shift, meanScale, scaleSaturated: null, scaleModel: null };
}

function yuanBentler(known: PointInformation, df: number): ScaledTest | null {
  const { matrices, data, sample } = known.problem;
  const k = matrices.freeCount;
  const p = matrices.observed;
  const inverse = invertRestricted(known.observed, k, matrices.restrictions);
  if (inverse === null) return null;
  const ofModel = elementwiseSum(inverse, known.crossProducts);
  let ofSaturated = 0;
  for (const [g, group] of data.entries()) {
    const trace = saturatedTrace(group, sample[g]!, matrices.meanStructure, matrices.held);
    if (trace === null) return null;
    ofSaturated += trace;
  }
  const count = (of: number) => (of * (of + 1)) / 2 + (matrices.meanStructure ? of : 0);
  const moments = data.length * (count(p) - count(matrices.held.length));
  const scale = (ofSaturated - ofModel) / df;
  return {
    kind: 'yuan-bentler-mplus',
    scale,
    shift: 0,
    meanScale: scale,
    scaleSaturated: ofSaturated / moments,
    scaleModel: ofModel / (matrices.restrictions?.dimension ?? k),
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
    const deviations = deviationsOf(group, sample[g]!, matrices.held);
    const fourth = deviations && weightedFourthMoment(deviations, sigma);
    if (deviations === null || fourth === null) return null;
    sum += fourth;
    const inverse = point.groups[g]!.pieces.whole;
    if (matrices.meanStructure) sum += elementwiseSum(inverse, deviations.spread);
  }
  return sum;
}

/**
 * tr((U·Γ)²) from the N × N matrix of the rows' products under U: with Γ = ZᵀZ/N its square norm is that of Z·U·Zᵀ/N. Complete data of
 * one or more groups; V is block-diagonal over groups, what the model takes away is not.
 */
function traceOfSquare(
  problem: NormalProblem,
  point: NormalPoint,
  inverse: Float64Array,
): number | null {
  const { matrices, data, sample } = problem;
  const k = matrices.freeCount;
  const scores = productScores(problem, point);
  if (scores === null) return null;
  let sum = 0;
  data.forEach((group, g) => {
    const deviations = deviationsOf(group, sample[g]!, matrices.held)!;
    const own = rowProducts(problem, point, g, deviations);
    data.forEach((other, h) => {
      const n = data[g]!.rows;
      for (let i = 0; i < n; i++)
        for (let j = 0; j < other.rows; j++) {
          const taken = form(scores[g]!, i, scores[h]!, j, inverse, k);
          const x = (g === h ? own(i, j) / n : 0) - taken;
          sum += x * x;
        }
    });
  });
  return sum;
}

/** (z_i − s)ᵀ·V·(z_j − s) of a group's rows, z the products of deviations less those that are given. */
function rowProducts(
  { matrices }: NormalProblem,
  point: NormalPoint,
  g: number,
  { own, given, spread }: Deviations,
): (i: number, j: number) => number {
  const p = matrices.observed;
  const w = point.groups[g]!.pieces.whole;
  const ws = multiplySquare(w, spread, p);
  const q = multiplySquare(ws, w, p);
  const parts = [{ d: own, sign: 1 }, ...(given ? [{ d: given, sign: -1 }] : [])].map((part) => ({
    ...part,
    wd: times(w, part.d, p),
    qd: times(q, part.d, p),
  }));
  const alone = Float64Array.from({ length: own.length / p }, (_, i) =>
    parts.reduce((sum, { d, qd, sign }) => sum + sign * rowDot(qd, d, i, i, p), 0),
  );
  let constant = 0;
  for (let a = 0; a < p; a++)
    for (let b = 0; b < p; b++) constant += ws[a * p + b]! * ws[b * p + a]!;
  return (i, j) => {
    let [squares, plain] = [0, 0];
    for (const a of parts)
      for (const b of parts) {
        const cross = rowDot(a.wd, b.d, i, j, p);
        squares += a.sign * b.sign * cross * cross;
        plain += a.sign * b.sign * cross;
      }
    const half = 0.5 * (squares - alone[i]! - alone[j]! + constant);
    return matrices.meanStructure ? half + plain : half;
  };
}

function form(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  inverse: Float64Array,
  k: number,
): number {
  let sum = 0;
  for (let s = 0; s < k; s++) {
    const x = a[i * k + s]!;
    if (x === 0) continue;
    for (let t = 0; t < k; t++) sum += x * inverse[s * k + t]! * b[j * k + t]!;
  }
  return sum;
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
