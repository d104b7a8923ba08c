import type { JobControl } from '@qunhai/kernel';
import type { ChunkLedger } from '../../resample/chunk-ledger.ts';
import { shareChunks } from '../../resample/share-chunks.ts';
import {
  type CovarianceBlock,
  covarianceBlock,
  covarianceResampler,
  estimateInto,
} from './covariance-resampler.ts';
import type { CovarianceTask } from './covariance-task.ts';

/** What a worker thread gets. */
export interface CovarianceJob {
  readonly task: CovarianceTask;
  readonly block: CovarianceBlock;
  readonly ledger: ChunkLedger;
}

/** Estimate all pieces of a task, on several threads when told. */
export async function runCovariance(
  task: CovarianceTask,
  total: number,
  workers: number,
  control: JobControl,
  step: string,
): Promise<CovarianceBlock> {
  const { block } = await shareChunks<CovarianceJob>(
    {
      total,
      workers,
      file: () =>
        new URL(import.meta.url.replace(/run-covariance\.(ts|js)$/, 'covariance.worker.$1')),
      job: (allocate, ledger) => ({ task, block: covarianceBlock(task, total, allocate), ledger }),
      computer: (job) => {
        const resampler = covarianceResampler(task);
        return ({ from, to }) => {
          for (let r = from; r < to; r++) estimateInto(resampler, r, job.block);
        };
      },
    },
    control,
    step,
  );
  return block;
}
