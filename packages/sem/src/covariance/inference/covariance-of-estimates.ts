import { addScaledRow, multiplySquare } from '@qunhai/numerics';
import {
  expectedInformation,
  type NormalPoint,
  type NormalProblem,
  observedInformation,
  scoresOf,
} from '../estimate/normal-theory.ts';
import { invertRestricted } from '../estimate/restrict.ts';
import { productScores } from './product-scores.ts';

export type InformationKind = 'expected' | 'observed' | 'first-order';
export type StandardErrorKind = 'standard' | 'robust-sem' | 'robust-huber-white';

/** Information of the estimates and their covariances, both [free × free]. */
export interface EstimateCovariance {
  readonly information: Float64Array;
  /** Null when the information is singular: the model is not identified by these data. */
  readonly covariance: Float64Array | null;
}

/**
 * Covariances of the estimates. `robust-sem` and `robust-huber-white` are both I⁻¹·J·I⁻¹: J are the crossproducts of the rows' scores
 * (`robust-huber-white`, with observed information), or of their products' contributions (`robust-sem`, with expected information).
 * @see Satorra & Bentler (1994); Yuan & Bentler (2000), Sociological Methodology 30; White (1982), Econometrica 50(1)
 */
export function covarianceOfEstimates(
  problem: NormalProblem,
  point: NormalPoint,
  kind: { readonly information: InformationKind; readonly errors: StandardErrorKind },
): EstimateCovariance | null {
  const k = problem.matrices.freeCount;
  const information = informationOf(problem, point, kind.information);
  if (information === null) return null;
  const inverse = invertRestricted(information, k, problem.matrices.restrictions);
  if (inverse === null || kind.errors === 'standard') return { information, covariance: inverse };
  const meat =
    kind.errors === 'robust-sem'
      ? productCrossProducts(problem, point)
      : crossProducts(problem, point);
  if (meat === null) return null;
  return { information, covariance: multiplySquare(multiplySquare(inverse, meat, k), inverse, k) };
}

function informationOf(
  problem: NormalProblem,
  point: NormalPoint,
  kind: InformationKind,
): Float64Array | null {
  if (kind === 'expected') return expectedInformation(problem, point);
  if (kind === 'observed') return observedInformation(problem, point.theta);
  return crossProducts(problem, point);
}

/** J = Σ_i s_i·s_iᵀ over all rows of all groups: first-order information. */
export function crossProducts(problem: NormalProblem, point: NormalPoint): Float64Array {
  return summed(scoresOf(problem, point), problem.matrices.freeCount);
}

/** Σ_i of the rows' products' contributions, Δᵀ·V·Γ·V·Δ times the rows; null where exogenous variables are singular. */
export function productCrossProducts(
  problem: NormalProblem,
  point: NormalPoint,
): Float64Array | null {
  const scores = productScores(problem, point);
  return scores && summed(scores, problem.matrices.freeCount);
}

function summed(all: readonly Float64Array[], k: number): Float64Array {
  const out = new Float64Array(k * k);
  for (const scores of all) {
    for (let row = 0; row < scores.length; row += k)
      for (let a = 0; a < k; a++) addScaledRow(out, a * k, scores[row + a]!, scores, row, k);
  }
  return out;
}
