import type { Statement } from '@qunhai/syntax';
import { leastSquaresObjective, weightedCrossProduct } from './estimate/least-squares.ts';
import { invertWithDeterminant } from './estimate/likelihood-pieces.ts';
import type { Minimum } from './estimate/minimise.ts';
import { type NormalPoint, type NormalProblem, normalObjective } from './estimate/normal-theory.ts';
import { invertRestricted, minimiseRestricted } from './estimate/restrict.ts';
import { startValues } from './estimate/start-values.ts';
import { type ChiSquareTest, chiSquareTest } from './evaluate/fit-measures.ts';
import type { FittedModel } from './inference/complete-data-fit.ts';
import { covarianceOfEstimates } from './inference/covariance-of-estimates.ts';
import { type ScaledTest, scaledTest } from './inference/scaled-test.ts';
import {
  type ImpliedMoments,
  impliedMoments,
  type SampleMoments,
} from './matrices/implied-moments.ts';
import { type ModelMatrices, modelMatrices } from './matrices/model-matrices.ts';
import type { GroupData } from './moments/group-data.ts';
import { weightedMoments } from './moments/moment-weights.ts';
import { type CovarianceData, readGroups } from './moments/read-groups.ts';
import { saturatedMoments } from './moments/saturated-moments.ts';
import { unbiasedData } from './moments/unbiased-data.ts';
import { type CovarianceOptions, type EstimationPlan, estimationPlan } from './options.ts';
import { fitOrdinal, ordinalMomentsOf, sampleOfOrdinal } from './ordinal/fit-ordinal.ts';
import type { OrdinalMoments } from './ordinal/ordinal-moments.ts';
import { ordinalTable } from './ordinal/ordinal-table.ts';
import { baselineTable } from './table/baseline-table.ts';
import { buildTable } from './table/build-table.ts';
import type { ParameterTable } from './table/parameter-table.ts';

/** Why there are no estimates, or why they cannot be used as they are. */
export type FitStatus =
  | 'converged'
  | 'not-converged'
  /** The information matrix is singular: some parameters cannot be told apart. */
  | 'not-identified'
  /** The data's own moments are singular, or no start values give a proper covariance matrix. */
  | 'no-start';

/** An estimated model, before it is evaluated. */
export interface CovarianceFit {
  readonly status: FitStatus;
  readonly table: ParameterTable;
  readonly matrices: ModelMatrices;
  readonly plan: EstimationPlan;
  readonly groupNames: readonly string[];
  readonly data: readonly GroupData[];
  /** Rows used, and rows left out for missing values. */
  readonly rows: number;
  readonly leftOut: number;
  /** Values of the free parameters; NaN when there are none to be had. */
  readonly theta: Float64Array;
  /** Their covariances, [free × free]; null when the model is not identified. */
  readonly covariance: Float64Array | null;
  readonly iterations: number;
  readonly sample: readonly SampleMoments[];
  readonly implied: readonly ImpliedMoments[];
  readonly test: ChiSquareTest;
  readonly scaled: ScaledTest | null;
  readonly baseline: ChiSquareTest;
  readonly baselineScaled: ScaledTest | null;
  readonly baselineModel: FittedModel;
  /** Log-likelihood of the model and of the saturated one; null for least squares. */
  readonly logLikelihood: { readonly model: number; readonly saturated: number } | null;
}

/**
 * Estimate a covariance-based structural equation model.
 * @param statements - the model, from `parseModelText`
 * @throws {QunhaiError} sem.* when the model or the data cannot be used; what is wrong with the estimates is the result's `status`
 * @see Bollen (1989), Structural Equations with Latent Variables; Rosseel (2012), JSS 48(2)
 */
