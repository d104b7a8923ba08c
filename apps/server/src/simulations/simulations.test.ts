import type { SimulationSummary } from '@qunhai/api';
import { canonicalJson } from '@qunhai/kernel';
import { simulateStudy } from '@qunhai/study';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { sampleExperiment } from '../testing/sample-experiment.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { buildWorld, type World } from '../testing/test-world.ts';

const until = { timeout: 40_000, interval: 50 };

describeOnEachDatabase('simulations', (makeDatabase) => {
  let database: Database;
  let world: World;
  beforeAll(async () => {
    database = await makeDatabase();
    world = await buildWorld(database, { concurrentRuns: 1, workers: 2 });
  });
  afterAll(() => world.server.close());
  const start = async (body: object) => {
    const { study, people } = world;
    return people.analyst.ask('POST', `/api/studies/${study}/simulations`, { body });
  };
  const stateOf = async (id: string): Promise<SimulationSummary> =>
    (await world.people.viewer.ask('GET', `/api/simulations/${id}`)).body;

  it('end with results and paths as the command line has them', async () => {
    const experiment = sampleExperiment();
    const reply = await start(experiment);
    expect(reply.status).toBe(202);
    const { id } = reply.body as SimulationSummary;
    await expect.poll(() => stateOf(id), until).toMatchObject({ state: 'done' });
    const file = await world.people.viewer.ask('GET', `/api/simulations/${id}/simulation.json`);
    expect(file.status).toBe(200);
    const direct = await simulateStudy(null, experiment, { workers: 1 });
    expect(file.text).toBe(canonicalJson(direct.results));
  });
});
