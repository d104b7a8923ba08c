import { expect, it } from 'vitest';
import { isStorable } from '../studies/archive/storable.ts';
import { openSurvey } from '../testing/open-survey.ts';
import { describeOnEachDatabase } from '../testing/test-databases.ts';

describeOnEachDatabase('texts and numbers that no database keeps', (makeDatabase) => {
  it('are refused as the sender’s mistake, wherever they stand', { timeout: 60_000 }, async () => {
    const survey = await openSurvey(await makeDatabase());
    const [token] = await survey.publish('甲厂');
    const big = 2 ** 53 - 1;
    const title = { zh: '研究\0', en: 'Study' };
    const answers = await Promise.all([
      survey.ask('POST', '/api/studies', { title, theory: 'clustered-firms' }),
      survey.ask('PATCH', `/api/studies/${survey.study}`, {
        revision: 0,
        note: { zh: '\ud83d', en: 'half an emoji' },
      }),
      survey.askStudy('POST', 'exclusions', { firm: '甲厂\0', wave: 1, reason: 'x' }),
      survey.askStudy('POST', 'firms', { firms: [{ name: '甲\udc00厂' }] }),
      survey.askStudy('PATCH', 'firms/a%00b', { name: 'x' }),
      survey.askStudy('GET', 'audit?before=1%00'),
      survey.ask('GET', '/api/studies/a%00/waves'),
      survey.ask('PUT', `/api/respond/${token}/draft`, {
        ...{ answers: { DL1: '\ud83d' }, page: 0, language: 'zh', revision: 0 },
      }),
      survey.ask('PUT', `/api/respond/${token}/draft`, {
        ...{ answers: {}, page: big, language: 'zh', revision: 0 },
      }),
      survey.askStudy('POST', 'exclusions', { firm: '甲厂', wave: big, reason: 'x' }),
      survey.askStudy('PUT', 'theory', { yaml: null, revision: big }),
      survey.askStudy('PUT', 'mapping', { mapping: null, revision: big }),
      survey.ask('PATCH', `/api/studies/${survey.study}`, { revision: big, seed: 2 }),
    ]);
    for (const { status, body, text } of answers) {
      expect({ status, text }).toMatchObject({ status: 400 });
      expect(body).toMatchObject({ code: 'server.invalid' });
      expect(text).not.toMatch(/\\u0000|\\ud83d|\\udc00/);
    }
    expect(answers[1]!.text).toContain('half of an emoji');
  });
});

it('a value may be nested deeply', () => {
  let deep: unknown = 'inside';
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  expect(isStorable(deep)).toBe(true);
});
