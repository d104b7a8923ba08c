import { elementwiseSum, multiplySquare, multiplyVector } from '@qunhai/numerics';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import { type Deviations, deviationsOf } from '../moments/deviations.ts';
import { type GroupData, groupData } from '../moments/group-data.ts';
import { traceOfIncomplete } from './saturated-information.ts';

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
  return traceOfIncomplete(data, moments);
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
