import { partSchemas } from '@qunhai/api';
import { methodWords } from '@qunhai/report';
import { beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';
import { type PreparedStudy, prepareExample } from './testing/prepare-example.ts';

const words = {
  zh: { ways: '成功的组合', necessity: '必要条件', method: '方法' },
  en: { ways: 'Ways to success', necessity: 'Necessary conditions', method: 'Method' },
} as const;

describeInBrowser('the page Configurations', (stage) => {
  let example: PreparedStudy;
  let assessments: z.output<typeof partSchemas.assessments>;
  const at = (search = '') => `/studies/${example.study}/configurations${search}`;
  const partPath = () => `/api/runs/${example.run.id}/parts/assessments`;

  beforeAll(async () => {
    const { address } = stage.server();
    example = await prepareExample(address, 60, [
      ...(['data', 'necessity', 'configurations', 'comparison'] as const),
    ]);
    assessments = await callServer(address, partSchemas.assessments, 'GET', partPath());
  }, 480_000);

  for (const wish of inBothLanguages) {
    const say = words[wish.language];
    it(`is sound and told in one language in every view at every width, in ${wish.language}`, async () => {
      const { page, complaints } = await stage.open(at(), wish);
      const method = page.locator('details').filter({ hasText: say.method }).first();
      await method.waitFor();
      await expectSoundInItsLanguage(page);
      for (const view of ['ways', 'necessity'] as const) {
        await page.getByRole('tab', { name: say[view] }).click();
        await page.getByRole('tab', { name: say[view], selected: true }).waitFor();
        await method.waitFor();
        await expectSoundInItsLanguage(page);
      }
      expect(complaints).toEqual([]);
    });

    it(`leaves other assessments to the page Test, sound at every width in ${wish.language}`, async () => {
      const path = `/studies/${example.study}/test?view=checks&family=data`;
      const { page, complaints } = await stage.open(path, wish);
      await page.locator('details').filter({ hasText: say.method }).first().waitFor();
      await expectSoundInItsLanguage(page);
      expect(complaints).toEqual([]);
    });
  }

  it('is where an address leads that asks the page Test for what stands here', async () => {
    const path = `/studies/${example.study}/test?view=checks&run=${example.run.id}&family=`;
    const necessity = await stage.open(`${path}necessity`, { language: 'en' });
    const tab = { name: words.en.necessity, selected: true };
    await necessity.page.getByRole('tab', tab).waitFor();
    expect(new URL(necessity.page.url()).pathname).toBe(at());
    expect(new URL(necessity.page.url()).searchParams.get('run')).toBe(example.run.id);
    const network = await stage.open(`${path}network`, { language: 'en' });
    await network.page.waitForURL(/\/network/);
  });

  it('has room on a telephone for the longest name of a family of assessments', async () => {
    const path = `/studies/${example.study}/test?view=checks&family=covariance`;
    const { page } = await stage.open(path, { language: 'en', width: 390 });
    await page.getByText(methodWords('en', 'family.covariance')).first().waitFor();
    await expectSoundPage(page);
  });

  it('tells every hypothesis from three sides before anything else', async () => {
    const { page } = await stage.open(at());
    const table = page.getByRole('table').first();
    const heads = async () => (await table.getByRole('columnheader').allInnerTexts()).join(' ');
    await expect.poll(heads).toMatch(/Net effect.*Necessity.*Sufficiency/s);
    const hypotheses = assessments.comparison!.hypotheses!;
    await expect
      .poll(() => table.getByRole('rowheader').count())
      .toBeGreaterThanOrEqual(hypotheses.length);
  });

  it('shows the ways to one outcome with signs that are read out, and others when asked', async () => {
    const { page } = await stage.open(at('?view=ways'), { width: 390 });
    const caption = /^Growth resources \(GR\)/;
    const table = page.getByRole('table', { name: caption });
    await table.getByRole('img', { name: 'core, present' }).first().waitFor();
    const sign = (await table.getByRole('img').first().boundingBox())!;
    expect(sign.height).toBeGreaterThanOrEqual(20);
    expect(await page.getByRole('table', { name: /^Dynamic capability \(DC\)/ }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Outcome' }).click();
    await page.getByTitle('Dynamic capability', { exact: true }).click();
    await page.getByRole('table', { name: /^Dynamic capability \(DC\)/ }).waitFor();
    await table.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('outcome')).toBe('DC');
    const all = await stage.open(at('?view=ways&outcome=*'));
    await all.page.getByRole('table', { name: caption }).waitFor();
    await all.page.getByRole('table', { name: /^Dynamic capability \(DC\)/ }).waitFor();
  });

  it('keeps names in sight while signs scroll on a telephone', async () => {
    const { page } = await stage.open(at('?view=ways&outcome=DC'), { width: 390 });
    const table = page.getByRole('table', { name: /^Dynamic capability \(DC\)/ });
    const name = table.getByRole('rowheader').first();
    const before = (await name.boundingBox())!;
    await table.locator('..').evaluate('(frame) => { frame.scrollLeft = 150; }');
    expect((await name.boundingBox())!.x).toBeCloseTo(before.x, 0);
  });

  it('says what to do where the run did not ask for them, and shows notes where too little was known', async () => {
    const { comparison: _, configurations: __, necessity, ...others } = assessments;
    const open = (body: unknown, search = '') =>
      stage.open(at(search), { width: 390, answers: { [partPath()]: { body } } });
    const unasked = await open(others);
    await unasked.page.getByText('This run did not ask for them').waitFor();
    await expectSoundPage(unasked.page);
    const note = { zh: '企业太少。', en: 'There are too few firms.' };
    const few = { ...necessity, findings: [], notes: [note], analysis: null };
    const { page } = await open({ ...others, necessity: few }, '?view=necessity');
    await page.getByText('There are too few firms.').waitFor();
    await expectSoundPage(page);
  });
});
