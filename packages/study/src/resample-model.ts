import { availableParallelism } from 'node:os';
import { type JobControl, QunhaiError } from '@qunhai/kernel';
import {
  type BootstrapResult,
  bootstrapPls,
  type JackknifeResult,
  jackknifePls,
  type OptionalQuantity,
  type SemModel,
} from '@qunhai/sem';
import { type Estimation, modelOptions } from './estimate-model.ts';
import type { AnalysisPlan } from './study-schema.ts';
import type { WeighedMatrix } from './weigh/weighed-matrix.ts';

/** Estimates of one model in many resamples; a jackknife for BCa intervals only. */
export interface Resamples {
  readonly bootstrap: BootstrapResult;
  readonly jackknife: JackknifeResult | null;
}

/** What was resampled: null where nothing could be, or nothing was asked for. */
export interface StudyResamples {
  readonly base: Resamples | null;
  /** The model with direct paths added, in which mediation is tested. */
  readonly mediation: Resamples | null;
}

/**
 * The largest share of resamples that may fail. Those that succeed are a selection, and what they vary by is not what
 * samples vary by; how much that matters nobody can tell from them. The limit is a convention of ours.
 */
export const failedShareLimit = 0.1;

/** Resamples to infer from: null where more than {@link failedShareLimit} of them failed. */
export function trustworthy(resamples: Resamples | null): Resamples | null {
  if (resamples === null) return null;
  const { failed, requested } = resamples.bootstrap;
  return failed.length > failedShareLimit * requested ? null : resamples;
}

/** How to resample. */
export interface ResampleRequest {
  readonly plan: AnalysisPlan;
  readonly seed: number;
  readonly workers: number | undefined;
  readonly control: JobControl;
}

/** Everything results.json gives an interval for. */
const everything = ['constructCorrelations', 'rhoA', 'alpha', 'htmt'] as const;

/** Resample an estimated model and, when there is one, its mediation model; nothing unless the first converged. */
export async function resampleModels(
  model: SemModel,
  mediation: SemModel | null,
  matrix: WeighedMatrix,
  estimation: Estimation,
  request: ResampleRequest,
): Promise<StudyResamples> {
  if (estimation.estimate?.status !== 'converged' || request.plan.resamples === 0)
    return { base: null, mediation: null };
  const base = await resample(model, matrix, request, everything);
  if (mediation === null) return { base, mediation: null };
  return { base, mediation: await tryToResample(mediation, matrix, request, everything) };
}

async function resample(
  model: SemModel,
  matrix: WeighedMatrix,
  { plan, seed, workers = availableParallelism(), control }: ResampleRequest,
  collect: readonly OptionalQuantity[],
): Promise<Resamples> {
  const options = modelOptions(model, plan, matrix);
  const { resamples } = plan;
  const request = { resamples, seed, workers, collect, control };
  const bootstrap = await bootstrapPls(model, matrix, options, request);
  const jackknife =
    plan.interval === 'bca' ? jackknifePls(model, matrix, options, { collect, control }) : null;
  return { bootstrap, jackknife };
}

/**
 * Resample a model that adds to the base model; null where there is nothing to infer from. It may fail where the base model does
 * not; that is a note, not the end of the analysis.
 */
export async function tryToResample(
  model: SemModel,
  matrix: WeighedMatrix,
  request: ResampleRequest,
  collect: readonly OptionalQuantity[],
): Promise<Resamples | null> {
  try {
    const resamples = await resample(model, matrix, request, collect);
    return resamples.bootstrap.original.status === 'converged' ? resamples : null;
  } catch (error) {
    if (error instanceof QunhaiError && error.code.startsWith('sem.')) return null;
    throw error;
  }
}
