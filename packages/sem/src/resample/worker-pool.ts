import { Worker } from 'node:worker_threads';

/** A running worker thread. */
export interface ChunkWorker {
  /** Settles when no chunk is left; rejects with what went wrong in the thread. */
  readonly finished: Promise<void>;
  /** End the thread now, whatever it is doing. */
  stop(): Promise<void>;
}

/** Start a worker thread of a module on a job: the task, shared memory to write draws into, and the ledger to take chunks from. */
export function startWorker(file: URL, job: unknown): ChunkWorker {
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
