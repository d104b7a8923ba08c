import { createHash } from 'node:crypto';
import { eq, isNotNull } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import type { Notices } from '../context.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { simulationChunks, simulationFiles, simulations } from '../database/schema.ts';
import { openNotices } from '../events/open-notices.ts';
import { readFile } from '../simulations/read-files.ts';
import { insertSimulation } from '../testing/insert-simulation.ts';
import { longExperiment } from '../testing/sample-experiment.ts';
import { describeOnEachDatabase, describeOnPostgres } from '../testing/test-databases.ts';
import { type OpenJobs, openJobs } from './open-jobs.ts';

const until = { timeout: 100_000, interval: 50 };

/** Six chunks. */
const several = { steps: 6, replications: 150 };

interface Process {
  readonly jobs: OpenJobs;
  close(): Promise<void>;
}

const faults: unknown[] = [];

async function openProcess(database: Database, workers: number): Promise<Process> {
  const notices: Notices & { close(): Promise<void> } = await openNotices(database);
  const onFault = (_: string, error: unknown) => void faults.push(error);
  const jobs = await openJobs(database, notices, { concurrentRuns: 1, workers, onFault });
  return {
    jobs,
    close: async () => {
      await jobs.close();
      await notices.close();
    },
  };
}

async function rowOf({ orm }: Database, id: string) {
  return (await orm.select().from(simulations).where(eq(simulations.id, id)))[0]!;
}

/** Hashes of a simulation's files. */
async function filesOf({ orm }: Database, id: string): Promise<Record<string, string>> {
  const rows = await orm.select().from(simulationFiles).where(eq(simulationFiles.simulation, id));
  const names = new Set(rows.map(({ file }) => file));
  const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
  const hashes: Record<string, string> = {};
  for (const name of names) hashes[name] = hash(await readFile(orm, id, name));
  return hashes;
}

async function finish(database: Database, id: string): Promise<Record<string, string>> {
  await expect.poll(() => rowOf(database, id), until).toMatchObject({ state: 'done' });
  return filesOf(database, id);
}

const computed = ({ orm }: Database) =>
  orm.$count(simulationChunks, isNotNull(simulationChunks.content));

describeOnEachDatabase('simulations in the queue', (makeDatabase) => {
  afterEach(() => expect(faults.splice(0)).toEqual([]));

  it('give the same files with one worker, with two, and after a stop in between', async () => {
    const database = await makeDatabase();
    const [one, two, stopped] = [
      await insertSimulation(database.orm, several),
      await insertSimulation(database.orm, several),
      await insertSimulation(database.orm, several),
    ];
    const first = await openProcess(database, 1);
    const byOne = await finish(database, one);
    expect(Object.keys(byOne).sort()).toEqual(['paths', 'results']);
    await first.jobs.cancelSimulation(two, 'personal');
    await first.jobs.cancelSimulation(stopped, 'personal');
    await first.close();
    await database.orm
      .update(simulations)
      .set({ state: 'queued', reason: null, endedAt: null })
      .where(eq(simulations.id, two));
    const second = await openProcess(database, 2);
    expect(await finish(database, two)).toEqual(byOne);
    await database.orm
      .update(simulations)
      .set({ state: 'queued', reason: null, endedAt: null })
      .where(eq(simulations.id, stopped));
    await second.jobs.startSimulation(stopped);
    await expect.poll(() => computed(database), until).toBeGreaterThan(1);
    await second.close();
    const kept = await computed(database);
    expect(kept).toBeGreaterThan(1);
    expect(await rowOf(database, stopped)).toMatchObject({ state: 'queued' });
    const third = await openProcess(database, 2);
    expect(await finish(database, stopped)).toEqual(byOne);
    await third.close();
  });

  it('that were cancelled while they waited are never computed', async () => {
    const database = await makeDatabase();
    const [running, waiting] = [
      await insertSimulation(database.orm, longExperiment),
      await insertSimulation(database.orm),
    ];
    const { jobs, close } = await openProcess(database, 2);
    await expect.poll(() => computed(database), until).toBeGreaterThan(0);
    await jobs.cancelSimulation(waiting, 'personal');
    await jobs.cancelSimulation(running, 'Ada');
    const ended = await rowOf(database, running);
    expect(ended).toMatchObject({ state: 'cancelled' });
    expect(ended.reason!.message.en).toContain('Ada');
    const third = await insertSimulation(database.orm);
    await jobs.startSimulation(third);
    await finish(database, third);
    expect(await rowOf(database, waiting)).toMatchObject({ state: 'cancelled' });
    expect(await filesOf(database, waiting)).toEqual({});
    await close();
  });
});

describeOnPostgres('two servers and a simulation', (makeUrl) => {
  it('share its chunks, and it is what one would give', async () => {
    const url = await makeUrl();
    const [here, there] = [await openDatabase({ url }), await openDatabase({ url })];
    const [alone, shared] = [
      await insertSimulation(here.orm, several),
      await insertSimulation(here.orm, several),
    ];
    const first = await openProcess(here, 1);
    await first.jobs.cancelSimulation(shared, 'personal');
    const byOne = await finish(here, alone);
    const second = await openProcess(there, 1);
    await here.orm
      .update(simulations)
      .set({ state: 'queued', reason: null, endedAt: null })
      .where(eq(simulations.id, shared));
    await first.jobs.startSimulation(shared);
    expect(await finish(here, shared)).toEqual(byOne);
    await first.close();
    await second.close();
    await here.close();
    await there.close();
    expect(faults.splice(0)).toEqual([]);
  });
});
