import { randomUUID } from 'node:crypto';
import type { RespondentForm, RunSummary, StudyDetails } from '@qunhai/api';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { runs } from '../database/schema.ts';
import { fullAnswers, openSurvey, type Survey } from '../testing/open-survey.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';

describeOnEachDatabase('what is told of runs', (makeDatabase) => {
  let survey: Survey;
  let tokens: string[];
  let form: RespondentForm;
  const submit = (token: string) =>
    survey.ask('POST', `/api/respond/${token}/submit`, {
      ...{ answers: fullAnswers(form), language: 'zh', submission: randomUUID() },
    });
  const withdraw = (token: string) => survey.ask('POST', `/api/respond/${token}/withdraw`);
  const start = async () => (await survey.askStudy<RunSummary>('POST', 'runs', {})).body;
  const restOnWithdrawn = async () => {
    const { body } = await survey.askStudy<{ runs: RunSummary[] }>('GET', 'runs');
    return body.runs.map(({ withdrawnSince }) => withdrawnSince).reverse();
  };

  beforeEach(async () => {
    survey = await openSurvey(await makeDatabase());
    tokens = await survey.publish('甲厂', '乙厂', '丙厂');
    form = (await survey.ask<RespondentForm>('GET', `/api/respond/${tokens[0]}`)).body;
  });

  it('keeps the newest results in sight when later runs have none', async () => {
    const told = async () => {
      const { body } = await survey.ask<StudyDetails>('GET', `/api/studies/${survey.study}`);
      return [body.lastRun?.number, body.lastDone?.number];
    };
    const end = (state: 'done' | 'failed', { id }: RunSummary) =>
      survey.context.database.update(runs).set({ state }).where(eq(runs.id, id));
    await submit(tokens[0]!);
    expect(await told()).toEqual([undefined, undefined]);
    await end('failed', await start());
    expect(await told()).toEqual([1, undefined]);
    await end('done', await start());
    expect(await told()).toEqual([2, 2]);
    await end('failed', await start());
    await start();
    expect(await told()).toEqual([4, 2]);
  });

  it('counts answers withdrawn later by the runs that had read them, and by no other', async () => {
    const [first, second, third] = tokens as [string, string, string];
    await submit(first);
    await start();
    await submit(second);
    await start();
    expect(await restOnWithdrawn()).toEqual([0, 0]);
    await withdraw(second);
    expect(await restOnWithdrawn()).toEqual([0, 1]);
    await submit(third);
    await withdraw(third);
    await start();
    expect(await restOnWithdrawn()).toEqual([0, 1, 0]);
    await withdraw(first);
    await withdraw(first);
    expect(await restOnWithdrawn()).toEqual([1, 2, 1]);
  });

  it('counts answers that were corrected before they were withdrawn, and not drafts', async () => {
    const [first, second] = tokens as [string, string];
    await submit(first);
    await start();
    await submit(first);
    await survey.ask('PUT', `/api/respond/${second}/draft`, {
      ...{ answers: { DL1: 4 }, page: 1, language: 'zh', revision: 0 },
    });
    await withdraw(second);
    expect(await restOnWithdrawn()).toEqual([0]);
    await withdraw(first);
    expect(await restOnWithdrawn()).toEqual([1]);
  });

  it('still knows of them when the firm has been invited and has answered again', async () => {
    const [first] = tokens as [string];
    await submit(first);
    await start();
    await withdraw(first);
    await survey.askStudy('POST', 'waves/1/firms/甲厂/link', { state: 'renewed' });
    await submit((await survey.tokens()).get('甲厂')!);
    await start();
    expect(await restOnWithdrawn()).toEqual([1, 0]);
  });
});
