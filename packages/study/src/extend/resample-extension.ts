import type { Bilingual } from '@qunhai/kernel';
import { countFailures, type SemModel } from '@qunhai/sem';
import { type Estimation, estimateModel } from '../estimate-model.ts';
import { message } from '../messages.ts';
import {
  type ResampleRequest,
  type Resamples,
  trustworthy,
  tryToResample,
} from '../resample-model.ts';
import type { WeighedMatrix } from '../weigh/weighed-matrix.ts';
import type { Extension } from './extended-models.ts';

/** An extended model estimated and resampled. */
export interface ResampledExtension {
  readonly estimation: Estimation;
  readonly resamples: Resamples | null;
  /** Added constructs taken as their scores, because PLSc could not correct them. */
  readonly uncorrected: readonly string[];
  readonly notes: readonly Bilingual[];
}

/**
 * Estimate an extended model and resample it.
 *
 * PLSc corrects a construct by its reliability, which can be told only where its items go with the rest of the model. A moderator or
 * a cause that is only weakly related to the rest fails there in many resamples, although its score is as good as any. Where the
 * extended model has no proper solution, or none in more than a tenth of the resamples (200 at first), its added reflective
 * constructs that are at fault are therefore taken as their scores, and the model is estimated again; all of them, when that does
 * not help or none is named. Their coefficients are then biased towards 0, which the notes say. The base model's constructs stay as
 * they are.
 */
export async function resampleExtension(
  { model, added }: Extension & { readonly model: SemModel },
  matrix: WeighedMatrix,
  request: ResampleRequest,
): Promise<ResampledExtension> {
  const correctable = model.constructs.flatMap(({ id, kind }) =>
    added.constructs.includes(id) && kind === 'reflective' ? [id] : [],
  );
  const isCorrected = request.plan.estimator === 'plsc' && correctable.length > 0;
  const trial = isCorrected ? await attempt(model, matrix, trialOf(request)) : null;
  const first = trial && !isUsable(trial, request) ? trial : await attempt(model, matrix, request);
  if (!isCorrected || isUsable(first, request)) return asIs(first);
  const named = correctable.filter((id) => isAtFault(first, id));
  for (const uncorrected of [named, correctable].filter((ids) => ids.length > 0)) {
    const again = await attempt(asScores(model, uncorrected), matrix, request);
    const why = message.both('extension.uncorrected', { constructs: uncorrected });
    if (isUsable(again, request))
      return { ...again, uncorrected, notes: [why, ...again.estimation.notes] };
  }
  return asIs(first === trial ? await attempt(model, matrix, request) : first);
}

/** Few resamples show whether a model has proper solutions; the rest need not be drawn to learn that it has not. */
const trialResamples = 200;

function trialOf(request: ResampleRequest): ResampleRequest {
  const { plan, control } = request;
  const resamples = Math.min(plan.resamples, trialResamples);
  const { signal } = control;
  const quick = { ...plan, resamples, interval: 'percentile' as const };
  return { ...request, plan: quick, workers: 1, control: { signal } };
}

function asIs(found: Attempt): ResampledExtension {
  return { ...found, uncorrected: [], notes: found.estimation.notes };
}

/** Whether a construct is what kept the estimate or a resample from a proper solution. */
function isAtFault({ estimation, resamples }: Attempt, construct: string): boolean {
  const failed = resamples ? countFailures(resamples.bootstrap.failed) : [];
  return estimation.estimate === null || failed.some((failure) => failure.construct === construct);
}

/** The model with constructs that PLSc leaves alone. */
export function asScores(model: SemModel, ids: readonly string[]): SemModel {
  return {
    ...model,
    constructs: model.constructs.map((construct) =>
      ids.includes(construct.id) && construct.kind === 'reflective'
        ? { ...construct, kind: 'composite' }
        : construct,
    ),
  };
}

type Attempt = Pick<ResampledExtension, 'estimation' | 'resamples'>;

async function attempt(
  model: SemModel,
  matrix: WeighedMatrix,
  request: ResampleRequest,
): Promise<Attempt> {
  const estimation = estimateModel(model, matrix, request.plan);
  const isEstimated = estimation.estimate?.status === 'converged';
  if (!isEstimated || request.plan.resamples === 0) return { estimation, resamples: null };
  const resamples = await tryToResample(model, matrix, request, ['constructCorrelations']);
  return { estimation, resamples };
}

function isUsable({ estimation, resamples }: Attempt, { plan }: ResampleRequest): boolean {
  if (estimation.estimate === null) return false;
  return plan.resamples === 0 || trustworthy(resamples) !== null;
}
