import { createHash } from 'node:crypto';
import {
  type AnalystExclusion,
  dataCheck,
  dataFiles,
  dataQuality,
  dataTableAnswer,
  exclusion,
  type Inspection,
  inspection,
  studyMapping,
} from '@qunhai/api';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../database/database.ts';
import { auditEntries, studies } from '../../database/schema.ts';
import { newId } from '../../new-id.ts';
import { type RunningServer, serveDatabase } from '../../start-server.ts';
import { sampleStudy } from '../../testing/sample-study.ts';
import { describeOnEachDatabase } from '../../testing/test-databases.ts';

const sample = sampleStudy({ resamples: 0 });
const answers = Buffer.from(sample['data/responses.csv']!);
const secret = 'a secret of thirty-two characters';

describeOnEachDatabase('the data of a study', (makeDatabase) => {
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await makeDatabase();
    const storage = { kind: 'memory' } as const;
    const options = { storage, webRoot: null, secret, concurrentRuns: 0 };
    server = await serveDatabase(database, options);
  }, 60_000);
  afterAll(() => server.close());

  async function newStudy(): Promise<string> {
    const id = newId();
    const title = { zh: '样例', en: 'Sample' };
    await database.orm.insert(studies).values({ id, title, data: 'simulated', slug: 'sample' });
    return id;
  }

  const ask = (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<LightMyRequestResponse> =>
    server.app.inject({
      method,
      url,
      headers: { host: 'localhost' },
      ...(body && { payload: body }),
    });

  function upload(study: string, name: string, content: Buffer): Promise<LightMyRequestResponse> {
    return server.app.inject({
      method: 'POST',
      url: `/api/studies/${study}/files?name=${encodeURIComponent(name)}`,
      headers: { host: 'localhost', 'content-type': 'application/octet-stream' },
      payload: content,
    });
  }

  /** A study with the sample's answers imported. */
  async function imported(): Promise<{ study: string; file: Inspection['file'] }> {
    const study = await newStudy();
    const { file } = inspection.parse((await upload(study, 'responses.csv', answers)).json());
    const mapping = { responses: { file: file.name } };
    await ask('PUT', `/api/studies/${study}/mapping`, { mapping, revision: 0 });
    return { study, file };
  }

  it('keeps files that come at once apart, and the same one once', async () => {
    const study = await newStudy();
    const other = Buffer.from('firm,x\n1,1\n');
    const replies = await Promise.all(
      [answers, answers, other].map((content) => upload(study, 'answers.csv', content)),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    const [one, same, different] = replies.map((reply) => inspection.parse(reply.json()).file);
    expect(same).toEqual(one);
    expect(different!.name).not.toBe(one!.name);
    const { files } = dataFiles.parse((await ask('GET', `/api/studies/${study}/files`)).json());
    expect(files.map(({ name }) => name).sort()).toEqual([
      ...['data/answers (2).csv', 'data/answers.csv'],
    ]);
  });

  it('keeps a file as it came, once', async () => {
    const study = await newStudy();
    const first = inspection.parse((await upload(study, 'C:\\answers.csv', answers)).json());
    const sha256 = createHash('sha256').update(answers).digest('hex');
    expect(first.file).toMatchObject({ name: 'data/answers.csv', sha256, used: false });
    const again = inspection.parse((await upload(study, 'other.csv', answers)).json());
    expect(again.file.id).toBe(first.file.id);
    const changed = Buffer.concat([answers, Buffer.from('\n')]);
    const second = inspection.parse((await upload(study, 'answers.csv', changed)).json());
    expect(second.file.name).toBe('data/answers (2).csv');
    const { files } = dataFiles.parse((await ask('GET', `/api/studies/${study}/files`)).json());
    expect(files.map(({ name }) => name).sort()).toEqual([
      'data/answers (2).csv',
      'data/answers.csv',
    ]);
  });

  it('refuses what cannot be read, in both languages, and keeps nothing of it', async () => {
    const study = await newStudy();
    const refused = await upload(study, 'x.csv', Buffer.from('a,a\n1,2\n'));
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({
      code: 'dataset.duplicate-header',
      message: { zh: expect.stringContaining('data/x.csv') },
    });
    expect((await upload(study, 'x.pdf', answers)).json().code).toBe('dataset.unsupported-format');
    expect((await upload(study, 'x.csv', Buffer.alloc(0))).statusCode).toBe(422);
    expect((await ask('GET', `/api/studies/${study}/files`)).json()).toEqual({ files: [] });
  });

  it('refuses a body over the limit before reading it', async () => {
    const study = await newStudy();
    const refused = await server.app.inject({
      method: 'POST',
      url: `/api/studies/${study}/files?name=x.csv`,
      headers: {
        host: 'localhost',
        'content-type': 'application/octet-stream',
        'content-length': String(2 ** 30),
      },
    });
    expect(refused.statusCode).toBe(413);
    expect(refused.json().code).toBe('data.upload-too-large');
  });

  it('looks at a stored file again, as another table and for another wave', async () => {
    const study = await newStudy();
    const { file } = inspection.parse((await upload(study, 'a.csv', answers)).json());
    const path = `/api/studies/${study}/files/${file.id}/inspection`;
    const firms = inspection.parse((await ask('GET', `${path}?role=firms`)).json());
    expect(firms.role).toBe('firms');
    expect(firms.unmappedItems).toEqual([]);
    const entry = await ask('GET', `${path}/entry?target=DL1&column=DL2`);
    expect(entry.json()).toMatchObject({ target: 'DL1', column: 'DL2', entry: 'DL2' });
    expect((await ask('GET', `${path}/entry?target=DL1&column=none`)).statusCode).toBe(404);
  });

  it('checks a mapping without saving it, saves it over its revision only', async () => {
    const study = await newStudy();
    const { file } = inspection.parse((await upload(study, 'a.csv', answers)).json());
    const wrong = { responses: { file: file.name, columns: { DL1: 'DL_one' } } };
    const path = `/api/studies/${study}/mapping`;
    const found = await ask('POST', `${path}/check`, { mapping: wrong, revision: 0 });
    expect(dataCheck.parse(found.json()).problems[0]!.code).toBe('dataset.unknown-column');
    const right = { responses: { file: file.name } };
    const check = dataCheck.parse(
      (await ask('POST', `${path}/check`, { mapping: right, revision: 0 })).json(),
    );
    expect(check.problems).toEqual([]);
    expect(check.summary!.responses).toBeGreaterThan(50);
    expect((await ask('GET', path)).json()).toEqual({ mapping: null, revision: 0 });
    const saved = await ask('PUT', path, { mapping: right, revision: 0 });
    expect(studyMapping.parse(saved.json())).toEqual({ mapping: right, revision: 1 });
    expect((await ask('PUT', path, { mapping: null, revision: 0 })).statusCode).toBe(409);
    const row = await database.orm.query.studies.findFirst({
      where: (s, { eq }) => eq(s.id, study),
    });
    expect(row!.inputRevision).toBe(1);
  });

  it('refuses mappings of no form and of files that are not there', async () => {
    const study = await newStudy();
    const path = `/api/studies/${study}/mapping`;
    const put = (mapping: object) => ask('PUT', path, { mapping, revision: 0 });
    expect((await put({ responses: { file: 5 } })).json().code).toBe('data.mapping-invalid');
    expect((await put({ answers: { file: 'a.csv' } })).json().code).toBe('data.mapping-invalid');
    expect((await put({ responses: { file: '../../etc/passwd' } })).json().code).toBe(
      'data.file-unknown',
    );
  });

  it('deletes a file only when the mapping does not use it', async () => {
    const { study, file } = await imported();
    const path = `/api/studies/${study}/files/${file.id}`;
    expect((await ask('DELETE', path)).json().code).toBe('data.file-in-use');
    await ask('PUT', `/api/studies/${study}/mapping`, { mapping: null, revision: 1 });
    expect((await ask('DELETE', path)).json()).toEqual({ done: true });
    expect((await ask('DELETE', path)).statusCode).toBe(404);
  });

  it('shows answers and their quality, and says so when there are none', async () => {
    const { study } = await imported();
    const { table } = dataTableAnswer.parse(
      (await ask('GET', `/api/studies/${study}/table`)).json(),
    );
    const quality = dataQuality.parse((await ask('GET', `/api/studies/${study}/quality`)).json());
    expect(quality.quality!.responses).toBe(table!.firms.length);
    const empty = await newStudy();
    expect((await ask('GET', `/api/studies/${empty}/table`)).json()).toEqual({ table: null });
    const nothing = dataQuality.parse((await ask('GET', `/api/studies/${empty}/quality`)).json());
    expect(nothing.check.problems[0]!.code).toBe('studies.no-answers');
  });

  it('packs what is large for readers that take it packed', async () => {
    const { study } = await imported();
    const url = `/api/studies/${study}/table`;
    const headers = { host: 'localhost', 'accept-encoding': 'gzip' };
    const packed = await server.app.inject({ url, headers });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.rawPayload.length).toBeLessThan((await ask('GET', url)).rawPayload.length / 2);
  });

  it('leaves a firm’s answers out with a reason, and takes them in again', async () => {
    const { study } = await imported();
    const path = `/api/studies/${study}/exclusions`;
    const read = async () =>
      dataTableAnswer.parse((await ask('GET', `/api/studies/${study}/table`)).json()).table!;
    const firm = (await read()).firms[0]!;
    const wish = { firm, wave: 1, reason: '由他人代填' };
    const made: AnalystExclusion = exclusion.parse((await ask('POST', path, wish)).json());
    expect(made).toMatchObject({ ...wish, by: 'personal' });
    const without = await read();
    expect(without.firms[0]).toBe(firm);
    expect(without.leftOut[0]!.zh).toContain('由他人代填');
    expect((await ask('DELETE', `${path}/${made.id}`)).json()).toEqual({ done: true });
    expect((await read()).leftOut[0]).toBeNull();
    expect((await ask('DELETE', `${path}/${made.id}`)).statusCode).toBe(404);
    expect((await ask('POST', path, { ...wish, reason: '  ' })).statusCode).toBe(400);
  });

  it('gives the answers as files for other programs and writes down who took them', async () => {
    const { study } = await imported();
    const csv = await ask('GET', `/api/studies/${study}/table.csv?language=en`);
    expect(csv.headers['content-disposition']).toBe('attachment; filename="sample-answers.csv"');
    expect(csv.body).toMatch(/^\uFEFFfirm,wave,cluster,DL1,/);
    const xlsx = await ask('GET', `/api/studies/${study}/table.xlsx`);
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const deeds = await database.orm.select().from(auditEntries);
    expect(deeds.filter((deed) => deed.study === study).map(({ action }) => action)).toEqual([
      'file.upload',
      'mapping.save',
      'data.export',
      'data.export',
    ]);
  });
});
