import { multiplySquare } from '@qunhai/numerics';
import { invertRestricted } from '../estimate/restrict.ts';
import type { PointInformation } from './point-information.ts';

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
 * @returns null where exogenous variables are singular
 * @see Satorra & Bentler (1994); Yuan & Bentler (2000), Sociological Methodology 30; White (1982), Econometrica 50(1)
 */
export function covarianceOfEstimates(
  known: PointInformation,
  kind: { readonly information: InformationKind; readonly errors: StandardErrorKind },
): EstimateCovariance | null {
  const { freeCount: k, restrictions } = known.problem.matrices;
  const information = informationOf(known, kind.information);
  const inverse = invertRestricted(information, k, restrictions);
  if (inverse === null || kind.errors === 'standard') return { information, covariance: inverse };
  const meat = kind.errors === 'robust-sem' ? known.productCrossProducts : known.crossProducts;
  if (meat === null) return null;
  return { information, covariance: multiplySquare(multiplySquare(inverse, meat, k), inverse, k) };
}

function informationOf(known: PointInformation, kind: InformationKind): Float64Array {
  if (kind === 'expected') return known.expected;
  return kind === 'observed' ? known.observed : known.crossProducts;
}
