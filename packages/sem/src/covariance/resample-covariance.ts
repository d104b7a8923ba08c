import { type JobControl, RandomStream, throwIfCancelled } from '@qunhai/kernel';
import { normalObjective } from './estimate/normal-theory.ts';
import { minimiseRestricted } from './estimate/restrict.ts';
import type { CovarianceFit } from './fit-covariance.ts';
import { completeData, type GroupData, groupData } from './moments/group-data.ts';
import { saturatedMoments } from './moments/saturated-moments.ts';

export interface CovarianceBootstrapOptions {
  readonly resamples: number;
  readonly seed: number;
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
  { resamples, seed }: CovarianceBootstrapOptions,
  control: JobControl = {},
): CovarianceDraws {
  const kept: Float64Array[] = [];
  const curvature = curvatureAt(fit);
  for (let r = 0; r < resamples; r++) {
    if (r % 50 === 0) throwIfCancelled(control, 'bootstrap');
    const theta = estimateResample(fit, curvature, seed, r);
    if (theta !== null) kept.push(theta);
    if (r % 50 === 49 || r === resamples - 1)
      control.onProgress?.({ step: 'bootstrap', done: r + 1, total: resamples });
  }
  const k = fit.table.freeCount;
  const theta = new Float64Array(kept.length * k);
  kept.forEach((values, r) => {
    theta.set(values, r * k);
  });
  return { theta, used: kept.length, failed: resamples - kept.length };
}

/** Twice the expected information at the fit: the same for all resamples but for which values are missing. */
function curvatureAt(fit: CovarianceFit): Float64Array {
  const problem = { matrices: fit.matrices, data: fit.data, sample: fit.sample };
  const objective = normalObjective(problem);
  const point = objective.at(fit.theta);
  if (point === null) throw new RangeError('The fit has no estimates to resample.');
  return objective.curvature(point);
}

function estimateResample(
  fit: CovarianceFit,
  curvature: Float64Array,
  seed: number,
  r: number,
): Float64Array | null {
  const data = fit.data.map((group, g) =>
    resampled(group, new RandomStream(seed, 'sem.covariance', r, g)),
  );
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
