import {
  addScaledRow,
  backwardSolveRows,
  congruence,
  elementwiseSum,
  mirrorLower,
  multiplySquare,
} from '@qunhai/numerics';
import { basisOf, type Direction, directionsOf } from '../estimate/directions.ts';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import {
  addOfCovariances,
  addOfMeans,
  type GroupState,
  scoresOf,
} from '../estimate/normal-theory.ts';
import { addLikelihoodCurvature } from '../estimate/observed-information.ts';
import { invertRestricted } from '../estimate/restrict.ts';
import type { ImpliedMoments, SampleMoments } from '../matrices/implied-moments.ts';
import type { ModelMatrices } from '../matrices/model-matrices.ts';
import type { GroupData } from '../moments/group-data.ts';
import {
  influences,
  type SaturatedInformation,
  type SaturatedParameter,
  saturatedInformation,
} from './saturated-information.ts';

/** A model with full information: where it stands, and what it implies by group. */
export interface FittedModel {
  readonly matrices: ModelMatrices;
  readonly implied: readonly ImpliedMoments[];
}

/** What the saturated moments of a group are known by, whatever the model. */
interface GroupPieces extends SaturatedInformation {
  readonly data: GroupData;
  /**
   * E = I⁻¹·s of the rows with robust scores, [rows × kept], in the order of the patterns; else null: rows whose crossproducts are I⁻¹
   * do as well.
   */
  readonly influence: Float64Array | null;
  /** Σ Eᵀ·I_c·E over the rows. */
  readonly unexplained: number;
}

/** Misfit as if nothing were missing. */
export interface CompleteDataFit {
  /** n times the discrepancy of complete data between the saturated moments and what the model implies. */
  readonly statistic: number;
  /** What it is on average, per degree of freedom, when the model is true. */
  readonly scale: number;
}

/**
 * Misfit of models that were estimated with missing values, as if nothing were missing. A χ² from full information shrinks with what is
 * missing, and CFI, TLI and RMSEA from it are too good; these are the pieces of FIML-C, which estimates what they are for complete data.
 * With E = I⁻¹·s the influence of a row on the saturated moments, Δ their derivatives in the parameters and H = (Δᵀ·I·Δ)⁻¹, the
 * expectation is Σ rᵀ·I_c·r over rows with r = E − Δ·H·Δᵀ·s, where I is the observed information of the saturated moments and I_c that of
 * complete data. Moments of exogenous variables that are held do not vary and are left out.
 * @param robust - scores as they are (MLR), or as they are for normal data (ML)
 * @returns null where some information is singular
 * @see Zhang & Savalei (2023), Psychological Methods 28(2), "New computations for RMSEA and CFI following FIML and TS estimation with missing data"
 */
export function completeDataFits(
  data: readonly GroupData[],
  sample: readonly SampleMoments[],
  robust: boolean,
  models: readonly (FittedModel & { readonly df: number })[],
): CompleteDataFit[] | null {
  const pieces = data.flatMap(
    (group, g) => piecesOf(group, sample[g]!, robust, models[0]!.matrices.held) ?? [],
  );
  if (pieces.length < data.length) return null;
  const fits = models.flatMap((model) => fitOf(pieces, model) ?? []);
  return fits.length < models.length ? null : fits;
}

function piecesOf(
  data: GroupData,
  moments: SampleMoments,
  robust: boolean,
  held: readonly number[],
): GroupPieces | null {
  const known = saturatedInformation(data, moments, held);
  if (known === null) return null;
  const rows = robust ? influences(known) : rootsOfInverse(known);
  const unexplained = data.used * completeSquares(rows, known);
  return { ...known, data, influence: robust ? rows : null, unexplained };
}

/** Rows of L⁻¹, whose crossproducts are I⁻¹. */
function rootsOfInverse({ factor, kept }: SaturatedInformation): Float64Array {
  const m = kept.length;
  const rows = new Float64Array(m * m);
  for (let i = 0; i < m; i++) rows[i * m + i] = 1;
  backwardSolveRows(factor, m, rows);
  return rows;
}

