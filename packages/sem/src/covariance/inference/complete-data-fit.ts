import {
  congruence,
  elementwiseSum,
  invertSymmetric,
  multiplySquare,
  principalSubmatrix,
} from '@qunhai/numerics';
import { basisOf, directionsOf } from '../estimate/directions.ts';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import { invertRestricted } from '../estimate/restrict.ts';
import type { ImpliedMoments, SampleMoments } from '../matrices/implied-moments.ts';
import type { ModelMatrices } from '../matrices/model-matrices.ts';
import type { GroupData } from '../moments/group-data.ts';
import {
  completeInformation,
  type SaturatedParameter,
  saturatedParameters,
  saturatedPieces,
} from './saturated-trace.ts';

/** A model with full information: where it stands, and what it implies by group. */
export interface FittedModel {
  readonly matrices: ModelMatrices;
  readonly implied: readonly ImpliedMoments[];
}

/** What the saturated moments of a group are known by: from what is there, and if nothing were missing. */
interface GroupPieces {
  readonly moments: SampleMoments;
  readonly rows: number;
  readonly observed: Float64Array;
  readonly complete: Float64Array;
  /** Moments that vary, those of the matrices. */
  readonly kept: readonly SaturatedParameter[];
  /** Inverse of `observed`. */
  readonly inverse: Float64Array;
  /** Crossproducts of scores, or `observed` where data are taken as normal. */
  readonly products: Float64Array;
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
  const saturated = saturatedPieces(data, moments);
  const all = completeInformation(moments, data.used);
  if (saturated === null || all === null) return null;
  const parameters = saturatedParameters(data.variables);
  const at = parameters.flatMap(({ a, b }, m) =>
    held.includes(a) && (b < 0 || held.includes(b)) ? [] : [m],
  );
  const part = (matrix: Float64Array) => principalSubmatrix(matrix, parameters.length, at);
  const observed = part(saturated.information);
  const inverse = invertSymmetric(observed, at.length);
  return (
    inverse && {
      ...{ moments, rows: data.used, observed, complete: part(all), inverse },
      kept: at.map((m) => parameters[m]!),
      products: robust ? part(saturated.products) : observed,
    }
  );
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
  for (const [g, { moments, rows }] of pieces.entries()) {
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
    sum += rows * (model.logDeterminant + trace - own.logDeterminant - p);
  }
  return sum;
}

function expectation(pieces: readonly GroupPieces[], model: FittedModel): number | null {
  const { matrices } = model;
  const { freeCount: k, restrictions } = matrices;
  const deltas = pieces.map(({ kept }, g) => derivatives(model, g, kept));
  const information = new Float64Array(k * k);
  const complete = new Float64Array(k * k);
  pieces.forEach(({ observed, complete: own }, g) => {
    const m = Math.sqrt(observed.length);
    addTo(information, congruence(deltas[g]!, observed, m, k));
    addTo(complete, congruence(deltas[g]!, own, m, k));
  });
  const inverse = invertRestricted(information, k, restrictions);
  if (inverse === null) return null;
  const weight = multiplySquare(multiplySquare(inverse, complete, k), inverse, k);
  return pieces.reduce((sum, { complete: own, inverse: ofAll, products }, g) => {
    const m = Math.sqrt(products.length);
    const delta = deltas[g]!;
    const left = multiplySquare(ofAll, own, m);
    const influence = elementwiseSum(multiplySquare(left, ofAll, m), products);
    // tr(I⁻¹·I_c·Δ·H·Δᵀ·P), as the product of Δᵀ·P·I⁻¹·I_c·Δ with H.
    const crossed = sandwich(delta, multiplySquare(products, left, m), m, k);
    const shared = elementwiseSum(crossed, inverse);
    return sum + influence - 2 * shared + elementwiseSum(weight, congruence(delta, products, m, k));
  }, 0);
}

/** Δ of a group, [kept moments × free]. */
function derivatives(
  { matrices, implied }: FittedModel,
  g: number,
  kept: readonly SaturatedParameter[],
): Float64Array {
  const { variables, freeCount: k } = matrices;
  const width = 2 * variables;
  const basis = basisOf(implied[g]!, matrices);
  const delta = new Float64Array(kept.length * k);
  for (const { free, x, y, factor, push } of directionsOf(
    matrices.groups[g]!,
    implied[g]!,
    variables,
  ))
    kept.forEach(({ a, b }, m) => {
      const at = (i: number, j: number) => basis[i * width + j]!;
      if (b < 0) delta[m * k + free]! += push * at(a, x);
      else if (y >= 0) delta[m * k + free]! += factor * (at(a, x) * at(b, y) + at(b, x) * at(a, y));
    });
  return delta;
}

/** Bᵀ·M·B for any M. */
function sandwich(basis: Float64Array, m: Float64Array, rows: number, width: number): Float64Array {
  const out = new Float64Array(width * width);
  const mb = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++) {
      const x = m[i * rows + j]!;
      for (let a = 0; a < width; a++) mb[i * width + a]! += x * basis[j * width + a]!;
    }
  for (let i = 0; i < rows; i++)
    for (let a = 0; a < width; a++) {
      const x = basis[i * width + a]!;
      if (x === 0) continue;
      for (let b = 0; b < width; b++) out[a * width + b]! += x * mb[i * width + b]!;
    }
  return out;
}

function addTo(out: Float64Array, x: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i]! += x[i]!;
}
