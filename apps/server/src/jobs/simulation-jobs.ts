import { eq } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import type { Notices } from '../context.ts';
import type { Connection, Database } from '../database/database.ts';
import { simulations } from '../database/schema.ts';
import { bootstrapThreads } from '../runs/perform-run.ts';
import type { ChunkJob } from '../simulations/ask-workers.ts';
import { ChunkThread } from '../simulations/chunk-thread.ts';
import { claimSimulation } from '../simulations/claim-simulation.ts';
import { computeChunk } from '../simulations/compute-chunk.ts';
import { endSimulation } from '../simulations/end-simulation.ts';
import { fail } from '../simulations/errors.ts';
import { performSimulation } from '../simulations/perform-simulation.ts';
import type { JobOptions } from './open-jobs.ts';
import { openQueue, type TakenJob } from './open-queue.ts';

/** The queues of simulations. */
export interface SimulationJobs {
  startSimulation(simulation: string, connection?: Connection): Promise<void>;
  cancelSimulation(simulation: string, by: string): Promise<void>;
  stopTaking(): Promise<void>;
  settled(): Promise<void>;
}

interface SimulationJob {
  readonly simulation: string;
}

/**
 * Simulations to see through, and chunks of their replications to compute. One process sees to a simulation; its chunks go to all. What
 * worker died over is given out again, chunks twice.
 */
export async function openSimulationJobs(
  boss: PgBoss,
  database: Database,
  notices: Notices,
  options: JobOptions & { readonly stopping: AbortSignal },
): Promise<SimulationJobs> {
  const { orm } = database;
  const { concurrentRuns, workers = bootstrapThreads(), onFault, stopping } = options;
  const onLost = ({ simulation }: SimulationJob) =>
    endSimulation(orm, notices, simulation, {
      ...{ state: 'failed', reason: fail('lost', {}).bilingual },
    });
  const queue = await openQueue<SimulationJob>(boss, database, {
    ...{ name: 'simulation', retryLimit: 1, onLost },
  });
  const chunks = await openQueue<ChunkJob>(boss, database, {
    ...{ name: 'simulation-chunk', retryLimit: 2, onLost },
  });
  const startSimulation = (simulation: string, connection?: Connection) =>
    queue.send([{ simulation }], connection);

  async function live(simulation: string): Promise<string[]> {
    const jobs = await chunks.live();
    return jobs.filter((job) => job.simulation === simulation).map(({ chunk }) => chunk);
  }

  async function see({ data, retryCount, signal }: TakenJob<SimulationJob>): Promise<void> {
    const { simulation } = data;
    if (stopping.aborted) return startSimulation(simulation);
    const claim = await claimSimulation(orm, simulation, retryCount > 0);
    if (claim === null) return;
    await notices.publish({ study: claim.study, event: 'simulation', simulation });
    await performSimulation({ orm, notices, onFault, live, send: chunks.send }, claim, {
      ...{ stopping, taken: signal },
      requeue: (tx) => startSimulation(simulation, tx),
    });
    // PGlite cleans up after nobody by itself: what chunks took would stay taken.
    if (database.kind === 'pglite') await orm.execute('vacuum simulation_chunks');
  }

  async function compute(job: TakenJob<ChunkJob>, thread: ChunkThread): Promise<void> {
    const signal = AbortSignal.any([stopping, job.signal]);
    if (!stopping.aborted) await computeChunk({ orm, notices, thread, onFault }, job.data, signal);
    if (stopping.aborted) await chunks.send([job.data]);
  }

  const takers = concurrentRuns > 0 ? workers : 0;
  const threads = Array.from({ length: takers }, () => new ChunkThread());
  if (concurrentRuns > 0) {
    // A simulation that waits without a job, because its process died between, gets one.
    const known = new Set((await queue.live()).map(({ simulation }) => simulation));
    const waiting = await orm
      .select({ id: simulations.id })
      .from(simulations)
      .where(eq(simulations.state, 'queued'));
    for (const { id } of waiting) if (!known.has(id)) await startSimulation(id);
    await queue.workOff(Array.from({ length: concurrentRuns }, () => see));
    await chunks.workOff(threads.map((thread) => (job) => compute(job, thread)));
  }
  return {
    startSimulation,
    cancelSimulation: (simulation, by) =>
      endSimulation(orm, notices, simulation, {
        ...{ state: 'cancelled', reason: fail('cancelled', { by }).bilingual },
      }),
    stopTaking: async () => {
      await queue.stopTaking();
      await chunks.stopTaking();
    },
    settled: async () => {
      await Promise.all([queue.settled(), chunks.settled()]);
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
