import { leastSquaresObjective, weightedCrossProduct } from '../estimate/least-squares.ts';
import { expectedInformation, gradientOf, normalPoint } from '../estimate/normal-theory.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import { modelMatrices } from '../matrices/model-matrices.ts';
import { weightedMoments } from '../moments/moment-weights.ts';
import { ordinalMomentsOf, ordinalProblem } from '../ordinal/fit-ordinal.ts';
import { ordinalInformation, ordinalObjective } from '../ordinal/ordinal-objective.ts';
import type { ParameterTable } from '../table/parameter-table.ts';

/** Gradient of −2 log-likelihood, or of the weighted squares, and information, [free × free]. */
export interface Derivatives {
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/**
 * Derivatives at the estimates of a fit. Of the information among further parameters only what each has of its own is sure to be there.
 * @param wide - the fit's table, or one with further parameters after the free ones, which are at zero
 * @returns null where there are no estimates to speak of
 */
export function derivativesAt(fit: CovarianceFit, wide: ParameterTable): Derivatives | null {
  const theta = new Float64Array(wide.freeCount);
  theta.set(fit.theta);
  return derivativesOf(fit, wide, theta, fit.table.freeCount);
}

/**
 * Derivatives of another table at some values of its parameters, by the data and the discrepancy of a fit.
 * @param among - see `expectedInformation`
 */
export function derivativesOf(
  fit: CovarianceFit,
  wide: ParameterTable,
  theta: Float64Array,
  among: number = wide.freeCount,
): Derivatives | null {
  const matrices = modelMatrices(wide);
  if (fit.plan.discrepancy === 'ML') {
    const problem = { matrices, data: fit.data, sample: fit.sample };
    const point = normalPoint(problem, theta);
    return (
      point && {
        gradient: gradientOf(problem, point),
        information: expectedInformation(problem, point, among),
      }
    );
  }
  if (fit.plan.ordinal) return ordinalDerivatives(fit, wide, theta);
  const kind = fit.plan.discrepancy;
  const groups = fit.data.flatMap(
    (group) => weightedMoments(group, kind, wide.meanStructure) ?? [],
  );
  const objective = leastSquaresObjective(matrices, groups);
  const point = objective.at(theta);
  return (
    point && {
      gradient: objective.gradient(point),
      information: weightedCrossProduct(matrices, groups, point),
    }
  );
}

function ordinalDerivatives(
  fit: CovarianceFit,
  wide: ParameterTable,
  theta: Float64Array,
): Derivatives | null {
  const moments = ordinalMomentsOf(fit.data);
  if (moments === null) return null;
  const weight = fit.plan.discrepancy === 'ULS' ? 'ULS' : 'DWLS';
  const problem = ordinalProblem(wide, moments, weight);
  const objective = ordinalObjective(problem);
  const point = objective.at(theta);
  return (
    point && {
      gradient: objective.gradient(point),
      information: ordinalInformation(problem, point),
    }
  );
}
