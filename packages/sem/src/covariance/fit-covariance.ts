import type { Statement } from '@qunhai/syntax';
import type { ChiSquareTest } from './evaluate/fit-measures.ts';
import { type FitContext, type FitStatus, fitTable, untested } from './fit-table.ts';
import type { FittedModel } from './inference/complete-data-fit.ts';
import type { ScaledTest } from './inference/scaled-test.ts';
import type { ImpliedMoments, SampleMoments } from './matrices/implied-moments.ts';
import type { ModelMatrices } from './matrices/model-matrices.ts';
import type { GroupData } from './moments/group-data.ts';
import { type CovarianceData, readGroups } from './moments/read-groups.ts';
import { saturatedMoments } from './moments/saturated-moments.ts';
import { unbiasedData } from './moments/unbiased-data.ts';
import { type CovarianceOptions, type EstimationPlan, estimationPlan } from './options.ts';
import { ordinalMomentsOf, sampleOfOrdinal } from './ordinal/fit-ordinal.ts';
import { ordinalTable } from './ordinal/ordinal-table.ts';
import { baselineTable } from './table/baseline-table.ts';
import { buildTable } from './table/build-table.ts';
import type { ParameterTable } from './table/parameter-table.ts';

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
  const context: FitContext = { plan, data: used, options, sample, ordinal };
  const rest = { table, plan, groupNames: read.names, data: used, leftOut: read.leftOut };
  const fitted = fitTable(table, context);
  const baseline =
    options.tests === false
      ? untested(baselineTable(table))
      : fitTable(baselineTable(table), { ...context, testOnly: true });
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

function sampleOf(data: readonly GroupData[], plan: EstimationPlan): FitContext['sample'] {
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
