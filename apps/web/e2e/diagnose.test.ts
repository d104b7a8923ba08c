import {
  firmCard,
  firmWays,
  partSchemas,
  type RunSummary,
  runFirms,
  runSummary,
} from '@qunhai/api';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import type { OpenedPage, PageWish } from './testing/open-page.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';
import { type PreparedStudy, prepareExample } from './testing/prepare-example.ts';

type Diagnosis = z.output<typeof partSchemas.diagnosis>;

const views = {
  zh: { compare: '集群比较', importance: '重要性—表现', firms: '企业' },
  en: { compare: 'Clusters compared', importance: 'Importance and performance', firms: 'Firms' },
} as const;

const wayTitle = {
  zh: '离最近的成功路径还差什么',
  en: 'The nearest way that works, and what the firm lacks',
} as const;
const wayLead = { zh: /^路径是这批企业中/, en: /^Ways are combinations of conditions/ } as const;

/** What is shown of every view, besides its tab. */
const marks = {
  cluster: 'div[role=img] svg',
  compare: 'table',
  importance: 'div[role=img] svg',
  firms: 'table[aria-rowcount]',
} as const;

describeInBrowser('diagnose', (stage) => {
  let example: PreparedStudy;
  let diagnosis: Diagnosis;
  let firms: z.output<typeof runFirms>['firms'];
  const call = <Schema extends Parameters<typeof callServer>[1]>(schema: Schema, path: string) =>
    callServer(stage.server().address, schema, 'GET', path);
  const at = (rest = '') => `/studies/${example.study}/diagnose${rest}`;
  const partPath = (part: string) => `/api/runs/${example.run.id}/parts/${part}`;

  /** The page with some of the run's diagnosis told otherwise. */
  const openWith = (changed: Partial<Diagnosis>, rest = '', wish: PageWish = {}) =>
    stage.open(at(rest), {
      ...wish,
      answers: { [partPath('diagnosis')]: { body: { ...diagnosis, ...changed } } },
    });
  const openRun = (changed: Partial<RunSummary>, rest = '') =>
    stage.open(at(rest), {
      answers: {
        // Else the server's own word of the run would replace this one.
        [`/api/studies/${example.study}/events`]: { events: 'retry: 60000\n\n' },
        [`/api/studies/${example.study}/runs`]: {
          body: { runs: [{ ...example.run, ...changed }] },
        },
      },
    });
  const expectNotice = async ({ page, complaints }: OpenedPage, words: string) => {
    await page.getByText(words).first().waitFor();
    await expectSoundPage(page);
    expect(complaints).toEqual([]);
  };

  beforeAll(async () => {
    example = await prepareExample(stage.server().address, 60, ['configurations']);
    diagnosis = await call(partSchemas.diagnosis, partPath('diagnosis'));
    firms = (await call(runFirms, `/api/runs/${example.run.id}/firms`)).firms;
  }, 240_000);

  for (const wish of inBothLanguages)
    it(`is sound in every view at every width, in ${wish.language}`, async () => {
      const { page, complaints } = await stage.open(at(), wish);
      for (const view of ['cluster', 'compare', 'importance', 'firms'] as const) {
        if (view !== 'cluster') {
          const name = views[wish.language][view];
          await page.getByRole('tab', { name }).click();
          await page.getByRole('tab', { name, selected: true }).waitFor();
        }
        await page.locator(marks[view]).first().waitFor();
        await expectSoundInItsLanguage(page);
      }
      await page.goto(new URL(at(`/firms/${example.firm}`), page.url()).href);
      await page.locator('figure svg').first().waitFor();
      await page.getByText(wayTitle[wish.language]).waitFor();
      await page.getByText(wayLead[wish.language]).waitFor();
      await expectSoundInItsLanguage(page);
      expect(complaints).toEqual([]);
    });

  it('tells a resource with its interval where one points, on the screen', async () => {
    const { page } = await stage.open(at());
    const bars = page.locator('div[role=img]').first();
    await bars.locator('svg').waitFor();
    await bars.scrollIntoViewIfNeeded();
    const box = (await bars.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.95, box.y + 40);
    await page.mouse.move(box.x + box.width * 0.9, box.y + 42);
    const label = bars.getByText(/Level: \d\.\d\d \[\d\.\d\d, \d\.\d\d\]/);
    await label.waitFor();
    const shown = (await label.boundingBox())!;
    expect(shown.x + shown.width).toBeLessThanOrEqual(1280);
    await expect.poll(() => bars.innerText()).toMatch(/Difference from others: −?\d\.\d\d \[/);
  });

  it('keeps the chosen cluster and outcome in the address', async () => {
    const { page } = await stage.open(at('?cluster=textile'));
    const name = page.locator('.ant-select', { has: page.locator('#diagnosed-cluster') });
    await name.getByText('Textile cluster').waitFor();
    await page.getByRole('button', { name: 'Show as a table' }).first().click();
    const row = page.getByRole('table', { name: 'Resources of Textile cluster' }).getByRole('row');
    await expect.poll(() => row.count()).toBe(18);
    expect(await row.nth(1).innerText()).toMatch(/\[\d\.\d\d, \d\.\d\d\]/);
  });

  it('finds a firm among 5,000 without drawing them all', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      ...firms[index % firms.length]!,
      ...{ firm: `f-${index + 1}`, name: index === 4321 ? '华东精密五金厂' : null },
    }));
    const { page } = await stage.open(at('?view=firms'), {
      answers: { [`/api/runs/${example.run.id}/firms`]: { body: { firms: many } } },
    });
    const table = page.getByRole('table', { name: 'Firms' });
    await table.waitFor();
    expect(await table.getAttribute('aria-rowcount')).toBe('5001');
    await table.getByRole('row').nth(1).waitFor();
    expect(await table.getByRole('row').count()).toBeLessThan(80);
    await table.getByRole('button', { name: 'Firm', exact: true }).click();
    await table.getByRole('link', { name: 'f-5000' }).waitFor();
    await page.getByRole('region', { name: 'Firms' }).press('End');
    await table.getByRole('link', { name: 'f-1', exact: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Find a firm' }).fill('五金');
    await page.getByText(/^1 of 5,?000 firms shown$/).waitFor();
    await table.getByText('f-4322').waitFor();
    expect(page.url()).toContain('find=');
    await page.reload();
    await table.getByRole('link', { name: '华东精密五金厂' }).waitFor();
    await page.getByRole('searchbox', { name: 'Find a firm' }).fill('no such firm');
    await page.getByText('No firm fits.').waitFor();
    await expectSoundPage(page);
  });

  it('leads from the list to a card and from card to card, each under the name of its firm', async () => {
    const named = firms.map((row) =>
      row.firm === example.firm ? { ...row, name: '华东精密五金厂' } : row,
    );
    const { page, complaints } = await stage.open(at('?view=firms'), {
      answers: { [`/api/runs/${example.run.id}/firms`]: { body: { firms: named } } },
    });
    await page.getByRole('searchbox').fill('精密');
    await page.getByRole('link', { name: '华东精密五金厂' }).click();
    const title = page.getByRole('heading', { level: 1 });
    await expect.poll(() => title.innerText()).toBe(`华东精密五金厂 (${example.firm})`);
    await expect.poll(() => page.title()).toContain('华东精密五金厂');
    const card = await call(firmCard, `/api/runs/${example.run.id}/firms/${example.firm}`);
    const constraints = page.getByRole('table', { name: 'Constraints with their evidence' });
    await expect.poll(() => constraints.getByRole('row').count()).toBe(card.constraints.length + 1);
    await expectSoundPage(page);
    const [, next] = firms;
    await page.getByRole('link', { name: `Next firm: ${next!.firm}` }).click();
    await expect.poll(() => title.innerText()).toBe(next!.firm);
    await page.getByRole('link', { name: 'All firms' }).click();
    await page.getByRole('table', { name: 'Firms' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells which way that works a firm is nearest to, what it lacks there, and when a run does not know', async () => {
    const told = async (firm: string) =>
      call(firmWays, `/api/runs/${example.run.id}/firms/${firm}/ways`);
    const all = await Promise.all(firms.slice(0, 40).map(({ firm }) => told(firm)));
    const own = all.find(({ outcomes }) => outcomes.some(({ state }) => state === 'near'))!;
    const near = own.outcomes.find(({ state }) => state === 'near')!;
    const { label, conditions } = near.ways[0]!;
    const { page, complaints } = await stage.open(at(`/firms/${own.firm}`));
    await page
      .getByText(new RegExp(`way ${label}: (high|not-high) `))
      .first()
      .waitFor();
    await page
      .getByText(/How sure: the consistency of way/)
      .first()
      .waitFor();
    const caption = new RegExp(`^Conditions of way ${label} and the firm’s scores`);
    const rows = page.getByRole('table', { name: caption }).first().getByRole('row');
    await expect.poll(() => rows.count()).toBe(conditions.length + 1);
    expect(await rows.nth(1).innerText()).toMatch(/\[−?\d+\.\d, −?\d+\.\d\][\s\S]*Lacks/);
    expect(complaints).toEqual([]);
    const inside = all.find(({ outcomes }) => outcomes.some(({ state }) => state === 'inside'));
    if (inside) {
      await page.goto(new URL(at(`/firms/${inside.firm}`), page.url()).href);
      await page
        .getByText(/^The firm is already in /)
        .first()
        .waitFor();
    }
    const path = `/api/runs/${example.run.id}/firms/${own.firm}/ways`;
    const unasked = await stage.open(at(`/firms/${own.firm}`), {
      answers: { [path]: { body: { ...own, asked: false, outcomes: [] } } },
    });
    await expectNotice(unasked, 'This run did not look at configurations');
    const none = { ...near, state: 'no-way' as const, ways: [], membership: null, found: 0 };
    const nowhere = await stage.open(at(`/firms/${own.firm}`), {
      answers: { [path]: { body: { ...own, outcomes: [none] } } },
    });
    await expectNotice(nowhere, 'No combination of conditions reaches the cut-offs');
  });

  it('shows a card on paper without the workbench around it', async () => {
    const { page } = await stage.open(at(`/firms/${example.firm}`));
    await page.locator('figure svg').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['banner', 'navigation'] as const)
      expect(await page.getByRole(hidden).count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByText(`Run ${example.run.number}, wave`).isVisible()).toBe(true);
  });

  it('marks what is withheld as :c, in tables and by absence in charts', async () => {
    const [first, ...rest] = diagnosis.clusters;
    const hidden = first!.resources[0]!;
    const [kept] = first!.constructs;
    const clusters = [
      {
        ...first!,
        resources: [{ ...hidden, suppressed: 'primary' as const }, ...first!.resources.slice(1)],
        constructs: [{ ...kept!, suppressed: 'secondary' as const }, ...first!.constructs.slice(1)],
      },
      ...rest,
    ];
    const { page } = await openWith({ clusters });
    await page.getByRole('button', { name: 'Show as a table' }).first().click();
    const table = page.getByRole('table', { name: /^Resources of/ });
    const withheld = table.getByRole('row', { name: /:c/ });
    await expect.poll(() => withheld.count()).toBe(1);
    expect(await withheld.innerText()).not.toMatch(/\d\.\d\d/);
    await page.getByText('Withheld to protect firms').first().waitFor();
    const bars = page.locator('div[role=img] svg').first();
    await bars.locator('text').first().waitFor();
    expect(await bars.locator('text').allInnerTexts()).not.toContain(hidden.resource);
    await page.getByRole('tab', { name: 'Clusters compared' }).click();
    const compared = page.getByRole('table', { name: 'Construct scores by cluster' });
    await expect.poll(() => compared.getByRole('cell', { name: ':c' }).count()).toBe(1);
    await expectSoundPage(page);
  });

  it('says why there is nothing about clusters', async () => {
    await expectNotice(await openWith({ clusters: [] }), 'There is nothing about clusters');
    const all = diagnosis.clusters.map((cluster) => ({
      ...cluster,
      suppressed: 'primary' as const,
      firms: null,
    }));
    await expectNotice(await openWith({ clusters: all }), 'All clusters are withheld');
    const compared = await openWith({ clusters: [] }, '?view=compare', { width: 390 });
    await expectNotice(compared, 'There is nothing about clusters');
  });

  it('says so when importance is unknown, in whole or in part', async () => {
    const none = await openWith({ importancePerformance: [] }, '?view=importance');
    await none.page.getByRole('tabpanel').getByText(/\w+/).first().waitFor();
    expect(await none.page.locator('div[role=img]').count()).toBe(0);
    await expectSoundPage(none.page);
    const [map] = diagnosis.importancePerformance;
    const note = { zh: '没有估计。', en: 'It was not estimated.' };
    const points = map!.points.map((point) => ({
      ...point,
      importance: { estimate: null, interval: null, note },
    }));
    const unknown = await openWith(
      { importancePerformance: [{ ...map!, points }] },
      '?view=importance',
    );
    await unknown.page.getByText('It was not estimated.').waitFor();
    await expectSoundPage(unknown.page);
  });

  it('says above the figures when nothing could be inferred', async () => {
    const sem = await call(partSchemas.sem, partPath('sem'));
    const bare = <T extends object>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, standardError: null, t: null, p: null, interval: null }));
    const body = {
      ...sem,
      paths: bare(sem.paths),
      resamples: { ...sem.resamples, used: 12, withheld: true },
    };
    const opened = await stage.open(at(), { answers: { [partPath('sem')]: { body } } });
    await opened.page.locator('div[role=img] svg').first().waitFor();
    await expectNotice(opened, '12');
    const unestimated = { ...sem, status: 'not-estimated' as const, paths: [] };
    const nothing = await stage.open(at(), {
      answers: { [partPath('sem')]: { body: unestimated } },
    });
    await expectNotice(nothing, 'The model was not estimated');
  });

  it('waits for the diagnosis and for the firms while the run goes on, and says when it never came', async () => {
    const running = { state: 'running', endedAt: null } as const;
    const parts = example.run.parts.filter((part) => part !== 'diagnosis');
    await expectNotice(await openRun({ ...running, parts }), 'The diagnosis is not there yet');
    await expectNotice(await openRun(running, '?view=firms'), 'Firms are not there yet');
    await expectNotice(await openRun(running, `/firms/${example.firm}`), 'Firms are not there yet');
    await expectNotice(await openRun({ state: 'failed', parts }), 'This run gave no diagnosis');
  });

  it('tells that a firm is not in the run, and leads back to the list', async () => {
    const { page } = await stage.open(at('/firms/nobody'));
    await page.getByText('This run does not have this firm').waitFor();
    await expectSoundPage(page);
    await page.getByRole('link', { name: 'All firms' }).click();
    await tableOfFirms(page);
  });

  it('warns of answers withdrawn since', async () => {
    expect((await call(runSummary, `/api/runs/${example.run.id}`)).withdrawnSince).toBe(0);
    const { page } = await openRun({ outdated: true, withdrawnSince: 2 });
    await page.getByText(/^2 answers that this run used were withdrawn/).waitFor();
  });
});

const tableOfFirms = (page: Page) => page.getByRole('table', { name: 'Firms' }).waitFor();
