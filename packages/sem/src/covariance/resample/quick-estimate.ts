import { choleskyInto } from '@qunhai/numerics';
import {
  addGradient,
  type CausalMoments,
  causalMoments,
  holdAt,
  impliedInto,
} from './causal-moments.ts';
import { causalPlan } from './causal-plan.ts';
import { type MomentSource, momentSource } from './counted-moments.ts';
import type { CovarianceTask } from './covariance-task.ts';
import { type DevianceBuffers, devianceBuffers, devianceInto } from './normal-deviance.ts';
import {
  type DescentFunction,
  type QuickBuffers,
  quickBuffers,
  quickMinimum,
} from './quick-minimum.ts';

interface QuickGroup {
  readonly source: MomentSource;
  readonly moments: CausalMoments;
  readonly deviance: DevianceBuffers;
  /** [p × p] for the test that the sample's covariances are not singular. */
  readonly factor: Float64Array;
}

/** Estimates resamples of maximum-likelihood fits to complete data without allocating. */
export interface QuickEstimator {
  readonly groups: readonly QuickGroup[];
  readonly buffers: QuickBuffers;
  readonly descend: DescentFunction;
}

/**
 * Set up the quick way; null where only the careful one goes: other discrepancies, missing values, linear restrictions, effects that run in a
 * circle.
 */
export function quickEstimator({
  table,
  matrices,
  plan,
  data,
  factor,
}: CovarianceTask): QuickEstimator | null {
  const complete = data.every(
    ({ patterns, variables, used, rows }) =>
      patterns.length === 1 && patterns[0]!.present.length === variables && used === rows,
  );
  const ordinary = plan.discrepancy === 'ML' && !plan.ordinal && table.restrictions === null;
  if (!complete || !ordinary || factor === null) return null;
  const plans = matrices.groups.flatMap((slots) => causalPlan(matrices, slots) ?? []);
  if (plans.length < data.length) return null;
  const p = matrices.observed;
  const groups = plans.map((own, g) => ({
    source: momentSource(data[g]!, plan.wishart),
    moments: causalMoments(own),
    deviance: devianceBuffers(p),
    factor: new Float64Array(p * p),
  }));
  return {
    groups,
    buffers: quickBuffers(matrices.freeCount),
    descend: (theta, gradient) => devianceOf(groups, matrices.meanStructure, theta, gradient),
  };
}

function devianceOf(
  groups: readonly QuickGroup[],
  withMeans: boolean,
  theta: Float64Array,
  gradient: Float64Array,
): number {
  gradient.fill(0);
  let deviance = 0;
  for (const { source, moments, deviance: out } of groups) {
    impliedInto(moments, theta);
    deviance += devianceInto(out, moments, source.out, withMeans);
    addGradient(moments, out.bySigma, out.byMu, gradient);
  }
  return deviance;
}

/**
 * Estimate from the moments in the groups' sources; the estimates are in `buffers.theta`.
 * @returns whether there are: otherwise the careful way is to be tried
 */
export function quickEstimate(
  { groups, buffers, descend }: QuickEstimator,
  { theta, factor }: CovarianceTask,
  tolerance: number,
): boolean {
  for (const { source, moments, factor: own } of groups) {
    const { mean, covariance } = source.out;
    own.set(covariance);
    if (!choleskyInto(own, mean.length)) return false;
    holdAt(moments.plan, mean, covariance);
  }
  return quickMinimum(buffers, descend, theta, factor!, tolerance);
}
