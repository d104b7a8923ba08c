import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { share, shares as sharesOf } from '@qunhai/api';
import { runStudy, type StudyRun } from '@qunhai/study';
import { and, eq, like } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { auditEntries, runParts, runs, shares, studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import type { StoredPart } from '../runs/run-messages.ts';
import { packSnapshot, unpackSnapshot } from '../runs/snapshot.ts';
import { storedFiles, storedPart } from '../runs/stored-parts.ts';
import { sampleStudy } from '../testing/sample-study.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { buildWorld, type World } from '../testing/test-world.ts';

let finished: StudyRun;
let parts: readonly StoredPart[];
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qunhai-shares-'));
  unpackSnapshot(packSnapshot(sampleStudy({ resamples: 60 })).zip, folder);
  finished = await runStudy(folder, { workers: 1 });
  rmSync(folder, { recursive: true });
  const theory = storedPart({ part: 'theory', theory: finished.theory })!;
  parts = [theory, ...(await storedFiles(finished))];
}, 60_000);

/** A finished run of a study, as the thread of a run leaves it. */
async function insertFinished({ orm }: Database, study: string, number: number): Promise<string> {
  const id = newId();
  await orm.insert(runs).values({
    ...{ id, study, number, state: 'done', options: {}, startedBy: 'owner', endedAt: new Date() },
    ...{ snapshot: new Uint8Array(), snapshotSha256: '0'.repeat(64), inputRevision: 0 },
  });
  await orm.insert(runParts).values(parts.map((part) => ({ run: id, ...part })));
  return id;
}

