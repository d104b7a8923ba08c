import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { Notices } from '../context.ts';
import type { Orm } from '../database/database.ts';
import { simulationChunks, simulationModels, simulations } from '../database/schema.ts';
import type { ChunkJob } from './ask-workers.ts';
import { isChunk } from './ask-workers.ts';
import type { ChunkThread } from './chunk-thread.ts';
import { endSimulation } from './end-simulation.ts';
import { fail } from './errors.ts';

/** What computing chunks needs. */
export interface ChunkWorker {
  readonly orm: Orm;
  readonly notices: Notices;
  readonly thread: ChunkThread;
  /** Told of faults of the program, under the reference that the person sees. */
  readonly onFault: (reference: string, error: string) => void;
}

/**
 * Compute a chunk and keep what it gave, unless that is there already or its simulation has ended. What cannot be computed ends the
 * simulation.
 * @param signal - stops it where it is
 */
export async function computeChunk(
  { orm, notices, thread, onFault }: ChunkWorker,
  job: ChunkJob,
  signal: AbortSignal,
): Promise<void> {
  const { simulation } = job;
  const [chunk] = await orm
    .select({
      study: simulations.study,
      models: simulationChunks.models,
      tasks: simulationChunks.tasks,
    })
    .from(simulationChunks)
    .innerJoin(simulations, eq(simulations.id, simulationChunks.simulation))
    .where(and(isChunk(job), isNull(simulationChunks.content)));
  if (chunk === undefined) return;
  const { study, models, tasks } = chunk;
  const cancelled = new AbortController();
  const unsubscribe = notices.subscribe(study, (notice) => {
    if (notice.event === 'simulation' && notice.simulation === simulation && notice.cancelled)
      cancelled.abort();
  });
  try {
    const input = { digest: models, tasks, readModels: () => readModels(orm, simulation, models) };
    const answer = await thread.compute(input, AbortSignal.any([signal, cancelled.signal]));
    if (answer?.kind === 'done') await keep(orm, notices, study, job, answer.content);
    if (answer?.kind === 'failed')
      await endSimulation(orm, notices, simulation, { state: 'failed', reason: answer.reason });
    if (answer?.kind === 'broken') {
      const reference = randomBytes(4).toString('hex');
      onFault(reference, answer.error);
      const reason = fail('broken', { reference }).bilingual;
      await endSimulation(orm, notices, simulation, { state: 'failed', reason });
    }
  } finally {
    unsubscribe();
  }
}

/** Models that were deleted since, because the simulation has ended, are none. */
async function readModels(orm: Orm, simulation: string, digest: string): Promise<Uint8Array> {
  const [found] = await orm
    .select({ content: simulationModels.content })
    .from(simulationModels)
    .where(and(eq(simulationModels.simulation, simulation), eq(simulationModels.digest, digest)));
  if (found === undefined) throw new Error('The simulation has ended.');
  return found.content;
}

async function keep(
  orm: Orm,
  notices: Notices,
  study: string,
  job: ChunkJob,
  content: Uint8Array,
): Promise<void> {
  await orm.transaction(async (tx) => {
    const kept = await tx
      .update(simulationChunks)
      .set({ content })
      .where(and(isChunk(job), isNull(simulationChunks.content)))
      .returning({ digest: simulationChunks.digest });
    if (kept.length === 0) return;
    const { simulation, chunk } = job;
    await notices.publish({ study, event: 'simulation', simulation, chunk }, tx);
  });
}
