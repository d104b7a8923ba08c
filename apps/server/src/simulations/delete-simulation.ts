import type { SimulationSummary } from '@qunhai/api';
import { eq } from 'drizzle-orm';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import { simulations } from '../database/schema.ts';

/** Delete a simulation with all that belongs to it; one under way is stopped. */
export async function deleteSimulation(
  { database, notices }: Pick<Context, 'database' | 'notices'>,
  { id, study }: Pick<SimulationSummary, 'id' | 'study'>,
  by: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.delete(simulations).where(eq(simulations.id, id));
    await recordDeed(tx, { study, actor: by, action: 'simulation.delete', subject: id });
    await notices.publish({ study, event: 'simulation', simulation: id, cancelled: true }, tx);
    await notices.publish({ study, event: 'changed', what: 'simulations' }, tx);
  });
}
