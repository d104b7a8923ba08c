import { readFileSync } from 'node:fs';
import { type SimulationSummary, savedScenarios, simulationModel, simulations } from '@qunhai/api';
import { type SimulationResults, simulationSchema } from '@qunhai/results';
import {
  exampleScenarios,
  inThisThread,
  runExperiment,
  runReplication,
  summarise,
} from '@qunhai/simulation';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { callServer } from './testing/call-server.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import type { PageWish } from './testing/open-page.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';
import { publishStudy } from './testing/prepare-example.ts';

const words = {
  zh: {
    here: '在此试算',
    server: '在服务器上运行',
    replications: '多少种可能的未来',
    horizon: '推演多少季度',
    tabs: ['走势', '阶段', '网络', '什么在起作用', '说明', '比较'],
    edit: /^编辑/,
    advanced: /高级/,
    done: '完成',
  },
  en: {
    here: 'Try it here',
    server: 'Run on the server',
    replications: 'Futures',
    horizon: 'Quarters',
    tabs: ['Over time', 'Stages', 'Network', 'What matters', 'Notes', 'Compared'],
    edit: /^Edit /,
    advanced: /Advanced/,
    done: 'Done',
  },
} as const;

/** A run that takes a moment even on a busy machine. */
const small = { steps: 8, replications: 6 };

async function choose(page: Page, language: 'zh' | 'en', run: typeof small): Promise<void> {
  await page.getByLabel(words[language].horizon, { exact: true }).fill(String(run.steps));
  const replications = page.getByLabel(words[language].replications, { exact: true });
  await replications.fill(String(run.replications));
  await replications.blur();
}

async function tryHere(page: Page, language: 'zh' | 'en'): Promise<void> {
  await page.getByRole('button', { name: words[language].here }).click();
  await page.getByRole('tab', { name: words[language].tabs[5] }).waitFor();
}

/** Take the file that a press of a menu's entry gives. */
async function download(page: Page, entry: string): Promise<string> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

