import { sql } from 'drizzle-orm';
import { type DrizzleTransactionLike, fromDrizzle, type Job, type PgBoss } from 'pg-boss';
import type { Connection, Database } from '../database/database.ts';

/** Seconds without a sign of life after which a worker counts as dead; PostgreSQL only, PGlite has one process. */
const heartbeatSeconds = 15;

/** New jobs are told; looking for them finds those whose worker died. */
const polling = { notifyPollingIntervalSeconds: 5 };

/** A job as whoever took it gets it. */
export type TakenJob<Data> = Job<Data>;

/** Does a job; settles when it is done or given back. */
type Taker<Data> = (job: TakenJob<Data>) => Promise<void>;

/** A queue of long work, shared by all processes on the database. */
export interface WorkQueue<Data extends object> {
  /** Queue jobs; in a transaction, when given. */
  send(jobs: readonly Data[], connection?: Connection): Promise<void>;
  /** Jobs that wait or are being done. */
  live(): Promise<Data[]>;
  /** Begin to do jobs, once: each of these does one after another. */
  workOff(takers: readonly Taker<Data>[]): Promise<void>;
  /** Take no more jobs here; those being done go on. Before they are given back: they would be taken again at once. */
  stopTaking(): Promise<void>;
  /** Settles when what is being done here has ended. */
  settled(): Promise<void>;
}

/** What a queue is for. */
export interface QueueOptions<Data> {
  readonly name: string;
  /** How often a job whose worker died is given out again. */
  readonly retryLimit: number;
  /** Told a job whose workers died too often. */
  readonly onLost: (data: Data) => Promise<void>;
}

/** Open a queue. A job whose worker died is given out again; when that happens too often, it is lost. */
export async function openQueue<Data extends object>(
  boss: PgBoss,
  { kind }: Database,
  { name, retryLimit, onLost }: QueueOptions<Data>,
): Promise<WorkQueue<Data>> {
  const lost = `${name}-lost`;
  const day = 24 * 60 * 60;
  await boss.createQueue(lost, { notify: true, retryLimit: 10, retryBackoff: true });
  await boss.createQueue(name, {
    ...{ notify: true, retryLimit, retryDelay: 0, deadLetter: lost },
    ...{ expireInSeconds: day, deleteAfterSeconds: day },
    ...(kind === 'postgres' && { heartbeatSeconds }),
  });
  // pg-boss remembers a queue once it has used it. It must know this one before a job is queued in a transaction: on
  // PGlite's only connection, looking it up there would wait for the transaction's end.
  await boss.findJobs(name, { limit: 1 });
  await boss.work<Data>(lost, polling, async ([job]) => onLost(job!.data));
  const active = new Set<Promise<void>>();

  async function remember(working: Promise<void>): Promise<void> {
    active.add(working);
    await working.finally(() => active.delete(working));
  }

  /** One job after another; after each, look for the next at once. */
  async function take(work: Taker<Data>): Promise<void> {
    let worker = '';
    worker = await boss.work<Data>(name, polling, async ([job]) => {
      boss.notifyWorker(worker);
      await remember(work(job!));
    });
  }

  return {
    async send(jobs, connection) {
      const db = connection && fromDrizzle(connection as DrizzleTransactionLike, sql);
      await boss.insert(
        name,
        jobs.map((data) => ({ data })),
        db && { db },
      );
    },
    async live() {
      const jobs = await boss.findJobs<Data>(name, { limit: 100_000 });
      const isLive = ({ state }: { readonly state: string }) =>
        ['created', 'retry', 'active'].includes(state);
      return jobs.filter(isLive).map(({ data }) => data);
    },
    async workOff(takers) {
      if (kind === 'pglite') await giveOutAgain(boss, name);
      for (const taker of takers) await take(taker);
    },
    stopTaking: () => boss.offWork(name, { wait: false }),
    settled: async () => void (await Promise.allSettled(active)),
  };
}

/** In a data folder nobody else can be at work: what is being done has died with its process, and is given out again. */
async function giveOutAgain(boss: PgBoss, name: string): Promise<void> {
  const jobs = await boss.findJobs(name, { limit: 100_000 });
  for (const job of jobs.filter(({ state }) => state === 'active'))
    await boss.fail(name, job, { message: 'The process ended.' });
}
