import type { Jobs, Notices } from '../context.ts';
import type { Database } from '../database/database.ts';
import { openBoss } from './open-boss.ts';
import { openRunJobs } from './run-jobs.ts';
import { openSimulationJobs } from './simulation-jobs.ts';

/** How this process takes part in long work. */
export interface JobOptions {
  /** Runs at the same time in this process, and simulations; 0: it only queues them. */
  readonly concurrentRuns: number;
  /** Threads of one run's bootstrap, and of simulations. */
  readonly workers?: number | undefined;
  /** Told of faults that concern nobody's request. */
  readonly onFault: (reference: string, error: unknown) => void;
}

/** The queue of long work, and this process's share in it. */
export interface OpenJobs extends Jobs {
  /** Give back what is being computed, and stop. */
  close(): Promise<void>;
}

/** Open the queue over a database and begin to work it off. */
export async function openJobs(
  database: Database,
  notices: Notices,
  options: JobOptions,
): Promise<OpenJobs> {
  const boss = await openBoss(database, options.onFault);
  const stopping = new AbortController();
  const taking = { ...options, stopping: stopping.signal };
  const runs = await openRunJobs(boss, database, notices, taking);
  const simulations = await openSimulationJobs(boss, database, notices, taking);
  return {
    startRun: runs.startRun,
    cancelRun: runs.cancelRun,
    startSimulation: simulations.startSimulation,
    cancelSimulation: simulations.cancelSimulation,
    close: async () => {
      await Promise.all([runs.stopTaking(), simulations.stopTaking()]);
      stopping.abort();
      await Promise.all([runs.settled(), simulations.settled()]);
      await boss.stop({ graceful: true, timeout: 5000 });
    },
  };
}
