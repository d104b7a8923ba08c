import { drawGroupCountsInto } from '../../resample/draw-counts.ts';
import type { Allocate } from '../../resample/share-chunks.ts';
import { countedData } from '../moments/group-data.ts';
import { carefulEstimate } from './careful-estimate.ts';
import { countedMomentsInto, momentsWithoutInto } from './counted-moments.ts';
import type { CovarianceTask } from './covariance-task.ts';
import { type QuickEstimator, quickEstimate, quickEstimator } from './quick-estimate.ts';

/** Stop when the decrease of the deviance that a step promises falls below: a 30,000th of a standard error. */
const tolerance = 1e-9;

/** Estimates of all resamples. */
export interface CovarianceBlock {
  /** [resamples × free], NaN where there are none. */
  readonly theta: Float64Array;
}

export function covarianceBlock(
  { table }: CovarianceTask,
  size: number,
  allocate: Allocate,
): CovarianceBlock {
  return { theta: new Float64Array(allocate(8 * size * table.freeCount)) };
}

/** A task with its buffers: estimates one resample after the other. */
export interface CovarianceResampler {
  readonly task: CovarianceTask;
  readonly quick: QuickEstimator | null;
  /** Counts of the rows by group. */
  readonly counts: readonly Int32Array[];
}

export function covarianceResampler(task: CovarianceTask): CovarianceResampler {
  return {
    task,
    quick: quickEstimator(task),
    counts: task.data.map(({ rows }) => new Int32Array(rows)),
  };
}

/** Estimate piece `at` of the task and write it into its row of the block. */
export function estimateInto(
  { task, quick, counts }: CovarianceResampler,
  at: number,
  { theta }: CovarianceBlock,
): void {
  const k = task.table.freeCount;
  if (task.leaveOut) leaveOut(counts, at);
  else
    for (let g = 0; g < counts.length; g++)
      drawGroupCountsInto(task.seed, task.first + at, g, counts[g]!.length, counts[g]!);
  if (quick && estimatedQuickly(quick, task, counts)) {
    const own = quick.buffers.theta;
    for (let a = 0; a < k; a++) theta[at * k + a] = own[a]!;
    return;
  }
  const data = task.data.map((group, g) => countedData(group, counts[g]!));
  const found = carefulEstimate(task, data, tolerance);
  if (found) theta.set(found, at * k);
  else theta.fill(Number.NaN, at * k, (at + 1) * k);
}

function estimatedQuickly(
  quick: QuickEstimator,
  task: CovarianceTask,
  counts: readonly Int32Array[],
): boolean {
  for (let g = 0; g < quick.groups.length; g++) {
    const { source } = quick.groups[g]!;
    if (task.leaveOut) momentsWithoutInto(source, counts[g]!.indexOf(0));
    else countedMomentsInto(source, counts[g]!);
  }
  return quickEstimate(quick, task, tolerance);
}

/** All rows once, but for row `at` counted over all groups. */
function leaveOut(counts: readonly Int32Array[], at: number): void {
  let row = at;
  for (const own of counts) {
    own.fill(1);
    if (row >= 0 && row < own.length) own[row] = 0;
    row -= own.length;
  }
}
