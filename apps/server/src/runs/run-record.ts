import type { RunProgress } from '@qunhai/api';
import { and, eq } from 'drizzle-orm';
import type { Notices } from '../context.ts';
import type { Orm, Transaction } from '../database/database.ts';
import { runs } from '../database/schema.ts';
import type { Claim } from './claim-run.ts';
import type { RunReason, StoredPart } from './run-messages.ts';
import { writeParts } from './write-parts.ts';

/** Milliseconds between two reports of progress. */
const pause = 200;

/** Where a run is written down while it is computed. */
export interface RecordOptions {
  readonly orm: Orm;
  readonly notices: Notices;
  /** Told once when the run is no longer ours: cancelled, or taken by another process. */
  readonly onLost: () => void;
}

/**
 * Writes a claimed run down, one write after another, each only while the claim holds: a process that was thought dead
 * and comes back writes nothing more.
 */
export class RunRecord {
  readonly #claim: Claim;
  readonly #options: RecordOptions;
  #writes: Promise<void> = Promise.resolve();
  #latest: RunProgress | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(claim: Claim, options: RecordOptions) {
    this.#claim = claim;
    this.#options = options;
  }

  /** Report progress; of many reports in a short time only the last is written. */
  progress(progress: RunProgress): void {
    this.#latest = progress;
    this.#timer ??= setTimeout(() => this.#writeProgress(), pause);
  }

  part(stored: StoredPart): void {
    this.#enqueue({}, (tx) => writeParts(tx, this.#claim.run, [stored]));
  }

  /** The run is done: its files and its state in one transaction. */
  done(files: readonly StoredPart[]): void {
    clearTimeout(this.#timer);
    const end = { state: 'done', progress: null, endedAt: new Date() } as const;
    this.#enqueue(end, (tx) => writeParts(tx, this.#claim.run, files));
  }

  failed(reason: RunReason): void {
    clearTimeout(this.#timer);
    this.#enqueue({ state: 'failed', reason, endedAt: new Date() }, async () => {});
  }

  /** Give the run back to be computed from its start; `requeue` queues it in the same transaction. */
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

  #enqueue(change: Partial<typeof runs.$inferInsert>, also: (tx: Transaction) => Promise<void>) {
    this.#writes = this.#writes.then(() => this.#write(change, also));
    this.#writes.catch(() => {}); // `settled` tells
  }

  async #write(
    change: Partial<typeof runs.$inferInsert>,
    also: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    const { run, study, attempt } = this.#claim;
    const { orm, notices, onLost } = this.#options;
    const held = await orm.transaction(async (tx) => {
      const [ours] = await tx
        .update(runs)
        .set({ attempt, ...change })
        .where(and(eq(runs.id, run), eq(runs.attempt, attempt), eq(runs.state, 'running')))
        .returning({ id: runs.id });
      if (ours === undefined) return false;
      await also(tx);
      await notices.publish({ study, event: 'run', run }, tx);
      return true;
    });
    if (!held) onLost();
  }
}
