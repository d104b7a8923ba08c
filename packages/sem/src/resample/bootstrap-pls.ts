import type { JobControl } from '@qunhai/kernel';
import { fitProgram, type PlsResult } from '../estimate/estimate-pls.ts';
import { compileProgram, type PlsProgram } from '../estimate/pls-program.ts';
import type { PlsOptions } from '../estimate/pls-result.ts';
import { prepareProgramData } from '../estimate/prepare-program-data.ts';
import { termTask } from '../moderate/term-fitter.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { type BootstrapResult, labelDraws, summarizeStatus } from './bootstrap-result.ts';
import { failResampling } from './errors.ts';
import {
  type DrawBlock,
  dataStage,
  type OptionalQuantity,
  type ResampleTask,
  stageTask,
} from './resample-task.ts';
import { runResamples } from './run-resamples.ts';

/** What to resample and how. */
export interface BootstrapOptions {
  readonly resamples: number;
  /** Integer 0 … 2⁵³ − 1; resample r depends on (seed, r) only. */
  readonly seed: number;
  /** Threads, the calling one included; 1 unless told. More than one needs Node. */
  readonly workers?: number;
  /** Quantities beyond paths, R², loadings and weights. */
  readonly collect?: readonly OptionalQuantity[];
  /**
   * Whether PLSc resamples without a proper solution count as failed (`drop`, the default) or are used. A corrected
   * loading beyond 1 with an otherwise proper solution is used either way and counted in `inadmissibleUsed`.
   */
  readonly inadmissible?: 'drop' | 'keep';
  /** [resamples × rows used] 0-based rows to use instead of drawing them. */
  readonly indices?: Int32Array;
  readonly control?: JobControl;
}

/**
 * Bootstrap a PLS model: estimate it again in resamples of the rows, drawn with replacement.
 *
 * Resample r draws its rows from RandomStream(seed, 'sem.bootstrap', r), so that it is the same whatever the number
 * of threads. Missing values are treated once, on the full sample, not anew in each resample. Every resample is
 * standardized by its own means and standard deviations. Iteration starts from the full-sample weights w*, which
 * changes the number of iterations, not the solution. The sign of a score is arbitrary in each resample; it is aligned
 * with the full sample by construct: w*ᵀSw > 0 with the resample's correlations S, that is, the score correlates
 * positively with the score the full-sample weights give. Signs of single indicators are left as they are.
 * Failed resamples are listed with their reason and their draws are NaN.
 *
 * @throws {QunhaiError} as estimatePls; sem.invalid-resamples, sem.invalid-indices; kernel.cancelled
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 6; Tenenhaus, Esposito Vinzi, Chatelin & Lauro
 *   (2005), PLS path modeling, Computational Statistics & Data Analysis 48(1), on construct-level sign changes
 */
export async function bootstrapPls(
  model: SemModel,
  data: SemData,
  options: PlsOptions,
  bootstrap: BootstrapOptions,
): Promise<BootstrapResult> {
  const { resamples, seed, workers = 1, control = {} } = bootstrap;
  checkWhole('resamples', resamples, 1, 2 ** 32);
  checkWhole('seed', seed, 0, Number.MAX_SAFE_INTEGER);
  checkWhole('workers', workers, 1, 1024);
  const { program, task, original } = prepareResampling(model, data, options, bootstrap);
  const block = await runResamples(task, resamples, workers, control, 'sem.bootstrap');
  return {
    original,
    seed,
    ...summarizeStatus(program, block, task.keepInadmissible),
    ...labelStages(program, task, block),
  };
}

/** A compiled model, its full-sample estimate and the task its resamples are computed from. */
export interface Resampling {
  readonly program: PlsProgram;
  readonly task: ResampleTask;
  readonly original: PlsResult;
}

/** Estimate once and set the resampling up. */
export function prepareResampling(
  model: SemModel,
  data: SemData,
  options: PlsOptions,
  request: Pick<BootstrapOptions, 'collect' | 'inadmissible' | 'indices'> & {
    readonly seed: number;
    readonly resamples: number;
  },
): Resampling {
  const program = compileProgram(model, options);
  const { slots } = dataStage(program);
  const prepared = prepareProgramData(program, data, options);
  const fitted = fitProgram(program, prepared);
  const collect = request.collect ?? [];
  const { termStage, terms } = program;
  if (request.indices) checkIndices(request.indices, request.resamples, prepared.n);
  return {
    program,
    original: fitted.result,
    task: {
      n: prepared.n,
      values: prepared.values,
      variableOf: slots.variableOf,
      first: program.first && stageTask(program.first, fitted.firstWeights, collect),
      final: stageTask(program.final, fitted.finalWeights, collect, termStage ? 0 : terms.length),
      source: program.source,
      terms: termTask(program),
      termStage:
        termStage &&
        stageTask(
          termStage.stage,
          new Float64Array(termStage.stage.plan.slots),
          collect,
          terms.length,
        ),
      productSlots: program.productSlots,
      caseWeights: prepared.caseWeights,
      seed: request.seed,
      indices: request.indices ?? null,
      keepInadmissible: request.inadmissible === 'keep',
    },
  };
}

/** Draws of all stages with their labels. */
export function labelStages(
  program: PlsProgram,
  task: ResampleTask,
  block: DrawBlock,
): Pick<BootstrapResult, 'draws' | 'firstStageDraws' | 'componentDraws'> {
  const ofFinal = labelDraws(program.final, task.final, block.final);
  const ofFirst =
    program.first && task.first && block.first
      ? labelDraws(program.first, task.first, block.first)
      : null;
  if (!program.termStage || !task.termStage || !block.terms)
    return { draws: ofFinal, firstStageDraws: ofFirst };
  return {
    draws: labelDraws(program.termStage.stage, task.termStage, block.terms),
    firstStageDraws: ofFinal,
    ...(ofFirst && { componentDraws: ofFirst }),
  };
}

function checkWhole(field: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most)
    throw failResampling('invalid-resamples', { field, found: value });
}

function checkIndices(indices: Int32Array, resamples: number, rows: number): void {
  const found = indices.reduce((count, i) => count + (i >= 0 && i < rows ? 1 : 0), 0);
  const expected = resamples * rows;
  if (found !== expected || indices.length !== expected)
    throw failResampling('invalid-indices', { expected, found, rows });
}
