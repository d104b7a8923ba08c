import { leastSquaresObjective } from '../estimate/least-squares.ts';
import { normalObjective } from '../estimate/normal-theory.ts';
import { minimiseRestricted } from '../estimate/restrict.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { GroupData } from '../moments/group-data.ts';
import { type LeastSquaresKind, weightedMoments } from '../moments/moment-weights.ts';
import { saturatedMoments } from '../moments/saturated-moments.ts';
import { unbiasedData } from '../moments/unbiased-data.ts';
import { fitOrdinal, ordinalMomentsOf } from '../ordinal/fit-ordinal.ts';
import type { CovarianceTask } from './covariance-task.ts';

/**
 * Where causes are nearly collinear some resamples have no estimates: as the covariances of the causes pass what is singular, their effects run
 * off with ever higher likelihood. Those that have take some 25 to 80 iterations, seldom more than this.
 */
const maxIterations = 100;

/** Estimates from a resample's rows, with any estimator; null when there are none: not converged, or singular moments. */
export function carefulEstimate(
  task: CovarianceTask,
  data: readonly GroupData[],
  tolerance: number,
): Float64Array | null {
  if (task.levels !== null) return fromOrdinal(task, data, task.levels);
  const { discrepancy } = task.plan;
  return discrepancy === 'ML'
    ? byLikelihood(task, task.plan.wishart ? data.map(unbiasedData) : data, tolerance)
    : byLeastSquares(task, data, discrepancy);
}

function byLikelihood(
  task: CovarianceTask,
  data: readonly GroupData[],
  tolerance: number,
): Float64Array | null {
  const { matrices, table, theta, curvature } = task;
  const sample = sampleOf(task, data);
  if (sample.length < data.length) return null;
  const objective = normalObjective({ matrices, data, sample });
  const minimum = minimiseRestricted(objective, theta, table.restrictions, {
    maxIterations,
    tolerance,
    ...(curvature ? { curvature } : {}),
  });
  return minimum?.converged ? minimum.point.theta : null;
}

/**
 * Saturated moments of the groups, without those that are singular. With missing values they take longer than the model itself; where
 * nothing is held at them those of the sample stand in, which nobody looks at.
 */
function sampleOf(
  { matrices, sample }: CovarianceTask,
  data: readonly GroupData[],
): readonly SampleMoments[] {
  const isHeld = matrices.held.length > 0 || !matrices.meanStructure;
  const isComplete = data.every(({ patterns }) =>
    patterns.every(({ absent }) => absent.length === 0),
  );
  return isHeld || isComplete ? data.flatMap((group) => saturatedMoments(group) ?? []) : sample;
}

function byLeastSquares(
  { matrices, table, theta }: CovarianceTask,
  data: readonly GroupData[],
  kind: LeastSquaresKind,
): Float64Array | null {
  const groups = data.flatMap((group) => weightedMoments(group, kind, table.meanStructure) ?? []);
  if (groups.length < data.length) return null;
  const objective = leastSquaresObjective(matrices, groups);
  const minimum = minimiseRestricted(objective, theta, table.restrictions, { maxIterations });
  return minimum?.converged ? minimum.point.theta : null;
}

function fromOrdinal(
  { table, plan }: CovarianceTask,
  data: readonly GroupData[],
  levels: readonly number[][],
): Float64Array | null {
  const moments = ordinalMomentsOf(data, levels);
  if (moments === null) return null;
  const weight = plan.discrepancy === 'ULS' ? 'ULS' : 'DWLS';
  const fitted = fitOrdinal(
    table,
    moments,
    { weight, robust: false, tested: false, df: Number.NaN },
    200,
  );
  return fitted?.converged ? fitted.theta : null;
}
