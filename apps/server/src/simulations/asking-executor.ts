import { throwIfCancelled } from '@qunhai/kernel';
import type { Executor } from '@qunhai/simulation';
import { unpackReplications } from './pack-replications.ts';
import type { AskedReplications, GivenReplications } from './simulation-messages.ts';

/** An executor that asks others, and the way they give it what it asked for. */
export interface AskingExecutor {
  readonly executor: Executor;
  readonly give: (given: GivenReplications) => void;
}

/** Make an executor that asks others for its replications, by message. */
export function askingExecutor(ask: (asked: AskedReplications) => void): AskingExecutor {
  const open = new Map<number, (given: GivenReplications) => void>();
  let count = 0;
  const executor: Executor = async (models, tasks, onResult, control) => {
    throwIfCancelled(control, 'simulate');
    if (tasks.length === 0) return;
    const asked = count++;
    let done = 0;
    await new Promise<void>((resolve, reject) => {
      open.set(asked, ({ first, content }) => {
        try {
          throwIfCancelled(control, 'simulate');
          for (const [i, replication] of unpackReplications(content).entries()) {
            onResult(first + i, replication);
            done++;
          }
          control.onProgress?.({ step: 'simulate', done, total: tasks.length });
          if (done === tasks.length) resolve();
        } catch (error) {
          reject(error);
        }
      });
      ask({ kind: 'ask', asked, models, tasks });
    }).finally(() => open.delete(asked));
  };
  return { executor, give: (given) => open.get(given.asked)?.(given) };
}
