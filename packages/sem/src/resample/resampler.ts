import { composeInto } from '../estimate/compose-stage.ts';
import { fitInto } from '../estimate/fit-pls.ts';
import { FitFault, FitStatus } from '../estimate/pls-plan.ts';
import { createWorkspace, type PlsWorkspace } from '../estimate/pls-workspace.ts';
import { createTermFitter, fitTermStageInto, type TermFitter } from '../moderate/term-fitter.ts';
import { drawCountsInto } from './draw-counts.ts';
import {
  type DrawBlock,
  quantities,
  type ResampleTask,
  type StageArrays,
  type StageTask,
} from './resample-task.ts';
import { writeMeasuresInto } from './resampled-measures.ts';
import {
  type CorrelationBuffers,
  correlationBuffers,
  weightedCorrelationsInto,
} from './weighted-correlations.ts';

/** A task with its buffers: computes one resample after the other without allocating. */
export interface Resampler {
  readonly task: ResampleTask;
  readonly buffers: CorrelationBuffers;
  readonly counts: Int32Array;
  readonly first: PlsWorkspace | null;
  readonly final: PlsWorkspace;
  readonly terms: TermFitter | null;
}

/** Allocate the buffers of a task. */
export function createResampler(task: ResampleTask): Resampler {
  const { values, n, variableOf, caseWeights, productSlots } = task;
  return {
    task,
    buffers: correlationBuffers(values, n, variableOf, caseWeights, productSlots),
    counts: new Int32Array(task.n),
    first: task.first ? createWorkspace(task.first.plan) : null,
    final: createWorkspace(task.final.plan),
    terms: task.terms && createTermFitter(task.terms, task),
  };
}

/** Correlations of the data's slots are fitted in this workspace. */
export function dataWorkspace(resampler: Resampler): PlsWorkspace {
  return resampler.first ?? resampler.final;
}

/** Compute resample r and write it into row `row` of the block: NaN throughout when it failed. */
export function resampleInto(resampler: Resampler, r: number, block: DrawBlock, row: number): void {
  const { task, counts, buffers } = resampler;
  if (task.indices) countGivenInto(task.indices, r, task.n, counts);
  else drawCountsInto(task.seed, r, task.n, counts);
  const constant = weightedCorrelationsInto(buffers, counts, dataWorkspace(resampler).correlations);
  fitResampleInto(resampler, constant, block, row);
}

/**
 * Fit the correlations in the data's workspace and write the draws; `counts` must be those of the correlations.
 * @param constant - a slot that does not vary, so that there are no correlations; −1 when all do
 */
export function fitResampleInto(
  resampler: Resampler,
  constant: number,
  block: DrawBlock,
  row: number,
): void {
  const { task, first, final, terms } = resampler;
  const fault = block.faults.subarray(3 * row, 3 * row + 3);
  const status = constant < 0 ? fitStagesInto(resampler, fault) : FitStatus.singular;
  if (constant >= 0) fault.set([FitFault.constantIndicator, constant, Number(first === null)]);
  block.status[row] = status;
  const keep = isUsed(status, fault[0]!, task.keepInadmissible);
  writeStage(task.final, final, block.final, row, keep);
  if (first) writeStage(task.first!, first, block.first!, row, keep);
  if (!terms) return;
  if (terms.work) writeStage(task.termStage!, terms.work, block.terms!, row, keep);
  if (keep) copyInto(terms.perProduct, (block.terms ?? block.final).perProduct, row);
}

/**
 * Whether a resample's estimates are used. A corrected loading beyond 1 alone excludes nothing: near 1 it is what samples
 * vary by, and leaving it out would cut the distribution on one side.
 */
export function isUsed(status: number, fault: number, keepInadmissible: boolean): boolean {
  if (status !== FitStatus.inadmissible) return status === FitStatus.converged;
  return keepInadmissible || fault === FitFault.loading;
}

/** Fit all stages; the fault is that of an earlier stage where several have one, unless it is only a loading beyond 1. */
function fitStagesInto(resampler: Resampler, fault: Int32Array): number {
  const { first, final, terms, buffers, counts } = resampler;
  const status = fitMainInto(resampler, fault);
  if (!terms || status === FitStatus.singular || status === FitStatus.notConverged) return status;
  const ended = fitTermStageInto(terms, first, final, buffers, counts);
  if (!terms.work || isEarlierWorse(status, ended, fault)) return status;
  writeFault(terms.work, 2, fault);
  return ended;
}

/** Fit the stages before products of scores. */
function fitMainInto(resampler: Resampler, fault: Int32Array): number {
  const { task, first, final } = resampler;
  let status: number = FitStatus.converged;
  if (first) {
    const { plan, startWeights } = task.first!;
    status = fitInto(plan, startWeights, first);
    writeFault(first, 0, fault);
    if (status === FitStatus.singular || status === FitStatus.notConverged) return status;
    composeInto(plan, first, task.source, final.correlations);
  }
  const ended = fitInto(task.final.plan, task.final.startWeights, final);
  if (isEarlierWorse(status, ended, fault)) return status;
  writeFault(final, 1, fault);
  return ended;
}

/** @param fault - of the earlier stage */
function isEarlierWorse(earlier: number, later: number, fault: Int32Array): boolean {
  return (
    earlier === FitStatus.inadmissible &&
    (later === FitStatus.converged ||
      (later === FitStatus.inadmissible && fault[0] !== FitFault.loading))
  );
}

function writeFault(work: PlsWorkspace, stage: number, fault: Int32Array): void {
  fault[0] = work.trace[2]!;
  fault[1] = work.trace[1]!;
  fault[2] = stage;
}

function countGivenInto(indices: Int32Array, r: number, n: number, counts: Int32Array): void {
  counts.fill(0);
  for (let i = r * n; i < (r + 1) * n; i++) counts[indices[i]!]!++;
}

function writeStage(
  stage: StageTask,
  work: PlsWorkspace,
  arrays: StageArrays,
  row: number,
  keep: boolean,
): void {
  if (!keep) {
    for (const name of quantities) {
      const columns = stage.columns[name];
      arrays[name].fill(Number.NaN, row * columns, (row + 1) * columns);
    }
    return;
  }
  copyInto(work.paths, arrays.paths, row);
  copyInto(work.rSquared, arrays.rSquared, row);
  copyInto(work.loadings, arrays.loadings, row);
  copyInto(work.weights, arrays.weights, row);
  writeMeasuresInto(stage, work, arrays, row);
}

function copyInto(from: Float64Array, to: Float64Array, row: number): void {
  const at = row * from.length;
  for (let i = 0; i < from.length; i++) to[at + i] = from[i]!;
}
