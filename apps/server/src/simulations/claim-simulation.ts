import type { ExperimentRequest } from '@qunhai/api';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Orm } from '../database/database.ts';
import { simulations } from '../database/schema.ts';

/** A simulation that this process has taken, and nobody else until it is taken from it. */
export interface SimulationClaim {
  readonly simulation: string;
  readonly study: string;
  /** Fence: whoever takes it later has a higher one, and what is written under a lower one is refused. */
  readonly attempt: number;
  readonly experiment: ExperimentRequest;
  readonly run: string | null;
}

/**
 * Take a simulation to see it through; chunks that were computed for an attempt that died stay.
 * @param resumed - whether the queue gives it out again because who had it has died; a running one is left alone otherwise
 * @returns null when it was cancelled, has ended, or somebody else sees to it
 */
export async function claimSimulation(
  orm: Orm,
  simulation: string,
  resumed: boolean,
): Promise<SimulationClaim | null> {
  const [claimed] = await orm
    .update(simulations)
    .set({ state: 'running', progress: null, attempt: sql`${simulations.attempt} + 1` })
    .where(
      and(
        eq(simulations.id, simulation),
        inArray(simulations.state, resumed ? ['queued', 'running'] : ['queued']),
      ),
    )
    .returning({
      study: simulations.study,
      attempt: simulations.attempt,
      experiment: simulations.experiment,
      run: simulations.run,
    });
  return claimed ? { simulation, ...claimed } : null;
}
