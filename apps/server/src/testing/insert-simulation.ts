import type { ExperimentRequest } from '@qunhai/api';
import type { Connection } from '../database/database.ts';
import { simulations, studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { sampleExperiment } from './sample-experiment.ts';

/** Write a study and a simulation of the default model that waits; returns the simulation's identifier. */
export async function insertSimulation(
  connection: Connection,
  change: Partial<ExperimentRequest> = {},
): Promise<string> {
  const [study, id] = [newId(), newId()];
  const title = { zh: '样例', en: 'Sample' };
  await connection.insert(studies).values({ id: study, title, data: 'simulated', slug: 'sample' });
  await connection.insert(simulations).values({
    ...{ id, study, number: 1, startedBy: 'personal' },
    experiment: sampleExperiment(change),
  });
  return id;
}
