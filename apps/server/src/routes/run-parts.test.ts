import { createHash } from 'node:crypto';
import { firmCard, firmWays, partSchemas, runFirms, runPart } from '@qunhai/api';
import { resultsSchema } from '@qunhai/results';
import { theorySchema } from '@qunhai/theory';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Database } from '../database/database.ts';
import { firms } from '../database/schema.ts';
import { type RunningServer, serveDatabase } from '../start-server.ts';
import { insertRun, sampleStudy } from '../testing/sample-study.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';

const small = sampleStudy({ resamples: 60 });
const secret = 'a secret of thirty-two characters';

describeOnEachDatabase('what a run found', (makeDatabase) => {
  let database: Database;
  let server: RunningServer;
  let run: string;
  const get = (path: string, headers = {}) => server.app.inject({ url: path, headers });
  const headers = { host: 'localhost' };
  beforeAll(async () => {
    database = await makeDatabase();
    server = await serveDatabase(database, { storage: { kind: 'memory' }, webRoot: null, secret });
    const made = await insertRun(database.orm, small);
    run = made.run;
    await database.orm
      .insert(firms)
      .values({ study: made.study, firm: 'F001', name: '甲公司', position: 1 });
    await server.context.jobs.startRun(run);
    await vi.waitFor(
      async () => expect((await get(`/api/runs/${run}`, headers)).json().state).toBe('done'),
      { timeout: 100_000 },
    );
  }, 60_000);
  afterAll(() => server.close());

  it.each(runPart.options)('is there part by part: %s', async (part) => {
    const response = await get(`/api/runs/${run}/parts/${part}`, headers);
    expect(response.statusCode).toBe(200);
    const content = response.json();
    const schema = part === 'theory' ? theorySchema : partSchemas[part];
    expect(schema.parse(content)).toEqual(content);
  });

  it('comes packed to who takes that', async () => {
    const accepting = { ...headers, 'accept-encoding': 'gzip, br' };
    const response = await fetch(`${server.address}api/runs/${run}/results.json`);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const packed = await get(`/api/runs/${run}/results.json`, accepting);
    const plain = await get(`/api/runs/${run}/results.json`, headers);
    expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
    expect(plain.body).toBe(await response.text());
    expect(resultsSchema.parse(plain.json()).sem.status).toBe('converged');
  });

  it('lists firms with the names they were invited under, and tells of each', async () => {
    const { firms: list } = runFirms.parse((await get(`/api/runs/${run}/firms`, headers)).json());
    expect(list.length).toBe(60);
    const results = (await get(`/api/runs/${run}/results.json`, headers)).json();
    for (const row of list) {
      const of = results.diagnosis.firms.find((each: { firm: string }) => each.firm === row.firm);
      expect(row).toMatchObject({ stage: of.stage, cluster: of.cluster });
      expect(row.grade).toBe(of.coupling?.grade ?? null);
    }
    expect(list.some(({ constraint }) => constraint !== null)).toBe(true);
    const { firm } = list[7]!;
    const card = await get(`/api/runs/${run}/firms/${firm}`, headers);
    expect(firmCard.parse(card.json()).firm).toBe(firm);
    const none = await get(`/api/runs/${run}/firms/nobody`, headers);
    expect(none.statusCode).toBe(404);
  });

  it('tells that it was not asked which ways a firm is near to, and nothing of a firm it does not have', async () => {
    const path = `/api/runs/${run}/firms`;
    const { firm } = runFirms.parse((await get(path, headers)).json()).firms[0]!;
    const ways = firmWays.parse((await get(`${path}/${firm}/ways`, headers)).json());
    expect(ways).toMatchObject({ firm, asked: false, outcomes: [] });
    expect((await get(`${path}/nobody/ways`, headers)).statusCode).toBe(404);
  });

  it('is told in a report, with and without single firms, in either language', async () => {
    const whole = await get(`/api/runs/${run}/report.html`, headers);
    expect(whole.headers['content-security-policy']).toContain("default-src 'none'");
    const { firms: list } = (await get(`/api/runs/${run}/firms`, headers)).json();
    const { firm } = list[0];
    expect(whole.body).toContain(firm);
    const passedOn = `/api/runs/${run}/report.html?firms=false&language=en`;
    const first = await get(passedOn, headers);
    expect(first.body).not.toContain(firm);
    expect((await get(passedOn, headers)).body).toBe(first.body);
    const wrong = await get(`/api/runs/${run}/report.html?language=fr`, headers);
    expect(wrong.statusCode).toBe(400);
  });

  it('rests on the study folder that can be had as a file', async () => {
    const response = await get(`/api/runs/${run}/study.zip`, headers);
    const files = unzipSync(response.rawPayload);
    expect(Object.keys(files).sort()).toEqual(Object.keys(small).sort());
    expect(Buffer.from(files['study.yaml']!).equals(Buffer.from(small['study.yaml']!))).toBe(true);
  });

  it('can be reproduced by scripts, which hold answers but no firm', async () => {
    const response = await get(`/api/runs/${run}/scripts.zip`, headers);
    expect(response.headers['content-disposition']).toBe('attachment; filename="scripts-1.zip"');
    const files = unzipSync(response.rawPayload);
    expect(Object.keys(files)).toEqual([
      ...['answers-moderation.csv', 'answers.csv', 'lavaan.R', 'reproduce.sh', 'reproduce.ts'],
      ...['seminr-moderation.R', 'seminr.R'],
    ]);
    const text = (name: string) => Buffer.from(files[name]!).toString('utf8');
    const results = (await get(`/api/runs/${run}/results.json`, headers)).body;
    const hash = createHash('sha256').update(results).digest('hex');
    expect(text('reproduce.ts')).toContain(hash);
    const [head, ...rows] = text('answers.csv').trimEnd().split('\n');
    expect(rows).toHaveLength(resultsSchema.parse(JSON.parse(results)).sem.observations);
    // No cell that a spreadsheet takes for a formula: ids of items, numbers and NA.
    expect(head).toMatch(/^\p{L}[\p{L}\p{N}_-]*(,\p{L}[\p{L}\p{N}_-]*)*$/u);
    for (const row of rows) expect(row).toMatch(/^(-?\d+(\.\d+)?|NA)(,(-?\d+(\.\d+)?|NA))*$/);
    const { firms: list } = (await get(`/api/runs/${run}/firms`, headers)).json();
    for (const name of Object.keys(files)) expect(text(name)).not.toContain(list[0].firm);
    expect((await get(`/api/runs/${run}/scripts.zip`, headers)).rawPayload).toEqual(
      response.rawPayload,
    );
  });

  it('is not there before it is', async () => {
    const waiting = await insertRun(database.orm, small);
    const early = await get(`/api/runs/${waiting.run}/parts/sem`, headers);
    expect([early.statusCode, early.json().code]).toEqual([409, 'runs.not-there-yet']);
    await server.context.jobs.cancelRun(waiting.run, 'personal');
    const late = await get(`/api/runs/${waiting.run}/parts/sem`, headers);
    expect([late.statusCode, late.json().code]).toEqual([410, 'runs.never-came']);
    expect((await get(`/api/runs/${'x'.repeat(16)}/parts/sem`, headers)).statusCode).toBe(404);
    expect((await get(`/api/runs/${run}/parts/secrets`, headers)).statusCode).toBe(400);
  });
});
