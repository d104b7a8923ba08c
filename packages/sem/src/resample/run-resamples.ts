import type { JobControl } from '@qunhai/kernel';
import type { ChunkLedger } from './chunk-ledger.ts';
import { type DrawBlock, drawBlock, type ResampleTask } from './resample-task.ts';
import { createResampler, resampleInto } from './resampler.ts';
import { shareChunks } from './share-chunks.ts';

/** What a worker thread gets: the task, and shared memory to write draws into and to take chunks from. */
export interface WorkerJob {
  readonly task: ResampleTask;
  readonly block: DrawBlock;
  readonly ledger: ChunkLedger;
}

/**
 * Compute resamples 0 … total − 1. `workers` threads share the work, the calling one among them; each resample depends
 * on its number alone, so the draws are the same bit for bit whatever the number of threads.
 * @throws {QunhaiError} kernel.cancelled; all threads have ended by then
 */
export async function runResamples(
  task: ResampleTask,
  total: number,
  workers: number,
  control: JobControl,
  step: string,
): Promise<DrawBlock> {
  const { block } = await shareChunks<WorkerJob>(
    {
      total,
      workers,
      file: () =>
        new URL(import.meta.url.replace(/run-resamples\.(ts|js)$/, 'bootstrap.worker.$1')),
      job: (allocate, ledger) => ({ task, block: drawBlock(task, total, allocate), ledger }),
      computer: (job) => {
        const resampler = createResampler(task);
        return ({ from, to }) => {
          for (let r = from; r < to; r++) resampleInto(resampler, r, job.block, r);
        };
      },
    },
    control,
    step,
  );
  return block;
}
