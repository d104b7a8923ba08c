import { Worker } from 'node:worker_threads';
import type { RunMessage, RunTask } from './run-messages.ts';

/** How a thread ended that told nothing: what broke it, and whether it was the lack of memory. */
interface Breakdown {
  readonly outOfMemory: boolean;
  readonly error: string;
}

/** A thread that computes a run. */
export interface RunThread {
  /** Settles when the thread has ended, however it ended; with what broke it. */
  readonly ended: Promise<Breakdown | null>;
  /** End it and the threads of its bootstrap now. */
  stop(): Promise<void>;
}

/** Start computing a run; `hear` is told in order what the thread tells. */
export function startRunThread(task: RunTask, hear: (message: RunMessage) => void): RunThread {
  const file = new URL(import.meta.url.replace(/start-run-thread\.(ts|js)$/, 'run-job.worker.$1'));
  const worker = new Worker(file, { workerData: task });
  let broken: Breakdown | null = null;
  worker.on('message', hear);
  worker.on('error', (error) => {
    const outOfMemory = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    broken = { outOfMemory, error: error instanceof Error ? String(error.stack) : String(error) };
  });
  return {
    ended: new Promise((resolve) => worker.once('exit', () => resolve(broken))),
    stop: async () => {
      await worker.terminate();
    },
  };
}