export function fitCovariance(
  statements: readonly Statement[],
  data: CovarianceData,
  options: CovarianceOptions = {},
): CovarianceFit {
  const plan = estimationPlan(options);
  const meanStructure = options.meanStructure === true || plan.fullInformation;
  const groups = options.groups ?? new Set(data.groups).size;
  const tableOptions = { ...options, meanStructure, groups: Math.max(1, groups) };
  const plain = buildTable(statements, tableOptions);
  const read = readGroups(data, plain.observed, plan.fullInformation, plain.fixedExogenous);
  const table = plan.ordinal
    ? ordinalTable(statements, plain, tableOptions, plan, read.data)
    : plain;
  const used = plan.wishart ? read.data.map(unbiasedData) : read.data;
  const ordinal = plan.ordinal ? ordinalMomentsOf(read.data) : null;
  const sample = plan.ordinal
    ? (ordinal?.map((moments) => ({ ...sampleOfOrdinal(moments), deviance: Number.NaN })) ?? [null])
    : sampleOf(used, plan);
  const context: Context = { plan, data: used, options, sample, ordinal };
  const rest = { table, plan, groupNames: read.names, data: used, leftOut: read.leftOut };
  const fitted = fitTable(table, context);
  const baseline = fitTable(baselineTable(table), { ...context, testOnly: true });
  return {
    ...rest,
    ...fitted,
    rows: read.data.reduce((sum, { used }) => sum + used, 0),
    sample: context.sample.map((moments) => moments ?? emptyMoments(table.observed.length)),
    baseline: baseline.test,
    baselineScaled: baseline.scaled,
    baselineModel: { matrices: baseline.matrices, implied: baseline.implied },
  };
}

interface Context {
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
type Fitted = Pick<
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

function sampleOf(data: readonly GroupData[], plan: EstimationPlan): Context['sample'] {
  return data.map((group) => {
    const moments = saturatedMoments(group);
    if (moments === null || plan.discrepancy === 'ML') return moments;
    const unbiased = group.used / (group.used - 1);
    return { ...moments, covariance: moments.covariance.map((x) => x * unbiased) };
  });
}

function emptyMoments(p: number): SampleMoments {
  return {
    mean: new Float64Array(p).fill(Number.NaN),
    covariance: new Float64Array(p * p).fill(Number.NaN),
  };
}

function fitTable(table: ParameterTable, context: Context): Fitted {
  const matrices = modelMatrices(table);
  const sample = context.sample.filter((moments) => moments !== null);
  if (sample.length < context.sample.length) return noFit(matrices, table, 'no-start');
  if (context.ordinal !== null) return fitThresholds(table, matrices, context.ordinal, context);
  return context.plan.discrepancy === 'ML'
    ? fitNormal(table, matrices, sample, context)
    : fitLeastSquares(table, matrices, sample, context);
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

/** Moments less free parameters; held moments of exogenous variables count as neither. */
export function degreesOfFreedom(table: ParameterTable): number {
  const { observed, groups, meanStructure, fixedExogenous } = table;
  const moments = (p: number) => (p * (p + 1)) / 2 + (meanStructure ? p : 0);
  const thresholds = table.rows.filter(({ operator }) => operator === '|').length;
  const p = observed.length;
  const all = table.ordinal
    ? thresholds + (groups * p * (p - 1)) / 2
    : groups * (moments(p) - moments(fixedExogenous.length));
  return all - parameterCount(table);
}

/** Free parameters less the equations that they must satisfy. */
export function parameterCount({
  freeCount,
  restrictions,
}: Pick<ParameterTable, 'freeCount' | 'restrictions'>): number {
  return restrictions?.dimension ?? freeCount;
}

function fitNormal(
  table: ParameterTable,
  matrices: ModelMatrices,
  sample: readonly (SampleMoments & { readonly deviance: number })[],
  { plan, data, options, testOnly = false }: Context,
): Fitted {
  const problem: NormalProblem = { matrices, data, sample };
  const start = startValues(table, sample);
  const minimum = minimiseRestricted(normalObjective(problem), start, table.restrictions, options);
  if (minimum === null) return noFit(matrices, table, 'no-start');
  const { point } = minimum;
  const estimates = testOnly ? null : covarianceOfEstimates(problem, point, plan);
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
    scaled: plan.test && scaledTest(problem, point, df, plan.test),
    logLikelihood: logLikelihoods(table, point, saturated, data, sample),
  };
}

/** Of the endogenous variables given the exogenous ones that are held at their sample moments. */
function logLikelihoods(
  table: ParameterTable,
  point: NormalPoint,
  saturated: number,
  data: readonly GroupData[],
  sample: readonly SampleMoments[],
) {
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
  { plan, data, options }: Context,
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
  { plan, options }: Context,
): Fitted {
  const df = degreesOfFreedom(table);
  const weight = plan.discrepancy === 'ULS' ? 'ULS' : 'DWLS';
  const robust = plan.test !== null;
  const fitted = fitOrdinal(table, moments, { weight, robust, df }, options.maxIterations);
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
