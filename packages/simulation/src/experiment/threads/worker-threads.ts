import { availableParallelism } from 'node:os';
import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { Executor } from '../executor.ts';
import { sparingly } from '../sparingly.ts';
import { type SimulationThread, startThread } from './simulation-thread.ts';
import { taskLedger } from './task-ledger.ts';

export interface WorkerThreadsOptions {
  /** Threads at once; as many as the machine runs when omitted. */
  readonly workers?: number | undefined;
  /** Milliseconds that a thread without work stays, in case there is more: methods such as calibration ask many times in a row. */
  readonly idle?: number | undefined;
}

/**
 * An executor that spreads tasks over worker threads of Node. The calling thread only collects. Models cross once a call; threads take
 * tasks one by one from a shared ledger, so that all end together. Cancelling ends the threads at once.
 * @throws {QunhaiError} (the executor) kernel.cancelled, simulation.thread-ended, and what a task throws; all threads have ended by then
 */
export function workerThreads({
  workers = availableParallelism(),
  idle = 2000,
}: WorkerThreadsOptions = {}): Executor {
  const resting: RestingThread[] = [];
  return async (models, tasks, onResult, control) => {
    throwIfCancelled(control, 'simulate');
    const count = Math.min(Math.max(1, Math.floor(workers)), tasks.length);
    const ledger = taskLedger(tasks.length);
    const threads = Array.from({ length: count }, () => wake(resting) ?? startThread());
    const report = sparingly(control, 'simulate', tasks.length);
    const abortion = whenAborted(control.signal);
    let done = 0;
    try {
      const runs = threads.map((thread) =>
        thread.run({ models, tasks, ledger }, ({ task, replication }) => {
          onResult(task, replication);
          done++;
          report(done);
        }),
      );
      await Promise.race([abortion.happened, Promise.all(runs)]);
      throwIfCancelled(control, 'simulate');
    } catch (error) {
      await Promise.all(threads.map((thread) => thread.stop()));
      throw error;
    } finally {
      abortion.forget();
    }
    for (const thread of threads) rest(thread, resting, idle);
  };
}

/** A thread without work, and the clock that ends it. */
interface RestingThread {
  readonly thread: SimulationThread;
  readonly clock: NodeJS.Timeout;
}

/** A thread that rests and still lives. */
function wake(resting: RestingThread[]): SimulationThread | undefined {
  for (let woken = resting.pop(); woken; woken = resting.pop()) {
    clearTimeout(woken.clock);
    if (!woken.thread.ended) return woken.thread;
  }
  return undefined;
}

function rest(thread: SimulationThread, resting: RestingThread[], idle: number): void {
  const clock = setTimeout(() => {
    const at = resting.findIndex((one) => one.thread === thread);
    if (at < 0) return;
    resting.splice(at, 1);
    void thread.stop();
  }, idle);
  clock.unref();
  resting.push({ thread, clock });
}

function whenAborted(signal: JobControl['signal']): {
  readonly happened: Promise<void>;
  readonly forget: () => void;
} {
  const { promise, resolve } = Promise.withResolvers<void>();
  const onAbort = (): void => resolve();
  signal?.addEventListener('abort', onAbort);
  return { happened: promise, forget: () => signal?.removeEventListener('abort', onAbort) };
}
