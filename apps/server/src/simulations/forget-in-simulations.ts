import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { simulationFiles, simulations } from '../database/schema.ts';
import { endSimulationIn } from './end-simulation.ts';
import { fail } from './errors.ts';

/**
 * Delete withdrawn answers where simulations of these runs kept them: models of those under way, which end and say why, and of finished
 * ones the pictures of the network, with the reports that show them. Their paths of clusters and of all firms stay. The models
 * themselves lie with the runs.
 * @param runs - that read the answers; held by the transaction, so that no simulation of them is queued meanwhile
 */
export async function forgetInSimulations(
  { notices }: Pick<Context, 'notices'>,
  tx: Transaction,
  runs: readonly string[],
): Promise<void> {
  // One that is about to be done is held until it is, or ends here.
  const held = await tx
    .select({ id: simulations.id })
    .from(simulations)
    .where(inArray(simulations.run, [...runs]))
    .for('update');
  const reason = fail('answers-withdrawn', {}).bilingual;
  for (const { id } of held) await endSimulationIn(tx, notices, id, { state: 'cancelled', reason });
  for (const { id } of held) await leaveAggregates(tx, id);
  const found = await tx
    .select({ id: simulations.id, study: simulations.study })
    .from(simulations)
    .where(inArray(simulations.run, [...runs]));
  for (const { id, study } of found)
    await notices.publish({ study, event: 'simulation', simulation: id }, tx);
}

/** What a finished simulation has left lies ready: it takes the place of the results. */
async function leaveAggregates(tx: Transaction, simulation: string): Promise<void> {
  const ofSimulation = eq(simulationFiles.simulation, simulation);
  const left = await tx
    .select({ file: simulationFiles.file })
    .from(simulationFiles)
    .where(and(ofSimulation, eq(simulationFiles.file, 'results-left')));
  // After an earlier withdrawal what is left stands there already.
  const stays =
    left.length > 0 ? (['results-left', 'paths'] as const) : (['results', 'paths'] as const);
  await tx
    .delete(simulationFiles)
    .where(and(ofSimulation, notInArray(simulationFiles.file, [...stays])));
  await tx
    .update(simulationFiles)
    .set({ file: 'results' })
    .where(and(ofSimulation, eq(simulationFiles.file, 'results-left')));
}
