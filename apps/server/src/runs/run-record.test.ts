import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Notices } from '../context.ts';
import type { Database } from '../database/database.ts';
import { runParts, runs } from '../database/schema.ts';
import { openNotices } from '../events/open-notices.ts';
import { insertRun, sampleStudy } from '../testing/sample-study.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { claimRun } from './claim-run.ts';
import { RunRecord } from './run-record.ts';

const folder = sampleStudy({ resamples: 60 });
const content = (text: string) => new Uint8Array(Buffer.from(text));

describeOnEachDatabase('the record of a run', (makeDatabase) => {
  let database: Database;
  let notices: Notices & { close(): Promise<void> };
  beforeAll(async () => {
    database = await makeDatabase();
    notices = await openNotices(database);
  });
  afterAll(() => notices.close());

  const stateOf = async (run: string) =>
    (await database.orm.select().from(runs).where(eq(runs.id, run)))[0]!;
  const partsOf = async (run: string) => {
    const rows = await database.orm.select().from(runParts).where(eq(runParts.run, run));
    return Object.fromEntries(
      rows.map((row) => [row.part, Buffer.from(row.content).toString()] as const),
    );
  };

  it('is given to one of many that want it at once', async () => {
    const { run } = await insertRun(database.orm, folder);
    const claims = await Promise.all([1, 2, 3].map(() => claimRun(database.orm, run, false)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(await claimRun(database.orm, run, false)).toBeNull();
  });

  it('takes nothing from an attempt that was thought dead and comes back', async () => {
    const { run } = await insertRun(database.orm, folder);
    let lost = 0;
    const options = { orm: database.orm, notices, onLost: () => lost++ };
    const first = new RunRecord((await claimRun(database.orm, run, false))!, options);
    first.part({ part: 'quality', content: content('first') });
    await first.settled();
    expect(await partsOf(run)).toEqual({ quality: 'first' });
    const second = new RunRecord((await claimRun(database.orm, run, true))!, options);
    expect(await partsOf(run)).toEqual({});
    first.part({ part: 'sem', content: content('first') });
    first.done([{ part: 'results', content: content('first') }]);
    await first.settled();
    expect(lost).toBe(2);
    expect(await partsOf(run)).toEqual({});
    second.part({ part: 'sem', content: content('second') });
    second.done([{ part: 'results', content: content('second') }]);
    await second.settled();
    expect(await partsOf(run)).toEqual({ sem: 'second', results: 'second' });
    expect(await stateOf(run)).toMatchObject({ state: 'done', attempt: 2 });
    second.failed({ message: { zh: '错', en: 'no' }, fix: { zh: '错', en: 'no' } });
    await second.settled();
    expect(await stateOf(run)).toMatchObject({ state: 'done', reason: null });
  });

  it('keeps neither files nor state when the last write fails', async () => {
    const { run } = await insertRun(database.orm, folder);
    const claim = (await claimRun(database.orm, run, false))!;
    const failing = { ...notices, publish: () => Promise.reject(new Error('cut')) };
    const record = new RunRecord(claim, { orm: database.orm, notices: failing, onLost: () => {} });
    record.done([{ part: 'results', content: content('all') }]);
    await expect(record.settled()).rejects.toThrow('cut');
    expect(await partsOf(run)).toEqual({});
    expect(await stateOf(run)).toMatchObject({ state: 'running' });
  });

  it('writes the last of many reports of progress, and none after the end', async () => {
    const { run } = await insertRun(database.orm, folder);
    const claim = (await claimRun(database.orm, run, false))!;
    const record = new RunRecord(claim, { orm: database.orm, notices, onLost: () => {} });
    for (let done = 0; done < 1000; done++)
      record.progress({ step: 'bootstrap', done, total: 1000 });
    await expect
      .poll(async () => (await stateOf(run)).progress)
      .toEqual({ step: 'bootstrap', done: 999, total: 1000 });
    record.progress({ step: 'report', done: 0, total: 1 });
    record.done([{ part: 'results', content: content('all') }]);
    await record.settled();
    expect(await stateOf(run)).toMatchObject({ state: 'done', progress: null });
  });
});
