import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ExperimentRequest, Problem, SimulationSummary } from '@qunhai/api';
import { canonicalJson } from '@qunhai/kernel';
import { baseline } from '@qunhai/simulation';
import { simulateStudy } from '@qunhai/study';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StudyNotice } from '../context.ts';
import type { Database } from '../database/database.ts';
import {
  auditEntries,
  simulationChunks,
  simulationFiles,
  simulationModels,
  simulations,
} from '../database/schema.ts';
import { readRun } from '../runs/read-runs.ts';
import { packSnapshot, unpackSnapshot } from '../runs/snapshot.ts';
import { longExperiment, sampleExperiment } from '../testing/sample-experiment.ts';
import { insertRun, sampleStudy } from '../testing/sample-study.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { buildWorld, type World } from '../testing/test-world.ts';
import { queueSimulation } from './queue-simulation.ts';
import { readFile } from './read-files.ts';
import { readSimulation } from './read-simulations.ts';

const until = { timeout: 100_000, interval: 50 };

describeOnEachDatabase('simulations', (makeDatabase) => {
  let database: Database;
  let world: World;
  const heard: StudyNotice[] = [];
  beforeAll(async () => {
    database = await makeDatabase();
    world = await buildWorld(database, { concurrentRuns: 1, workers: 2 });
    world.server.context.notices.subscribe(world.study, (notice) => heard.push(notice));
  });
  beforeEach(() => {
    heard.length = 0;
  });
  afterAll(() => world.server.close());

  const get = (url: string) => world.people.viewer.ask('GET', url);
  const path = () => `/api/studies/${world.study}/simulations`;
  const ask = (experiment: object) =>
    world.people.analyst.ask('POST', path(), { body: experiment });
  const start = async (change: Partial<ExperimentRequest> = {}) => {
    const { status, body } = await ask(sampleExperiment(change));
    expect(status).toBe(202);
    return body as SimulationSummary;
  };
  const summary = async (id: string): Promise<SimulationSummary> =>
    (await get(`/api/simulations/${id}`)).body;
  const finished = async (change: Partial<ExperimentRequest> = {}) => {
    const { id } = await start(change);
    await expect.poll(() => summary(id), until).toMatchObject({ state: 'done' });
    return id;
  };
  const workOf = async (id: string) => {
    const { orm } = database;
    return {
      chunks: await orm.$count(simulationChunks, eq(simulationChunks.simulation, id)),
      models: await orm.$count(simulationModels, eq(simulationModels.simulation, id)),
    };
  };

  it('end with what the command line finds, byte for byte, and keep nothing of the work', async () => {
    const experiment = sampleExperiment();
    const id = await finished(experiment);
    const file = await get(`/api/simulations/${id}/simulation.json`);
    const direct = await simulateStudy(null, experiment, { workers: 1 });
    expect(file.text).toBe(canonicalJson(direct.results));
    expect(file.headers['content-disposition']).toMatch(/simulation-\d+\.json/);
    expect((await get(`/api/simulations/${id}/results`)).text).toBe(file.text);
    expect(await workOf(id)).toEqual({ chunks: 0, models: 0 });
    expect(await summary(id)).toMatchObject({
      ...{ title: 'Training', run: null, outdated: false, withdrawnSince: 0, progress: null },
      ...{ startedBy: 'analyst', experiment },
    });
    const paths = await get(`/api/simulations/${id}/paths.parquet`);
    expect([paths.status, paths.text.slice(0, 4), paths.text.slice(-4)]).toEqual([
      ...[200, 'PAR1', 'PAR1'],
    ]);
  });

  it('of a study are what the command line finds in its folder', async () => {
    const { context } = world.server;
    const files = sampleStudy({ resamples: 60 });
    const { study, run } = await insertRun(database.orm, files);
    await context.jobs.startRun(run);
    await expect.poll(async () => (await readRun(database.orm, run)).state, until).toBe('done');
    const folder = mkdtempSync(join(tmpdir(), 'qunhai-same-'));
    unpackSnapshot(packSnapshot(files).zip, folder);
    // With one wave there is nothing to fit to, which the notes say.
    for (const calibration of [false, true]) {
      const experiment = sampleExperiment({ model: 'study', calibration });
      const request = { study, experiment, startedBy: 'personal' };
      const { id } = await queueSimulation(context, request);
      await expect
        .poll(() => readSimulation(database.orm, id), until)
        .toMatchObject({ state: 'done', run });
      const results = gunzipSync(await readFile(database.orm, id, 'results')).toString();
      const direct = await simulateStudy(folder, experiment, { workers: 1 });
      expect(direct.results.networks.length).toBeGreaterThan(0);
      expect(results === canonicalJson(direct.results)).toBe(true);
    }
    rmSync(folder, { recursive: true });
  });

  it('are told to the pages, with their progress', async () => {
    const id = await finished({ replications: 40, steps: 60 });
    const ofIt = heard.filter((one) => one.event === 'simulation' && one.simulation === id);
    expect(ofIt.length).toBeGreaterThan(4);
    const listed = (await get(path())).body.simulations as SimulationSummary[];
    expect(listed[0]).toEqual(await summary(id));
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, i) => listed.length - i));
    const deeds = await database.orm
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subject, id));
    expect(deeds).toMatchObject([{ actor: 'analyst', action: 'simulation.start' }]);
  });

  it('have a report in the language that is asked for, made once', async () => {
    const id = await finished();
    const address = `/api/simulations/${id}/report.html?language=zh`;
    const replies = await Promise.all([1, 2, 3].map(() => get(address)));
    expect(replies[0]).toMatchObject({ status: 200 });
    expect(replies[0]!.text).toContain('<html lang="zh');
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const kept = await database.orm
      .select()
      .from(simulationFiles)
      .where(eq(simulationFiles.simulation, id));
    expect(kept.map(({ file }) => file).sort()).toEqual(['paths', 'report-zh', 'results']);
    expect(gunzipSync(kept.find(({ file }) => file === 'report-zh')!.content).toString()).toBe(
      replies[0]!.text,
    );
  });

  it('stop within a second when they are cancelled', async () => {
    const { id } = await start(longExperiment);
    await expect
      .poll(async () => (await summary(id)).progress?.done ?? 0, until)
      .toBeGreaterThan(0);
    const reply = await world.people.analyst.ask('POST', `/api/simulations/${id}/cancel`);
    expect(reply.body).toMatchObject({ state: 'cancelled', progress: null });
    expect(reply.body.reason.message.en).toContain('analyst');
    expect(await workOf(id)).toEqual({ chunks: 0, models: 0 });
    // Whoever computed it takes the next at once, and what it would have written is refused.
    await finished();
    expect(await workOf(id)).toEqual({ chunks: 0, models: 0 });
    const gone = await get(`/api/simulations/${id}/results`);
    expect([gone.status, gone.body.code]).toEqual([410, 'simulations.never-came']);
  });

  it('are deleted with all that belongs to them, also while they are computed', async () => {
    const [done, { id: running }] = [await finished(), await start(longExperiment)];
    await expect.poll(async () => (await workOf(running)).chunks, until).toBeGreaterThan(0);
    const early = await get(`/api/simulations/${running}/results`);
    expect([early.status, early.body.code]).toEqual([409, 'simulations.not-there-yet']);
    for (const id of [done, running]) {
      const reply = await world.people.analyst.ask('DELETE', `/api/simulations/${id}`);
      expect([reply.status, reply.body]).toEqual([200, { done: true }]);
      expect((await get(`/api/simulations/${id}`)).status).toBe(404);
      expect(await workOf(id)).toEqual({ chunks: 0, models: 0 });
    }
    expect(heard).toContainEqual({ study: world.study, event: 'changed', what: 'simulations' });
    await finished();
  });

  describe('are refused', () => {
    const refused = async (change: object) => {
      const before = await database.orm.$count(simulations);
      const { status, body } = await ask({ ...sampleExperiment(), ...change });
      expect(await database.orm.$count(simulations)).toBe(before);
      const { code, message, fix } = body as Problem;
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      return { status, code, text: `${message.en} ${fix.en}` };
    };

    it('without a finished run to make the model from', async () => {
      expect(await refused({ model: 'study' })).toMatchObject({
        ...{ status: 409, code: 'simulations.no-run' },
        text: expect.stringContaining('Run the study first'),
      });
    });

    it('when they ask too much, with how much they ask', async () => {
      expect(await refused({ steps: 200, replications: 5000 })).toMatchObject({
        ...{ status: 422, code: 'simulations.too-many-numbers' },
        text: expect.stringContaining('184,920,000'),
      });
    });

    it('when a scenario names what the model does not have', async () => {
      const policies = [
        { policy: 'training', start: 0, duration: 1, size: 1, clusters: ['nowhere'] },
      ];
      expect(await refused({ scenarios: [{ ...baseline, policies }] })).toMatchObject({
        ...{ status: 422, code: 'simulation.unknown-cluster' },
        text: expect.stringContaining('nowhere'),
      });
    });

    it('when two scenarios have one name', async () => {
      expect(await refused({ scenarios: [baseline, baseline] })).toMatchObject({ status: 400 });
    });
  });
});
