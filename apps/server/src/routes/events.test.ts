import { runSummary, studyEvents } from '@qunhai/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { type RunningServer, serveDatabase } from '../start-server.ts';
import { type HeardEvent, readEvents } from '../testing/read-events.ts';
import { insertRun, sampleStudy } from '../testing/sample-study.ts';
import { startWorkerProcess } from '../testing/start-process.ts';
import { describeOnEachDatabase, describeOnPostgres } from '../testing/test-databases.ts';

const small = sampleStudy({ resamples: 400 });
const until = { timeout: 100_000, interval: 50 };
const secret = 'a secret of thirty-two characters';
const options = { storage: { kind: 'memory' }, webRoot: null, secret } as const;
const runsIn = (heard: readonly HeardEvent[]) =>
  heard.filter(({ event }) => event === 'run').map(({ data }) => runSummary.parse(data));
const states = (heard: readonly HeardEvent[]) => [
  ...new Set(runsIn(heard).map(({ state }) => state)),
];

describeOnEachDatabase('events', (makeDatabase) => {
  let database: Database;
  let server: RunningServer;
  beforeAll(async () => {
    database = await makeDatabase();
    server = await serveDatabase(database, options);
  });
  afterAll(() => server.close());

  it('follow a run from queue to end, for its study and for itself', async () => {
    const { study, run } = await insertRun(database.orm, small);
    const ofStudy = await readEvents(`${server.address}api/studies/${study}/events`);
    const ofRun = await readEvents(`${server.address}api/runs/${run}/events`);
    await expect.poll(() => runsIn(ofRun.heard)).toHaveLength(1);
    await server.context.jobs.startRun(run);
    for (const { heard } of [ofStudy, ofRun]) {
      await expect.poll(() => states(heard), until).toEqual(['queued', 'running', 'done']);
      const told = runsIn(heard);
      expect(told.some(({ parts }) => parts.includes('estimates') && !parts.includes('sem'))).toBe(
        true,
      );
      expect(told.at(-1)).toMatchObject({ id: run, state: 'done', progress: null });
      expect(told.at(-1)!.parts).toHaveLength(9);
    }
    ofStudy.close();
    ofRun.close();
  });

  it('begin with the current state, so that who connects again has missed nothing', async () => {
    const { study, run } = await insertRun(database.orm, small);
    await server.context.jobs.cancelRun(run, 'personal');
    const { heard, close } = await readEvents(`${server.address}api/studies/${study}/events`);
    await expect.poll(() => heard.map(({ event }) => event)).toEqual(['run', 'answers']);
    expect(runsIn(heard)[0]).toMatchObject({ id: run, state: 'cancelled' });
    expect(studyEvents.answers.parse(heard[1]!.data)).toMatchObject({ firm: null });
    close();
  });

  it('are heard by one person in as many pages as anybody opens, and no more', async () => {
    const { study } = await insertRun(database.orm, small);
    const url = `${server.address}api/studies/${study}/events`;
    const opened = await Promise.all(Array.from({ length: 60 }, () => readEvents(url)));
    const refused = await fetch(url);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('30');
    for (const { close } of opened) close();
    await expect.poll(async () => (await readEvents(url)).close(), until).toBeUndefined();
  });

  it('tell what else was changed, to those who watch that study only', async () => {
    const { study } = await insertRun(database.orm, small);
    const other = await insertRun(database.orm, small);
    const { heard, close } = await readEvents(`${server.address}api/studies/${study}/events`);
    const { notices } = server.context;
    await notices.publish({ study: other.study, event: 'changed', what: 'theory' });
    await notices.publish({ study, event: 'changed', what: 'files' });
    const changed = () => heard.filter(({ event }) => event === 'changed');
    await expect.poll(changed).toEqual([{ event: 'changed', data: { what: 'files' } }]);
    close();
  });

  it('exist for nobody who may not see the study', async () => {
    const response = await fetch(`${server.address}api/studies/${'x'.repeat(16)}/events`);
    expect(response.status).toBe(404);
    expect((await fetch(`${server.address}api/runs/${'x'.repeat(16)}/events`)).status).toBe(404);
  });
});

describe('a server that closes', () => {
  it('ends its streams instead of waiting for them', { timeout: 30_000 }, async () => {
    const database = await openDatabase({ memory: true });
    const server = await serveDatabase(database, options);
    const { study } = await insertRun(database.orm, small);
    const { ended } = await readEvents(`${server.address}api/studies/${study}/events`);
    await server.close();
    await ended;
    await database.close();
  });
});

describeOnPostgres('a worker on another machine', (makeUrl) => {
  it('computes runs, and pages of the server see it happen', async () => {
    const url = await makeUrl();
    const database = await openDatabase({ url });
    const server = await serveDatabase(database, { ...options, concurrentRuns: 0 });
    const { run } = await insertRun(database.orm, small);
    await server.context.jobs.startRun(run);
    const { heard, close } = await readEvents(`${server.address}api/runs/${run}/events`);
    const worker = await startWorkerProcess(url);
    await expect.poll(() => states(heard), until).toEqual(['queued', 'running', 'done']);
    const second = await insertRun(database.orm, sampleStudy({ resamples: 100_000 }));
    await server.context.jobs.startRun(second.run);
    const ofSecond = await readEvents(`${server.address}api/runs/${second.run}/events`);
    await expect.poll(() => states(ofSecond.heard), until).toContain('running');
    await worker.end('SIGTERM');
    await expect.poll(() => runsIn(ofSecond.heard).at(-1)?.state, until).toBe('queued');
    close();
    ofSecond.close();
    await server.close();
    await database.close();
  });
});
