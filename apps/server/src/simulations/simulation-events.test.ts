import { simulationSummary } from '@qunhai/api';
import { expect, it } from 'vitest';
import { openDatabase } from '../database/open-database.ts';
import { serveDatabase } from '../start-server.ts';
import { insertSimulation } from '../testing/insert-simulation.ts';
import { type HeardEvent, readEvents } from '../testing/read-events.ts';
import { startWorkerProcess } from '../testing/start-process.ts';
import { describeOnEachDatabase, describeOnPostgres } from '../testing/test-databases.ts';
import { readSimulation } from './read-simulations.ts';

const until = { timeout: 100_000, interval: 50 };
const secret = 'a secret of thirty-two characters';
const options = { storage: { kind: 'memory' }, webRoot: null, secret } as const;
const told = (heard: readonly HeardEvent[]) =>
  heard
    .filter(({ event }) => event === 'simulation')
    .map(({ data }) => simulationSummary.parse(data));
const states = (heard: readonly HeardEvent[]) => [
  ...new Set(told(heard).map(({ state }) => state)),
];

describeOnEachDatabase('events of simulations', (makeDatabase) => {
  it('tell how it is, and that it ended', async () => {
    const database = await makeDatabase();
    const id = await insertSimulation(database.orm, { steps: 20, replications: 200 });
    const { study } = await readSimulation(database.orm, id);
    const server = await serveDatabase(database, { ...options, concurrentRuns: 0 });
    const { heard, close } = await readEvents(`${server.address}api/studies/${study}/events`);
    await expect.poll(() => states(heard), until).toEqual(['queued']);
    await server.context.jobs.cancelSimulation(id, 'Ada');
    await expect.poll(() => states(heard), until).toEqual(['queued', 'cancelled']);
    expect(told(heard).at(-1)!.reason!.message.zh).toContain('Ada');
    close();
    await server.close();
  });
});

describeOnPostgres('workers on other machines', (makeUrl) => {
  it('compute simulations, and pages of the server see it happen', async () => {
    const url = await makeUrl();
    const database = await openDatabase({ url });
    const server = await serveDatabase(database, { ...options, concurrentRuns: 0 });
    const id = await insertSimulation(database.orm, { steps: 20, replications: 200 });
    const { study } = await readSimulation(database.orm, id);
    const { heard, close } = await readEvents(`${server.address}api/studies/${study}/events`);
    await server.context.jobs.startSimulation(id);
    const workers = [await startWorkerProcess(url), await startWorkerProcess(url)];
    await expect.poll(() => states(heard), until).toEqual(['queued', 'running', 'done']);
    const progress = told(heard).flatMap((one) => one.progress ?? []);
    expect(progress.some(({ step, done }) => step === 'simulate' && done > 0)).toBe(true);
    for (const worker of workers) await worker.end('SIGTERM');
    close();
    await server.close();
    await database.close();
  });
});