/** Σ ½·tr(W·X·W·X) + xᵀ·W·x over rows of moments (x, X): complete information of one row of data. */
function completeSquares(
  rows: Float64Array,
  { kept, pieces: { whole: w } }: SaturatedInformation,
): number {
  const p = Math.round(Math.sqrt(w.length));
  const m = kept.length;
  const means = new Float64Array(p);
  const moved = new Float64Array(p * p);
  let sum = 0;
  for (let at = 0; at < rows.length; at += m) {
    kept.forEach(({ a, b }, i) => {
      const x = rows[at + i]!;
      if (b < 0) means[a] = x;
      else {
        moved[a * p + b] = x;
        moved[b * p + a] = x;
      }
    });
    const product = multiplySquare(w, moved, p);
    for (let a = 0; a < p; a++)
      for (let b = 0; b < p; b++)
        sum +=
          0.5 * product[a * p + b]! * product[b * p + a]! + means[a]! * w[a * p + b]! * means[b]!;
  }
  return sum;
}

function fitOf(
  pieces: readonly GroupPieces[],
  { df, ...model }: FittedModel & { readonly df: number },
): CompleteDataFit | null {
  const statistic = discrepancy(pieces, model);
  const expected = expectation(pieces, model);
  return statistic === null || expected === null ? null : { statistic, scale: expected / df };
}

/** Σ n·[ln|Σ| + tr(Σ⁻¹·(S + d·dᵀ)) − ln|S| − p]. */
function discrepancy(
  pieces: readonly GroupPieces[],
  { matrices, implied }: FittedModel,
): number | null {
  const p = matrices.observed;
  let sum = 0;
  for (const [g, { moments, data }] of pieces.entries()) {
    const { covariance, mean, effects } = implied[g]!;
    const v = Math.round(Math.sqrt(effects.length));
    const sigma = Float64Array.from(
      { length: p * p },
      (_, cell) => covariance[Math.floor(cell / p) * v + (cell % p)]!,
    );
    const [model, own] = [sigma, moments.covariance].map((x) => invertWithDeterminant(x, p));
    if (!model || !own) return null;
    const spread = moments.covariance.map((x, cell) => {
      const [a, b] = [Math.floor(cell / p), cell % p];
      return x + (moments.mean[a]! - mean[a]!) * (moments.mean[b]! - mean[b]!);
    });
    const trace = elementwiseSum(model.inverse, spread);
    sum += data.used * (model.logDeterminant + trace - own.logDeterminant - p);
  }
  return sum;
}

/**
 * Σ rᵀ·I_c·r = Σ Eᵀ·I_c·E − 2·Σ Eᵀ·I_c·Δ·H·Δᵀ·s + Σ sᵀ·Δ·H·Δᵀ·I_c·Δ·H·Δᵀ·s. For normal scores, whose crossproducts are I, the last two
 * make up −tr(H·Δᵀ·I_c·Δ).
 */
function expectation(
  pieces: readonly GroupPieces[],
  { matrices, implied }: FittedModel,
): number | null {
  const { freeCount: k, restrictions } = matrices;
  const states = pieces.map((group, g) => stateOf(group, matrices, implied[g]!, g));
  const information = new Float64Array(k * k);
  const complete = new Float64Array(k * k);
  states.forEach((state, g) => {
    const { data } = pieces[g]!;
    addLikelihoodCurvature(state, data, matrices, information);
    addComplete(state, data.used, matrices, complete);
  });
  const inverse = invertRestricted(mirrorLower(information, k), k, restrictions);
  if (inverse === null) return null;
  mirrorLower(complete, k);
  const own = pieces.reduce((sum, { unexplained }) => sum + unexplained, 0);
  if (pieces.some(({ influence }) => influence === null))
    return own - elementwiseSum(inverse, complete);
  const weight = multiplySquare(multiplySquare(inverse, complete, k), inverse, k);
  const problem = { matrices, data: pieces.map(({ data }) => data) };
  return scoresOf(problem, { groups: states }).reduce((sum, scores, g) => {
    const group = pieces[g]!;
    const shared = sharedPart(group, states[g]!.directions, states[g]!.basis, scores, inverse);
    return sum - 2 * shared + quadratic(scores, weight, k);
  }, own);
}

