import { Worker } from 'node:worker_threads';
import type { ChunkLedger } from './chunk-ledger.ts';
import type { DrawBlock, ResampleTask } from './resample-task.ts';

/** What a worker thread gets: the task, and shared memory to write draws into and to take chunks from. */
export interface WorkerJob {
  readonly task: ResampleTask;
  readonly block: DrawBlock;
  readonly ledger: ChunkLedger;
}

/** A running worker thread. */
export interface ChunkWorker {
  /** Settles when no chunk is left; rejects with what went wrong in the thread. */
  readonly finished: Promise<void>;
  /** End the thread now, whatever it is doing. */
  stop(): Promise<void>;
}

/** Start a worker thread on a job. */
export function startWorker(job: WorkerJob): ChunkWorker {
  const file = new URL(import.meta.url.replace(/worker-pool\.(ts|js)$/, 'bootstrap.worker.$1'));
  const worker = new Worker(file, { workerData: job });
  return {
    finished: new Promise((resolve, reject) => {
      worker.once('exit', () => resolve());
      worker.once('error', reject);
    }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