describeOnEachDatabase('sharing a report', (makeDatabase) => {
  let database: Database;
  let world: World;
  let run: string;
  let runsMade = 1;
  const path = (study = world.study) => `/api/studies/${study}/shares`;
  const make = async (more: object = {}, who: keyof World['people'] = 'analyst') =>
    world.people[who].ask('POST', path(), { body: { run, ...more } });
  const made = async (more: object = {}) => share.parse((await make(more)).body);
  const open = (url: string) => world.people.nobody.ask('GET', new URL(url).pathname);
  const listed = async () =>
    sharesOf.parse((await world.people.analyst.ask('GET', path())).body).shares;

  beforeAll(async () => {
    database = await makeDatabase();
    world = await buildWorld(database);
  });
  beforeEach(async () => {
    await database.orm.delete(shares);
    runsMade++;
    run = await insertFinished(database, world.study, runsMade);
  });
  afterAll(() => world.server.close());

  it('gives a link that opens the report without an account, as the report itself protects it', async () => {
    const link = await made({ language: 'en', expiresAt: '2099-01-01T00:00:00.000Z' });
    expect(link).toMatchObject({
      ...{ run, runNumber: runsMade, firms: false, language: 'en', state: 'active', opened: 0 },
      ...{ createdBy: 'analyst', expiresAt: '2099-01-01T00:00:00.000Z' },
    });
    expect(new URL(link.url).origin).toBe(new URL(world.server.address).origin);
    const opened = await open(link.url);
    expect(opened.status).toBe(200);
    expect(opened.text).toContain('<html lang="en"');
    const policy = String(opened.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-/);
    expect(policy).toMatch(/sandbox (?!.*allow-same-origin)/);
    expect(opened.headers).toMatchObject({
      ...{ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(world.people.nobody.cookies.size).toBe(0);
  });

  it('shows no firm unless that is asked for', async () => {
    const firms = finished.results.diagnosis.firms.map(({ firm }) => firm);
    expect(firms.length).toBe(60);
    const closed = (await open((await made()).url)).text;
    expect(firms.filter((firm) => new RegExp(`\\b${firm}\\b`).test(closed))).toEqual([]);
    const whole = (await open((await made({ firms: true })).url)).text;
    expect(firms.filter((firm) => !whole.includes(firm))).toEqual([]);
  });

  it('lists links newest first and counts how often each was opened', async () => {
    const first = await made();
    const second = await made({ firms: true });
    await open(first.url);
    await Promise.all([open(first.url), open(first.url)]);
    expect((await listed()).map(({ id, opened }) => [id, opened])).toEqual([
      [second.id, 0],
      [first.id, 3],
    ]);
  });

  it('goes on showing what was shared, whatever is run or kept later', async () => {
    const { url } = await made();
    const before = (await open(url)).text;
    await insertFinished(database, world.study, ++runsMade);
    await database.orm
      .update(runParts)
      .set({ content: gzipSync('<p>another report</p>') })
      .where(and(eq(runParts.run, run), like(runParts.part, 'report%')));
    expect((await open(url)).text).toBe(before);
    expect((await open((await made()).url)).text).toContain('another report');
  });

  it('opens nothing once it is revoked, and says so in both languages', async () => {
    const { id, url } = await made();
    const revoke = () => world.people.analyst.ask('DELETE', `${path()}/${id}`);
    expect((await revoke()).body).toEqual({ done: true });
    expect((await revoke()).status).toBe(200);
    const refused = await open(url);
    expect(refused.status).toBe(410);
    expect(refused.headers['content-type']).toContain('text/html');
    expect(refused.text).toContain('该链接已被撤销');
    expect(refused.text).toContain('This link was revoked');
    expect(refused.text).not.toContain('<script');
    expect(await listed()).toMatchObject([{ id, state: 'revoked', opened: 0 }]);
    const deeds = await database.orm
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subject, id));
    expect(deeds.map(({ actor, action }) => `${actor} ${action}`)).toContain(
      'analyst share.revoke',
    );
  });

  it('expires, and cannot be made to have expired', async () => {
    const { id, url } = await made({ expiresAt: '2099-01-01T00:00:00.000Z' });
    await database.orm
      .update(shares)
      .set({ expiresAt: new Date('2026-02-03T12:00:00Z') })
      .where(eq(shares.id, id));
    const refused = await open(url);
    expect([refused.status, refused.text]).toEqual([
      410,
      expect.stringContaining('expired on 2026-02-03'),
    ]);
    expect(await listed()).toMatchObject([{ id, state: 'expired', opened: 0 }]);
    const past = await make({ expiresAt: '2020-01-01T00:00:00.000Z' });
    expect([past.status, past.body.code]).toEqual([400, 'reports.expiry-past']);
  });

  it.each(['x', 'x'.repeat(32), `${'x'.repeat(90)}`, '..%2f..%2fetc'])(
    'tells whoever has a wrong link, as %s, what to do',
    async (token) => {
      const refused = await world.people.nobody.ask('GET', `/share/${token}`);
      expect(refused.status).toBe(404);
      expect(refused.text).toContain('该链接没有对应的报告');
      expect(refused.text).toContain('Check that you copied the whole address');
    },
  );

  it('is for analysts and owners of the study', async () => {
    const { id, url } = await made();
    expect((await make({}, 'owner')).status).toBe(200);
    for (const [who, status] of [
      ['viewer', 403],
      ['outsider', 404],
      ['nobody', 401],
    ] as const) {
      const person = world.people[who];
      expect((await make({}, who)).status).toBe(status);
      expect((await person.ask('GET', path())).status).toBe(status);
      expect((await person.ask('DELETE', `${path()}/${id}`)).status).toBe(status);
    }
    expect((await open(url)).status).toBe(200);
  });

  it('is refused for runs of other studies, unfinished runs and links of other studies', async () => {
    const other = newId();
    await database.orm
      .insert(studies)
      .values({ id: other, title: { zh: '别', en: 'Other' }, data: 'real', slug: 'other' });
    const foreign = await insertFinished(database, other, 1);
    expect((await make({ run: foreign })).status).toBe(404);
    const unfinished = await make({ run: world.run });
    expect([unfinished.status, unfinished.body.code]).toEqual([409, 'reports.run-not-done']);
    const { id, url } = await made();
    await database.orm.update(shares).set({ study: other }).where(eq(shares.id, id));
    expect((await world.people.owner.ask('DELETE', `${path()}/${id}`)).status).toBe(404);
    expect((await open(url)).status).toBe(200);
  });

  it('keeps the token nowhere but in the link', async () => {
    const { url } = await made();
    const token = url.split('/share/')[1]!;
    expect(token).toMatch(/^[\w-]{32,}$/);
    const [row] = await database.orm.select().from(shares);
    expect(JSON.stringify({ ...row, report: null })).not.toContain(token);
  });

  it('makes a report once for all who ask for it at the same time', async () => {
    const address = `/api/runs/${run}/report.html?firms=false&language=zh`;
    const replies = await Promise.all([1, 2, 3].map(() => world.people.viewer.ask('GET', address)));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]!.text).toContain('<html lang="zh');
    const kept = await database.orm.select().from(runParts).where(eq(runParts.run, run));
    expect(kept.filter(({ part }) => part === 'report-zh-no-firms')).toHaveLength(1);
  });
});
