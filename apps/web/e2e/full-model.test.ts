import { partSchemas } from '@qunhai/api';
import { beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { smallFullModel } from '../src/runs/testing/small-full-model.ts';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import type { OpenedPage, PageWish } from './testing/open-page.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';
import { type PreparedStudy, prepareExample } from './testing/prepare-example.ts';

type Sem = z.output<typeof partSchemas.sem>;
type Run = z.output<typeof partSchemas.run>;

const words = {
  zh: { moderation: '调节', groups: '分组', reviewer: '审稿人会问什么' },
  en: {
    moderation: 'Moderation',
    groups: 'Groups',
    reviewer: 'What a reviewer wants to know',
  },
} as const;

describeInBrowser('moderation and groups on the page Test', (stage) => {
  let example: PreparedStudy;
  let sem: Sem;
  let run: Run;
  const at = (view: string) => `/studies/${example.study}/test?view=${view}`;
  const partPath = (part: string) => `/api/runs/${example.run.id}/parts/${part}`;

  /** The page with the run's model told otherwise. */
  const openWith = (view: string, changed: Partial<Sem>, wish: PageWish = {}) =>
    stage.open(at(view), {
      ...wish,
      answers: { [partPath('sem')]: { body: { ...sem, ...changed } }, ...wish.answers },
    });

  beforeAll(async () => {
    const { address } = stage.server();
    example = await prepareExample(address, 60);
    const {
      extensions: _,
      moderation: __,
      groups: ___,
      ...base
    } = await callServer(address, partSchemas.sem, 'GET', partPath('sem'));
    sem = base;
    run = await callServer(address, partSchemas.run, 'GET', partPath('run'));
  }, 480_000);

  for (const wish of inBothLanguages) {
    const say = words[wish.language];
    const expectSoundViews = async ({ page, complaints }: OpenedPage) => {
      for (const view of ['moderation', 'groups'] as const) {
        await page.getByRole('tab', { name: say[view] }).click();
        await page.getByRole('tab', { name: say[view], selected: true }).waitFor();
        await page.getByRole('heading', { name: say.reviewer }).waitFor();
        await expectSoundInItsLanguage(page);
      }
      expect(complaints).toEqual([]);
    };

    it(`are sound and told in one language at every width, in ${wish.language}`, async () => {
      await expectSoundViews(await openWith('hypotheses', smallFullModel(), wish));
    });

    it(`are sound with what the example's run found at every width, in ${wish.language}`, async () => {
      await expectSoundViews(await stage.open(at('hypotheses'), wish));
    });
  }

  it('show interactions with interval, size and words, and the slopes as the report draws them', async () => {
    const { page } = await openWith('moderation', smallFullModel());
    const table = page.getByRole('table', { name: 'Moderated effects' });
    expect(await table.getByRole('row', { name: /CA × DC → MK/ }).innerText()).toMatch(
      /0\.120\s+0\.050\s+2\.40\s+\.012\s+\[0\.020, 0\.220\][\s\S]*0\.018[\s\S]*medium/,
    );
    const regions = page.getByRole('listitem').filter({ hasText: 'H7 CA × DC → MK' });
    expect(await regions.innerText()).toContain(
      'It cannot be told from 0 where CA is below −1.50 SD (7% of firms)',
    );
    const figure = page.locator('figure svg[role=img]');
    await figure.locator('text', { hasText: /^CA moderates DC$/ }).waitFor();
    const models = page.getByRole('table', { name: /extended model/i });
    expect(await models.getByRole('row', { name: /^H9/ }).innerText()).toContain(
      'Not estimated. TR is not measured.',
    );
    await page.getByText('Kenny').first().waitFor();
  });

  it('tell what MICOM allows before the differences, and why others were not compared', async () => {
    const { page } = await openWith('groups', smallFullModel());
    const verdict = page.getByRole('listitem').filter({ hasText: 'Cluster A and Cluster B' });
    expect(await verdict.innerText()).toBe(
      'Cluster A and Cluster B: Only paths of CA can be compared. ' +
        'Paths that can be compared: 2; of these, different after correction: 1.',
    );
    const differences = page.getByRole('table', { name: /^Differences of paths/ });
    const row = (name: RegExp) => differences.getByRole('row', { name }).innerText();
    expect(await row(/CA → GR/)).toMatch(/Differs[\s\S]*0\.40\s+\[−0\.20, 0\.20\]\s+\.002\s+\.004/);
    expect(await row(/DC → GR/)).toMatch(/Not compared/);
    await page.getByText('At least two groups need 50 firms each.').waitFor();
  });

  it('open an older run that has neither, and say what to do', async () => {
    for (const [view, title] of [
      ['moderation', 'Moderation was not tested'],
      ['groups', 'Groups of firms were not compared'],
    ] as const) {
      const { page, complaints } = await openWith(view, {}, { width: 390 });
      await page.getByText(title).waitFor();
      await page.getByText('This run was made before there was such a test.').waitFor();
      await expectSoundPage(page);
      expect(complaints).toEqual([]);
    }
  });

  it('say that the study switched them off, and that no model could be estimated', async () => {
    const analysis = { ...run.analysis, moderation: false };
    const off = await openWith(
      'moderation',
      {},
      { answers: { [partPath('run')]: { body: { ...run, analysis } } } },
    );
    await off.page.getByText('The settings of this run leave this out').waitFor();
    await expectSoundPage(off.page);
    const { extensions } = smallFullModel();
    const none = await openWith('moderation', {
      extensions: extensions.filter(({ status }) => status === 'not-estimated'),
      moderation: [],
    });
    await none.page.getByText('No moderated effect could be estimated').waitFor();
    await none.page.getByText('TR is not measured').waitFor();
    await expectSoundPage(none.page);
  });
});
