import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runStudy, serializeResults } from '@qunhai/study';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Notices, StudyNotice } from '../context.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { runParts, runs } from '../database/schema.ts';
import { openNotices } from '../events/open-notices.ts';
import { packSnapshot, unpackSnapshot } from '../runs/snapshot.ts';
import { insertRun, sampleStudy } from '../testing/sample-study.ts';
import { describeOnEachDatabase, describeOnPostgres } from '../testing/test-databases.ts';
import { type OpenJobs, openJobs } from './open-jobs.ts';

const small = sampleStudy({ resamples: 60 });
/** Takes minutes. */
const endless = sampleStudy({ resamples: 100_000 });

const faults: unknown[] = [];
const options = {
  concurrentRuns: 1,
  workers: 2,
  onFault: (_: string, error: unknown) => void faults.push(error),
};
const ownFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`qunhai-run-${process.pid}-`));

async function stateOf({ orm }: Database, run: string) {
  const [row] = await orm.select().from(runs).where(eq(runs.id, run));
  return row!;
}

async function partNames({ orm }: Database, run: string): Promise<string[]> {
  const rows = await orm
    .select({ part: runParts.part })
    .from(runParts)
    .where(eq(runParts.run, run));
  return rows.map(({ part }) => part).sort();
}

const until = { timeout: 100_000, interval: 50 };

describeOnEachDatabase('runs', (makeDatabase) => {
  let database: Database;
  let notices: Notices & { close(): Promise<void> };
  let jobs: OpenJobs;
  beforeAll(async () => {
    database = await makeDatabase();
  });
  beforeEach(async () => {
    faults.length = 0;
    notices = await openNotices(database);
    jobs = await openJobs(database, notices, options);
  });
  afterEach(async () => {
    await jobs.close();
    await notices.close();
    expect(faults).toEqual([]);
    expect(ownFolders()).toEqual([]);
  });

  it('end with every part, and results.json as runStudy gives it, byte for byte', async () => {
    const { study, run } = await insertRun(database.orm, small);
    const heard: StudyNotice[] = [];
    notices.subscribe(study, (notice) => heard.push(notice));
    await jobs.startRun(run);
    await expect.poll(() => stateOf(database, run), until).toMatchObject({ state: 'done' });
    expect(await stateOf(database, run)).toMatchObject({
      attempt: 1,
      progress: null,
      reason: null,
    });
    expect(await partNames(database, run)).toEqual(
      [
        ...[
          'assessments',
          'diagnosis',
          'estimates',
          'exclusions',
          'firm-list',
          'firms',
          'hypotheses',
        ],
        ...['quality', 'report', 'results', 'run', 'sem', 'theory'],
      ].sort(),
    );
    const [results] = await database.orm
      .select()
      .from(runParts)
      .where(and(eq(runParts.run, run), eq(runParts.part, 'results')));
    const folder = mkdtempSync(join(tmpdir(), 'qunhai-same-'));
    unpackSnapshot(packSnapshot(small).zip, folder);
    const direct = await runStudy(folder, { workers: 1 });
    rmSync(folder, { recursive: true });
    expect(gunzipSync(results!.content).toString()).toBe(serializeResults(direct.results));
    expect(heard.length).toBeGreaterThan(9);
    for (const notice of heard) expect(notice).toEqual({ study, event: 'run', run });
  });

  it('tell how far they are, and stop when they are cancelled', async () => {
    const { run } = await insertRun(database.orm, endless);
    await jobs.startRun(run);
    await expect
      .poll(async () => (await stateOf(database, run)).progress, until)
      .toMatchObject({ step: 'bootstrap', total: 100_000 });
    expect(await partNames(database, run)).toContain('estimates');
    await jobs.cancelRun(run, 'Ada');
    const cancelled = await stateOf(database, run);
    expect(cancelled).toMatchObject({ state: 'cancelled', progress: null });
    expect(cancelled.reason!.message.en).toContain('Ada');
    await expect.poll(ownFolders, until).toEqual([]);
    await jobs.cancelRun(run, 'Bob');
    expect((await stateOf(database, run)).reason!.message.en).toContain('Ada');
  });

  it('fail with the reason the study gives', async () => {
    const { 'data/firms.csv': _, ...broken } = small;
    const { run } = await insertRun(database.orm, broken);
    await jobs.startRun(run);
    await expect.poll(() => stateOf(database, run), until).toMatchObject({ state: 'failed' });
    const { reason } = await stateOf(database, run);
    expect(reason!.message.en).toContain('data/firms.csv');
    expect(reason!.message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('that were cancelled while they waited are never computed', async () => {
    const [first, second] = [
      await insertRun(database.orm, endless),
      await insertRun(database.orm, small),
    ];
    await jobs.startRun(first.run);
    await jobs.startRun(second.run);
    await jobs.cancelRun(second.run, 'personal');
    await jobs.cancelRun(first.run, 'personal');
    const third = await insertRun(database.orm, small);
    await jobs.startRun(third.run);
    await expect.poll(() => stateOf(database, third.run), until).toMatchObject({ state: 'done' });
    expect(await stateOf(database, second.run)).toMatchObject({ state: 'cancelled', attempt: 0 });
    expect(await partNames(database, second.run)).toEqual([]);
  });

  it('are given back when the server stops in between, and go on with the next', async () => {
    const { run } = await insertRun(database.orm, endless);
    await jobs.startRun(run);
    await expect.poll(() => stateOf(database, run), until).toMatchObject({ state: 'running' });
    await jobs.close();
    expect(ownFolders()).toEqual([]);
    expect(await stateOf(database, run)).toMatchObject({ state: 'queued', attempt: 1 });
    jobs = await openJobs(database, notices, options);
    await expect.poll(() => stateOf(database, run), until).toMatchObject({ attempt: 2 });
    await jobs.cancelRun(run, 'personal');
  });

  it('that wait without a job, because the server died between, are found at the next start', async () => {
    const { run } = await insertRun(database.orm, small);
    await jobs.close();
    jobs = await openJobs(database, notices, options);
    await expect.poll(() => stateOf(database, run), until).toMatchObject({ state: 'done' });
  });

  it('give up quietly when their study is deleted', async () => {
    const { study, run } = await insertRun(database.orm, endless);
    await jobs.startRun(run);
    await expect.poll(() => stateOf(database, run), until).toMatchObject({ state: 'running' });
    await database.orm.delete(runs).where(eq(runs.study, study));
    await expect.poll(ownFolders, until).toEqual([]);
  });
});

describeOnPostgres('two servers', (makeUrl) => {
  it('take each run once between them', async () => {
    const url = await makeUrl();
    const servers = await Promise.all(
      [1, 2].map(async () => {
        const database = await openDatabase({ url });
        const notices = await openNotices(database);
        const jobs = await openJobs(database, notices, options);
        return { database, notices, jobs };
      }),
    );
    const { database, jobs } = servers[0]!;
    const made = await Promise.all([1, 2, 3, 4].map(() => insertRun(database.orm, small)));
    for (const { run } of made) await jobs.startRun(run);
    for (const { run } of made) await jobs.startRun(run); // a job too many does no harm
    for (const { run } of made)
      await expect.poll(() => stateOf(database, run), until).toMatchObject({ state: 'done' });
    for (const { run } of made) expect((await stateOf(database, run)).attempt).toBe(1);
    for (const server of servers) {
      await server.jobs.close();
      await server.notices.close();
      await server.database.close();
    }
  });
});
