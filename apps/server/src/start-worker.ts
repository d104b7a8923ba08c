import { fail } from './database/errors.ts';
import { openDatabase } from './database/open-database.ts';
import { openNotices } from './events/open-notices.ts';
import { openJobs } from './jobs/open-jobs.ts';
import type { ServerOptions } from './options.ts';

/** A process that computes runs for servers on the same PostgreSQL. */
export interface RunningWorker {
  /** Give back what is being computed, and stop. */
  close(): Promise<void>;
}

/** How a worker is run. */
export interface WorkerOptions
  extends Pick<ServerOptions, 'storage' | 'workers' | 'concurrentRuns'> {
  /** Told of faults of the program, under the reference that the person sees. */
  readonly onFault: (reference: string, error: unknown) => void;
}

/**
 * Begin to compute runs from the queue of a PostgreSQL database.
 * @throws {QunhaiError} database.needs-postgres, database.cannot-connect, database.bad-address
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { storage, workers, concurrentRuns = 1, onFault } = options;
  if (storage.kind !== 'postgres') throw fail('needs-postgres', {});
  const database = await openDatabase({ url: storage.url });
  const notices = await openNotices(database);
  const jobs = await openJobs(database, notices, { workers, concurrentRuns, onFault });
  return {
    close: async () => {
      await jobs.close();
      await notices.close();
      await database.close();
    },
  };
}
