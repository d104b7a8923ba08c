import { randomUUID } from 'node:crypto';
import type { RespondentForm } from '@qunhai/api';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { auditEntries, responses, studies, waves } from '../database/schema.ts';
import { type FirmRows, fullAnswers, openSurvey, type Survey } from '../testing/open-survey.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';

type Saved = { revision: number; submittedAt: string; newer: { state: string; answers: object } };

describeOnEachDatabase('answering', (makeDatabase) => {
  let database: Database;
  let survey: Survey;
  let token: string;
  let other: string;
  let form: RespondentForm;

  beforeAll(async () => {
    database = await makeDatabase();
  });
  beforeEach(async () => {
    survey = await openSurvey(database);
    [token, other] = (await survey.publish('甲厂', '乙厂')) as [string, string];
    form = (await open(token)).body;
  });

  const open = (link: string) => survey.ask<RespondentForm>('GET', `/api/respond/${link}`);
  const draft = (link: string, answers: object, revision: number, page = 1) =>
    survey.ask<Saved & { code: string }>('PUT', `/api/respond/${link}/draft`, {
      ...{ answers, page, language: 'zh', revision },
    });
  const submit = (link: string, answers: object, submission: string = randomUUID(), more = {}) =>
    survey.ask<Saved & { code: string }>('POST', `/api/respond/${link}/submit`, {
      ...{ answers, language: 'zh', submission, ...more },
    });
  const rowOf = async (firm: string) => {
    const rows = await database.orm
      .select()
      .from(responses)
      .where(eq(responses.study, survey.study));
    return rows.find((row) => row.firm === firm)!;
  };
  const stateOf = async (firm: string) => {
    const { body } = await survey.askStudy<FirmRows>('GET', 'waves/1/firms');
    return body.firms.find((row) => row.firm === firm)!;
  };
  const inputRevision = async () => {
    const [row] = await database.orm.select().from(studies).where(eq(studies.id, survey.study));
    return row!.inputRevision;
  };

  it('opens with the form in both languages, without asking who answers', () => {
    expect(form).toMatchObject({
      firm: '甲厂',
      wave: 1,
      form: 'short',
      state: 'open',
      answers: {},
    });
    expect(form).toMatchObject({ study: { zh: '样例研究' }, data: 'simulated', report: false });
    const text = JSON.stringify(form.survey);
    expect(text).toContain('zh-cn');
    expect(text).not.toContain('page_identity');
    expect(text).not.toContain('乙厂');
  });

  it('keeps drafts, where the respondent was and in which language, and goes on there', async () => {
    expect((await draft(token, { DL1: 4 }, 0, 2)).body.revision).toBe(1);
    const again = await survey.ask<Saved>('PUT', `/api/respond/${token}/draft`, {
      ...{
        answers: { DL1: 4, IE1: 99, founding_year: 1998 },
        page: 3,
        language: 'en',
        revision: 1,
      },
    });
    expect(again.body.revision).toBe(2);
    expect((await open(token)).body).toMatchObject({
      ...{ state: 'open', page: 3, language: 'en', revision: 2 },
      answers: { DL1: 4, IE1: 99, founding_year: 1998 },
    });
    const firm = await stateOf('甲厂');
    expect(firm).toMatchObject({ state: 'partial', language: 'en' });
    expect(firm.progress).toBeCloseTo(3 / 50, 10);
    expect(await inputRevision()).toBe(0);
  });

  it('tells whoever watches which firm moved, and nothing of what it said', async () => {
    await draft(token, { DL1: 4 }, 0);
    const about = { study: survey.study, event: 'answers', wave: 1, firm: '甲厂' };
    expect(survey.notices.filter(({ event }) => event === 'answers')).toEqual([about, about]);
  });

  it('refuses a draft made on an older version, and hands over the newer one', async () => {
    await draft(token, { DL1: 4 }, 0);
    const late = await draft(token, { DL1: 7 }, 0);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      code: 'respond.newer',
      newer: { state: 'open', answers: { DL1: 4 }, revision: 1, page: 1, language: 'zh' },
    });
    const merged = await draft(token, { DL1: 7 }, 1);
    expect(merged.status).toBe(200);
  });

  it('lets one of two drafts sent at once win, and tells the other', async () => {
    const both = await Promise.all([draft(token, { DL1: 1 }, 0), draft(token, { DL1: 2 }, 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won] = both.filter(({ status }) => status === 200);
    expect((await open(token)).body.answers).toEqual({ DL1: won === both[0] ? 1 : 2 });
  });

  it('stores a submission once, however often it arrives', async () => {
    const answers = fullAnswers(form);
    const submission = randomUUID();
    const replies = await Promise.all([1, 2, 3].map(() => submit(token, answers, submission)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    const later = await submit(token, answers, submission);
    expect(new Set([...replies, later].map(({ text }) => text)).size).toBe(1);
    expect(await rowOf('甲厂')).toMatchObject({
      state: 'submitted',
      revision: 1,
      progress: 1,
      answers,
    });
    expect(await inputRevision()).toBe(1);
  });

  it('acknowledges a stored submission again even after the wave has closed', async () => {
    const submission = randomUUID();
    const first = await submit(token, { DL1: 4 }, submission);
    await survey.askStudy('PATCH', 'waves/1', { state: 'closed' });
    expect(await submit(token, { DL1: 4 }, submission)).toEqual(first);
    expect((await submit(token, { DL1: 5 })).status).toBe(410);
    expect((await rowOf('甲厂')).answers).toEqual({ DL1: 4 });
  });

  it('never lets a late draft overwrite a submission', async () => {
    await draft(token, { DL1: 4 }, 0);
    await submit(token, { DL1: 5 });
    for (const revision of [0, 1, 2]) {
      const late = await draft(token, { DL1: 1 }, revision);
      expect(late.status).toBe(409);
      expect(late.body.newer).toMatchObject({ state: 'submitted', answers: { DL1: 5 } });
    }
    expect((await rowOf('甲厂')).answers).toEqual({ DL1: 5 });
  });

  it('takes an edited form as a new revision, but not one made on an older version', async () => {
    await submit(token, { DL1: 4 });
    const edited = await submit(token, { DL1: 6, IE1: 2 }, randomUUID(), { revision: 1 });
    expect(edited.body.revision).toBe(2);
    const stale = await submit(token, { DL1: 1 }, randomUUID(), { revision: 1 });
    expect(stale.status).toBe(409);
    expect(stale.body.newer.answers).toEqual({ DL1: 6, IE1: 2 });
    expect(await inputRevision()).toBe(2);
  });

  it('keeps everything when the language changes midway', async () => {
    await draft(token, { DL1: 4 }, 0);
    await survey.ask('PUT', `/api/respond/${token}/draft`, {
      ...{ answers: { DL1: 4 }, page: 1, language: 'en', revision: 1 },
    });
    const { body } = await open(token);
    expect(body).toMatchObject({ language: 'en', answers: { DL1: 4 } });
    expect(body.survey).toEqual(form.survey);
  });

  describe('a link', () => {
    it('that leads nowhere says so, without a difference between tokens', async () => {
      const replies = await Promise.all([open('x'), open(token.slice(1)), open("' or 1=1 --")]);
      for (const { status, body } of replies)
        expect([status, (body as unknown as { code: string }).code]).toEqual([
          404,
          'respond.unknown-link',
        ]);
    });

    it('that was revoked or has expired takes and gives nothing', async () => {
      await submit(token, { DL1: 4 });
      const refused = async (code: string) => {
        for (const reply of [
          await open(token),
          await draft(token, { DL1: 1 }, 1),
          await submit(token, { DL1: 1 }),
          await survey.ask('POST', `/api/respond/${token}/withdraw`),
          await survey.ask('GET', `/api/respond/${token}/report`),
        ])
          expect([reply.status, (reply.body as { code: string }).code]).toEqual([410, code]);
      };
      await database.orm
        .update(waves)
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where(eq(waves.study, survey.study));
      await refused('respond.expired');
      await database.orm
        .update(waves)
        .set({ expiresAt: null })
        .where(eq(waves.study, survey.study));
      await survey.askStudy('POST', 'waves/1/firms/甲厂/link', { state: 'revoked' });
      await refused('respond.revoked');
      expect((await rowOf('甲厂')).answers).toEqual({ DL1: 4 });
      await survey.askStudy('POST', 'waves/1/firms/甲厂/link', { state: 'renewed' });
      await expect(open(token)).resolves.toMatchObject({ status: 404 });
      const renewed = (await survey.tokens()).get('甲厂')!;
      expect((await open(renewed)).body).toMatchObject({ state: 'submitted', answers: { DL1: 4 } });
    });

    it('to a closed wave takes no answers, but lets a firm that answered withdraw', async () => {
      await submit(token, { DL1: 4 });
      await survey.askStudy('PATCH', 'waves/1', { state: 'closed' });
      expect((await open(other)).body).toMatchObject({ code: 'respond.closed' });
      expect((await draft(other, { DL1: 1 }, 0)).status).toBe(410);
      expect((await open(token)).body).toMatchObject({ state: 'closed', answers: {} });
      const withdrawn = await survey.ask('POST', `/api/respond/${token}/withdraw`);
      expect(withdrawn.body).toEqual({ done: true });
      expect((await rowOf('甲厂')).answers).toEqual({});
    });

    it('of one firm reaches nothing of another', async () => {
      await submit(token, { district: undefined, DL1: 3 });
      await draft(other, { DL1: 6 }, 0);
      expect((await open(other)).text).not.toContain('甲厂');
      expect((await open(other)).body.answers).toEqual({ DL1: 6 });
      expect((await rowOf('甲厂')).answers).toEqual({ DL1: 3 });
    });
  });

  it('deletes what a firm said when it withdraws, for good', async () => {
    const full = await openSurvey(database);
    await full.askStudy('POST', 'firms', { firms: [{ firm: '丙厂', name: '丙厂' }] });
    await full.askStudy('PATCH', 'waves/1', { form: 'full', state: 'open' });
    const link = (await full.tokens()).get('丙厂')!;
    const telling = 'an answer like no other 独一无二';
    await full.ask('PUT', `/api/respond/${link}/draft`, {
      ...{ answers: { district: telling }, page: 0, language: 'zh', revision: 0 },
    });
    await full.ask('POST', `/api/respond/${link}/submit`, {
      ...{ answers: { district: telling, DL1: 2 }, language: 'zh', submission: randomUUID() },
    });
    expect(await found(database, telling)).toContain('responses');
    for (const _ of [1, 2])
      expect((await full.ask('POST', `/api/respond/${link}/withdraw`)).status).toBe(200);
    expect(await found(database, telling)).toEqual([]);
    const gone = await full.ask<RespondentForm>('GET', `/api/respond/${link}`);
    expect(gone.body).toMatchObject({ state: 'withdrawn', answers: {}, submittedAt: null });
    expect((await full.ask('GET', `/api/respond/${link}/report`)).status).toBe(410);
    const late = { answers: { DL1: 1 }, page: 0, language: 'zh', revision: 3 };
    expect((await full.ask('PUT', `/api/respond/${link}/draft`, late)).status).toBe(410);
    const [wave] = (await full.askStudy<{ waves: { counts: object }[] }>('GET', 'waves')).body
      .waves;
    expect(wave!.counts).toMatchObject({ submitted: 0, withdrawn: 1 });
    const deeds = await database.orm
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.study, full.study));
    expect(deeds.filter(({ action }) => action === 'answers.withdraw')).toEqual([
      expect.objectContaining({ actor: 'respondent', subject: '丙厂' }),
    ]);
  });

  it('invites a firm that withdrew again only when somebody means it', async () => {
    await submit(token, { DL1: 4 });
    await survey.ask('POST', `/api/respond/${token}/withdraw`);
    expect((await survey.tokens()).has('甲厂')).toBe(false);
    const again = await survey.askStudy<{ refused: object[] }>('POST', 'firms', {
      firms: [{ name: '甲厂' }],
    });
    expect(again.body).toMatchObject({ added: 0, updated: 0, refused: [{ index: 0 }] });
    const removed = await survey.askStudy('DELETE', 'firms/甲厂');
    expect(removed.status).toBe(409);
    await survey.askStudy('PATCH', 'waves/1', { state: 'closed' });
    await survey.askStudy('POST', 'waves', { form: 'short' });
    await survey.askStudy('PATCH', 'waves/2', { state: 'open' });
    const next = await survey.askStudy<FirmRows>('GET', 'waves/2/firms');
    expect(
      next.body.firms.map(({ firm, link, withdrewFrom }) => [firm, link, withdrewFrom]),
    ).toEqual([
      ['甲厂', 'not-published', 1],
      ['乙厂', 'active', null],
    ]);
    await survey.askStudy('POST', 'waves/2/firms/甲厂/link', { state: 'renewed' });
    const meant = await survey.askStudy<FirmRows>('GET', 'waves/2/firms');
    expect(meant.body.firms[0]).toMatchObject({ link: 'active', state: 'not-opened' });
  });

  describe('what is not an answer', () => {
    const cases: [string, object, string][] = [
      ['a question the form does not have', { DL99: 1 }, 'unknown-question'],
      ['a question of the long form only', { sales: 1 }, 'unknown-question'],
      ['a number outside the scale', { DL1: 8 }, 'bad-answer'],
      ['a number between two', { DL1: 3.5 }, 'bad-answer'],
      ['a text for a number', { DL1: '4' }, 'bad-answer'],
      ['half an employee', { employees: 0.5 }, 'bad-answer'],
      ['a share above all', { export_share: 101 }, 'bad-answer'],
      ['an option there is not', { gvc_function: 'OXM' }, 'bad-answer'],
      ['several where one is asked', { gvc_function: ['OEM'] }, 'bad-answer'],
    ];
    for (const [what, answers, code] of cases)
      it(`${what} is refused, with the question named and the answer unsaid`, async () => {
        for (const reply of [await draft(token, answers, 0), await submit(token, answers)]) {
          expect(reply.status).toBe(422);
          expect(reply.body.code).toBe(`respond.${code}`);
          expect(reply.text).toContain(Object.keys(answers)[0]);
        }
        expect((await rowOf('甲厂')).answers).toEqual({});
      });

    it('nothing at all is not a submission', async () => {
      const reply = await submit(token, { DL1: null, founding_year: null });
      expect(reply.body.code).toBe('respond.empty');
    });

    it('a body too large is refused before it is read', async () => {
      const reply = await draft(token, { DL1: 'x'.repeat(300_000) }, 0);
      expect(reply.status).toBe(413);
      const many = Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [`q${i}`, 'x'.repeat(3999)]),
      );
      expect((await draft(token, many, 0)).status).toBe(422);
    });

    it('names of the language itself are only names', async () => {
      const answers = JSON.parse('{"__proto__": 4, "constructor": 1}');
      const reply = await draft(token, answers, 0);
      expect(reply.status).not.toBe(200);
      expect((await rowOf('甲厂')).answers).toEqual({});
    });
  });

  it('keeps SQL and HTML in names and answers as the words they are', async () => {
    const name = `<img src=x onerror=alert(1)>'); drop table responses; --`;
    const wild = await openSurvey(database);
    await wild.askStudy('POST', 'firms', { firms: [{ firm: `a/b"'<x>`, name }] });
    await wild.askStudy('PATCH', 'waves/1', { form: 'full', state: 'open' });
    const [link] = [...(await wild.tokens()).values()];
    const body = { answers: { district: name }, page: 0, language: 'en', revision: 0 };
    await wild.ask('PUT', `/api/respond/${link}/draft`, body);
    const reply = await wild.ask<RespondentForm>('GET', `/api/respond/${link}`);
    expect(reply.body).toMatchObject({ firm: name, answers: { district: name } });
    const path = `waves/1/firms/${encodeURIComponent(`a/b"'<x>`)}/link`;
    expect((await wild.askStudy('POST', path, { state: 'revoked' })).status).toBe(200);
  });

  it('counts the time spent, not the time away', async () => {
    await draft(token, { DL1: 4 }, 0);
    await database.orm
      .update(responses)
      .set({ lastActiveAt: new Date(Date.now() - 40_000) })
      .where(eq(responses.study, survey.study));
    await draft(token, { DL1: 5 }, 1);
    const near = (await rowOf('甲厂')).seconds!;
    expect(near).toBeGreaterThan(39);
    await database.orm
      .update(responses)
      .set({ lastActiveAt: new Date(Date.now() - 9 * 3_600_000) })
      .where(eq(responses.study, survey.study));
    await draft(token, { DL1: 6 }, 2);
    expect((await rowOf('甲厂')).seconds! - near).toBeCloseTo(300, 0);
  });
});

/** Tables in which a text stands anywhere. */
async function found({ orm }: Database, text: string): Promise<string[]> {
  const tables = await orm.execute(
    sql`select table_name from information_schema.tables where table_schema = 'public'`,
  );
  const rows = (tables as unknown as { rows: { table_name: string }[] }).rows;
  const holding: string[] = [];
  for (const { table_name: table } of rows) {
    const hits = await orm.execute(
      sql`select 1 from ${sql.identifier(table)} as t where t::text like ${`%${text}%`}`,
    );
    if ((hits as unknown as { rows: unknown[] }).rows.length > 0) holding.push(table);
  }
  return holding;
}
