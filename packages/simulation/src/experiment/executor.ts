import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { Model } from '../model/model.ts';
import { type Replication, type ReplicationPlan, runReplication } from '../run/run-replication.ts';
import { sparingly } from './sparingly.ts';

/** One replication to run, with one of the models at hand. */
export interface Task extends ReplicationPlan {
  /** Position in `models`. */
  readonly model: number;
}

/**
 * Runs tasks, here or in threads, and hands over each result once, in any order; `task` is its position. What a task gives does not
 * depend on where and when it runs. Settles when all are done.
 * @throws {QunhaiError} kernel.cancelled; results handed over by then stay true
 */
export type Executor = (
  models: readonly Model[],
  tasks: readonly Task[],
  onResult: (task: number, replication: Replication) => void,
  control: JobControl,
) => Promise<void>;

/** Runs one task after another in this thread, letting others have a turn now and then, so that it can be cancelled. */
export const inThisThread: Executor = async (models, tasks, onResult, control) => {
  const report = sparingly(control, 'simulate', tasks.length);
  let turn = performance.now();
  for (const [index, task] of tasks.entries()) {
    throwIfCancelled(control, 'simulate');
    onResult(index, runReplication(models[task.model]!, task));
    report(index + 1);
    if (performance.now() - turn < 50) continue;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    turn = performance.now();
  }
};
