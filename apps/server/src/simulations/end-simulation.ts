import { and, eq, inArray } from 'drizzle-orm';
import type { Notices } from '../context.ts';
import type { Connection, Orm, Transaction } from '../database/database.ts';
import { simulationChunks, simulationModels, simulations } from '../database/schema.ts';
import type { JobReason } from '../jobs/job-record.ts';

/** How a simulation ends that does not get to its end. */
export interface SimulationEnd {
  readonly state: 'failed' | 'cancelled';
  readonly reason: JobReason;
}

/** End a simulation that waits or is being computed; whoever computes it is told. One that has ended stays as it is. */
export async function endSimulation(
  orm: Orm,
  notices: Notices,
  simulation: string,
  end: SimulationEnd,
): Promise<void> {
  await orm.transaction((tx) => endSimulationIn(tx, notices, simulation, end));
}

/** The same in a transaction. */
export async function endSimulationIn(
  tx: Transaction,
  notices: Notices,
  simulation: string,
  end: SimulationEnd,
): Promise<void> {
  const [ended] = await tx
    .update(simulations)
    .set({ ...end, progress: null, endedAt: new Date() })
    .where(and(eq(simulations.id, simulation), inArray(simulations.state, ['queued', 'running'])))
    .returning({ study: simulations.study });
  if (ended === undefined) return;
  await dropWork(tx, simulation);
  const { study } = ended;
  await notices.publish({ study, event: 'simulation', simulation, cancelled: true }, tx);
}

/** Delete what workers were given and gave for a simulation that has ended: measured firms are in it. */
export async function dropWork(connection: Connection, simulation: string): Promise<void> {
  await connection.delete(simulationChunks).where(eq(simulationChunks.simulation, simulation));
  await connection.delete(simulationModels).where(eq(simulationModels.simulation, simulation));
}
