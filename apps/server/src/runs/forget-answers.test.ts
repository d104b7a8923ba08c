import { randomUUID } from 'node:crypto';
import type {
  ExperimentRequest,
  FirmWays,
  Problem,
  RespondentForm,
  RunSummary,
  Share,
  SimulationSummary,
} from '@qunhai/api';
import { type Results, resultsSchema, simulationSchema } from '@qunhai/results';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { dataFiles, runParts, runs, simulationModels, studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { type RunningServer, serveDatabase } from '../start-server.ts';
import { findEverywhere, placesIn } from '../testing/find-everywhere.ts';
import { fullAnswers } from '../testing/open-survey.ts';
import { longExperiment, sampleExperiment } from '../testing/sample-experiment.ts';
import { sampleStudy } from '../testing/sample-study.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { queueRun } from './queue-run.ts';
import { keepOfRun } from './withdrawn-since.ts';

const sample = sampleStudy({ resamples: 60 });
const until = { timeout: 100_000, interval: 50 };
/** Questions with numbers, as the imported answers have them. */
const items = new Set(
  Buffer.from(sample['data/responses.csv']!).toString().split('\n', 1)[0]!.split(',').slice(2),
);
const isPartners = (answer: unknown) => Array.isArray(answer) && typeof answer[0] === 'object';
/** A partner that the firm names: an answer that is found wherever it is kept. */
const marker = 'Quirk Traders';
const [leaving, second, staying] = ['Zqx Works', 'Vbn Metal', 'Wkl Tools'] as const;

/** A study with imported answers of sixty firms: enough to analyse, whoever withdraws. */
async function insertStudy({ orm }: Database): Promise<string> {
  const id = newId();
  await orm.insert(studies).values({
    ...{ id, title: { zh: '样例', en: 'Sample' }, data: 'simulated', slug: 'sample' },
    mapping: { responses: { file: 'responses.csv' }, firms: { file: 'firms.csv' } },
    analysis: {
      ...{ resamples: 60, interval: 'percentile', estimator: 'pls' },
      // Those that hold rows of firms.
      assessments: ['configurations', 'network', 'comparison'],
    },
  });
  for (const name of ['responses.csv', 'firms.csv']) {
    const content = sample[`data/${name}`]!;
    await orm.insert(dataFiles).values({
      ...{ id: newId(), study: id, name, format: 'csv', content, size: content.length },
      ...{ sha256: '', uploadedBy: 'personal' },
    });
  }
  return id;
}

describeOnEachDatabase('answers that are withdrawn after a run', (makeDatabase) => {
  let database: Database;
  let server: RunningServer;
  let study: string;
  let links: Map<string, { readonly firm: string; readonly token: string }>;

  const ask = async (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) => {
    const headers = { host: 'localhost', origin: 'http://localhost' };
    const reply = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
    return {
      status: reply.statusCode,
      text: reply.body,
      bytes: reply.rawPayload,
      as: <Body>() => reply.json() as Body,
    };
  };
  const get = (url: string) => ask('GET', url);
  const idOf = (name: string) => links.get(name)!.firm;
  const respond = (name: string, what: string) => `/api/respond/${links.get(name)!.token}${what}`;
  /** Answers to everything; the same by whoever has the same step. */
  const submit = async (name: string, step: number) => {
    const form = (await get(respond(name, ''))).as<RespondentForm>();
    const answers = Object.entries(fullAnswers(form)).map(([question, answer], i) => {
      if (items.has(question)) return [question, 3 + ((i * step) % 4)];
      return [
        question,
        isPartners(answer)
          ? [{ to: name === leaving ? marker : 'Other Traders', kind: 'supply', local: true }]
          : answer,
      ];
    });
    const body = { answers: Object.fromEntries(answers), language: 'zh', submission: randomUUID() };
    expect((await ask('POST', respond(name, '/submit'), body)).status).toBe(200);
  };
  const withdraw = async (name: string) =>
    expect((await ask('POST', respond(name, '/withdraw'))).status).toBe(200);
  const start = async (options: object = {}) =>
    (await ask('POST', `/api/studies/${study}/runs`, options)).as<RunSummary>().id;
  const summary = async (run: string) => (await get(`/api/runs/${run}`)).as<RunSummary>();
  const finished = async (options: object = {}) => {
    const run = await start(options);
    await expect.poll(async () => (await summary(run)).state, until).toBe('done');
    return run;
  };
  const resultsOf = async (run: string): Promise<Results> =>
    resultsSchema.parse((await get(`/api/runs/${run}/results.json`)).as());
  const simulate = async (change: Partial<ExperimentRequest>) => {
    const experiment = sampleExperiment({ ...change, model: 'study' });
    const reply = await ask('POST', `/api/studies/${study}/simulations`, experiment);
    expect(reply.status).toBe(202);
    return reply.as<SimulationSummary>().id;
  };
  const simulated = async (id: string) =>
    (await get(`/api/simulations/${id}`)).as<SimulationSummary>();
  const share = async (run: string, firms: boolean) =>
    (await ask('POST', `/api/studies/${study}/shares`, { run, firms })).as<Share>();
  const open = ({ url }: Share) => get(new URL(url).pathname);
  const rowOf = async (run: string) =>
    (await database.orm.select().from(runs).where(eq(runs.id, run)))[0]!;

  const newStudy = async () => {
    study = await insertStudy(database);
    const firms = [leaving, second, staying].map((name) => ({ name, cluster: 'C1' }));
    await ask('POST', `/api/studies/${study}/firms`, { firms });
    await ask('PATCH', `/api/studies/${study}/waves/1`, { form: 'full', state: 'open' });
    const made = (await get(`/api/studies/${study}/waves/1/links`)).as<{
      links: { firm: string; name: string; url: string }[];
    }>();
    const invited = (await get(`/api/studies/${study}/waves/1/firms`)).as<{
      firms: { firm: string; name: string }[];
    }>();
    const nameOf = new Map(invited.firms.map(({ firm, name }) => [firm, name]));
    links = new Map(
      made.links.map(({ firm, url }) => [nameOf.get(firm)!, { firm, token: url.split('/r/')[1]! }]),
    );
  };

  beforeAll(async () => {
    database = await makeDatabase();
    server = await serveDatabase(database, {
      ...{ storage: { kind: 'memory' }, webRoot: null, concurrentRuns: 1, workers: 1 },
      secret: 'a secret of thirty-two characters',
    });
  });
  afterAll(() => server.close());

  it('are gone wherever runs kept them, with all that was said of the firm alone', async () => {
    await newStudy();
    await submit(leaving, 1);
    await submit(staying, 2);
    const run = await finished();
    const before = await resultsOf(run);
    expect((await get(`/api/runs/${run}/study.zip`)).status).toBe(200);
    await get(`/api/runs/${run}/report.html?language=zh`);
    const [whole, closed] = [await share(run, true), await share(run, false)];
    const shown = await open(closed);
    expect((await open(whole)).text).toContain(idOf(leaving));
    expect(await findEverywhere(database.orm, marker)).toEqual(
      expect.arrayContaining(['responses.answers', 'runs.snapshot/collected/ties.csv']),
    );
    const mentioned = await findEverywhere(database.orm, idOf(leaving));
    for (const place of ['run_parts.content', 'shares.report', 'runs.snapshot/collected/ties.csv'])
      expect(mentioned).toContain(place);
    expect(before.exclusions.some(({ firm }) => firm === idOf(leaving))).toBe(true);
    expect(before.exclusions.some(({ firm }) => firm === idOf(staying))).toBe(true);

    const waysOf = (name: string) => get(`/api/runs/${run}/firms/${idOf(name)}/ways`);
    expect((await waysOf(leaving)).as<FirmWays>()).toMatchObject({ asked: true, wave: 1 });

    await withdraw(leaving);

    expect((await waysOf(leaving)).status).toBe(404);
    expect((await waysOf(staying)).status).toBe(200);
    expect((await waysOf(staying)).text).not.toContain(idOf(leaving));
    expect(await findEverywhere(database.orm, marker)).toEqual([]);
    expect(await findEverywhere(database.orm, idOf(leaving))).toEqual([
      ...['audit_entries.subject', 'firms.firm', 'responses.firm'],
    ]);
    expect((await get(`/api/runs/${run}/firms`)).text).not.toContain(idOf(leaving));
    expect((await get(`/api/runs/${run}/firms/${idOf(leaving)}`)).status).toBe(404);
    expect((await get(`/api/runs/${run}/firms/${idOf(staying)}`)).status).toBe(200);
    const report = (await get(`/api/runs/${run}/report.html?language=en`)).text;
    expect(report).not.toContain(idOf(leaving));
    expect(report).toContain(idOf(staying));
    expect(report).toContain('withdrew their answers after this run');
    const archive = await get(`/api/studies/${study}/export`);
    expect(archive.status).toBe(200);
    expect(placesIn(archive.bytes, marker)).toEqual([]);

    const folder = await get(`/api/runs/${run}/study.zip`);
    expect([folder.status, folder.as<Problem>().code]).toEqual([410, 'runs.folder-deleted']);
    const scripts = await get(`/api/runs/${run}/scripts.zip`);
    expect([scripts.status, scripts.as<Problem>().code]).toEqual([410, 'runs.folder-deleted']);
    const refused = await open(whole);
    expect([refused.status, refused.text]).toEqual([410, expect.stringContaining('已被删除')]);
    const listed = (await get(`/api/studies/${study}/shares`)).as<{ shares: Share[] }>().shares;
    expect(new Map(listed.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [whole.id, 'deleted'],
        [closed.id, 'active'],
      ]),
    );

    // What stays: figures of clusters and of all firms, shared reports without firms, and the record of what was run.
    expect((await open(closed)).text).toBe(shown.text);
    const after = await resultsOf(run);
    const { sem, hypotheses, diagnosis } = before;
    expect(after).toMatchObject({ run: before.run, sem, hypotheses });
    expect(after.diagnosis.clusters).toEqual(diagnosis.clusters);
    expect(after.diagnosis.firms).toEqual(
      diagnosis.firms.filter(({ firm }) => firm !== idOf(leaving)),
    );
    expect(after.exclusions.some(({ firm }) => firm === idOf(staying))).toBe(true);
    expect(after.quality.responses).toBe(before.quality.responses);
    const { snapshot, snapshotSha256 } = await rowOf(run);
    expect([snapshot, snapshotSha256]).toEqual([null, expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect((await summary(run)).withdrawnSince).toBe(1);
  });

  it('are gone once, however often and however many withdraw at the same time', async () => {
    await newStudy();
    for (const name of links.keys()) await submit(name, name === staying ? 2 : 1);
    const [first, later] = [await finished(), await finished()];
    const gone = [idOf(leaving), idOf(second)];
    const { suspects } = (await resultsOf(first)).quality;
    expect(suspects.filter(({ kind }) => kind === 'duplicate').map(({ firm }) => firm)).toEqual(
      gone,
    );
    await Promise.all([withdraw(leaving), withdraw(second), withdraw(leaving)]);
    await withdraw(second);
    for (const run of [first, later]) {
      const { diagnosis } = await resultsOf(run);
      const firms = diagnosis.firms.map(({ firm }) => firm);
      expect(firms).toHaveLength(61);
      expect(firms.filter((firm) => gone.includes(firm))).toEqual([]);
      expect(diagnosis.notes.filter(({ en }) => en.includes('withdrew'))).toHaveLength(1);
      expect((await summary(run)).withdrawnSince).toBe(2);
    }
    for (const firm of gone)
      expect((await findEverywhere(database.orm, firm)).join()).not.toMatch(/run_parts|runs\./);
  });

  it('end the runs that wait or are computed, and a new run does without them', async () => {
    await newStudy();
    await submit(leaving, 1);
    await submit(staying, 2);
    const computed = await start({ resamples: 100_000 });
    const waiting = await start();
    const partsOf = (run: string) =>
      database.orm.select().from(runParts).where(eq(runParts.run, run));
    await expect.poll(async () => (await partsOf(computed)).length, until).toBeGreaterThan(0);
    await withdraw(leaving);
    for (const run of [computed, waiting]) {
      const { state, reason, endedAt } = await summary(run);
      expect([state, reason?.message.zh]).toEqual([
        'cancelled',
        expect.stringContaining('撤回了答卷'),
      ]);
      expect(endedAt).not.toBeNull();
    }
    const next = await finished();
    const { quality, diagnosis } = await resultsOf(next);
    expect(quality.withdrawn).toEqual([{ wave: 1, firms: 1 }]);
    expect(diagnosis.firms).toHaveLength(61);
    for (const run of [computed, waiting]) {
      expect((await rowOf(run)).snapshot).toBeNull();
      expect(await partsOf(run)).toEqual([]);
    }
    expect((await rowOf(next)).snapshot).not.toBeNull();
    expect(await findEverywhere(database.orm, marker)).toEqual([]);
  });

  it('are not in a run that is queued while they are withdrawn', async () => {
    await newStudy();
    await submit(leaving, 1);
    const { context } = server;
    let transactions = 0;
    const transaction: typeof context.database.transaction = async (...work) => {
      transactions++;
      // The study has been read; its run has not been written.
      if (transactions === 2) await withdraw(leaving);
      return context.database.transaction(...work);
    };
    const late = new Proxy(context.database, {
      get: (orm, key) => (key === 'transaction' ? transaction : Reflect.get(orm, key, orm)),
    });
    const options = { study, options: {}, startedBy: 'personal' };
    const { id, withdrawnSince } = await queueRun({ ...context, database: late }, options);
    expect([transactions, withdrawnSince]).toEqual([4, 0]);
    expect(placesIn((await rowOf(id)).snapshot, marker)).toEqual([]);
    await ask('POST', `/api/runs/${id}/cancel`);
  });

  it('are not in what is made from a run while they are withdrawn', async () => {
    await newStudy();
    await submit(leaving, 1);
    await submit(staying, 2);
    const run = await finished();
    let made = 0;
    const read = async () => {
      const { text } = await get(`/api/runs/${run}/firms`);
      made++;
      if (made === 1) await withdraw(leaving);
      return text;
    };
    const kept = await keepOfRun(database.orm, run, read, async (_, text) => text);
    expect(made).toBe(2);
    expect(kept).not.toContain(idOf(leaving));
    expect(kept).toContain(idOf(staying));
  });

  it('are gone from models and from what simulations show of single firms', async () => {
    await newStudy();
    await submit(leaving, 1);
    await submit(staying, 2);
    await finished();
    const [done, running] = [await simulate({}), await simulate(longExperiment)];
    await expect.poll(async () => (await simulated(done)).state, until).toBe('done');
    const before = simulationSchema.parse((await get(`/api/simulations/${done}/results`)).as());
    expect(before.networks.flatMap(({ firms }) => firms).map(({ id }) => id)).toContain(
      idOf(leaving),
    );
    const report = (await get(`/api/simulations/${done}/report.html?language=en`)).text;
    const chunks = () => database.orm.$count(simulationModels);
    await expect.poll(chunks, until).toBeGreaterThan(0);
    const mentioned = await findEverywhere(database.orm, idOf(leaving));
    for (const place of [
      'run_parts.content',
      'simulation_models.content',
      'simulation_files.content',
    ])
      expect(mentioned).toContain(place);

    await withdraw(leaving);
    expect(await findEverywhere(database.orm, idOf(leaving))).toEqual([
      ...['audit_entries.subject', 'firms.firm', 'responses.firm'],
    ]);
    const after = simulationSchema.parse((await get(`/api/simulations/${done}/results`)).as());
    expect(after).toMatchObject({ scenarios: before.scenarios, networks: [] });
    expect(after.model.notes.at(-1)!.en).toContain('withdrew');
    expect((await simulated(done)).withdrawnSince).toBe(1);
    const anew = (await get(`/api/simulations/${done}/report.html?language=en`)).text;
    expect(anew).not.toBe(report);
    expect(anew).toContain('withdrew');
    expect((await get(`/api/simulations/${done}/paths.parquet`)).status).toBe(200);
    expect(await simulated(running)).toMatchObject({ state: 'cancelled' });
    expect((await simulated(running)).reason?.message.en).toContain('withdrew');

    // No model is made from that run any more.
    for (const reply of [
      await ask('POST', `/api/studies/${study}/simulations`, sampleExperiment({ model: 'study' })),
      await get(`/api/studies/${study}/simulation-model?model=study`),
    ])
      expect([reply.status, reply.as<Problem>().code]).toEqual([409, 'simulations.run-withdrawn']);
    await finished();
    const model = await get(`/api/studies/${study}/simulation-model?model=study`);
    expect(model.status).toBe(200);
    expect(model.text).not.toContain(idOf(leaving));
    await withdraw(staying);
    expect(simulationSchema.parse((await get(`/api/simulations/${done}/results`)).as())).toEqual(
      after,
    );
  });

  it('touch no run that never read them', async () => {
    await newStudy();
    await submit(staying, 2);
    const run = await finished();
    await submit(leaving, 1);
    const before = await rowOf(run);
    await withdraw(leaving);
    expect(await rowOf(run)).toEqual(before);
    expect((await get(`/api/runs/${run}/study.zip`)).status).toBe(200);
  });
});
