import { type JobControl, RandomStream, throwIfCancelled } from '@qunhai/kernel';
import { normalObjective } from './estimate/normal-theory.ts';
import { minimiseRestricted } from './estimate/restrict.ts';
import type { CovarianceFit } from './fit-covariance.ts';
import { completeData, type GroupData, groupData } from './moments/group-data.ts';
import { saturatedMoments } from './moments/saturated-moments.ts';

export interface CovarianceBootstrapOptions {
  readonly resamples: number;
  readonly seed: number;
  /** First resample, 0 by default: workers take ranges, and joined they are what one would have drawn. */
  readonly first?: number;
}

/** Estimates of every resample. */
export interface CovarianceDraws {
  /** [used resamples × free]. */
  readonly theta: Float64Array;
  readonly used: number;
  /** Resamples that gave no estimates: not converged, or singular moments. */
  readonly failed: number;
}

/**
 * Nonparametric bootstrap of a maximum-likelihood fit: rows are drawn within their groups, and the model is estimated again from where the
 * estimates of the sample are. Resample r depends on seed and r only.
 * @throws {QunhaiError} kernel.cancelled
 * @see Efron & Tibshirani (1993); Bollen & Stine (1992)
 */
export function bootstrapCovariance(
  fit: CovarianceFit,
  { resamples, seed, first = 0 }: CovarianceBootstrapOptions,
  control: JobControl = {},
): CovarianceDraws {
  const kept: Float64Array[] = [];
  const curvature = curvatureAt(fit);
  for (let r = 0; r < resamples; r++) {
    if (r % 50 === 0) throwIfCancelled(control, 'bootstrap');
    const theta = estimateFrom(fit, curvature, drawnData(fit, seed, first + r));
    if (theta !== null) kept.push(theta);
    if (r % 50 === 49 || r === resamples - 1)
      control.onProgress?.({ step: 'bootstrap', done: r + 1, total: resamples });
  }
  return joined(kept, fit.table.freeCount, resamples);
}

/** Twice the expected information at the fit: the same for all resamples but for which values are missing. */
function curvatureAt(fit: CovarianceFit): Float64Array {
  const problem = { matrices: fit.matrices, data: fit.data, sample: fit.sample };
  const objective = normalObjective(problem);
  const point = objective.at(fit.theta);
  if (point === null) throw new RangeError('The fit has no estimates to resample.');
  return objective.curvature(point);
}

function drawnData(fit: CovarianceFit, seed: number, r: number): GroupData[] {
  return fit.data.map((group, g) =>
    resampled(group, new RandomStream(seed, 'sem.covariance', r, g)),
  );
}

/**
 * Estimates without one row each, for the acceleration of BCa intervals.
 * @throws {QunhaiError} kernel.cancelled
 */
export function jackknifeCovariance(fit: CovarianceFit, control: JobControl = {}): CovarianceDraws {
  const curvature = curvatureAt(fit);
  const rows = fit.data.flatMap(({ patterns }, g) =>
    patterns.flatMap((pattern) => Array.from(pattern.rows, (row) => ({ g, row }))),
  );
  const kept = rows.flatMap(({ g, row }, done) => {
    if (done % 50 === 0) {
      throwIfCancelled(control, 'jackknife');
      control.onProgress?.({ step: 'jackknife', done, total: rows.length });
    }
    const data = fit.data.map((group, h) => (h === g ? without(group, row) : group));
    return estimateFrom(fit, curvature, data) ?? [];
  });
  return joined(kept, fit.table.freeCount, rows.length);
}

function without({ values, variables }: GroupData, row: number): GroupData {
  const left = new Float64Array(values.length - variables);
  left.set(values.subarray(0, row * variables));
  left.set(values.subarray((row + 1) * variables), row * variables);
  return groupData(left, variables);
}

function joined(kept: readonly Float64Array[], k: number, tried: number): CovarianceDraws {
  const theta = new Float64Array(kept.length * k);
  kept.forEach((values, r) => {
    theta.set(values, r * k);
  });
  return { theta, used: kept.length, failed: tried - kept.length };
}

function estimateFrom(
  fit: CovarianceFit,
  curvature: Float64Array,
  data: readonly GroupData[],
): Float64Array | null {
  const sample = data.flatMap((group) => saturatedMoments(group) ?? []);
  if (sample.length < data.length) return null;
  const objective = normalObjective({ matrices: fit.matrices, data, sample });
  const minimum = minimiseRestricted(objective, fit.theta, fit.table.restrictions, {
    maxIterations: 200,
    tolerance: 1e-9,
    curvature,
  });
  return minimum?.converged ? minimum.point.theta : null;
}

function resampled(group: GroupData, stream: RandomStream): GroupData {
  const { values, rows, variables, patterns } = group;
  const drawn = new Float64Array(values.length);
  for (let i = 0; i < rows; i++) {
    const from = stream.integer(rows) * variables;
    drawn.set(values.subarray(from, from + variables), i * variables);
  }
  return patterns.length === 1 && patterns[0]!.present.length === variables
    ? completeData(drawn, variables)
    : groupData(drawn, variables);
}
