import { choleskyInto } from '@qunhai/numerics';
import { normalObjective } from '../estimate/normal-theory.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import { levelsOf } from '../ordinal/fit-ordinal.ts';

/** Everything needed to estimate any resample: plain data, so that it can be sent to a worker thread. */
export interface CovarianceTask
  extends Pick<CovarianceFit, 'table' | 'matrices' | 'plan' | 'data' | 'sample' | 'theta'> {
  readonly seed: number;
  /** Number of the first resample. */
  readonly first: number;
  /** Rows are left out one by one instead of drawn. */
  readonly leaveOut: boolean;
  /** Twice the expected information at the fit, of maximum-likelihood fits: nearly that of every resample. */
  readonly curvature: Float64Array | null;
  /** Its Cholesky factor. */
  readonly factor: Float64Array | null;
  /** Categories of every ordinal variable. */
  readonly levels: readonly number[][] | null;
}

/** Describe the resampling of a fit. */
export function covarianceTask(
  { table, matrices, plan, data, sample, theta }: CovarianceFit,
  request: Pick<CovarianceTask, 'seed' | 'first' | 'leaveOut'>,
): CovarianceTask {
  if (theta.some(Number.isNaN)) throw new RangeError('The fit has no estimates to resample.');
  const fit = { table, matrices, plan, data, sample, theta };
  const curvature = plan.discrepancy === 'ML' && !plan.ordinal ? curvatureAt(fit) : null;
  const factor = curvature?.slice() ?? null;
  const usable = factor !== null && choleskyInto(factor, table.freeCount, 1e-14);
  return {
    ...fit,
    ...request,
    curvature,
    factor: usable ? factor : null,
    levels: plan.ordinal ? levelsOf(data) : null,
  };
}

function curvatureAt({
  matrices,
  data,
  sample,
  theta,
}: Pick<CovarianceFit, 'matrices' | 'data' | 'sample' | 'theta'>): Float64Array | null {
  const objective = normalObjective({ matrices, data, sample });
  const point = objective.at(theta);
  return point && objective.curvature(point);
}
