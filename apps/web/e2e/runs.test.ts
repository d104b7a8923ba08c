import { readFile } from 'node:fs/promises';
import type { RunOptions, RunSummary } from '@qunhai/api';
import { partSchemas, runSummary, runs, study as studyDetails } from '@qunhai/api';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';

const words = {
  zh: {
    none: '还没有运行过分析',
    first: '开始分析',
    resamples: '自助抽样次数',
    start: /^运\s*行$/,
    done: /已完成/,
    supported: '支持',
    diagram: '路径图',
    further: '控制变量、调节、分组、校正与评估',
    holm: /^Holm 法/,
    stages: /^不同阶段/,
    assessments: '补充评估',
    settings: '本次运行的设定',
  },
  en: {
    none: 'The analysis has not been run yet',
    first: 'Run the analysis',
    resamples: 'Bootstrap resamples',
    start: /^Run$/,
    done: /Done/,
    supported: 'Supported',
    diagram: 'Diagram',
    further: 'Controls, moderation, groups, correction and assessments',
    holm: /^Holm/,
    stages: /^different stages/,
    assessments: 'Assessments',
    settings: 'Settings of this run',
  },
} as const;

const measureViews = ['reliability', 'loadings', 'weights', 'discriminant', 'cross'] as const;
const testViews = [
  'hypotheses',
  'diagram',
  'paths',
  'effects',
  'mediation',
  'moderation',
  'groups',
] as const;

/** Text of the chosen run in the run bar. */
const shownRun = (page: Page) => page.locator('.ant-select', { has: page.locator('#run-shown') });

async function download(page: Page, press: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await press();
  return await readFile(await (await waiting).path(), 'utf8');
}

