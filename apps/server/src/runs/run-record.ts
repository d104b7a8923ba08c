import { and, eq } from 'drizzle-orm';
import type { Notices } from '../context.ts';
import type { Orm } from '../database/database.ts';
import { runs } from '../database/schema.ts';
import { JobRecord } from '../jobs/job-record.ts';
import type { Claim } from './claim-run.ts';
import type { StoredPart } from './run-messages.ts';
import { writeParts } from './write-parts.ts';

/** Where a run is written down while it is computed. */
export interface RecordOptions {
  readonly orm: Orm;
  readonly notices: Notices;
  /** Told once when the run is no longer ours: cancelled, or taken by another process. */
  readonly onLost: () => void;
}

/** Writes a claimed run down, while the claim holds. */
export class RunRecord extends JobRecord {
  readonly #run: string;

  constructor({ run, study, attempt }: Claim, { orm, notices, onLost }: RecordOptions) {
    super({
      ...{ orm, onLost },
      change: async (tx, change) => {
        const ours = await tx
          .update(runs)
          .set({ attempt, ...change })
          .where(and(eq(runs.id, run), eq(runs.attempt, attempt), eq(runs.state, 'running')))
          .returning({ id: runs.id });
        return ours.length > 0;
      },
      tell: (tx) => notices.publish({ study, event: 'run', run }, tx),
    });
    this.#run = run;
  }

  part(stored: StoredPart): void {
    this.keep((tx) => writeParts(tx, this.#run, [stored]));
  }

  /** The run is done: its files and its state in one transaction. */
  done(files: readonly StoredPart[]): void {
    this.finished((tx) => writeParts(tx, this.#run, files));
  }
}