/** The model's directions, with the likelihood at the saturated moments. */
function stateOf(
  { pieces, moments }: GroupPieces,
  matrices: ModelMatrices,
  implied: ImpliedMoments,
  g: number,
): GroupState {
  return {
    ...{ implied, pieces, center: moments.mean, basis: basisOf(implied, matrices) },
    directions: directionsOf(matrices.groups[g]!, implied, matrices),
  };
}

/** Δᵀ·I_c·Δ, lower triangle. */
function addComplete(
  { pieces, basis, directions }: GroupState,
  rows: number,
  { observed: p, width, freeCount: k }: ModelMatrices,
  complete: Float64Array,
): void {
  const projected = congruence(basis, pieces.whole, p, width);
  const shape = { width, k, among: k };
  addOfCovariances(directions, projected, rows, shape, complete);
  const weights = projected.map((x) => rows * x);
  addOfMeans(directions, weights, shape, complete);
}

/** Σ Eᵀ·I_c·Δ·H·(Δᵀ·s) over the rows of a group. */
function sharedPart(
  { data, influence, kept, pieces }: GroupPieces,
  directions: readonly Direction[],
  basis: Float64Array,
  scores: Float64Array,
  inverse: Float64Array,
): number {
  const k = Math.round(Math.sqrt(inverse.length));
  const m = kept.length;
  const order = Int32Array.from(data.patterns.flatMap(({ rows }) => [...rows]));
  const crossed = crossedRows(influence!, m, scores, k, order);
  const weighted = weightedDerivatives(kept, directions, basis, pieces.whole, k);
  let sum = 0;
  for (let at = 0; at < m; at++)
    for (let a = 0; a < k; a++) {
      const x = weighted[at * k + a]!;
      if (x === 0) continue;
      for (let b = 0; b < k; b++) sum += x * inverse[a * k + b]! * crossed[at * k + b]!;
    }
  return data.used * sum;
}

/** Σ x·yᵀ over the rows x of one matrix and those of another in this order, [m × k]; two rows at a time. */
function crossedRows(
  x: Float64Array,
  m: number,
  y: Float64Array,
  k: number,
  order: Int32Array,
): Float64Array {
  const out = new Float64Array(m * k);
  for (let row = 0; row < order.length; row += 2) {
    const paired = row + 1 < order.length;
    const [first, second] = [order[row]! * k, (order[row + 1] ?? 0) * k];
    for (let i = 0; i < m; i++) {
      const a = x[row * m + i]!;
      const b = paired ? x[(row + 1) * m + i]! : 0;
      for (let j = 0; j < k; j++) out[i * k + j]! += a * y[first + j]! + b * y[second + j]!;
    }
  }
  return out;
}

/** I_c·Δ of one row of data, [kept × free]: W·dΣ·W, of variances half, and W·dμ. */
function weightedDerivatives(
  kept: readonly SaturatedParameter[],
  directions: readonly Direction[],
  basis: Float64Array,
  whole: Float64Array,
  k: number,
): Float64Array {
  const p = Math.round(Math.sqrt(whole.length));
  const width = basis.length / p;
  const moved = new Float64Array(p * width);
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++)
      addScaledRow(moved, i * width, whole[i * p + j]!, basis, j * width, width);
  const out = new Float64Array(kept.length * k);
  kept.forEach(({ a, b }, at) => {
    const [left, right] = [a * width, b * width];
    for (const { free, x, y, factor, push } of directions) {
      if (b < 0) out[at * k + free]! += push * moved[left + x]!;
      else if (y >= 0)
        out[at * k + free]! +=
          (a === b ? 0.5 : 1) *
          factor *
          (moved[left + x]! * moved[right + y]! + moved[right + x]! * moved[left + y]!);
    }
  });
  return out;
}

/** Σ sᵀ·M·s over rows. */
function quadratic(scores: Float64Array, m: Float64Array, k: number): number {
  let sum = 0;
  for (let row = 0; row < scores.length; row += k)
    for (let a = 0; a < k; a++) {
      const x = scores[row + a]!;
      if (x === 0) continue;
      for (let b = 0; b < k; b++) sum += x * m[a * k + b]! * scores[row + b]!;
    }
  return sum;
}
