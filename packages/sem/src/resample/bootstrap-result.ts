import type { PlsResult } from '../estimate/estimate-pls.ts';
import { FitFault, FitStatus, fitFaultNames } from '../estimate/pls-plan.ts';
import type { PlsProgram, PlsStage } from '../estimate/pls-program.ts';
import { type DrawBlock, dataStage, type StageArrays, type StageTask } from './resample-task.ts';
import { isUsed } from './resampler.ts';

/** Why a resample gave no estimates. */
export type FailureReason = (typeof fitFaultNames)[number];

/** A resample without estimates: its draws are NaN. */
export interface FailedResample {
  readonly resample: number;
  readonly reason: FailureReason;
  /** The construct at fault; null when not converged or when the correlations of all constructs are. */
  readonly construct: string | null;
  /** The first indicator found constant, else null. */
  readonly indicator: string | null;
}

/** How many resamples failed for one reason at one place. */
export interface FailureCount extends Omit<FailedResample, 'resample'> {
  readonly count: number;
}

/** Failed resamples counted by reason, construct and indicator, the largest count first. */
export function countFailures(failed: readonly FailedResample[]): FailureCount[] {
  const counts = new Map<string, FailureCount>();
  for (const { reason, construct, indicator } of failed) {
    const key = JSON.stringify([reason, construct, indicator]);
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { reason, construct, indicator, count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Draws of one stage, row-major with one row per resample; null when not collected. */
export interface PlsDraws {
  /** Columns of `rSquared`, `rhoA` and `alpha`. */
  readonly constructs: readonly string[];
  /** Columns of `paths`. */
  readonly pathLabels: readonly { readonly from: string; readonly to: string }[];
  /** Columns of `loadings` and `weights`: construct by construct. */
  readonly indicatorLabels: readonly { readonly construct: string; readonly indicator: string }[];
  /** Columns of `htmt`: pairs of reflective constructs, `a` before `b` in the model. */
  readonly htmtLabels: readonly { readonly a: string; readonly b: string }[];
  /** [B × paths] */
  readonly paths: Float64Array;
  /** [B × q] NaN for exogenous constructs. */
  readonly rSquared: Float64Array;
  /** [B × p] */
  readonly loadings: Float64Array;
  /** [B × p] */
  readonly weights: Float64Array;
  /** [B × q(q − 1)/2] lower triangle by rows: (1, 0), (2, 0), (2, 1) … */
  readonly constructCorrelations: Float64Array | null;
  /** [B × q] NaN where ρA has no meaning: composites, mode B, single indicators. */
  readonly rhoA: Float64Array | null;
  /** [B × q] NaN where α has no meaning: composites, single indicators. */
  readonly alpha: Float64Array | null;
  /** [B × pairs] */
  readonly htmt: Float64Array | null;
  /** [B × terms] as in the estimate's `terms`; absent when the stage estimates none. */
  readonly perProduct?: Float64Array;
}

/** Estimates of many resamples of the rows. */
export interface BootstrapResult {
  /** The full-sample estimate. */
  readonly original: PlsResult;
  readonly seed: number;
  readonly requested: number;
  /** Resamples with estimates. */
  readonly used: number;
  readonly failed: readonly FailedResample[];
  /** Inadmissible resamples among those used: those with a corrected loading beyond 1, and all others with `inadmissible: 'keep'`. */
  readonly inadmissibleUsed: number;
  readonly draws: PlsDraws;
  /** Draws of the estimate's `firstStage`: the measurement of components, or of all constructs where terms are two-stage. */
  readonly firstStageDraws: PlsDraws | null;
  /** Draws of the first stage's own first stage; absent when it has none. */
  readonly componentDraws?: PlsDraws;
}

/** Count what was used and list what failed, by reason. */
export function summarizeStatus(
  program: PlsProgram,
  block: DrawBlock,
  keepInadmissible: boolean,
): Pick<BootstrapResult, 'requested' | 'used' | 'failed' | 'inadmissibleUsed'> {
  const failed: FailedResample[] = [];
  let inadmissibleUsed = 0;
  block.status.forEach((status, resample) => {
    if (status === FitStatus.converged) return;
    if (isUsed(status, block.faults[3 * resample]!, keepInadmissible)) inadmissibleUsed++;
    else failed.push({ resample, ...describeFailure(program, block.faults, 3 * resample) });
  });
  const requested = block.status.length;
  return { requested, used: requested - failed.length, failed, inadmissibleUsed };
}

function describeFailure(
  program: PlsProgram,
  faults: Int32Array,
  from: number,
): Omit<FailedResample, 'resample'> {
  const fault = faults[from]!;
  const position = faults[from + 1]!;
  const stages = [dataStage(program), program.final, program.termStage?.stage];
  const stage = stages[faults[from + 2]!] ?? program.final;
  const { slots, model } = stage;
  const reason = fitFaultNames[fault]!;
  if (fault === FitFault.constantIndicator)
    return {
      reason,
      construct: slots.construct[position]!,
      indicator: slots.indicator[position]!,
    };
  const known = fault !== FitFault.none && position >= 0;
  return { reason, construct: known ? model.constructs[position]!.id : null, indicator: null };
}

/** Name the columns of a stage's draws. */
export function labelDraws(stage: PlsStage, task: StageTask, arrays: StageArrays): PlsDraws {
  const { model, slots } = stage;
  const constructs = model.constructs.map((c) => c.id);
  const pairs = task.htmtPairs;
  const collected = (array: Float64Array, columns: number): Float64Array | null =>
    columns > 0 ? array : null;
  return {
    constructs,
    pathLabels: model.paths,
    indicatorLabels: slots.indicator.map((indicator, s) => ({
      construct: slots.construct[s]!,
      indicator,
    })),
    htmtLabels: Array.from({ length: pairs.length / 2 }, (_, i) => ({
      a: constructs[pairs[2 * i]!]!,
      b: constructs[pairs[2 * i + 1]!]!,
    })),
    paths: arrays.paths,
    rSquared: arrays.rSquared,
    loadings: arrays.loadings,
    weights: arrays.weights,
    constructCorrelations: collected(
      arrays.constructCorrelations,
      task.columns.constructCorrelations,
    ),
    rhoA: collected(arrays.rhoA, task.columns.rhoA),
    alpha: collected(arrays.alpha, task.columns.alpha),
    htmt: collected(arrays.htmt, task.columns.htmt),
    ...(task.columns.perProduct > 0 && { perProduct: arrays.perProduct }),
  };
}
