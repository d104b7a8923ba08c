import { availableParallelism } from 'node:os';
import type { JobControl } from '@qunhai/kernel';
import type { Interval } from '@qunhai/results';
import {
  bootstrapCovariance,
  type CovarianceData,
  type CovarianceDraws,
  type CovarianceFit,
  fitCovariance,
  type ResampledQuantity,
  resampledDefinitions,
} from '@qunhai/sem';
import type { AnalysisPlan } from '../../study-schema.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { covarianceData, isIncomplete, itemsOf, Obstacle, orObstacle } from './covariance-data.ts';
import { estimationChoice, isOrdinal } from './estimation/estimation-choice.ts';
import { ordinalText } from './estimation/ordinal-text.ts';
import { type ModelRows, modelRows } from './model-rows.ts';
import type { CovarianceText } from './model-statements.ts';

/** Resamples of the indirect effects, where they are affordable. */
const resamples = 1000;
/** Fewer than these show no tails. */
const fewest = 200;
/** Resamples that are tried before the others, and the share that must have estimates. */
const trial = 50;
const enough = 0.9;
/**
 * What a resample may cost, about 3 ms: it grows with the cube of the number of items, or with their square times the patterns of missing
 * answers.
 */
const affordable = { complete: 75_000, incomplete: 10_000 };
/** A fit that took more iterations than this lies in a flat valley, in which each resample would wander as long. */
const steepEnough = 100;

/** What a model is fitted from. */
export interface FittedStudy extends Pick<AssessedModel, 'model' | 'wave'> {
  readonly plan: Pick<AnalysisPlan, 'level' | 'covariance'>;
}

/** The model fitted as the study asks; by robust maximum likelihood from all answers there are where it asks for nothing else. */
export function fitModel(
  { model, wave, plan }: FittedStudy,
  text: CovarianceText,
): Fitted | Obstacle {
  const data = covarianceData(wave.matrix, itemsOf(model), text.variableOf);
  const choice = estimationChoice(data, plan.covariance?.estimator);
  const stated = isOrdinal(choice.estimator) ? ordinalText(text, model) : text;
  if (stated instanceof Obstacle) return stated;
  return orObstacle(() => {
    const fit = fitCovariance(stated.statements, data, choice.options);
    const about = {
      estimator: choice.estimator,
      isIncomplete: isIncomplete(data),
      level: plan.level,
    };
    return { fit, data, rows: modelRows(model, stated, fit, about) };
  });
}

export interface Fitted {
  readonly fit: CovarianceFit;
  readonly data: CovarianceData;
  readonly rows: ModelRows;
}

/** Bootstrap intervals of the indirect effects; as they were where resampling would take too long or there is nothing to resample. */
export async function withBootstrap(
  { fit, rows }: Fitted,
  assessed: AssessedModel,
  control: JobControl,
): Promise<ModelRows> {
  const { plan } = assessed;
  const requested = Math.min(plan.resamples, resamples);
  if (
    rows.indirect.length === 0 ||
    requested < fewest ||
    !isAffordable(fit) ||
    rows.improper.length > 0
  )
    return rows;
  const draws = await drawnAfterTrial(fit, requested, assessed, control);
  const bootstrap = { requested: draws.used + draws.failed, used: draws.used };
  if (draws.used < enough * bootstrap.requested) return { ...rows, bootstrap };
  const { level } = plan;
  const found = resampledDefinitions(fit, draws, level);
  return {
    ...rows,
    bootstrap,
    indirect: rows.indirect.map((row, i) => ({ ...row, bootstrap: percentile(found[i]!, level) })),
    ...(rows.defined && {
      defined: rows.defined.map((row, i) => ({
        ...row,
        bootstrap: percentile(found[rows.indirect.length + i]!, level),
      })),
    }),
  };
}

function percentile({ percentile: [lower, upper] }: ResampledQuantity, level: number): Interval {
  return { lower, upper, level, method: 'percentile' };
}

function isAffordable({ table, data, iterations, plan }: CovarianceFit): boolean {
  if (plan.discrepancy !== 'ML') return false;
  const items = table.observed.length;
  const patterns = data.reduce((sum, group) => sum + group.patterns.length, 0);
  const cheap =
    patterns === data.length
      ? items ** 3 <= affordable.complete
      : patterns * items ** 2 <= affordable.incomplete;
  return cheap && iterations <= steepEnough;
}

/** All resamples; only the first few where too many of these give no estimates, as with collinear causes, which take longest. */
async function drawnAfterTrial(
  fit: CovarianceFit,
  requested: number,
  { seed, workers = availableParallelism() }: AssessedModel,
  control: JobControl,
): Promise<CovarianceDraws> {
  const draw = (first: number, count: number) =>
    bootstrapCovariance(fit, { resamples: count, first, seed, workers }, control);
  const few = await draw(0, trial);
  if (few.used < enough * trial) return few;
  const others = await draw(trial, requested - trial);
  return {
    theta: Float64Array.from([...few.theta, ...others.theta]),
    used: few.used + others.used,
    failed: few.failed + others.failed,
  };
}
