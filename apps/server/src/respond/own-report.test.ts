import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FirmReport, RespondentForm } from '@qunhai/api';
import type { ClusterDiagnosis, FirmDiagnosis } from '@qunhai/results';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { runParts, runs } from '../database/schema.ts';
import { newId } from '../new-id.ts';
import { openSurvey, type Survey } from '../testing/open-survey.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';

const diagnosisOf = (firm: string, score: number): FirmDiagnosis => ({
  ...{ firm, cluster: '永嘉', wave: 1, stages: [], stage: null, coupling: null },
  ...{ lockIns: [], constraints: [] },
  scores: [
    {
      ...{ construct: 'IE', score, interval: null, percentile: null, percentileInterval: null },
      ...{ answered: 1, items: 1 },
    },
  ],
});

const withheld = { value: null, interval: null, n: null, suppressed: 'primary' } as const;
const clusterOf = (cluster: string): ClusterDiagnosis => ({
  ...{ cluster, name: null, firms: 5, suppressed: null, structure: null, nature: [], stages: [] },
  ...{ coupling: withheld, lockIns: [] },
  constructs: [{ construct: 'IE', ...withheld }],
  resources: [],
});

/** A finished run with figures of these firms. */
async function insertFinishedRun(
  { orm }: Database,
  study: string,
  number: number,
  firms: readonly FirmDiagnosis[],
): Promise<void> {
  const run = newId();
  await orm.insert(runs).values({
    ...{ id: run, study, number, state: 'done', options: {}, inputRevision: 0, startedBy: 'x' },
    ...{ snapshot: new Uint8Array(), snapshotSha256: '0', queuedAt: new Date() },
    endedAt: new Date(),
  });
  const clusters = [clusterOf('永嘉'), clusterOf('瑞安')];
  const pack = (value: unknown) => new Uint8Array(gzipSync(JSON.stringify(value)));
  await orm.insert(runParts).values([
    { run, part: 'firms', content: pack(firms) },
    { run, part: 'diagnosis', content: pack({ clusters }) },
    { run, part: 'theory', content: pack(clusteredFirmsTheory) },
  ]);
}

describeOnEachDatabase('a firm’s own report', (makeDatabase) => {
  let database: Database;
  let survey: Survey;
  let [token, other] = ['', ''];
  beforeEach(async () => {
    database ??= await makeDatabase();
    survey = await openSurvey(database);
    [token, other] = (await survey.publish('甲厂', '乙厂')) as [string, string];
  });
  const submit = (link: string) =>
    survey.ask('POST', `/api/respond/${link}/submit`, {
      ...{ answers: { DL1: 3 }, language: 'zh', submission: randomUUID() },
    });
  const report = (link: string) =>
    survey.ask<FirmReport & { code: string }>('GET', `/api/respond/${link}/report`);

  it('is there once a run has the firm, and holds nothing of other firms and clusters', async () => {
    await submit(token);
    expect((await report(token)).body.code).toBe('respond.no-report');
    const both = [diagnosisOf('甲厂', 4.5), diagnosisOf('乙厂', 6.25)];
    await insertFinishedRun(database, survey.study, 1, both);
    const form = await survey.ask<RespondentForm>('GET', `/api/respond/${token}`);
    expect(form.body.report).toBe(true);
    const { body, text } = await report(token);
    expect(body).toMatchObject({ firm: '甲厂', wave: 1, data: 'simulated' });
    expect(body.diagnosis?.scores[0]?.score).toBe(4.5);
    expect(body.names.IE).toEqual(
      clusteredFirmsTheory.constructs.find(({ id }) => id === 'IE')?.name,
    );
    for (const foreign of ['乙厂', '6.25', '瑞安']) expect(text).not.toContain(foreign);
  });

  it('leaves withheld what the results withhold', async () => {
    await submit(token);
    await insertFinishedRun(database, survey.study, 1, [diagnosisOf('甲厂', 4)]);
    const { cluster } = (await report(token)).body;
    expect(cluster?.constructs[0]).toEqual({ construct: 'IE', ...withheld });
  });

  it('is of the newest run that has the firm', async () => {
    await submit(token);
    await insertFinishedRun(database, survey.study, 1, [diagnosisOf('甲厂', 4)]);
    await insertFinishedRun(database, survey.study, 2, [diagnosisOf('甲厂', 5)]);
    await insertFinishedRun(database, survey.study, 3, [diagnosisOf('乙厂', 6)]);
    expect((await report(token)).body.diagnosis?.scores[0]?.score).toBe(5);
  });

  it('is not for firms that have not submitted, have withdrawn, or came back since', async () => {
    await submit(token);
    await survey.ask('GET', `/api/respond/${other}`);
    const both = [diagnosisOf('甲厂', 4), diagnosisOf('乙厂', 6)];
    await insertFinishedRun(database, survey.study, 1, both);
    expect((await report(other)).status).toBe(404);
    await survey.ask('POST', `/api/respond/${token}/withdraw`);
    expect((await report(token)).status).toBe(410);
    await survey.askStudy('POST', 'waves/1/firms/甲厂/link', { state: 'renewed' });
    const again = (await survey.tokens()).get('甲厂')!;
    await submit(again);
    expect((await report(again)).body.code).toBe('respond.no-report');
  });

  it('stays there when the wave has closed', async () => {
    await submit(token);
    await insertFinishedRun(database, survey.study, 1, [diagnosisOf('甲厂', 4)]);
    await survey.askStudy('PATCH', 'waves/1', { state: 'closed' });
    expect((await report(token)).status).toBe(200);
  });
});
