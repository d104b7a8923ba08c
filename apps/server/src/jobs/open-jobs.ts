import { and, eq, inArray, sql } from 'drizzle-orm';
import { type DrizzleTransactionLike, fromDrizzle, type Job, PgBoss } from 'pg-boss';
import type { Jobs, Notices } from '../context.ts';
import type { Connection, Database } from '../database/database.ts';
import { runs } from '../database/schema.ts';
import { claimRun } from '../runs/claim-run.ts';
import { fail } from '../runs/errors.ts';
import { performRun } from '../runs/perform-run.ts';
import { removeLeftFolders } from '../runs/temporary-folder.ts';

/** Runs to compute. A run whose worker died is given out once more; after that it goes to `lost`. */
const queue = 'run';
const lost = 'run-lost';

/** Seconds without a sign of life after which a worker counts as dead; PostgreSQL only, PGlite has one process. */
const heartbeatSeconds = 15;

/** New jobs are told; looking for them finds those whose worker died. */
const polling = { notifyPollingIntervalSeconds: 5 };

/** How this process takes part in long work. */
export interface JobOptions {
  /** Runs at the same time in this process; 0: it only queues them. */
  readonly concurrentRuns: number;
  /** Threads of one run's bootstrap. */
  readonly workers?: number | undefined;
  /** Told of faults that concern nobody's request. */
  readonly onFault: (reference: string, error: unknown) => void;
}

/** The queue of long work, and this process's share in it. */
export interface OpenJobs extends Jobs {
  /** Give back what is being computed, and stop. */
  close(): Promise<void>;
}

type RunJob = Job<{ run: string }>;

/** Open the queue over a database and begin to work it off. */
export async function openJobs(
  database: Database,
  notices: Notices,
  options: JobOptions,
): Promise<OpenJobs> {
  const { orm } = database;
  const { concurrentRuns, onFault } = options;
  const boss = await openQueues(database, onFault);
  const stopping = new AbortController();
  const active = new Set<Promise<void>>();

  async function startRun(run: string, connection: Connection = orm): Promise<void> {
    const db = fromDrizzle(connection as DrizzleTransactionLike, sql);
    await boss.send(queue, { run }, { singletonKey: run, db });
  }

  async function work({ data: { run }, retryCount, signal }: RunJob): Promise<void> {
    if (stopping.signal.aborted) return startRun(run);
    const claim = await claimRun(orm, run, retryCount > 0);
    if (claim === null) return;
    await notices.publish({ study: claim.study, event: 'run', run });
    await performRun({ orm, notices, workers: options.workers, onFault }, claim, {
      stopping: stopping.signal,
      taken: signal,
      requeue: (tx) => startRun(run, tx),
    });
  }

  async function remember(job: RunJob): Promise<void> {
    const working = work(job);
    active.add(working);
    await working.finally(() => active.delete(working));
  }

  /** One run after another; after each, look for the next at once. */
  async function takeRuns(): Promise<void> {
    let worker = '';
    worker = await boss.work<{ run: string }>(queue, polling, async ([job]) => {
      boss.notifyWorker(worker);
      await remember(job!);
    });
  }

  await boss.work<{ run: string }>(lost, polling, async ([job]) =>
    markLost(orm, notices, job!.data.run),
  );
  if (concurrentRuns > 0) {
    removeLeftFolders();
    await recover(boss, database, startRun);
    for (let i = 0; i < concurrentRuns; i++) await takeRuns();
  }
  return {
    startRun,
    cancelRun: (run, by) => cancelRun(orm, notices, run, by),
    close: async () => {
      stopping.abort();
      await Promise.allSettled(active);
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}

async function openQueues(database: Database, onFault: JobOptions['onFault']): Promise<PgBoss> {
  const shared = database.kind === 'postgres';
  const boss = new PgBoss({
    ...database.jobs,
    useListenNotify: true,
    schedule: false,
    // How soon the death of another process is noticed.
    superviseIntervalSeconds: shared ? 5 : 60,
    monitorIntervalSeconds: shared ? 5 : 60,
  });
  boss.on('error', (error) => onFault('queue', error));
  await boss.start();
  const day = 24 * 60 * 60;
  await boss.createQueue(lost, { notify: true, retryLimit: 10, retryBackoff: true });
  await boss.createQueue(queue, {
    ...{ notify: true, retryLimit: 1, retryDelay: 0, deadLetter: lost },
    ...{ expireInSeconds: day, deleteAfterSeconds: day, ...(shared && { heartbeatSeconds }) },
  });
  // pg-boss remembers a queue once it has used it. It must know this one before a run is queued in a transaction: on
  // PGlite's only connection, looking it up there would wait for the transaction's end.
  await boss.findJobs(queue, { limit: 1 });
  return boss;
}

/**
 * Find what a stopped process left. In a data folder nobody else can be at work: what is being computed has died with its
 * process, and is given out again. Anywhere: a run that waits without a job gets one.
 */
async function recover(
  boss: PgBoss,
  { kind, orm }: Database,
  startRun: (run: string) => Promise<void>,
): Promise<void> {
  const jobs = await boss.findJobs<{ run: string }>(queue, { limit: 100_000 });
  if (kind === 'pglite') {
    const died = jobs.filter(({ state }) => state === 'active');
    for (const job of died) await boss.fail(queue, job, { message: 'The process ended.' });
  }
  const live = jobs.filter(({ state }) => ['created', 'retry', 'active'].includes(state));
  const known = new Set(live.map(({ data }) => data.run));
  const waiting = await orm.select({ id: runs.id }).from(runs).where(eq(runs.state, 'queued'));
  for (const { id } of waiting) if (!known.has(id)) await startRun(id);
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
