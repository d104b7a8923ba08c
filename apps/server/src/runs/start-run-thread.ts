import { Worker } from 'node:worker_threads';
import type { RunMessage, RunTask } from './run-messages.ts';

/** A thread that computes a run. */
export interface RunThread {
  /** Settles when the thread has ended, however it ended; with what broke it when nothing was told. */
  readonly ended: Promise<string | null>;
  /** End it and the threads of its bootstrap now. */
  stop(): Promise<void>;
}

/** Start computing a run; `hear` is told in order what the thread tells. */
export function startRunThread(task: RunTask, hear: (message: RunMessage) => void): RunThread {
  const file = new URL(import.meta.url.replace(/start-run-thread\.(ts|js)$/, 'run-job.worker.$1'));
  const worker = new Worker(file, { workerData: task });
  let broken: string | null = null;
  worker.on('message', hear);
  worker.on('error', (error) => {
    broken = error instanceof Error ? (error.stack ?? error.message) : String(error);
  });
  return {
    ended: new Promise((resolve) => worker.once('exit', () => resolve(broken))),
    stop: async () => {
      await worker.terminate();
    },
  };
}
