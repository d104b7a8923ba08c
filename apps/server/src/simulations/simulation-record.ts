import { and, eq } from 'drizzle-orm';
import type { Notices } from '../context.ts';
import type { Orm } from '../database/database.ts';
import { simulations } from '../database/schema.ts';
import { JobRecord } from '../jobs/job-record.ts';
import type { SimulationClaim } from './claim-simulation.ts';

/** Where a simulation is written down while it is computed. */
export interface SimulationRecordOptions {
  readonly orm: Orm;
  readonly notices: Notices;
  /** Told once when the simulation is no longer ours: cancelled, or taken by another process. */
  readonly onLost: () => void;
}

/** The record of a claimed simulation, which is written while the claim holds. */
export function simulationRecord(
  claim: SimulationClaim,
  { orm, notices, onLost }: SimulationRecordOptions,
): JobRecord {
  const { simulation, study, attempt } = claim;
  return new JobRecord({
    ...{ orm, onLost },
    change: async (tx, change) => {
      const ours = await tx
        .update(simulations)
        .set({ attempt, ...change })
        .where(isOurs(claim))
        .returning({ id: simulations.id });
      return ours.length > 0;
    },
    tell: (tx) => notices.publish({ study, event: 'simulation', simulation }, tx),
  });
}

/** The row of a simulation as long as the claim holds. */
export function isOurs({ simulation, attempt }: SimulationClaim) {
  return and(
    eq(simulations.id, simulation),
    eq(simulations.attempt, attempt),
    eq(simulations.state, 'running'),
  );
}
