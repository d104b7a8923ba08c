import type { RunOptions, RunSummary } from '@qunhai/api';
import { and, eq, gt, lte, max } from 'drizzle-orm';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { runs, studies, withdrawals } from '../database/schema.ts';
import { fail } from '../errors.ts';
import { newId } from '../new-id.ts';
import { materializeStudy } from '../studies/materialize-study.ts';
import { readRun } from './read-runs.ts';
import { packSnapshot } from './snapshot.ts';

/** Which run is wanted, and by whom. */
export interface RunRequest {
  readonly study: string;
  readonly options: RunOptions;
  /** Name of the person, or `personal`. */
  readonly startedBy: string;
}

/**
 * Queue a run of a study as it is now. What it will read is kept with it: later changes do not reach it.
 * @throws {QunhaiError} server.not-found, and what keeps the study from being written as a folder
 */
export async function queueRun(context: Context, request: RunRequest): Promise<RunSummary> {
  const { database, jobs, notices } = context;
  const { study, options, startedBy } = request;
  const { folder, inputRevision } = await readStudy(context, request);
  const { zip, sha256 } = packSnapshot(folder);
  const id = newId();
  const isQueued = await database.transaction(async (tx) => {
    // Two runs that are queued at once get their numbers one after the other.
    await tx.select().from(studies).where(eq(studies.id, study)).for('no key update');
    // Answers that were withdrawn since they were read are not kept: what is there now is read instead.
    if (await wereWithdrawn(tx, study, inputRevision)) return false;
    const [last] = await tx
      .select({ number: max(runs.number) })
      .from(runs)
      .where(eq(runs.study, study));
    await tx.insert(runs).values({
      ...{ id, study, options, inputRevision, startedBy },
      ...{ number: (last?.number ?? 0) + 1, snapshot: zip, snapshotSha256: sha256 },
    });
    await recordDeed(tx, { study, actor: startedBy, action: 'run.start', subject: id });
    await jobs.startRun(id, tx);
    await notices.publish({ study, event: 'run', run: id }, tx);
    return true;
  });
  return isQueued ? readRun(database, id) : queueRun(context, request);
}

/** The study folder at one moment: whoever changes what a run reads also changes the row that is held here. */
async function readStudy({ database }: Context, { study, options }: RunRequest) {
  return database.transaction(async (tx) => {
    const [held] = await tx
      .select({ inputRevision: studies.inputRevision })
      .from(studies)
      .where(eq(studies.id, study))
      .for('share');
    if (held === undefined) throw fail('not-found', { what: 'study' });
    return { ...held, folder: await materializeStudy(tx, study, options) };
  });
}

/** Whether a revision of a study's input holds answers that were withdrawn later. */
async function wereWithdrawn(tx: Transaction, study: string, revision: number): Promise<boolean> {
  const found = await tx
    .select({ id: withdrawals.id })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.study, study),
        lte(withdrawals.readFrom, revision),
        gt(withdrawals.readUntil, revision),
      ),
    )
    .limit(1);
  return found.length > 0;
}
