import { multiplySquare, principalSubmatrix } from '@qunhai/numerics';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { GroupData } from './group-data.ts';

/** Rows of complete data as deviations from the means, and what of them the exogenous variables explain. Both [rows × variables]. */
export interface Deviations {
  readonly own: Float64Array;
  /** Null without exogenous variables that are held: then nothing of the products of deviations is given. */
  readonly given: Float64Array | null;
  /** Mean of own·ownᵀ − given·givenᵀ: what varies when the exogenous variables do not, [variables × variables]. */
  readonly spread: Float64Array;
}

/**
 * Deviations of a group. With exogenous variables held at their sample values, what varies from sample to sample is only the part of the
 * products of deviations that they do not determine.
 * @param held - positions of the exogenous variables that are held
 */
export function deviationsOf(
  { values, variables: p }: GroupData,
  { mean, covariance }: SampleMoments,
  held: readonly number[],
): Deviations | null {
  const own = values.map((x, at) => x - mean[at % p]!);
  if (held.length === 0) return { own, given: null, spread: covariance };
  const q = held.length;
  const inverse = invertWithDeterminant(principalSubmatrix(covariance, p, held), q)?.inverse;
  if (inverse === undefined) return null;
  // Projection P with P·d = E(d | exogenous part of d).
  const projection = new Float64Array(p * p);
  for (let a = 0; a < p; a++)
    for (let i = 0; i < q; i++)
      for (let j = 0; j < q; j++)
        projection[a * p + held[j]!]! += covariance[a * p + held[i]!]! * inverse[i * q + j]!;
  const given = new Float64Array(own.length);
  for (let row = 0; row < own.length; row += p)
    for (let a = 0; a < p; a++)
      for (const j of held) given[row + a]! += projection[a * p + j]! * own[row + j]!;
  const explained = multiplySquare(projection, covariance, p);
  return { own, given, spread: covariance.map((x, at) => x - explained[at]!) };
}
