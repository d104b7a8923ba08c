import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { NormalPoint } from '../estimate/normal-theory.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { GroupData } from '../moments/group-data.ts';
import type { ParameterTable } from '../table/parameter-table.ts';

/** Of the endogenous variables given the exogenous ones that are held at their sample moments. */
export function logLikelihoods(
  table: ParameterTable,
  point: NormalPoint,
  saturated: number,
  data: readonly GroupData[],
  sample: readonly SampleMoments[],
): { readonly model: number; readonly saturated: number } {
  const given = table.fixedExogenous.map((name) => table.observed.indexOf(name));
  const ofGiven = sample.reduce(
    (sum, { covariance }, g) => sum + marginalDeviance(covariance, given, data[g]!),
    0,
  );
  const values = data.reduce(
    (sum, { patterns }) => sum + patterns.reduce((s, q) => s + q.rows.length * q.present.length, 0),
    0,
  );
  const constant = values * Math.log(2 * Math.PI);
  return {
    model: -0.5 * (constant + point.deviance - ofGiven),
    saturated: -0.5 * (constant + saturated - ofGiven),
  };
}

/** −2 log-likelihood of some variables at their own moments. */
function marginalDeviance(
  covariance: Float64Array,
  of: readonly number[],
  { used, variables }: GroupData,
): number {
  const q = of.length;
  if (q === 0) return 0;
  const part = Float64Array.from({ length: q * q }, (_, at) => {
    const [a, b] = [of[Math.floor(at / q)]!, of[at % q]!];
    return covariance[a * variables + b]!;
  });
  const logDeterminant = invertWithDeterminant(part, q)?.logDeterminant ?? Number.NaN;
  return used * (q * Math.log(2 * Math.PI) + logDeterminant + q);
}
