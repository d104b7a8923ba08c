import type { InviteResult, Wave } from '@qunhai/api';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { auditEntries, firms, responses, studies, waves } from '../database/schema.ts';
import { type FirmRows, openSurvey, type Survey, type WaveRows } from '../testing/open-survey.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';

describeOnEachDatabase('collecting', (makeDatabase) => {
  let database: Database;
  let survey: Survey;
  beforeAll(async () => {
    database = await makeDatabase();
  });
  beforeEach(async () => {
    survey = await openSurvey(database);
  });

  const invite = async (...lines: object[]) =>
    (await survey.askStudy<InviteResult>('POST', 'firms', { firms: lines })).body;
  const change = (wave: number, body: object) =>
    survey.askStudy<Wave & { code?: string }>('PATCH', `waves/${wave}`, body);
  const rows = async (wave = 1) =>
    (await survey.askStudy<FirmRows>('GET', `waves/${wave}/firms`)).body.firms;
  const listed = async () => (await survey.askStudy<WaveRows>('GET', 'waves')).body.waves;
  const submit = (token: string) =>
    survey.ask('POST', `/api/respond/${token}/submit`, {
      ...{ answers: { DL1: 3 }, language: 'zh', submission: crypto.randomUUID() },
    });

  describe('a wave', () => {
    it('is there from the start, in draft, and reading it writes nothing', async () => {
      expect(await listed()).toEqual([
        {
          ...{ number: 1, form: 'full', state: 'draft' },
          ...{ openedAt: null, closedAt: null, expiresAt: null },
          counts: { invited: 0, opened: 0, partial: 0, submitted: 0, withdrawn: 0 },
        },
      ]);
      expect(await database.orm.$count(waves, eq(waves.study, survey.study))).toBe(0);
    });

    it('keeps the form and the theory it was published with', async () => {
      const [token] = await survey.publish('甲厂');
      expect((await change(1, { form: 'full' })).body.code).toBe('collect.form-fixed');
      const before = await survey.ask('GET', `/api/respond/${token}`);
      await database.orm
        .update(studies)
        .set({ theory: 'not: a theory' })
        .where(eq(studies.id, survey.study));
      const after = await survey.ask<{ survey: object }>('GET', `/api/respond/${token}`);
      expect(after.body.survey).toEqual((before.body as { survey: object }).survey);
    });

    it('is not published with a theory that makes no form', async () => {
      await database.orm
        .update(studies)
        .set({ theory: 'not: a theory' })
        .where(eq(studies.id, survey.study));
      const reply = await change(1, { state: 'open' });
      expect([reply.status, reply.body.code]).toEqual([422, 'collect.theory-unusable']);
      expect((await listed())[0]!.state).toBe('draft');
    });

    it('opens, closes, opens again, and asking twice changes nothing', async () => {
      const [token] = await survey.publish('甲厂');
      const [opened] = await listed();
      expect(opened).toMatchObject({ state: 'open', form: 'short', counts: { invited: 1 } });
      expect((await change(1, { state: 'open' })).body).toEqual(opened);
      await submit(token!);
      const closed = (await change(1, { state: 'closed' })).body;
      expect(closed).toMatchObject({ state: 'closed', counts: { invited: 1, submitted: 1 } });
      expect((await change(1, { state: 'closed' })).body).toEqual(closed);
      await invite({ name: '乙厂' });
      const reopened = (await change(1, { state: 'open' })).body;
      expect(reopened).toMatchObject({ state: 'open', closedAt: null, counts: { invited: 2 } });
      expect(reopened.openedAt).toBe(opened!.openedAt);
      expect([...(await survey.tokens()).keys()]).toEqual(['甲厂', 'F001']);
    });

    it('follows the one before, which must be closed, and carries the firms over', async () => {
      await survey.publish('甲厂', '乙厂');
      const early = await survey.askStudy('POST', 'waves', { form: 'full' });
      expect(early.body).toMatchObject({ code: 'collect.wave-still-open' });
      await change(1, { state: 'closed' });
      const next = await survey.askStudy('POST', 'waves', { form: 'full' });
      expect(next.status).toBe(201);
      expect(next.body).toMatchObject({ number: 2, state: 'draft', counts: { invited: 2 } });
      await change(2, { state: 'open' });
      expect((await rows(2)).map(({ firm, state, link }) => [firm, state, link])).toEqual([
        ['甲厂', 'not-opened', 'active'],
        ['乙厂', 'not-opened', 'active'],
      ]);
      expect((await change(1, { state: 'open' })).body.code).toBe('collect.later-wave');
    });

    it('has a last day, which cannot lie in the past', async () => {
      await survey.publish('甲厂');
      const past = await change(1, { expiresAt: '2020-01-01T00:00:00Z' });
      expect(past.body.code).toBe('collect.last-day-past');
      const day = '2199-01-01T00:00:00.000Z';
      expect((await change(1, { expiresAt: day })).body.expiresAt).toBe(day);
      expect((await change(1, { expiresAt: null })).body.expiresAt).toBeNull();
    });

    it('that does not exist is not found', async () => {
      expect((await change(2, { state: 'open' })).status).toBe(404);
      expect((await survey.askStudy('GET', 'waves/2/firms')).status).toBe(404);
      expect((await survey.askStudy('GET', 'waves/0/firms')).status).toBe(400);
      const elsewhere = await survey.ask('GET', '/api/studies/aaaaaaaaaaaaaaaa/waves');
      expect(elsewhere.status).toBe(404);
    });
  });

  it('shows the form before it is published, and the published one afterwards', async () => {
    const preview = (form: string) =>
      survey.askStudy<{ form: string; survey: object }>('GET', `waves/1/preview?form=${form}`);
    const [short, full] = [(await preview('short')).body, (await preview('full')).body];
    expect(JSON.stringify(short.survey).length).toBeLessThan(JSON.stringify(full.survey).length);
    const [token] = await survey.publish('甲厂');
    const seen = await survey.ask<{ survey: object }>('GET', `/api/respond/${token}`);
    expect(seen.body.survey).toEqual(short.survey);
    expect((await preview('full')).body).toEqual(short);
    expect((await preview('long')).status).toBe(400);
  });

  describe('an invitation', () => {
    it('gives every firm a code that says nothing of it', async () => {
      const result = await invite(
        { name: 'Acme Valves, Ltd.' },
        { name: 'ACME valves ltd', cluster: '永嘉' },
        { name: 'Taken', firm: 'F007' },
        { name: '永嘉阀门（集团）', firm: 'yj' },
      );
      expect(result).toEqual({ added: 4, updated: 0, refused: [] });
      await invite({ name: '!' });
      expect((await rows()).map(({ firm }) => firm)).toEqual([
        ...['F008', 'F009', 'F007', 'yj', 'F010'],
      ]);
    });

    it('knows firms again, by code or by name and cluster, and keeps what it does not speak of', async () => {
      await invite(
        { name: '甲厂', cluster: '东', contact: 'a@example.com' },
        { name: '乙厂', firm: 'b', cluster: '东' },
        { name: '乙厂', firm: 'c', cluster: '西' },
      );
      const again = await invite(
        { name: '甲厂' },
        { name: '乙厂', cluster: '西', contact: '0577' },
        { name: '乙厂新名', firm: 'b' },
        { name: '乙厂新名', firm: 'b' },
        { name: '丙厂' },
      );
      expect(again).toMatchObject({ added: 1, updated: 3, refused: [{ index: 3 }] });
      expect(again.refused[0]!.reason.zh).toContain('3');
      expect(
        (await rows()).map(({ firm, name, cluster, contact }) => [firm, name, cluster, contact]),
      ).toEqual([
        ['F001', '甲厂', '东', 'a@example.com'],
        ['b', '乙厂新名', '东', null],
        ['c', '乙厂', '西', '0577'],
        ['F002', '丙厂', null, null],
      ]);
    });

    it('does not guess which of two firms of one name is meant', async () => {
      await invite(
        { name: '乙厂', firm: 'b', cluster: '东' },
        { name: '乙厂', firm: 'c', cluster: '西' },
      );
      const result = await invite({ name: '乙厂' });
      expect(result).toMatchObject({ added: 0, refused: [{ index: 0 }] });
      expect(result.refused[0]!.reason.en).toContain('Several firms');
    });

    it('of twenty thousand firms gives each a link', async () => {
      await change(1, { state: 'open' });
      const lines = Array.from({ length: 20_000 }, (_, i) => ({
        name: `企业 ${i}`,
        cluster: '群',
      }));
      expect(await invite(...lines)).toEqual({ added: 20_000, updated: 0, refused: [] });
      expect((await survey.tokens()).size).toBe(20_000);
      expect((await rows()).at(-1)).toMatchObject({ name: '企业 19999', link: 'active' });
    });

    it('that arrives twice at once adds nothing twice', async () => {
      const both = await Promise.all([invite({ name: '甲厂' }), invite({ name: '甲厂' })]);
      expect(both.map(({ added, updated }) => added + 2 * updated).sort()).toEqual([1, 2]);
      expect(await rows()).toHaveLength(1);
    });
  });

  describe('a firm', () => {
    it('is changed, and a cluster counts as a change of the data', async () => {
      await invite({ name: '甲厂', firm: 'a' });
      const path = 'firms/a';
      expect((await survey.askStudy('PATCH', path, { name: '甲公司', cluster: '东' })).status).toBe(
        200,
      );
      expect((await survey.askStudy('PATCH', path, { cluster: null })).status).toBe(200);
      expect((await rows())[0]).toMatchObject({ firm: 'a', name: '甲公司', cluster: null });
      const [row] = await database.orm.select().from(studies).where(eq(studies.id, survey.study));
      expect(row!.inputRevision).toBe(2);
      expect((await survey.askStudy('PATCH', 'firms/none', { name: 'x' })).status).toBe(404);
    });

    it('is removed with its links as long as it has not answered', async () => {
      const [token, other] = await survey.publish('甲厂', '乙厂');
      await survey.ask('GET', `/api/respond/${token}`);
      expect((await survey.askStudy('DELETE', 'firms/甲厂')).status).toBe(200);
      expect((await survey.ask('GET', `/api/respond/${token}`)).status).toBe(404);
      await submit(other!);
      const refused = await survey.askStudy('DELETE', 'firms/乙厂');
      expect(refused.body).toMatchObject({ code: 'collect.firm-answered' });
      expect((await rows()).map(({ firm }) => firm)).toEqual(['乙厂']);
    });
  });

  describe('links', () => {
    it('hold nothing of the database in them, and the database nothing of them', async () => {
      const [token] = await survey.publish('甲厂');
      expect(token).toMatch(/^[\w-]{32}$/);
      const [row] = await database.orm
        .select()
        .from(responses)
        .where(eq(responses.study, survey.study));
      expect(JSON.stringify(row)).not.toContain(token);
    });

    it('are read by people who may, and the audit log says so', async () => {
      await survey.publish('甲厂');
      await survey.askStudy('GET', 'waves/1/reminders.csv');
      const deeds = await database.orm
        .select({ action: auditEntries.action })
        .from(auditEntries)
        .where(and(eq(auditEntries.study, survey.study), eq(auditEntries.actor, 'personal')));
      expect(deeds.map(({ action }) => action)).toEqual([
        ...['firms.invite', 'wave.publish', 'links.read', 'reminders.export'],
      ]);
    });

    it('there are none of a wave that is not open, and none of a firm without one', async () => {
      const draft = await survey.askStudy('GET', 'waves/1/links');
      expect(draft.body).toMatchObject({ code: 'collect.not-open' });
      await survey.publish('甲厂', '乙厂');
      await survey.askStudy('POST', 'waves/1/firms/甲厂/link', { state: 'revoked' });
      expect([...(await survey.tokens()).keys()]).toEqual(['乙厂']);
      expect((await rows())[0]!.link).toBe('revoked');
      expect((await survey.askStudy('GET', 'waves/1/firms/甲厂/link')).status).toBe(404);
      const one = await survey.askStudy<{ url: string }>('GET', 'waves/1/firms/乙厂/link');
      expect(one.body).toMatchObject({ firm: '乙厂', name: '乙厂' });
      expect(one.body.url).toContain((await survey.tokens()).get('乙厂'));
      await change(1, { state: 'closed' });
      expect((await survey.askStudy('GET', 'waves/1/links')).status).toBe(409);
      const renewal = await survey.askStudy('POST', 'waves/1/firms/甲厂/link', {
        state: 'renewed',
      });
      expect(renewal.status).toBe(409);
    });
  });

  it('lists whom to remind, without formulas', async () => {
    await survey.askStudy('POST', 'firms', {
      firms: [
        { name: '=1+1', contact: '+86 577 1234' },
        { name: '@SUM(A1)', contact: '-x' },
        { name: '乙, "厂"', contact: 'b@example.com' },
        { name: '|calc', contact: '+865771234' },
        { name: '丙厂' },
      ],
    });
    await change(1, { form: 'short', state: 'open' });
    await submit((await survey.tokens()).get('F005')!);
    const { text, status } = await survey.askStudy('GET', 'waves/1/reminders.csv');
    expect(status).toBe(200);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufefffirm,name,contact,state,link');
    expect(lines[1]).toMatch(
      /^F001,'=1\+1,'\+86 577 1234,not-opened,http:\/\/localhost\/r\/[\w-]{32}$/,
    );
    expect(lines[2]).toContain(",'@SUM(A1),'-x,");
    expect(lines[3]).toContain(',"乙, ""厂""",b@example.com,');
    expect(lines[4]).toContain("F004,'|calc,'+865771234,");
    expect(lines.slice(5)).toEqual(['']);
  });

  it('goes with its study', async () => {
    await survey.publish('甲厂');
    await database.orm.delete(studies).where(eq(studies.id, survey.study));
    expect(await database.orm.$count(firms, eq(firms.study, survey.study))).toBe(0);
    expect(await database.orm.$count(responses, eq(responses.study, survey.study))).toBe(0);
  });
});
