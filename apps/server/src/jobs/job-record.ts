import type { RunProgress } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';
import type { Orm, Transaction } from '../database/database.ts';

/** Milliseconds between two reports of progress. */
const pause = 200;

/** Why a job did not get to its end, and what to do. */
export interface JobReason {
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/** How a job of the queue moves on in its table. */
export interface JobChange {
  readonly state?: 'queued' | 'done' | 'failed';
  readonly progress?: RunProgress | null;
  readonly reason?: JobReason;
  readonly endedAt?: Date;
}

/** Where a job is written down while it is computed. */
export interface JobTable {
  readonly orm: Orm;
  /** Write a change, only while the claim holds. Gives whether it does. */
  readonly change: (tx: Transaction, change: JobChange) => Promise<boolean>;
  /** Tell the pages, when the transaction is committed. */
  readonly tell: (tx: Transaction) => Promise<void>;
  /** Told once when the job is no longer ours: cancelled, or taken by another process. */
  readonly onLost: () => void;
}

/**
 * Writes a claimed job down, one write after another, each only while the claim holds: a process that was thought dead
 * and comes back writes nothing more.
 */
export class JobRecord {
  readonly #table: JobTable;
  #writes: Promise<void> = Promise.resolve();
  #latest: RunProgress | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(table: JobTable) {
    this.#table = table;
  }

  /** Report progress; of many reports in a short time only the last is written. */
  progress(progress: RunProgress): void {
    this.#latest = progress;
    this.#timer ??= setTimeout(() => this.#writeProgress(), pause);
  }

  /** Write something while the job goes on. */
  keep(also: (tx: Transaction) => Promise<void>): void {
    this.#enqueue({}, also);
  }

  /** The job is done: what it made and its state in one transaction. */
  finished(also: (tx: Transaction) => Promise<void>): void {
    clearTimeout(this.#timer);
    this.#enqueue({ state: 'done', progress: null, endedAt: new Date() }, also);
  }

  /** The job cannot be done. */
  failed(reason: JobReason, also: (tx: Transaction) => Promise<void> = async () => {}): void {
    clearTimeout(this.#timer);
    this.#enqueue({ state: 'failed', reason, endedAt: new Date() }, also);
  }

  /** Give the job back to be computed again; `requeue` queues it in the same transaction. */
  released(requeue: (tx: Transaction) => Promise<void>): void {
    clearTimeout(this.#timer);
    this.#enqueue({ state: 'queued', progress: null }, requeue);
  }

  /** Settles when all is written; rejects with the first write that failed. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#writes;
  }

  #writeProgress(): void {
    this.#timer = undefined;
    this.#enqueue({ progress: this.#latest }, async () => {});
  }

  #enqueue(change: JobChange, also: (tx: Transaction) => Promise<void>): void {
    this.#writes = this.#writes.then(() => this.#write(change, also));
    this.#writes.catch(() => {}); // `settled` tells
  }

  async #write(change: JobChange, also: (tx: Transaction) => Promise<void>): Promise<void> {
    const { orm, change: changeRow, tell, onLost } = this.#table;
    const held = await orm.transaction(async (tx) => {
      if (!(await changeRow(tx, change))) return false;
      await also(tx);
      await tell(tx);
      return true;
    });
    if (!held) onLost();
  }
}
