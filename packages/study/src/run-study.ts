import type { Bilingual, JobControl, QunhaiError } from '@qunhai/kernel';
import type { AssessmentFamily } from '@qunhai/results';
import type { ModerationApproach } from '@qunhai/sem';
import { Pipeline } from './pipeline.ts';
import { readInputs } from './read-inputs.ts';
import { type PartListener, tellCopies } from './run-part.ts';
import { engineFingerprint, openStepCache } from './step-cache.ts';
import { analyse } from './steps.ts';
import type { FileOverrides } from './study-file.ts';
import type { StudyRun } from './study-run.ts';

/** How to run a study; of these only `resamples`, `assessments`, `weights` and `moderationApproach` change its results. */
export interface RunOptions {
  /** Where data files are that do not lie in the study folder, by their name in the mapping. */
  readonly data?: FileOverrides;
  /** Folder of the step cache, one that only trusted people may write to; null: no cache (default). */
  readonly cache?: string | null;
  /** Told once when the cache folder cannot be written; the run goes on without it. */
  readonly onCacheUnusable?: (error: QunhaiError) => void;
  /** Threads of the bootstrap; one per processor unless told. */
  readonly workers?: number;
  /** Instead of the number of study.yaml. */
  readonly resamples?: number;
  /** Instead of the families that study.yaml names. */
  readonly assessments?: readonly AssessmentFamily[];
  /** Instead of the fact that study.yaml weights firms by. */
  readonly weights?: string;
  /** Instead of how study.yaml has interactions estimated. */
  readonly moderationApproach?: ModerationApproach;
  readonly control?: JobControl;
  /** Told once, before anything is estimated, what the plan asks for and will not get, as `checkStudy` warns of it; empty: all of it. */
  readonly onWarnings?: (warnings: readonly Bilingual[]) => void;
  /**
   * Told each part of the results as soon as it is true, in the order theory, run, quality, estimates, sem, hypotheses,
   * diagnosis, assessments, exclusions, results. Parts are copies: nothing done to them changes the results.
   */
  readonly onPart?: PartListener | undefined;
}

/**
 * Run a study from its folder to its results. The same study gives the same results, byte for byte when serialized,
 * with any number of workers and with a cold or a warm cache. Writes nothing but the cache.
 * A model that cannot be estimated is a result: `sem.status` is then `not-estimated`, and the diagnosis is still made.
 * @throws {QunhaiError} study.*, theory.*, dataset.* when an input is wrong; kernel.cancelled
 */
export async function runStudy(folder: string, options: RunOptions = {}): Promise<StudyRun> {
  const { data = {}, workers, resamples, assessments, weights, moderationApproach } = options;
  const pipeline = openPipeline(options);
  const inputs = pipeline.uncached('read-inputs', () => readInputs(folder, data));
  const { analysis } = inputs.study;
  const plan = {
    ...analysis,
    resamples: resamples ?? analysis.resamples,
    ...(assessments && { assessments: [...assessments] }),
    ...(weights !== undefined && { weights }),
    ...(moderationApproach && { moderationApproach }),
  };
  const { onPart, onWarnings } = options;
  return analyse(pipeline, inputs, { plan, workers, tell: tellCopies(onPart), onWarnings });
}

/** The steps of a run, with the cache it was given. */
export function openPipeline({
  cache = null,
  onCacheUnusable: onUnusable,
  control = {},
}: Pick<RunOptions, 'cache' | 'onCacheUnusable' | 'control'>): Pipeline {
  if (cache === null) return new Pipeline(control, null, '');
  const steps = openStepCache(cache, onUnusable && { onUnusable });
  return new Pipeline(control, steps, engineFingerprint());
}
