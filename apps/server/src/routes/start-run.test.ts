import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analysisPlan, runSummary, runs } from '@qunhai/api';
import { runStudy, serializeResults } from '@qunhai/study';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { touchInput } from '../collect/touch-input.ts';
import type { Database } from '../database/database.ts';
import { dataFiles, studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { unpackSnapshot } from '../runs/snapshot.ts';
import { type RunningServer, serveDatabase } from '../start-server.ts';
import { sampleStudy } from '../testing/sample-study.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';

/** Ids of the facts of a kind. */
const factsWith = (wanted: string) =>
  clusteredFirmsTheory.facts.flatMap(({ id, kind }) => (kind === wanted ? [id] : []));
const sample = sampleStudy({ resamples: 60 });
const options = {
  storage: { kind: 'memory' },
  webRoot: null,
  secret: 'a secret of thirty-two characters',
} as const;

async function insertStudy({ orm }: Database): Promise<string> {
  const id = newId();
  const title = { zh: '样例', en: 'Sample' };
  const mapping = { responses: { file: 'responses.csv' }, firms: { file: 'firms.csv' } };
  const analysis = {
    ...{ resamples: 60, interval: 'percentile', estimator: 'pls', assessments: ['data'] },
    ...{ levels: { by: 'cluster' }, controls: [{ fact: 'employees', log: true }] },
  };
  await orm
    .insert(studies)
    .values({ id, title, data: 'simulated', slug: 'sample', mapping, analysis });
  for (const name of ['responses.csv', 'firms.csv']) {
    const content = sample[`data/${name}`]!;
    await orm.insert(dataFiles).values({
      ...{ id: newId(), study: id, name, format: 'csv', content, size: content.length },
      ...{ sha256: '', uploadedBy: 'personal' },
    });
  }
  return id;
}

describeOnEachDatabase('starting a run', (makeDatabase) => {
  let database: Database;
  let server: RunningServer;
  let study: string;
  const headers = { host: 'localhost' };
  const get = (url: string) => server.app.inject({ url, headers });
  const start = (body: object) =>
    server.app.inject({
      method: 'POST',
      url: `/api/studies/${study}/runs`,
      headers,
      payload: body,
    });
  const until = { timeout: 100_000, interval: 50 };
  beforeAll(async () => {
    database = await makeDatabase();
    server = await serveDatabase(database, options);
    study = await insertStudy(database);
  });
  afterAll(() => server.close());

  it('runs the study as it is, with what was chosen otherwise, and finds what the command line finds', async () => {
    const response = await start({ estimator: 'plsc', resamples: 80 });
    expect(response.statusCode).toBe(202);
    const { id, number, state } = runSummary.parse(response.json());
    expect([number, state]).toEqual([1, 'queued']);
    await expect.poll(async () => (await get(`/api/runs/${id}`)).json().state, until).toBe('done');
    const folder = mkdtempSync(join(tmpdir(), 'qunhai-same-'));
    unpackSnapshot((await get(`/api/runs/${id}/study.zip`)).rawPayload, folder);
    const direct = await runStudy(folder, { workers: 1 });
    rmSync(folder, { recursive: true });
    expect((await get(`/api/runs/${id}/results.json`)).body).toBe(serializeResults(direct.results));
    expect(direct.results.run.analysis).toMatchObject({ estimator: 'plsc', resamples: 80 });
  });

  it('numbers runs that are started at once one after the other', async () => {
    const started = await Promise.all([start({}), start({}), start({})]);
    expect(started.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202]);
    const list = runs.parse((await get(`/api/studies/${study}/runs`)).json());
    expect(list.runs.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    for (const { id } of list.runs)
      await server.app.inject({ method: 'POST', url: `/api/runs/${id}/cancel`, headers });
  });

  it('tells of a run that the data have changed since', async () => {
    const { id } = (await start({})).json();
    expect((await get(`/api/runs/${id}`)).json().outdated).toBe(false);
    await touchInput(database.orm, study);
    expect((await get(`/api/runs/${id}`)).json().outdated).toBe(true);
  });

  it('tells how the study is analysed, and takes other moderation, groups, correction and assessments', async () => {
    const plan = analysisPlan.parse((await get(`/api/studies/${study}/analysis`)).json());
    expect(plan).toMatchObject({ estimator: 'pls', moderation: true, correction: 'none' });
    expect(plan.groups).toEqual({ by: ['clustered', 'cluster', 'stage'], permutations: 1000 });
    expect(plan.groupings.map(({ by }) => by)).toContain('key_technology');
    expect(plan).toMatchObject({
      ...{
        moderationApproach: 'two-stage',
        levels: { by: 'cluster' },
        configurations: {},
        weights: null,
      },
      controls: [{ fact: 'employees', log: true }],
    });
    expect(plan.levelings.map(({ by }) => by)).toEqual(['cluster', ...factsWith('choice')]);
    expect(plan.controllable.map(({ by }) => by)).toEqual(expect.arrayContaining(['employees']));
    expect(plan.conditions.map(({ by }) => by)).toContain('DC');
    const chosen = {
      ...{ resamples: 0, moderation: false, moderationResamples: 60, correction: 'holm' },
      ...{ groups: { by: [], permutations: 200 }, assessments: [] },
      ...{ moderationApproach: 'orthogonalizing', levels: { by: 'key_technology' } },
      weights: null,
      ...{ controls: [{ fact: 'sales', log: true }], configurations: { consistency: 0.85 } },
    };
    const { id } = (await start(chosen)).json();
    await expect.poll(async () => (await get(`/api/runs/${id}`)).json().state, until).toBe('done');
    expect((await get(`/api/runs/${id}`)).json().options).toEqual(chosen);
    const { run } = (await get(`/api/runs/${id}/results.json`)).json();
    const { weights, ...asked } = chosen;
    expect(weights).toBeNull();
    expect(run.analysis).toMatchObject(asked);
    expect(run.analysis).not.toHaveProperty('weights');
  });

  it('refuses what no analysis can be, and a study without answers', async () => {
    expect((await start({ resamples: 10 })).statusCode).toBe(400);
    expect((await start({ seed: 5 })).statusCode).toBe(400);
    const products = await start({ estimator: 'plsc', moderationApproach: 'product-indicator' });
    expect([products.statusCode, products.json().code]).toEqual([422, 'study.approach-needs-pls']);
    const unknown = await start({ controls: [{ fact: 'colour', log: false }] });
    expect([unknown.statusCode, unknown.json().code]).toEqual([422, 'study.unknown-control']);
    const weightless = await start({ weights: 'colour' });
    expect([weightless.statusCode, weightless.json().code]).toEqual([422, 'study.unknown-weights']);
    expect((await start({ correction: 'bonferroni' })).statusCode).toBe(400);
    expect((await start({ assessments: ['all'] })).statusCode).toBe(400);
    const before = (await get(`/api/studies/${study}/runs`)).json().runs.length;
    await database.orm.delete(dataFiles);
    await database.orm.update(studies).set({ mapping: null });
    const refused = await start({});
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'studies.no-answers']);
    expect((await get(`/api/studies/${study}/runs`)).json().runs).toHaveLength(before);
  });

  it('keeps the options with the run', async () => {
    const list = runs.parse((await get(`/api/studies/${study}/runs`)).json());
    const first = list.runs.at(-1)!;
    expect(first.options).toEqual({ estimator: 'plsc', resamples: 80 });
  });
});
