import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunSummary } from '@qunhai/api';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabasePlace, openDatabase } from '../database/open-database.ts';
import { runParts, runs } from '../database/schema.ts';
import type { ServerOptions } from '../options.ts';
import { insertRun, sampleStudy } from '../testing/sample-study.ts';
import { type StartedProcess, startServerProcess } from '../testing/start-process.ts';
import { describeOnPostgres } from '../testing/test-databases.ts';
import type { StudyFolder } from './snapshot.ts';

const short = sampleStudy({ resamples: 6_000 });
const endless = sampleStudy({ resamples: 100_000 });
const secret = 'a secret of thirty-two characters';
const until = { timeout: 100_000, interval: 50 };

async function waitingRun(place: DatabasePlace, folder: StudyFolder): Promise<string> {
  const database = await openDatabase(place);
  const { run } = await insertRun(database.orm, folder);
  await database.close();
  return run;
}

async function kept(place: DatabasePlace, run: string) {
  const database = await openDatabase(place);
  const [row] = await database.orm.select().from(runs).where(eq(runs.id, run));
  const [parts] = await database.orm
    .select({ count: count() })
    .from(runParts)
    .where(eq(runParts.run, run));
  await database.close();
  return { attempt: row!.attempt, parts: parts!.count };
}

async function summary(server: StartedProcess, run: string): Promise<RunSummary> {
  const response = await fetch(`${server.line}api/runs/${run}`);
  return (await response.json()) as RunSummary;
}

/** Start a server, and kill it in the middle of the run's bootstrap. */
async function killInBootstrap(
  options: ServerOptions,
  run: string,
  temporary?: string,
): Promise<void> {
  const server = await startServerProcess(options, temporary);
  await expect
    .poll(async () => (await summary(server, run)).progress?.step, until)
    .toBe('bootstrap');
  await server.end('SIGKILL');
}

describe('a run whose server is killed, on PGlite', { timeout: 240_000 }, () => {
  let folder: string;
  let options: ServerOptions;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'qunhai-killed-'));
    options = { storage: { kind: 'folder', folder }, webRoot: null, secret };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is computed anew by the next server, once, and leaves nothing behind', async () => {
    // Where no other server sweeps up after the killed one.
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const runFolders = () =>
      readdirSync(temporary).filter((name) => name.startsWith('qunhai-run-'));
    const run = await waitingRun({ folder }, short);
    await killInBootstrap(options, run, temporary);
    const left = runFolders();
    expect(left).toHaveLength(1);
    const server = await startServerProcess(options, temporary);
    await expect.poll(async () => (await summary(server, run)).state, until).toBe('done');
    await server.end('SIGTERM');
    expect(await kept({ folder }, run)).toEqual({ attempt: 2, parts: 13 });
    expect(runFolders()).toEqual([]);
  });

  it('fails with its reason when that happens twice', async () => {
    const run = await waitingRun({ folder }, endless);
    await killInBootstrap(options, run);
    await killInBootstrap(options, run);
    const server = await startServerProcess(options);
    await expect.poll(async () => (await summary(server, run)).state, until).toBe('failed');
    const { reason, progress } = await summary(server, run);
    expect(reason!.message.en).toContain('stopped twice');
    expect(progress).toBeNull();
    await server.end('SIGTERM');
  });
});

describeOnPostgres('a run whose server is killed', (makeUrl) => {
  it('is computed anew by another server, once', { timeout: 240_000 }, async () => {
    const url = await makeUrl();
    const run = await waitingRun({ url }, short);
    const options = { storage: { kind: 'postgres', url }, webRoot: null, secret } as const;
    await killInBootstrap(options, run);
    const server = await startServerProcess(options);
    await expect.poll(async () => (await summary(server, run)).state, until).toBe('done');
    await server.end('SIGTERM');
    expect(await kept({ url }, run)).toEqual({ attempt: 2, parts: 13 });
  });
});
