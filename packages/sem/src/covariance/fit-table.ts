import { leastSquaresObjective, weightedCrossProduct } from './estimate/least-squares.ts';
import type { Minimum } from './estimate/minimise.ts';
import { type NormalProblem, normalObjective } from './estimate/normal-theory.ts';
import { invertRestricted, minimiseRestricted } from './estimate/restrict.ts';
import { startValues } from './estimate/start-values.ts';
import { chiSquareTest } from './evaluate/fit-measures.ts';
import type { CovarianceFit } from './fit-covariance.ts';
import { covarianceOfEstimates } from './inference/covariance-of-estimates.ts';
import { logLikelihoods } from './inference/log-likelihoods.ts';
import { PointInformation } from './inference/point-information.ts';
import { scaledTest } from './inference/scaled-test.ts';
import { impliedMoments, type SampleMoments } from './matrices/implied-moments.ts';
import { type ModelMatrices, modelMatrices } from './matrices/model-matrices.ts';
import type { GroupData } from './moments/group-data.ts';
import { weightedMoments } from './moments/moment-weights.ts';
import type { CovarianceOptions, EstimationPlan } from './options.ts';
import { fitOrdinal, sampleOfOrdinal } from './ordinal/fit-ordinal.ts';
import type { OrdinalMoments } from './ordinal/ordinal-moments.ts';
import { degreesOfFreedom } from './table/degrees-of-freedom.ts';
import type { ParameterTable } from './table/parameter-table.ts';

/** Why there are no estimates, or why they cannot be used as they are. */
export type FitStatus =
  | 'converged'
  | 'not-converged'
  /** The information matrix is singular: some parameters cannot be told apart. */
  | 'not-identified'
  /** The data's own moments are singular, or no start values give a proper covariance matrix. */
  | 'no-start';

/** What a table is fitted to, and how. */
export interface FitContext {
  readonly plan: EstimationPlan;
  readonly data: readonly GroupData[];
  readonly options: CovarianceOptions;
  /** Saturated moments of every group; null where they are singular. */
  readonly sample: readonly ((SampleMoments & { readonly deviance: number }) | null)[];
  readonly ordinal: readonly OrdinalMoments[] | null;
  /** No errors of the estimates are needed. */
  readonly testOnly?: boolean;
}

/** What fitting one table gives. */
export type Fitted = Pick<
  CovarianceFit,
  | 'status'
  | 'matrices'
  | 'theta'
  | 'covariance'
  | 'iterations'
  | 'implied'
  | 'test'
  | 'scaled'
  | 'logLikelihood'
>;

/** Estimate one table. */
export function fitTable(table: ParameterTable, context: FitContext): Fitted {
  const matrices = modelMatrices(table);
  const sample = context.sample.filter((moments) => moments !== null);
  if (sample.length < context.sample.length) return noFit(matrices, table, 'no-start');
  if (context.ordinal !== null) return fitThresholds(table, matrices, context.ordinal, context);
  return context.plan.discrepancy === 'ML'
    ? fitNormal(table, matrices, sample, context)
    : fitLeastSquares(table, matrices, sample, context);
}

/** A table that is not fitted. */
export function untested(table: ParameterTable): Fitted {
  return noFit(modelMatrices(table), table, 'not-converged');
}

function noFit(matrices: ModelMatrices, table: ParameterTable, status: FitStatus): Fitted {
  return {
    status,
    matrices,
    theta: new Float64Array(table.freeCount).fill(Number.NaN),
    covariance: null,
    iterations: 0,
    implied: [],
    test: chiSquareTest(Number.NaN, degreesOfFreedom(table)),
    scaled: null,
    logLikelihood: null,
  };
}

function fitNormal(
  table: ParameterTable,
  matrices: ModelMatrices,
  sample: readonly (SampleMoments & { readonly deviance: number })[],
  { plan, data, options, testOnly = false }: FitContext,
): Fitted {
  const problem: NormalProblem = { matrices, data, sample };
  const start = startValues(table, sample);
  const minimum = minimiseRestricted(normalObjective(problem), start, table.restrictions, options);
  if (minimum === null) return noFit(matrices, table, 'no-start');
  const { point } = minimum;
  const known = new PointInformation(problem, point);
  const estimates = testOnly ? null : covarianceOfEstimates(known, plan);
  const rows = data.reduce((sum, { used }) => sum + used, 0);
  const groups = data.length;
  const saturated = sample.reduce((sum, { deviance }) => sum + deviance, 0);
  const shrink = plan.wishart ? (rows - groups) / rows : 1;
  const df = degreesOfFreedom(table);
  return {
    status: statusOf(minimum, estimates?.covariance ?? null),
    matrices,
    theta: point.theta,
    covariance: estimates?.covariance?.map((x) => x / shrink) ?? null,
    iterations: minimum.iterations,
    implied: point.groups.map(({ implied }) => implied),
    test: chiSquareTest(shrink * Math.max(0, point.deviance - saturated), df),
    scaled: plan.test && scaledTest(known, df, plan.test),
    logLikelihood: logLikelihoods(table, point, saturated, data, sample),
  };
}

function statusOf(
  { converged }: Pick<Minimum<unknown>, 'converged'>,
  covariance: Float64Array | null,
): FitStatus {
  if (!converged) return 'not-converged';
  return covariance === null ? 'not-identified' : 'converged';
}

function fitLeastSquares(
  table: ParameterTable,
  matrices: ModelMatrices,
  sample: readonly SampleMoments[],
  { plan, data, options }: FitContext,
): Fitted {
  const kind = plan.discrepancy === 'ML' ? 'GLS' : plan.discrepancy;
  const groups = data.flatMap((group) => weightedMoments(group, kind, table.meanStructure) ?? []);
  const objective = leastSquaresObjective(matrices, groups);
  const minimum =
    groups.length < data.length
      ? null
      : minimiseRestricted(objective, startValues(table, sample), table.restrictions, options);
  if (minimum === null) return noFit(matrices, table, 'no-start');
  const { point } = minimum;
  const information = weightedCrossProduct(matrices, groups, point);
  const covariance = invertRestricted(information, matrices.freeCount, table.restrictions);
  const implied = matrices.groups.map(
    (slots, g) => impliedMoments(matrices, slots, point.theta, groups[g]!.sample)!,
  );
  return {
    status: statusOf(minimum, covariance),
    matrices,
    theta: point.theta,
    covariance,
    iterations: minimum.iterations,
    implied,
    test: chiSquareTest(point.value, degreesOfFreedom(table)),
    scaled: null,
    logLikelihood: null,
  };
}

function fitThresholds(
  table: ParameterTable,
  matrices: ModelMatrices,
  moments: readonly OrdinalMoments[],
  { plan, options }: FitContext,
): Fitted {
  const df = degreesOfFreedom(table);
  const weight = plan.discrepancy === 'ULS' ? 'ULS' : 'DWLS';
  const robust = plan.errors !== 'standard';
  const errors = { robust, tested: plan.test !== null };
  const fitted = fitOrdinal(table, moments, { weight, ...errors, df }, options.maxIterations);
  if (fitted === null) return noFit(matrices, table, 'no-start');
  const { theta, covariance, iterations, statistic, scaled } = fitted;
  return {
    status: statusOf(fitted, covariance),
    ...{ matrices, theta, covariance, iterations, scaled, logLikelihood: null },
    implied: matrices.groups.map(
      (slots, g) => impliedMoments(matrices, slots, theta, sampleOfOrdinal(moments[g]!))!,
    ),
    test: chiSquareTest(statistic, df),
  };
}
