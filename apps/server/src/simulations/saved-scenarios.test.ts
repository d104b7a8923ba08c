import type { SavedScenarios } from '@qunhai/api';
import { baseline, type Scenario } from '@qunhai/simulation';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StudyNotice } from '../context.ts';
import type { Database } from '../database/database.ts';
import { savedScenarios, studies } from '../database/schema.ts';
import { sampleExperiment } from '../testing/sample-experiment.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { buildWorld, type World } from '../testing/test-world.ts';

describeOnEachDatabase('scenarios saved with a study', (makeDatabase) => {
  let database: Database;
  let world: World;
  beforeAll(async () => {
    database = await makeDatabase();
    world = await buildWorld(database);
  });
  afterAll(() => world.server.close());
  const path = () => `/api/studies/${world.study}/scenarios`;
  const { scenarios } = sampleExperiment();
  const save = (saved: SavedScenarios) => world.people.analyst.ask('PUT', path(), { body: saved });

  it('are none at first, then what was saved last', async () => {
    const heard: StudyNotice[] = [];
    world.server.context.notices.subscribe(world.study, (notice) => heard.push(notice));
    const first = await world.people.viewer.ask('GET', path());
    expect(first.body).toEqual({ revision: 0, scenarios: [] });
    const saved = await save({ revision: 0, scenarios });
    expect([saved.status, saved.body]).toEqual([200, { revision: 1, scenarios }]);
    expect((await save({ revision: 1, scenarios: [] })).body).toMatchObject({ revision: 2 });
    expect((await save({ revision: 2, scenarios })).body).toEqual({ revision: 3, scenarios });
    expect((await world.people.viewer.ask('GET', path())).body).toEqual({ revision: 3, scenarios });
    await expect
      .poll(() => heard)
      .toContainEqual({ study: world.study, event: 'changed', what: 'scenarios' });
  });

  it('are not lost to somebody who saves what was read before', async () => {
    for (const revision of [0, 1, 9]) {
      const { status, body } = await save({ revision, scenarios: [] });
      expect([status, body.code]).toEqual([409, 'server.conflict']);
    }
    expect((await world.people.viewer.ask('GET', path())).body).toEqual({ revision: 3, scenarios });
  });

  it.each<[string, Scenario[]]>([
    ['two of one name', [baseline, baseline]],
    [
      'more than a scenario file holds',
      Array.from({ length: 21 }, (_, i) => ({ ...baseline, id: `s${i}` })),
    ],
  ])('are not %s', async (_, wrong) => {
    expect((await save({ revision: 3, scenarios: wrong })).status).toBe(400);
  });

  it('go with the study', async () => {
    await database.orm.delete(studies).where(eq(studies.id, world.study));
    expect(await database.orm.$count(savedScenarios)).toBe(0);
  });
});