describeInBrowser('simulate', (stage) => {
  let study: string;
  const at = (rest = '') => `/studies/${study}/simulate${rest}`;
  const open = (wish: PageWish = {}) => stage.open(at(), wish);
  const address = () => stage.server().address;

  beforeAll(async () => {
    study = (await publishStudy(address())).study;
  }, 120_000);

  for (const wish of inBothLanguages)
    it(`is sound in every view at every width, in ${wish.language}`, async () => {
      const { page, complaints } = await open(wish);
      const say = words[wish.language];
      await page.getByRole('button', { name: say.edit }).nth(1).waitFor();
      await expectSoundInItsLanguage(page);
      await page.getByRole('button', { name: say.edit }).nth(1).click();
      await page.getByText(say.advanced).click();
      await expectSoundInItsLanguage(page);
      await page.getByRole('button', { name: say.done, exact: true }).click();
      await choose(page, wish.language, small);
      await tryHere(page, wish.language);
      for (const tab of say.tabs) {
        await page.getByRole('tab', { name: tab }).click();
        await page.getByRole('tab', { name: tab, selected: true }).waitFor();
        await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
        await expectSoundInItsLanguage(page);
      }
      expect(complaints).toEqual([]);
    });

  it('gives in the browser exactly what the engine gives elsewhere', async () => {
    const { page } = await open();
    await choose(page, 'en', small);
    await tryHere(page, 'en');
    const shown: SimulationResults = simulationSchema.parse(
      JSON.parse(await download(page, 'All results (simulation.json)')),
    );
    const path = `/api/studies/${study}/simulation-model?model=default`;
    const { model, notes } = await callServer(address(), simulationModel, 'GET', path);
    const { seed } = shown.plan;
    const experiment = { ...small, seed, scenarios: [...exampleScenarios].slice(0, 4) };
    const result = await runExperiment(model, experiment, inThisThread);
    const { version } = shown.engine;
    const expected = await summarise(model, experiment, result, { study: null, version, notes });
    expect(shown).toEqual(JSON.parse(JSON.stringify(expected)));
    // Once more without experiment and summary: the median of one future is that future.
    await choose(page, 'en', { steps: 8, replications: 1 });
    await tryHere(page, 'en');
    await page.getByText('4 scenarios × 1 futures').waitFor();
    const single: SimulationResults = JSON.parse(
      await download(page, 'All results (simulation.json)'),
    );
    const plan = { scenario: exampleScenarios[1]!, steps: 8, seed, replication: 0 };
    const { paths } = runReplication(model, plan);
    const medians = single.scenarios[1]!.paths.map(({ median }) => median);
    const width = paths.length / 9;
    for (const [column, median] of medians.entries())
      for (const [step, value] of median.entries())
        expect(value ?? Number.NaN).toBe(paths[step * width + column]);
  });

  it('gives on the server exactly what it gave in the browser, and keeps it', async () => {
    const { page, complaints } = await open();
    await choose(page, 'en', small);
    await tryHere(page, 'en');
    const here = JSON.parse(await download(page, 'All results (simulation.json)'));
    await page.getByRole('button', { name: words.en.server }).click();
    await page.getByText(/Simulations on the server/).waitFor();
    await page.getByRole('button', { name: 'Edit these scenarios above' }).waitFor({
      timeout: 90_000,
    });
    const list = await callServer(
      address(),
      simulations,
      'GET',
      `/api/studies/${study}/simulations`,
    );
    const [newest] = list.simulations as [SimulationSummary];
    expect(newest.state).toBe('done');
    const there = await callServer(
      address(),
      simulationSchema,
      'GET',
      `/api/simulations/${newest.id}/results`,
    );
    expect(there).toEqual(here);
    await page.reload();
    await page.getByRole('tab', { name: 'Compared' }).waitFor();
    await expectSoundPage(page);
    expect(complaints).toEqual([]);
  });

  it('draws on the timeline by pointer, by keyboard and by number, and takes it back', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: words.en.edit }).nth(1).click();
    const bar = page.getByRole('slider', { name: /^When: / }).first();
    const from = page.getByLabel('From quarter').first();
    const before = Number(await from.inputValue());
    await bar.press('ArrowRight');
    const begins = async () => Number(await from.inputValue());
    await expect.poll(begins).toBe(before + 1);
    const lasts = page.getByLabel('Quarters', { exact: true }).first();
    const whole = Number(await lasts.inputValue());
    await bar.press('Shift+ArrowLeft');
    const lasting = async () => Number(await lasts.inputValue());
    await expect.poll(lasting).toBeLessThan(whole);
    const duration = await lasting();
    const box = (await bar.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + box.width / duration, box.y + box.height / 2, {
      steps: 4,
    });
    await page.mouse.up();
    await expect.poll(begins).toBe(before + 2);
    await from.fill('9');
    await from.blur();
    const shown = () => bar.getAttribute('aria-valuenow');
    await expect.poll(shown).toBe('9');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(shown).not.toBe('9');
  });

  it('saves scenarios with the study, and tells when somebody else did', async () => {
    const path = `/api/studies/${study}/scenarios`;
    // The page does not hear of what others do before it saves.
    const events = { [`/api/studies/${study}/events`]: { events: 'retry: 60000\n\n' } };
    const { page } = await open({ answers: events });
    await page.getByRole('button', { name: words.en.edit }).first().click();
    await page.getByLabel('Name of the scenario').fill('Mine');
    const read = await callServer(address(), savedScenarios, 'GET', path);
    const theirs = { ...exampleScenarios[0]!, title: { zh: '他人的', en: 'Theirs' } };
    await callServer(address(), savedScenarios, 'PUT', path, { ...read, scenarios: [theirs] });
    await page.getByRole('button', { name: 'Save with the study' }).click();
    await page.getByText('Somebody saved other scenarios meanwhile').waitFor();
    await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
    await expectSoundPage(page);
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await page.getByText('Scenarios saved').waitFor();
    const saved = await callServer(address(), savedScenarios, 'GET', path);
    expect(saved.scenarios[0]!.title).toEqual({ zh: exampleScenarios[0]!.title.zh, en: 'Mine' });
    await page.reload();
    await page.getByRole('heading', { name: /^Mine/ }).waitFor();
  });

  it('plays the network, and stops where it is told', async () => {
    const { page } = await open();
    await choose(page, 'en', { steps: 40, replications: 2 });
    await tryHere(page, 'en');
    await page.getByRole('tab', { name: 'Network' }).click();
    const quarter = page.getByRole('slider', { name: 'Quarter' });
    await quarter.waitFor();
    await expect.poll(() => quarter.getAttribute('aria-valuenow')).toBe('0');
    await page.getByRole('button', { name: 'Play' }).click();
    const shown = async () => Number(await quarter.getAttribute('aria-valuenow'));
    await expect.poll(shown, { timeout: 30_000 }).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const stopped = await shown();
    await quarter.press('ArrowRight');
    await expect.poll(shown).toBe(stopped + 1);
    await page.getByRole('button', { name: 'Show as a table' }).click();
    await page.getByRole('rowheader', { name: 'All' }).waitFor();
  });

  it('can be cancelled while it runs here, and is told when there is no model', async () => {
    const { page } = await open();
    await choose(page, 'en', { steps: 80, replications: 400 });
    await page.getByRole('button', { name: words.en.here }).click();
    await page.getByText(/Simulating in this browser/).waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByText('Cancelled', { exact: true }).waitFor();
    await page.getByText('Firms of this study').click();
    await page.getByRole('button', { name: 'Use the default model' }).click();
    await page.getByRole('button', { name: words.en.here }).and(page.locator(':enabled')).waitFor();
  });
});
