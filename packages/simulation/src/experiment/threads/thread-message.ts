import type { Model } from '../../model/model.ts';
import type { Replication } from '../../run/run-replication.ts';
import type { Task } from '../executor.ts';
import type { CarriedError } from './carried-error.ts';
import type { TaskLedger } from './task-ledger.ts';

/** What a thread is told: take tasks until none is left. */
export interface ThreadJob {
  readonly models: readonly Model[];
  readonly tasks: readonly Task[];
  readonly ledger: TaskLedger;
}

/** What a thread says: results as they come, and at the end that it has none left, or what went wrong. */
export type ThreadMessage =
  | { readonly kind: 'results'; readonly results: readonly TaskResult[] }
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly error: CarriedError };

export interface TaskResult {
  readonly task: number;
  readonly replication: Replication;
}
