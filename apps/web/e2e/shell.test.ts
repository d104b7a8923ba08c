import { expect, it } from 'vitest';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';
import { sampleAnswers, sampleStudy } from './testing/sample-answers.ts';

const study = `/studies/${sampleStudy.id}`;

describeInBrowser('the shell', (stage) => {
  for (const wish of inBothLanguages)
    it(`is sound in ${wish.language} at every width`, async () => {
      const answers = sampleAnswers();
      const { page, complaints } = await stage.open(`${study}/nowhere`, { ...wish, answers });
      await page.getByRole('banner').getByText(sampleStudy.title[wish.language]).waitFor();
      await expectSoundInItsLanguage(page);
      const lang = await page.getAttribute('html', 'lang');
      expect(lang).toBe(wish.language === 'zh' ? 'zh-CN' : 'en');
      expect(complaints).toEqual([]);
    });

  it('switches the language in place and remembers it', async () => {
    const { page } = await stage.open(`${study}/nowhere`, { answers: sampleAnswers() });
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('navigation', { name: '研究步骤' }).waitFor();
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    await page.reload();
    await page.getByRole('link', { name: '理论' }).waitFor();
  });

  it('walks the steps of a study by keyboard, in their order', async () => {
    const { page } = await stage.open(`${study}/nowhere`, { answers: sampleAnswers() });
    const steps = page.getByRole('navigation', { name: 'Steps of the study' }).getByRole('link');
    const shown = async () => (await steps.allInnerTexts()).map((text) => text.trim());
    await expect
      .poll(shown)
      .toEqual([
        'Theory',
        'Collect',
        'Data',
        'Measure',
        'Test',
        'Configurations',
        'Network',
        'Diagnose',
        'Simulate',
        'Report',
        'Settings',
      ]);
    await page.keyboard.press('Tab');
    const focused = (what: string) => () => page.evaluate(`document.activeElement.${what}`);
    await expect.poll(focused('textContent')).toBe('Skip to content');
    await page.keyboard.press('Enter');
    await expect.poll(focused('id')).toBe('content');
  });

  it('labels simulated data and shows how far the run is', async () => {
    const { page } = await stage.open(`${study}/nowhere`, { answers: sampleAnswers() });
    await page.getByText('Simulated data').waitFor();
    await page.getByRole('link', { name: 'Run 3: 14%' }).waitFor();
  });

  it('tells what is wrong and what to do, and tries again when asked', async () => {
    let broken = true;
    const answers = {
      ...sampleAnswers(),
      [`/api${study}`]: () => (broken ? null : { body: sampleStudy }),
    };
    const opened = stage.open(`${study}/nowhere`, { answers });
    const { page } = await opened;
    await page.getByText('The server cannot be reached.').waitFor();
    await expectSoundPage(page);
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('banner').getByText(sampleStudy.title.en).waitFor();
  });

  it('says when the network is gone', async () => {
    const { page } = await stage.open('/', { answers: sampleAnswers() });
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
  });

  it('says when the events of a study stay away', async () => {
    const answers = { ...sampleAnswers(), [`/api${study}/events`]: null };
    const { page } = await stage.open(`${study}/nowhere`, { answers });
    await page.getByText('The server cannot be reached; what you see may be old.').waitFor();
    await expectSoundPage(page);
  });

  it('offers no steps of a study that nobody knows, but the way to all others', async () => {
    for (const unknown of ['abcdefgh12345678', 'nope']) {
      const { page } = await stage.open(`/studies/${unknown}/data`);
      await page.getByRole('alert').waitFor();
      await expectSoundPage(page);
      expect(await page.getByRole('navigation', { name: 'Steps of the study' }).count()).toBe(0);
      await page.getByRole('link', { name: 'All studies' }).click();
      await page.getByRole('heading', { level: 1, name: 'Studies' }).waitFor();
    }
  });

  it('leads unknown addresses home', async () => {
    const { page } = await stage.open('/nowhere', { answers: sampleAnswers() });
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    await page.getByRole('link', { name: 'All studies' }).click();
    await page.getByRole('heading', { name: 'Studies' }).waitFor();
  });

  it('sends strangers to sign in and knows where they were going', async () => {
    const session = { ...sampleAnswers()['/api/session']!.body, mode: 'accounts' };
    const answers = { ...sampleAnswers(), '/api/session': { body: session } };
    const { page } = await stage.open(`${study}/data`, { answers });
    await page.waitForURL(/\/sign-in/);
    expect(new URL(page.url()).searchParams.get('next')).toBe(`${study}/data`);
  });
});
