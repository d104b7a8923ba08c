import type { JobControl } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import {
  assessmentRules,
  type CasewiseErrors,
  type PredictedIndicator,
  type PredictionOptions,
  type PredictResult,
  predictivePower,
  predictPls,
  type SemModel,
} from '@qunhai/sem';
import { failedShareLimit } from '../../resample-model.ts';
import type { AnalysisPlan } from '../../study-schema.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { type Attempt, attempt } from '../attempt.ts';
import { jobPortion } from '../job-portion.ts';
import { t } from './messages.ts';
import { errorColumn, q2Interval, rmseDifference } from './squared-error-intervals.ts';

export type PredictionPart = NonNullable<NonNullable<Assessments['prediction']>['prediction']>;
type Approach = PredictionPart['approaches'][number];

/** Folds and repeats of every cross-validation: the usual ones. */
export const crossValidation = { folds: 10, repeats: 10 } as const;

/** What of the plan cross-validation takes: scores of PLS without correction, because those of PLSc are the same. */
export function predictionOptions(plan: AnalysisPlan): PredictionOptions {
  const { scheme, missing, tolerance, maxIterations } = plan;
  return { scheme, missing, tolerance, maxIterations };
}

/** The part of the results, and the predictions from direct antecedents that further tests rest on. */
export interface ModelPrediction {
  readonly part: PredictionPart;
  readonly direct: PredictResult;
}

/** Predict firms held out, from direct antecedents and from the exogenous constructs alone. */
export async function predictModel(
  { model, wave, plan, seed }: AssessedModel,
  control: JobControl,
): Promise<Attempt<ModelPrediction>> {
  const options = predictionOptions(plan);
  const predict = (approach: 'direct' | 'earliest', from: number) =>
    predictPls(model, wave.matrix, options, {
      ...{ ...crossValidation, approach, seed },
      control: jobPortion(control, from, from + 0.5),
    });
  const tried = await attempt(async () => [
    await predict('direct', 0),
    await predict('earliest', 0.5),
  ]);
  if ('obstacle' in tried) return tried;
  const [direct, earliest] = tried.found as [PredictResult, PredictResult];
  const obstacle = failedFolds([direct, earliest]);
  if (obstacle !== null) return { obstacle };
  const circular = [...new Set([...direct.circular, ...earliest.circular])];
  const approaches = [direct, earliest].map((one) => approachOf(one, plan.level));
  const failed = Math.max(direct.failures.length, earliest.failures.length);
  const part: PredictionPart = {
    ...{ ...crossValidation, seed, rows: direct.cases.rows, failed, circular, approaches },
    sources: exogenous(model),
    notes: notesOf(direct, failed, circular),
  };
  return { found: { part, direct } };
}

function exogenous({ paths }: SemModel): string[] {
  const caused = new Set(paths.map(({ to }) => to));
  return [...new Set(paths.map(({ from }) => from))].filter((id) => !caused.has(id));
}

/** Why nothing may be said: too many training samples without estimates. */
export function failedFolds(results: readonly PredictResult[]) {
  const total = crossValidation.folds * crossValidation.repeats;
  const failed = Math.max(...results.map(({ failures }) => failures.length));
  return failed >= failedShareLimit * total
    ? t.both('reason.failed-folds', { failed, total })
    : null;
}

function notesOf(direct: PredictResult, failed: number, circular: readonly string[]) {
  const total = crossValidation.folds * crossValidation.repeats;
  const without = direct.indicators.filter(({ linear }) => linear === null);
  return [
    ...(failed > 0 ? [t.both('note.failed-folds', { failed, total })] : []),
    ...(circular.length > 0 ? [t.both('note.circular', { constructs: circular })] : []),
    ...(without.length > 0
      ? [t.both('note.no-linear', { indicators: without.map((i) => i.indicator) })]
      : []),
  ];
}

function approachOf(result: PredictResult, level: number): Approach {
  const { approach, indicators, constructs, cases } = result;
  return {
    approach,
    indicators: indicators.map((indicator, at) => indicatorRow(indicator, cases, at, level)),
    constructs: constructs.map((target, at) => {
      const own = indicators.filter(({ construct }) => construct === target.construct);
      const errors = cases.constructErrors;
      const column = (all: Float64Array) => errorColumn(all, constructs.length, at);
      const interval = q2Interval(column(errors.pls), column(errors.average), level);
      return { construct: target.construct, ...common(target, interval), power: powerOf(own) };
    }),
  };
}

function indicatorRow(
  target: PredictedIndicator,
  { errors, targets }: CasewiseErrors,
  at: number,
  level: number,
): Approach['indicators'][number] {
  const { construct, indicator, unit, linear } = target;
  const column = (all: Float64Array) => errorColumn(all, targets.length, at);
  const own = column(errors.pls);
  return {
    ...{ construct, indicator, unit },
    ...common(target, q2Interval(own, column(errors.average), level)),
    linear: linear && { rmse: linear.rmse, mae: linear.mae },
    rmseDifference: linear && rmseDifference(own, column(errors.linear), level),
  };
}

function common(
  { pls, average, errorSkewness }: Pick<PredictedIndicator, 'pls' | 'average' | 'errorSkewness'>,
  interval: ReturnType<typeof q2Interval>,
) {
  return {
    q2: pls.q2 === null ? null : { estimate: pls.q2, interval },
    q2Spread: pls.overRepeats?.q2 ?? null,
    model: { rmse: pls.rmse, mae: pls.mae },
    average: { rmse: average.rmse, mae: average.mae },
    skewness: errorSkewness,
  };
}

/** Mean absolute errors are compared where an indicator’s errors are highly asymmetric. */
function powerOf(
  indicators: readonly PredictedIndicator[],
): Approach['constructs'][number]['power'] {
  const bound = assessmentRules['error-symmetry'].threshold;
  const isSkewed = indicators.some(({ errorSkewness }) => Math.abs(errorSkewness) > bound);
  const statistic = isSkewed ? 'mae' : 'rmse';
  const { power, compared, better, aboveAverage } = predictivePower(indicators, statistic);
  return {
    ...{ verdict: power, statistic, indicators: indicators.length },
    ...{ compared, better, aboveAverage },
  };
}
