import { addScaledRow, invertSymmetric, multiplySquare } from '@qunhai/numerics';
import {
  expectedInformation,
  type NormalPoint,
  type NormalProblem,
  observedInformation,
  scoresOf,
} from '../estimate/normal-theory.ts';

export type InformationKind = 'expected' | 'observed' | 'first-order';
export type StandardErrorKind = 'standard' | 'robust-sem' | 'robust-huber-white';

/** Information of the estimates and their covariances, both [free × free]. */
export interface EstimateCovariance {
  readonly information: Float64Array;
  /** Null when the information is singular: the model is not identified by these data. */
  readonly covariance: Float64Array | null;
}

/**
 * Covariances of the estimates. `robust-sem` and `robust-huber-white` are both I⁻¹·J·I⁻¹ with J the crossproducts of the rows'
 * scores; they differ in the information they are used with, expected or observed.
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
  const inverse = invertSymmetric(information, k);
  if (inverse === null || kind.errors === 'standard') return { information, covariance: inverse };
  const meat = crossProducts(problem, point);
  return { information, covariance: multiplySquare(multiplySquare(inverse, meat, k), inverse, k) };
}

export function informationOf(
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
  const k = problem.matrices.freeCount;
  const out = new Float64Array(k * k);
  for (const scores of scoresOf(problem, point)) {
    for (let row = 0; row < scores.length; row += k)
      for (let a = 0; a < k; a++) addScaledRow(out, a * k, scores[row + a]!, scores, row, k);
  }
  return out;
}
