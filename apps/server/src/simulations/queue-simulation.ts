import type { ExperimentRequest, SimulationSummary } from '@qunhai/api';
import { eq, max } from 'drizzle-orm';
import { recordDeed } from '../audit.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../database/database.ts';
import { runs, simulations, studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { withdrawnSince } from '../runs/withdrawn-since.ts';
import { checkExperiment } from './check-experiment.ts';
import { fail } from './errors.ts';
import { readModel } from './read-model.ts';
import { readSimulation } from './read-simulations.ts';

/** Which simulation is wanted, and by whom. */
export interface SimulationRequest {
  readonly study: string;
  readonly experiment: ExperimentRequest;
  /** Name of the person, or `personal`. */
  readonly startedBy: string;
}

/**
 * Queue a simulation, of the newest finished run or of the default model, once it is known that it can be computed.
 * @throws {QunhaiError} simulations.no-run, run-withdrawn, too-much, too-many-numbers; simulation.… what is wrong with a scenario
 */
export async function queueSimulation(
  context: Context,
  { study, experiment, startedBy }: SimulationRequest,
): Promise<SimulationSummary> {
  const { database, jobs, notices } = context;
  const { run, model } = await readModel(database, study, experiment.model);
  checkExperiment(experiment, model);
  const id = newId();
  await database.transaction(async (tx) => {
    // Two simulations that are queued at once get their numbers one after the other.
    await tx.select().from(studies).where(eq(studies.id, study)).for('no key update');
    if (run !== null) await requireAnswers(tx, run);
    const [last] = await tx
      .select({ number: max(simulations.number) })
      .from(simulations)
      .where(eq(simulations.study, study));
    const number = (last?.number ?? 0) + 1;
    await tx.insert(simulations).values({ id, study, number, run, experiment, startedBy });
    await recordDeed(tx, { study, actor: startedBy, action: 'simulation.start', subject: id });
    await jobs.startSimulation(id, tx);
    await notices.publish({ study, event: 'simulation', simulation: id }, tx);
  });
  return readSimulation(database, id);
}

/** Hold a run, so that a withdrawal waits until the simulation is there to be ended by it; refuse when one came before. */
async function requireAnswers(tx: Transaction, run: string): Promise<void> {
  await tx.select({ id: runs.id }).from(runs).where(eq(runs.id, run)).for('share');
  const [found] = await tx
    .select({ number: runs.number, withdrawnSince })
    .from(runs)
    .where(eq(runs.id, run));
  if (found === undefined) throw fail('no-run', {});
  if (found.withdrawnSince > 0) throw fail('run-withdrawn', { number: found.number });
}
