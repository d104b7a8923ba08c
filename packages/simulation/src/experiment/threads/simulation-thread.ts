import { Worker } from 'node:worker_threads';
import { fail } from '../../errors.ts';
import { arrivedError } from './carried-error.ts';
import type { TaskResult, ThreadJob, ThreadMessage } from './thread-message.ts';

/** A thread that runs jobs, one at a time. */
export interface SimulationThread {
  /** Settles when no task of the job is left; rejects with what went wrong in the thread or in `onResult`. */
  run(job: ThreadJob, onResult: (result: TaskResult) => void): Promise<void>;
  /** Whether it has ended, asked to or not. */
  readonly ended: boolean;
  /** End the thread now, whatever it is doing. */
  stop(): Promise<void>;
}

/** Start a thread. It keeps the process alive only while it has a job. */
export function startThread(): SimulationThread {
  const file = new URL(
    import.meta.url.replace(/simulation-thread\.(ts|js)$/, 'simulation.worker.$1'),
  );
  const worker = new Worker(file);
  let listen: ((message: ThreadMessage) => void) | null = null;
  let reject: ((error: unknown) => void) | null = null;
  worker.on('message', (message: ThreadMessage) => listen?.(message));
  worker.on('error', (error) => reject?.(error));
  let exit: number | null = null;
  worker.on('exit', (exitCode) => {
    exit = exitCode;
    reject?.(fail('thread-ended', { exitCode }));
  });
  worker.unref();
  return {
    get ended() {
      return exit !== null;
    },
    run: async (job, onResult) => {
      if (exit !== null) throw fail('thread-ended', { exitCode: exit });
      worker.ref();
      try {
        await new Promise<void>((resolve, refuse) => {
          reject = refuse;
          listen = (message) => {
            try {
              if (message.kind === 'results') message.results.forEach(onResult);
              else if (message.kind === 'finished') resolve();
              else refuse(arrivedError(message.error));
            } catch (error) {
              refuse(error);
            }
          };
          worker.postMessage(job);
        });
      } finally {
        listen = null;
        reject = null;
        worker.unref();
      }
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
