import type { AnalysisMatrix } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import type { SemConstruct, SemModel } from '@qunhai/sem';
import { type Estimation, estimateModel } from '../estimate-model.ts';
import { message } from '../messages.ts';
import {
  type ResampleRequest,
  type Resamples,
  trustworthy,
  tryToResample,
} from '../resample-model.ts';
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
 * extended model has no proper solution, or in more than a tenth of the resamples, its added reflective constructs are therefore
 * taken as their scores, and the model is estimated again; their coefficients are then biased towards 0, which the notes say.
 * The base model's constructs stay as they are.
 */
export async function resampleExtension(
  { model, added }: Extension & { readonly model: SemModel },
  matrix: AnalysisMatrix,
  request: ResampleRequest,
): Promise<ResampledExtension> {
  const first = await attempt(model, matrix, request);
  const correctable = model.constructs.filter(
    (c): c is SemConstruct => added.constructs.includes(c.id) && c.kind === 'reflective',
  );
  if (isUsable(first, request) || request.plan.estimator === 'pls' || correctable.length === 0)
    return { ...first, uncorrected: [], notes: first.estimation.notes };
  const uncorrected = correctable.map(({ id }) => id);
  const relaxed = {
    ...model,
    constructs: model.constructs.map((c) =>
      uncorrected.includes(c.id) ? { ...c, kind: 'composite' as const } : c,
    ) as SemModel['constructs'],
  };
  const second = await attempt(relaxed, matrix, request);
  if (second.estimation.estimate === null)
    return { ...first, uncorrected: [], notes: first.estimation.notes };
  const why = message.both('extension.uncorrected', { constructs: uncorrected.join(', ') });
  return { ...second, uncorrected, notes: [why, ...second.estimation.notes] };
}

type Attempt = Pick<ResampledExtension, 'estimation' | 'resamples'>;

async function attempt(
  model: SemModel,
  matrix: AnalysisMatrix,
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
