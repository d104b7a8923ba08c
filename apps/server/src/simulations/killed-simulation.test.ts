import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimulationSummary } from '@qunhai/api';
import { canonicalJson } from '@qunhai/kernel';
import { simulateStudy } from '@qunhai/study';
import { isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabasePlace, openDatabase } from '../database/open-database.ts';
import { simulationChunks } from '../database/schema.ts';
import type { ServerOptions } from '../options.ts';
import { insertSimulation } from '../testing/insert-simulation.ts';
import { sampleExperiment } from '../testing/sample-experiment.ts';
import { type StartedProcess, startServerProcess } from '../testing/start-process.ts';
import { describeOnPostgres } from '../testing/test-databases.ts';

const secret = 'a secret of thirty-two characters';
const until = { timeout: 100_000, interval: 20 };

/** Sixteen chunks. */
const several = { steps: 6, replications: 400 };

async function inDatabase<Value>(
  place: DatabasePlace,
  work: (orm: Awaited<ReturnType<typeof openDatabase>>['orm']) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase(place);
  try {
    return await work(database.orm);
  } finally {
    await database.close();
  }
}

async function summary(server: StartedProcess, id: string): Promise<SimulationSummary> {
  const response = await fetch(`${server.line}api/simulations/${id}`);
  return (await response.json()) as SimulationSummary;
}

/** Start a server, kill it once some chunks are computed, and let another see the simulation through. */
async function killAndResume(place: DatabasePlace, options: ServerOptions): Promise<void> {
  const id = await inDatabase(place, (orm) => insertSimulation(orm, several));
  const killed = await startServerProcess(options);
  await expect
    .poll(async () => (await summary(killed, id)).progress?.done ?? 0, until)
    .toBeGreaterThan(0);
  await killed.end('SIGKILL');
  const computed = await inDatabase(place, async (orm) => {
    // What was computed is not computed again: nobody could, from what is left of it.
    const left = await orm
      .update(simulationChunks)
      .set({ tasks: new Uint8Array() })
      .where(isNotNull(simulationChunks.content))
      .returning({ digest: simulationChunks.digest });
    return { some: left.length, all: await orm.$count(simulationChunks) };
  });
  expect(computed.some).toBeGreaterThan(0);
  expect(computed.some).toBeLessThan(computed.all);
  const server = await startServerProcess(options);
  await expect.poll(async () => (await summary(server, id)).state, until).toBe('done');
  const results = await fetch(`${server.line}api/simulations/${id}/simulation.json`);
  const text = await results.text();
  await server.end('SIGTERM');
  const direct = await simulateStudy(null, sampleExperiment(several), { workers: 2 });
  expect(text === canonicalJson(direct.results)).toBe(true);
}

describe('a simulation whose server is killed, on PGlite', { timeout: 240_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qunhai-killed-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('goes on from the chunks that were computed, to what it would have been', async () => {
    await killAndResume({ folder }, { storage: { kind: 'folder', folder }, webRoot: null, secret });
  });
});

describeOnPostgres('a simulation whose server is killed', (makeUrl) => {
  it('goes on at another server', { timeout: 240_000 }, async () => {
    const url = await makeUrl();
    await killAndResume({ url }, { storage: { kind: 'postgres', url }, webRoot: null, secret });
  });
});
