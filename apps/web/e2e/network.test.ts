import { readFile } from 'node:fs/promises';
import { partSchemas } from '@qunhai/api';
import { readGexf, readGraphml } from '@qunhai/network';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { smallNetwork } from '../src/pages/network/testing/small-network.ts';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import type { PageWish } from './testing/open-page.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';
import { type PreparedStudy, prepareExample } from './testing/prepare-example.ts';

type Assessments = z.output<typeof partSchemas.assessments>;

const words = {
  zh: { table: '查看数据表', positions: 'A1 在网络中的位置' },
  en: { table: 'Show as a table', positions: 'Position of A1 in the network' },
} as const;

describeInBrowser('the page Network', (stage) => {
  let example: PreparedStudy;
  let assessments: Assessments;
  const at = (search = '') => `/studies/${example.study}/network${search}`;
  const partPath = () => `/api/runs/${example.run.id}/parts/assessments`;

  /** The page with the run's network told otherwise. */
  const openWith = (network: unknown, search = '', wish: PageWish = {}) =>
    stage.open(at(search), {
      ...wish,
      answers: { [partPath()]: { body: { ...assessments, network } } },
    });

  beforeAll(async () => {
    const { address } = stage.server();
    example = await prepareExample(address, 60, ['network']);
    assessments = await callServer(address, partSchemas.assessments, 'GET', partPath());
  }, 480_000);

  for (const wish of inBothLanguages) {
    const say = words[wish.language];
    it(`is sound with a firm chosen and as a table at every width, in ${wish.language}`, async () => {
      const { page, complaints } = await openWith(smallNetwork(), '?firm=A1', wish);
      await map(page).waitFor();
      await page.getByRole('table', { name: say.positions }).waitFor();
      await page.getByRole('button', { name: say.table }).click();
      await page.getByRole('table').nth(2).waitFor();
      await expectSoundInItsLanguage(page);
      expect(complaints).toEqual([]);
    });

    it(`is sound with what the example's run found at every width, in ${wish.language}`, async () => {
      const { page, complaints } = await stage.open(at(), wish);
      await map(page).waitFor();
      await expectSoundInItsLanguage(page);
      expect(complaints).toEqual([]);
    });
  }

  it('goes from wave to wave by keyboard without moving anybody', async () => {
    const { page } = await openWith(smallNetwork(), '?wave=1');
    await map(page).waitFor();
    await expect.poll(() => partners(page)).toEqual(['DE-1', 'Inland', 'JP-1', 'Neighbour']);
    const before = await centreOf(page, /^B1,/);
    const slider = page.getByRole('slider', { name: 'Wave' });
    expect(await slider.getAttribute('aria-valuetext')).toBe('Wave 1');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Map of the network, wave 2').first().waitFor();
    await expect
      .poll(() => partners(page))
      .toEqual(['DE-1', 'DE-2', 'Inland', 'JP-1', 'Neighbour']);
    await firm(page, /^B1, .*partners abroad/).waitFor();
    expect(await centreOf(page, /^B1,/)).toEqual(before);
    await expect.poll(() => new URL(page.url()).searchParams.has('wave')).toBe(false);
  });

  it('filters by kind of tie, place of partners and cluster, and keeps it in the address', async () => {
    const { page } = await openWith(smallNetwork());
    await map(page).waitFor();
    await page.getByRole('checkbox', { name: 'Supply' }).uncheck();
    await expect.poll(() => partners(page)).toEqual(['JP-1', 'Neighbour']);
    await page.getByRole('checkbox', { name: 'Abroad' }).uncheck();
    await expect.poll(() => partners(page)).toEqual(['Neighbour']);
    await firm(page, /^A1, .*ties in its cluster only/).waitFor();
    const asked = (name: string) => new URL(page.url()).searchParams.get(name);
    await expect.poll(() => asked('kinds')).toBe('cooperation,social,knowledge');
    await expect.poll(() => asked('places')).toBe('local,outside');
    const b = await openWith(smallNetwork(), '?cluster=b');
    await map(b.page).waitFor();
    await expect.poll(() => b.page.getByRole('option').count()).toBe(7);
    await firm(b.page, /^A5,/).waitFor();
  });

  it('is walked by keyboard, and tells whom a firm is tied to and where it stands', async () => {
    const { page } = await openWith(smallNetwork());
    await map(page).waitFor();
    await page.getByRole('slider').focus();
    await map(page).focus();
    await page.keyboard.press('ArrowRight');
    const pointed = () => map(page).getAttribute('aria-activedescendant');
    await expect.poll(pointed).not.toBeNull();
    const active = await pointed();
    await page.keyboard.press('Enter');
    const selected = page.locator('[role=option][aria-selected=true]');
    await selected.waitFor();
    expect(await selected.getAttribute('id')).toBe(active);
    const name = new URL(page.url()).searchParams.get('firm')!;
    await page.getByRole('heading', { level: 2, name }).waitFor();
    await page.keyboard.press('Escape');
    await selected.waitFor({ state: 'detached' });
  });

  it('chooses the firm that is pressed, and lists its partners and its positions beside others', async () => {
    const { page } = await openWith(smallNetwork());
    await map(page).waitFor();
    await firm(page, /^A1,/).locator('path').click();
    await page.getByText('partners in the cluster 1, elsewhere 0, abroad 2.').waitFor();
    const ties = page.getByRole('table', { name: 'Partners of A1' });
    expect(await ties.getByRole('row', { name: /^A2/ }).innerText()).toMatch(
      /A2\s+a\s+Supply, Knowledge\s+Both/,
    );
    expect(await ties.getByRole('row', { name: /^JP-1/ }).innerText()).toMatch(
      /Japan\s+Knowledge\s+This firm/,
    );
    const positions = page.getByRole('table', { name: 'Position of A1 in the network' });
    expect(await positions.getByRole('row', { name: /^Partners abroad/ }).innerText()).toMatch(
      /2\s+0\s+100%/,
    );
    await page.getByRole('link', { name: 'Diagnosis of this firm' }).waitFor();
    await page.getByRole('button', { name: 'Let go' }).click();
    await ties.waitFor({ state: 'detached' });
  });

  it('finds a firm by name', async () => {
    const { page } = await openWith(smallNetwork());
    await page.getByRole('combobox', { name: 'Find a firm' }).fill('B4');
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: 'Partners of B4' }).waitFor();
  });

  it('gives the network as shown to other programs, and the map as a picture', async () => {
    const { page } = await openWith(smallNetwork(), '?places=abroad');
    await map(page).waitFor();
    const graphml = readGraphml(await download(page, 'GraphML')).networks[0]!;
    expect(graphml.ties.map(({ to }) => to).toSorted()).toEqual(['DE-1', 'DE-2', 'JP-1']);
    expect(graphml.nodes.find(({ id }) => id === 'B1')!.attributes).toMatchObject({
      cluster: 'b',
      globalDegree: 1,
    });
    expect(readGexf(await download(page, 'GEXF')).networks[0]!.ties).toHaveLength(3);
    expect(await download(page, 'Pajek')).toContain('*Vertices 16');
    await page.getByText('The file is saved, but the format cannot hold everything').waitFor();
    expect(await download(page, 'CSV')).toContain('B1,DE-2,1,supply,abroad');
    const svg = await download(page, 'SVG');
    expect(svg).toContain('Map of the network, wave 2');
    expect(svg).not.toContain('var(--');
    expect(await downloadName(page, 'PNG')).toBe('Map of the network, wave 2.png');
  });

  it('says what to collect where there are no ties, and what to ask for where it was not asked', async () => {
    const notes = [{ zh: '没有联系表。', en: 'There is no table of ties.' }];
    const none = await openWith({ findings: [], notes }, '', { width: 390 });
    await none.page.getByText('There are no ties between firms').waitFor();
    await none.page.getByText('There is no table of ties.').waitFor();
    await expectSoundPage(none.page);
    const unasked = await openWith(undefined);
    await unasked.page.getByText('This run did not look at networks').waitFor();
    await expectSoundPage(unasked.page);
  });
});

function map(page: Page) {
  return page.getByRole('listbox', { name: /^Map with|^地图上有/ });
}

function firm(page: Page, name: RegExp) {
  return page.getByRole('option', { name });
}

/** Ids of the partners that are drawn. */
async function partners(page: Page): Promise<string[]> {
  const titles = await page.locator('[role=listbox] g[aria-hidden] path > title').allTextContents();
  return titles.map((title) => title.split('\n')[0]!).toSorted();
}

async function centreOf(page: Page, name: RegExp): Promise<readonly number[]> {
  const { x, y, width, height } = (await firm(page, name).locator('path').boundingBox())!;
  return [Math.round(x + width / 2), Math.round(y + height / 2 + (await scrolled(page)))];
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate<number>('window.scrollY');
}

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ]);
  return await readFile(await file.path(), 'utf8');
}

async function downloadName(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).first().click(),
  ]);
  return file.suggestedFilename();
}