describeInBrowser('runs, measure and test', (stage) => {
  let study: string;
  const call = <Schema extends Parameters<typeof callServer>[1]>(
    schema: Schema,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ) => callServer(stage.server().address, schema, method, path, body);

  async function run(options: RunOptions): Promise<RunSummary> {
    let now = await call(runSummary, 'POST', `/api/studies/${study}/runs`, {
      assessments: ['data'],
      ...options,
    });
    while (now.endedAt === null) {
      await new Promise((wait) => setTimeout(wait, 200));
      now = await call(runSummary, 'GET', `/api/runs/${now.id}`);
    }
    expect(now.state).toBe('done');
    return now;
  }

  async function allRuns(): Promise<readonly RunSummary[]> {
    return (await call(runs, 'GET', `/api/studies/${study}/runs`)).runs;
  }

  /** Address of a page that shows the first run, which has intervals. */
  async function firstRun(page: 'measure' | 'test', more = ''): Promise<string> {
    return `/studies/${study}/${page}?run=${(await allRuns()).at(-1)!.id}${more}`;
  }

  beforeAll(async () => {
    study = (await call(studyDetails, 'POST', '/api/studies/example')).id;
  });

  for (const [language, width] of [
    ['zh', 390],
    ['en', 1280],
  ] as const) {
    it(`is started from the page and followed to its verdicts, in ${language} at ${width} px`, async () => {
      const say = words[language];
      const isFirst = (await allRuns()).length === 0;
      const { page, complaints } = await stage.open(`/studies/${study}/test`, { language, width });
      if (isFirst) {
        await page.getByText(say.none).waitFor();
        await expectSoundPage(page);
        await page.getByRole('button', { name: say.first }).click();
      } else await page.getByRole('button', { name: 'New run' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say.resamples).fill('10');
      await dialog.getByRole('button', { name: say.start, disabled: true }).waitFor();
      await dialog.getByLabel(say.resamples).fill('200');
      await dialog.getByText(say.further).click();
      await dialog.getByRole('radio', { name: say.holm }).check();
      await dialog.getByRole('checkbox', { name: say.stages }).uncheck();
      // The run is the sooner done, and every view is told of one that asked for nothing more.
      const families = dialog.getByRole('group', { name: say.assessments });
      await families.getByRole('checkbox').first().waitFor();
      for (const family of await families.getByRole('checkbox').all()) await family.uncheck();
      await expectSoundPage(page);
      await dialog.getByRole('button', { name: say.start }).click();
      await shownRun(page).getByText(say.done).waitFor({ timeout: 90_000 });
      await page.getByRole('cell', { name: say.supported, exact: true }).first().waitFor();
      const [newest] = await allRuns();
      expect(newest?.options).toEqual({
        ...{ resamples: 200, correction: 'holm', assessments: [] },
        groups: { by: ['clustered', 'cluster'], permutations: 1000 },
      });
      await page.getByText(say.settings).click();
      await page.getByRole('definition').filter({ hasText: say.holm }).waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get('run')).toBe(newest?.id);
      expect(complaints).toEqual([]);
    });
  }

  const measured = measureViews.map((view) => `measure?view=${view}`);
  const tested = [
    ...testViews.map((view) => `test?view=${view}`),
    'test?view=diagram&items=shown',
    'test?view=diagram&at=DL~CA',
    'test?view=diagram&at=CA',
  ];
  for (const wish of inBothLanguages) {
    for (const [name, pages] of Object.entries({ measured, tested })) {
      it(`is sound in every view of what was ${name} at every width, in ${wish.language}`, async () => {
        const { page, complaints } = await stage.open('/', wish);
        for (const path of pages) {
          await page.goto(new URL(`/studies/${study}/${path}`, stage.server().address).href);
          await page.getByRole('tabpanel').locator('table, section').first().waitFor();
          await expectSoundInItsLanguage(page);
        }
        expect(complaints).toEqual([]);
      });
    }
  }

  it('says so when the link names no run of the study, and shows the latest', async () => {
    const { page } = await stage.open(`/studies/${study}/measure?run=zzzzzzzzzzzzzzzz`);
    await page.getByText('This study has no such run').waitFor();
    await page.getByRole('button', { name: 'Show the latest run' }).click();
    await page.getByRole('table', { name: 'Reliability and convergent validity' }).waitFor();
  });

  it('compares two runs: what differs, differences, changed verdicts', async () => {
    const base = (await allRuns()).at(-1)!;
    const plain = await run({ resamples: 0, estimator: 'pls' });
    const { page } = await stage.open(
      `/studies/${study}/test?run=${base.id}&compare=${plain.id}&view=paths`,
    );
    const differing = page.getByRole('table', { name: 'What differs between the runs' });
    await differing.getByRole('row', { name: /Bootstrap resamples/ }).waitFor();
    await expect
      .poll(() => differing.getByRole('row').allInnerTexts())
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/Estimator\s+Consistent PLS \(PLSc\)\s+Traditional PLS/),
          expect.stringMatching(/Bootstrap resamples\s+200\s+0/),
        ]),
      );
    await page.getByText(/verdicts changed: .*H1a/).waitFor();
    const paths = page.getByRole('table', { name: 'Path coefficients' });
    const row = await paths
      .getByRole('row', { name: /Division of labour/ })
      .first()
      .innerText();
    const figures = row.match(/[+−]?\d\.\d{3}/g)!.map((text) => Number(text.replace('−', '-')));
    const [here, , , there, difference] = figures;
    expect(there! - here!).toBeCloseTo(difference!, 2);
    await expectSoundPage(page);
    await page.getByRole('button', { name: 'Stop comparing' }).click();
    await page.getByRole('columnheader', { name: 'SE' }).waitFor();
    expect(new URL(page.url()).searchParams.has('compare')).toBe(false);
  });

  it('says of a run without resamples that it has no intervals, and gives no verdict', async () => {
    const plain = (await allRuns()).find(({ options }) => options.resamples === 0)!;
    const { page } = await stage.open(`/studies/${study}/test?run=${plain.id}`);
    await page.getByText('There are no intervals').waitFor();
    expect(await page.getByRole('cell', { name: 'Supported', exact: true }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Mediation' }).click();
    await page.getByText('There is no mediation to judge').waitFor();
  });

  it('shows the figures of a path on focus, and its panel on Enter', async () => {
    const { page } = await stage.open(await firstRun('test', '&view=diagram'));
    const path = page.getByRole('button', { name: /^Division of labour → Competitive advantage/ });
    await path.focus();
    const tip = page.getByRole('tooltip').filter({ hasText: 'Division of labour' });
    await expect
      .poll(() => tip.innerText())
      .toMatch(/β\s=\s0\.33, 95% CI \[.+\][\s\S]*H1a: Supported/);
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await panel.getByText('strengthens the competitive advantage').waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe('DL~CA');
    await panel.getByRole('button', { name: 'Competitive advantage' }).click();
    await panel.getByText('Paths that lead to it').waitFor();
  });

  it('moves and zooms by keyboard and by buttons', async () => {
    const { page } = await stage.open(`/studies/${study}/test?view=diagram`);
    const region = page.getByRole('region', { name: /^Path diagram/ });
    const transform = () =>
      region.locator('.react-flow__viewport').evaluate((element) => element.getAttribute('style'));
    await region.focus();
    let before = await transform();
    for (const act of [
      () => page.keyboard.press('ArrowRight'),
      () => page.keyboard.press('+'),
      () => page.keyboard.press('0'),
      () => page.getByRole('button', { name: 'Zoom in' }).click(),
      () => page.getByRole('button', { name: 'Fit to window' }).click(),
    ]) {
      await act();
      await expect.poll(transform).not.toBe(before);
      await page.waitForTimeout(250);
      before = await transform();
    }
  });

  it('gives the diagram as vectors, with the items when they are shown', async () => {
    const { page } = await stage.open(await firstRun('test', '&view=diagram'));
    const save = () => page.getByRole('button', { name: 'SVG' }).click();
    const folded = await download(page, save);
    expect(folded).toMatch(/^<svg [\s\S]*<path [\s\S]*Competitive/);
    expect(folded).not.toMatch(/<image|<foreignObject/);
    expect(folded).not.toContain('DL1');
    await page.getByRole('button', { name: 'Show items' }).click();
    expect(await download(page, save)).toMatch(/DL1 \.\d\d \[/);
  });

  it('gives tables with the bounds of intervals as numbers', async () => {
    const { page } = await stage.open(await firstRun('measure'));
    const csv = await download(page, () => page.getByRole('button', { name: 'CSV' }).click());
    const [head, first] = csv.replace('\uFEFF', '').split('\r\n');
    expect(head).toContain('α,α (lower),α (upper)');
    const [, alpha, lower, upper] = first!.split(',').map(Number);
    expect(lower).toBeLessThan(alpha!);
    expect(upper).toBeGreaterThan(alpha!);
  });

  it('shows point estimates as such while a run is under way, and keeps them when it is cancelled', async () => {
    const long = await call(runSummary, 'POST', `/api/studies/${study}/runs`, {
      resamples: 100_000,
    });
    const { page } = await stage.open(`/studies/${study}/measure?run=${long.id}`);
    await page.getByText('Point estimates only').waitFor();
    await page.getByText('Intervals are being computed.', { exact: false }).first().waitFor();
    expect(await page.getByText(/\[\.\d+, \.\d+\]/).count()).toBe(0);
    await expectSoundPage(page);
    await page.getByRole('button', { name: 'Cancel run' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel run' }).click();
    await page.getByText(/Run \d+ was cancelled/).waitFor();
    await page
      .getByText('The run ended before there were intervals', { exact: false })
      .first()
      .waitFor();
    await page.getByRole('table', { name: 'Reliability and convergent validity' }).waitFor();
    await expectSoundPage(page);
  });

  it('tells why a run failed and what to do, and that results are outdated', async () => {
    const [base] = (await allRuns()).filter(({ state }) => state === 'done');
    const failed: RunSummary = {
      ...base!,
      ...{ id: 'failed0000000000', number: 99, state: 'failed', parts: [] },
      reason: {
        message: { zh: '出错了。', en: 'The data have no firm.' },
        fix: { zh: '请检查。', en: 'Import them again.' },
      },
    };
    const answers = {
      [`/api/studies/${study}/runs`]: {
        body: { runs: [failed, { ...base!, outdated: true }] },
      },
      [`/api/studies/${study}/events`]: { events: 'retry: 60000\n\n' },
    };
    const { page } = await stage.open(`/studies/${study}/test?run=${failed.id}`, { answers });
    await page.getByRole('alert').getByText('The data have no firm. Import them again.').waitFor();
    await expectSoundPage(page);
    await page.goto(new URL(`/studies/${study}/test`, stage.server().address).href);
    await page.getByText('Data or theory were changed after this run').waitFor();
    await page.getByRole('button', { name: 'Run again with what is new' }).waitFor();
    await expectSoundPage(page);
  });

  it('says why a model was not estimated, and why inference is withheld', async () => {
    const [base] = (await allRuns()).filter(({ state }) => state === 'done');
    const path = `/api/runs/${base!.id}/parts/sem`;
    const sem = await call(partSchemas.sem, 'GET', path);
    const reason = { zh: '企业太少。', en: 'Too few firms: 4 responses, 10 needed.' };
    const empty = {
      ...{ paths: [], loadings: [], weights: [], crossLoadings: [], reliability: [], htmt: [] },
      ...{ fornellLarcker: [], rSquared: [], fSquared: [], indirect: [], totalIndirect: [] },
      ...{ total: [], mediation: [], fit: { srmrSaturated: null, srmrEstimated: null } },
    };
    const bodies = [
      { ...sem, ...empty, status: 'not-estimated', notes: [reason] },
      {
        ...sem,
        resamples: { requested: 200, used: 90, withheld: true },
        paths: sem.paths.map((row) => ({
          ...row,
          ...{ standardError: null, t: null, p: null, interval: null },
        })),
      },
    ];
    const says = ['Too few firms: 4 responses, 10 needed.', 'More than 10% of the resamples'];
    for (const [index, body] of bodies.entries()) {
      const { page } = await stage.open(`/studies/${study}/measure?run=${base!.id}`, {
        answers: { [path]: { body } },
      });
      await page.getByText(says[index]!, { exact: false }).first().waitFor();
      await expectSoundPage(page);
    }
  });
});
