import type { Bilingual, JobControl } from '@qunhai/kernel';
import type { SemResults } from '@qunhai/results';
import { estimateModel } from '../../estimate-model.ts';
import { effectRows } from '../../evaluate/effect-rows.ts';
import { finalStage } from '../../evaluate/evaluate-model.ts';
import { failureNotes } from '../../evaluate/failure-notes.ts';
import { pathRows } from '../../evaluate/structural-rows.ts';
import { summariser } from '../../evaluate/summariser.ts';
import { resampleModels, trustworthy } from '../../resample-model.ts';
import type { AnalysisPlan } from '../../study-schema.ts';
import type { AssessedModel } from '../assessed-model.ts';
import { covarianceWords } from './messages.ts';

/** Most resamples of the estimator that the study does not rest on. */
const mostResamples = 2000;

/** Paths and chains by one PLS estimator; without intervals where too few resamples can be used. */
export interface PlsEffects {
  readonly estimator: AnalysisPlan['estimator'];
  readonly paths: SemResults['paths'];
  readonly indirect: SemResults['indirect'];
  readonly requested: number;
  readonly used: number;
  /** Why there are no estimates, or no intervals. */
  readonly obstacle: Bilingual | null;
}

/** The effects of the study's own estimator. */
export function ownEffects({ plan, sem, estimation }: AssessedModel): PlsEffects {
  const isUsable = sem.status === 'converged';
  const { requested, used, withheld = false } = sem.resamples;
  const obstacle = withheld ? covarianceWords.both('estimators.withheld') : null;
  return {
    estimator: plan.estimator,
    paths: isUsable ? sem.paths : [],
    indirect: isUsable ? sem.indirect : [],
    ...{ requested, used },
    obstacle: isUsable ? obstacle : together(estimation.notes),
  };
}

/** The same model and answers by PLS where the study uses PLSc, and by PLSc where it uses PLS. */
export async function otherEffects(
  { plan, model, wave, theory, seed, workers }: AssessedModel,
  control: JobControl,
): Promise<PlsEffects> {
  const estimator = plan.estimator === 'plsc' ? ('pls' as const) : ('plsc' as const);
  const requested = Math.min(plan.resamples, mostResamples);
  const own = { ...plan, estimator, resamples: requested };
  const estimation = estimateModel(model, wave.matrix, own);
  const { estimate } = estimation;
  const none = { estimator, paths: [], indirect: [], requested, used: 0 };
  if (estimate === null || estimate.status !== 'converged')
    return { ...none, obstacle: together(estimation.notes) };
  const request = { plan: own, seed, workers, control };
  const { base } = await resampleModels(model, null, wave.matrix, estimation, request);
  const trusted = trustworthy(base);
  const summarise = summariser(trusted && finalStage(trusted), estimate.n, plan.level);
  return {
    estimator,
    paths: pathRows(estimate, theory, summarise),
    indirect: effectRows(estimate, summarise).indirect,
    requested,
    used: base?.bootstrap.used ?? 0,
    obstacle: base !== null && trusted === null ? together(failureNotes(base)) : null,
  };
}

function together(notes: readonly Bilingual[]): Bilingual | null {
  if (notes.length === 0) return null;
  return { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') };
}
