import type { JobControl } from '@qunhai/kernel';
import type { CovarianceFit } from '../fit-covariance.ts';
import { covarianceTask } from './covariance-task.ts';
import { runCovariance } from './run-covariance.ts';

export interface CovarianceBootstrapOptions {
  readonly resamples: number;
  readonly seed: number;
  /** First resample, 0 by default: joined, ranges are what one call would have drawn. */
  readonly first?: number;
  /** Threads, the calling one included; 1 unless told. More than one needs Node. */
  readonly workers?: number;
}

/** Estimates of every resample. */
export interface CovarianceDraws {
  /** [used resamples × free]. */
  readonly theta: Float64Array;
  readonly used: number;
  /** Resamples that gave no estimates: not converged, singular moments, or a category of an ordinal variable that was not drawn. */
  readonly failed: number;
}

/**
 * Nonparametric bootstrap: rows are drawn within their groups, and the model is estimated again by the same estimator. Resample r depends
 * on seed and r only, bit for bit whatever the number of threads.
 * Fits to complete data by maximum likelihood start at the estimates of the sample, as those of resamples are near; this changes the number of
 * iterations, not what they find.
 * @throws {QunhaiError} kernel.cancelled
 * @see Efron & Tibshirani (1993); Bollen & Stine (1992)
 */
export async function bootstrapCovariance(
  fit: CovarianceFit,
  { resamples, seed, first = 0, workers = 1 }: CovarianceBootstrapOptions,
  control: JobControl = {},
): Promise<CovarianceDraws> {
  const task = covarianceTask(fit, { seed, first, leaveOut: false });
  const { theta } = await runCovariance(task, resamples, workers, control, 'bootstrap');
  return usedDraws(theta, fit.table.freeCount, resamples);
}

/**
 * Estimates without one row each, for the acceleration of BCa intervals.
 * @throws {QunhaiError} kernel.cancelled
 */
export async function jackknifeCovariance(
  fit: CovarianceFit,
  { workers = 1 }: Pick<CovarianceBootstrapOptions, 'workers'> = {},
  control: JobControl = {},
): Promise<CovarianceDraws> {
  const task = covarianceTask(fit, { seed: 0, first: 0, leaveOut: true });
  const rows = fit.data.reduce((sum, group) => sum + group.rows, 0);
  const { theta } = await runCovariance(task, rows, workers, control, 'jackknife');
  return usedDraws(theta, fit.table.freeCount, rows);
}

/** The draws that are not NaN, in their order. */
function usedDraws(theta: Float64Array, k: number, tried: number): CovarianceDraws {
  let used = 0;
  for (let r = 0; r < tried; r++) {
    if (Number.isNaN(theta[r * k]!)) continue;
    if (used < r) theta.copyWithin(used * k, r * k, (r + 1) * k);
    used++;
  }
  return { theta: theta.slice(0, used * k), used, failed: tried - used };
}
