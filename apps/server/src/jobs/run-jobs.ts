import { and, eq, inArray } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import type { Notices } from '../context.ts';
import type { Connection, Database } from '../database/database.ts';
import { runs } from '../database/schema.ts';
import { claimRun } from '../runs/claim-run.ts';
import { fail } from '../runs/errors.ts';
import { performRun } from '../runs/perform-run.ts';
import { removeLeftFolders } from '../runs/temporary-folder.ts';
import type { JobOptions } from './open-jobs.ts';
import { openQueue, type TakenJob } from './open-queue.ts';

/** The queue of runs. */
export interface RunJobs {
  startRun(run: string, connection?: Connection): Promise<void>;
  cancelRun(run: string, by: string): Promise<void>;
  stopTaking(): Promise<void>;
  settled(): Promise<void>;
}

interface RunJob {
  readonly run: string;
}

/** Runs to compute. A run whose worker died is given out once more. */
export async function openRunJobs(
  boss: PgBoss,
  database: Database,
  notices: Notices,
  { concurrentRuns, workers, onFault, stopping }: JobOptions & { readonly stopping: AbortSignal },
): Promise<RunJobs> {
  const { orm } = database;
  const queue = await openQueue<RunJob>(boss, database, {
    ...{ name: 'run', retryLimit: 1 },
    onLost: ({ run }) => markLost(orm, notices, run),
  });
  const startRun = (run: string, connection?: Connection) => queue.send([{ run }], connection);

  async function work({ data: { run }, retryCount, signal }: TakenJob<RunJob>): Promise<void> {
    if (stopping.aborted) return startRun(run);
    const claim = await claimRun(orm, run, retryCount > 0);
    if (claim === null) return;
    await notices.publish({ study: claim.study, event: 'run', run });
    await performRun({ orm, notices, workers, onFault }, claim, {
      ...{ stopping, taken: signal },
      requeue: (tx) => startRun(run, tx),
    });
  }

  if (concurrentRuns > 0) {
    removeLeftFolders();
    // A run that waits without a job, because its process died between, gets one.
    const known = new Set((await queue.live()).map(({ run }) => run));
    const waiting = await orm.select({ id: runs.id }).from(runs).where(eq(runs.state, 'queued'));
    for (const { id } of waiting) if (!known.has(id)) await startRun(id);
    await queue.workOff(Array.from({ length: concurrentRuns }, () => work));
  }
  return {
    startRun,
    cancelRun: (run, by) => cancelRun(orm, notices, run, by),
    stopTaking: queue.stopTaking,
    settled: queue.settled,
  };
}

const underWay = ['queued', 'running'] as const;

async function markLost(orm: Connection, notices: Notices, run: string): Promise<void> {
  const reason = fail('lost', {}).bilingual;
  await end(orm, run, { state: 'failed', reason }, (study, tx) =>
    notices.publish({ study, event: 'run', run }, tx),
  );
}

async function cancelRun(orm: Connection, notices: Notices, run: string, by: string) {
  const reason = fail('cancelled', { by }).bilingual;
  await end(orm, run, { state: 'cancelled', reason }, (study, tx) =>
    notices.publish({ study, event: 'run', run, cancelled: true }, tx),
  );
}

async function end(
  orm: Connection,
  run: string,
  change: Pick<typeof runs.$inferInsert, 'state' | 'reason'>,
  tell: (study: string, tx: Connection) => Promise<void>,
): Promise<void> {
  await orm.transaction(async (tx) => {
    const [ended] = await tx
      .update(runs)
      .set({ ...change, progress: null, endedAt: new Date() })
      .where(and(eq(runs.id, run), inArray(runs.state, underWay)))
      .returning({ study: runs.study });
    if (ended !== undefined) await tell(ended.study, tx);
  });
}
