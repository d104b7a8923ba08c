import type { Role } from '@qunhai/api';
import { type StudyDetails, type StudySummary, studies as studiesSchema, study } from '@qunhai/api';
import { clusteredFirmsTheory, parseTheory, theoryToYaml } from '@qunhai/theory';
import { eq, sql } from 'drizzle-orm';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerson, givePassword } from '../accounts/create-person.ts';
import type { Database } from '../database/database.ts';
import { auditEntries, dataFiles, memberships, studies } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { type RunningServer, serveDatabase } from '../start-server.ts';
import { materializeStudy } from '../studies/materialize-study.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';
import { newVisitor, type Visitor } from '../testing/visitor.ts';

const options = {
  storage: { kind: 'memory' },
  webRoot: null,
  secret: 'a secret of thirty-two characters',
  concurrentRuns: 0,
} as const;
const title = { zh: '温州鞋业', en: 'Shoes of Wenzhou, 2026!' };
const builtIn = { title, theory: 'clustered-firms' };
const zipType = { 'content-type': 'application/zip' };
const edited = theoryToYaml({
  ...clusteredFirmsTheory,
  id: 'mine',
  title: { zh: '我', en: 'Mine' },
});

describeOnEachDatabase('studies', (makeDatabase) => {
  let database: Database;
  let server: RunningServer;
  let somebody: Visitor;
  const create = async (body: object = builtIn) =>
    (await somebody.ask('POST', '/api/studies', { body })).body as StudyDetails;
  const exported = async (id: string) => {
    const { host } = new URL(server.address);
    const url = `/api/studies/${id}/export`;
    const answer = await server.app.inject({ method: 'GET', url, headers: { host } });
    return { answer, zip: new Uint8Array(answer.rawPayload) };
  };
  const deeds = async (of: string) =>
    (
      await database.orm
        .select({ action: auditEntries.action })
        .from(auditEntries)
        .where(eq(auditEntries.study, of))
    ).map(({ action }) => action);

  beforeAll(async () => {
    database = await makeDatabase();
    server = await serveDatabase(database, options);
    somebody = newVisitor(server);
  });
  afterAll(() => server.close());

  it('are created with the built-in theory, listed, and read', async () => {
    const answer = await somebody.ask('POST', '/api/studies', { body: builtIn });
    expect(answer.status).toBe(201);
    const made = study.parse(answer.body);
    expect(made).toMatchObject({
      ...{ title, data: 'real', example: false, firms: 0, answers: 0, role: 'owner' },
      ...{ openWave: null, lastRun: null, lastDone: null, note: null, seed: 1, revision: 0 },
      theory: { id: clusteredFirmsTheory.id, edited: false },
    });
    const list = studiesSchema.parse((await somebody.ask('GET', '/api/studies')).body);
    expect(list.studies.map(({ id }) => id)).toContain(made.id);
    expect((await somebody.ask('GET', `/api/studies/${made.id}`)).body).toEqual(made);
    const [row] = await database.orm.select().from(studies).where(eq(studies.id, made.id));
    expect(row!.slug).toBe('shoes-of-wenzhou-2026');
    expect(await deeds(made.id)).toEqual(['study.create']);
  });

  it('are created with a theory of their own, and not with one that is wrong', async () => {
    const own = await create({ title, theory: { yaml: edited } });
    expect(own.theory).toEqual({ id: 'mine', title: { zh: '我', en: 'Mine' }, edited: true });
    const unchanged = await create({ title, theory: { yaml: theoryToYaml(clusteredFirmsTheory) } });
    expect(unchanged.theory.edited).toBe(false);
    const wrong = edited.replace('role: driver', 'role: drivr').replace('from: DL', 'from: DX');
    const body = { title, theory: { yaml: wrong } };
    const refused = await somebody.ask('POST', '/api/studies', { body });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('studies.theory-unsound');
    expect(refused.body.issues).toHaveLength(parseTheory(wrong).issues.length);
    expect(refused.body.issues[0].message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('are changed over the revision that was read only', async () => {
    const { id } = await create();
    const url = `/api/studies/${id}`;
    const note = { zh: '预调查', en: 'Pilot' };
    const first = await somebody.ask('PATCH', url, { body: { revision: 0, note, seed: 7 } });
    expect(first.body).toMatchObject({ note, seed: 7, revision: 1, title });
    const late = await somebody.ask('PATCH', url, { body: { revision: 0, seed: 9 } });
    expect([late.status, late.body.code]).toEqual([409, 'server.conflict']);
    const again = await somebody.ask('PATCH', url, { body: { revision: 1, note: null, seed: 7 } });
    expect(again.body).toMatchObject({ note: null, seed: 7, revision: 2 });
    const [row] = await database.orm.select().from(studies).where(eq(studies.id, id));
    expect(row!.inputRevision).toBe(1);
  });

  it('are deleted with everything in them; the audit log remembers', async () => {
    const { id } = await create();
    expect((await somebody.ask('DELETE', `/api/studies/${id}`)).body).toEqual({ done: true });
    expect((await somebody.ask('GET', `/api/studies/${id}`)).status).toBe(404);
    expect((await somebody.ask('DELETE', `/api/studies/${id}`)).status).toBe(404);
    expect(await deeds(id)).toEqual(['study.create', 'study.delete']);
  });

  it('open the example once, also when it is asked for twice at the same time', async () => {
    const asked = await Promise.all(
      [1, 2, 3].map(() => somebody.ask('POST', '/api/studies/example')),
    );
    const [first, ...others] = asked.map(({ body }) => study.parse(body));
    expect(first).toMatchObject({ example: true, data: 'simulated', firms: 320, answers: 618 });
    for (const other of others) expect(other.id).toBe(first!.id);
    const folder = await materializeStudy(database.orm, first!.id);
    expect(Object.keys(folder).filter((name) => name.endsWith('.csv'))).toHaveLength(5);
  });

  it('count what they hold, also after it has changed, and nothing where files cannot be read', async () => {
    const { id } = await create();
    const csv = `firm,${clusteredFirmsTheory.items.map((item) => item.id).join(',')}\n`;
    const row = (firm: string) => `${firm},${clusteredFirmsTheory.items.map(() => 4).join(',')}\n`;
    const fill = async (name: string, content: string) => {
      const bytes = Buffer.from(content);
      await database.orm.insert(dataFiles).values({
        ...{ id: newId(), study: id, name, format: 'csv', content: bytes, size: bytes.length },
        ...{ sha256: '', uploadedBy: 'personal' },
      });
      await database.orm
        .update(studies)
        .set({
          mapping: { responses: { file: name } },
          inputRevision: sql`${studies.inputRevision} + 1`,
        })
        .where(eq(studies.id, id));
      const { firms, answers } = (await somebody.ask('GET', `/api/studies/${id}`)).body;
      return [firms, answers];
    };
    expect(await fill('a.csv', csv + row('a') + row('b') + row('a'))).toEqual([2, 2]);
    expect(await fill('b.csv', csv + row('a') + row('b') + row('c'))).toEqual([3, 3]);
    expect(await fill('broken.csv', 'firm\n"')).toEqual([0, 0]);
  });

  it('leave as one file and come back the same', async () => {
    const { id } = await create({ title, theory: { yaml: edited } });
    const { answer, zip } = await exported(id);
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="shoes-of-wenzhou-2026.qunhai.zip"',
    );
    expect(Object.keys(unzipSync(zip)).sort()).toEqual([
      ...['collected/responses.csv', 'study.yaml', 'theory.yaml', 'workbench.json'],
    ]);
    const body = Buffer.from(zip);
    const back = await somebody.ask('POST', '/api/studies/import', { body, headers: zipType });
    expect(back.status).toBe(201);
    expect(back.body).toMatchObject({ title, theory: { id: 'mine' } });
    expect(back.body.id).not.toBe(id);
    expect((await exported(back.body.id)).zip).toEqual(zip);
    expect(await deeds(id)).toEqual(['study.create', 'study.export']);
    expect(await deeds(back.body.id)).toEqual(['study.import', 'study.export']);
  });

  it.each([
    ['no zip', strToU8('hello'), 422, 'studies.not-an-archive'],
    ['nothing', new Uint8Array(), 422, 'studies.not-an-archive'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 422, 'studies.not-an-archive'],
    ['a way out', zipSync({ '../a': strToU8('a') }), 422, 'studies.archive-path'],
    ['a bomb', zipSync({ a: new Uint8Array(2 ** 25) }), 413, 'studies.archive-bomb'],
    ['a folder that is wrong', zipSync({ 'study.yaml': strToU8('id: X\n') }), 422, 'study.invalid'],
  ])('refuse to import %s', async (_, bytes, status, code) => {
    const asking = { body: Buffer.from(bytes), headers: zipType };
    const answer = await somebody.ask('POST', '/api/studies/import', asking);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.fix.zh).toMatch(/\p{Script=Han}/u);
  });

  describe('with accounts', () => {
    const password = 'correct horse battery';
    const people: Record<Role | 'administrator' | 'stranger', Visitor> = {} as never;
    let shared: StudySummary;

    beforeAll(async () => {
      shared = await create();
      for (const name of ['administrator', 'owner', 'analyst', 'viewer', 'stranger'] as const) {
        const email = `${name}@example.org`;
        const user = await createPerson(database.orm, { name, email }, name === 'administrator');
        await givePassword(database.orm, user, password);
        if (name === 'owner' || name === 'analyst' || name === 'viewer')
          await database.orm.insert(memberships).values({ study: shared.id, user, role: name });
        people[name] = newVisitor(server);
        await people[name].ask('POST', '/api/sign-in', { body: { email, password } });
      }
    });

    it('show each person the studies with a role in them', async () => {
      const listOf = async (visitor: Visitor) =>
        (await visitor.ask('GET', '/api/studies')).body.studies as StudySummary[];
      for (const role of ['owner', 'analyst', 'viewer'] as const)
        expect((await listOf(people[role])).map((one) => [one.id, one.role])).toEqual([
          [shared.id, role],
        ]);
      expect(await listOf(people.stranger)).toEqual([]);
      expect((await newVisitor(server).ask('GET', '/api/studies')).status).toBe(401);
    });

    it.each([
      ['GET', '', { viewer: 200, stranger: 404 }],
      ['GET', '/export', { viewer: 403, analyst: 200, stranger: 404 }],
      ['PATCH', '', { viewer: 403, analyst: 409, stranger: 404 }],
      ['DELETE', '', { viewer: 403, analyst: 403, stranger: 404, administrator: 404 }],
    ] as const)('let nobody %s%s beyond their role', async (method, path, expected) => {
      for (const [name, status] of Object.entries(expected)) {
        const asking = method === 'PATCH' ? { body: { revision: 99 } } : {};
        const visitor = people[name as keyof typeof people];
        const answer = await visitor.ask(method, `/api/studies/${shared.id}${path}`, asking);
        expect([name, answer.status]).toEqual([name, status]);
      }
    });

    it('are added by administrators only, who then own them', async () => {
      const zip = Buffer.from(zipSync({ 'study.yaml': strToU8('') }));
      for (const [url, asking] of [
        ['/api/studies', { body: builtIn }],
        ['/api/studies/example', {}],
        ['/api/studies/import', { body: zip, headers: zipType }],
      ] as const) {
        const answer = await people.owner.ask('POST', url, asking);
        expect([url, answer.status, answer.body.code]).toEqual([
          ...[url, 403, 'studies.needs-administrator'],
        ]);
      }
      const made = await people.administrator.ask('POST', '/api/studies', { body: builtIn });
      expect(made.body.role).toBe('owner');
      const example = await people.administrator.ask('POST', '/api/studies/example');
      const again = await people.administrator.ask('POST', '/api/studies/example');
      expect(example.body).toMatchObject({ example: true, role: 'owner' });
      expect(again.body.id).toBe(example.body.id);
      const { body } = await people.administrator.ask('GET', '/api/studies');
      expect(body.studies.map(({ id }: StudySummary) => id).sort()).toEqual(
        [made.body.id, example.body.id].sort(),
      );
    });
  });
});
