import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { goToEnd } from './testing/answer-form.ts';
import { describeInBrowser } from './testing/describe-in-browser.ts';
import { type OpenedWave, openWave } from './testing/open-wave.ts';
import {
  expectSoundInItsLanguage,
  expectSoundPage,
  inBothLanguages,
} from './testing/page-checks.ts';

const words = {
  zh: { start: '开始填写', next: '下一页', back: '上一页', submit: '提交问卷', saved: '已保存' },
  en: { start: 'Start', next: 'Next', back: 'Back', submit: 'Submit', saved: 'Saved' },
} as const;
type Spoken = keyof typeof words;

const firms = ['甲厂', '乙厂', 'Acme', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta'];

describeInBrowser('answering', (stage) => {
  let wave: OpenedWave;
  beforeAll(async () => {
    wave = await openWave(stage.server(), firms);
  }, 120_000);

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const start = async (firm: string, language: Spoken = 'en') => {
    const opened = await stage.open(wave.formOf(firm), { language, width: 390 });
    await button(opened.page, words[language].start).click();
    await opened.page.getByRole('radiogroup').first().waitFor();
    return opened;
  };
  /** Tick the answer at a position of the question at a position of the page. */
  const tick = (page: Page, question: number, answer: number) =>
    page.getByRole('radiogroup').nth(question).locator('label').nth(answer).click();
  const saved = (page: Page, language: Spoken = 'en') =>
    page.getByText(words[language].saved, { exact: true }).waitFor();
  const toEnd = (page: Page, language: Spoken = 'en', submit: string = words[language].submit) =>
    goToEnd(page, words[language].next, submit);
  const chosen = (page: Page) => page.getByRole('radio', { checked: true });
  const answersOf = async (firm: string) => Object.values((await wave.stored(firm)).answers);
  const inTime = { timeout: 15_000 };

  for (const wish of inBothLanguages) {
    const { language } = wish;
    it(`is sound in ${language} at every width, from the introduction to the thanks`, async () => {
      const one = await openWave(stage.server(), ['厂']);
      const { page, complaints } = await stage.open(one.formOf('厂'), wish);
      await button(page, words[language].start).waitFor();
      await expectSoundInItsLanguage(page);
      await button(page, words[language].start).click();
      await page.getByRole('radiogroup').first().waitFor();
      await tick(page, 0, 3);
      await saved(page, language);
      await expectSoundInItsLanguage(page);
      await toEnd(page, language);
      await expectSoundInItsLanguage(page);
      await button(page, words[language].submit).click();
      await page.getByRole('heading', { name: /已收到|Received/ }).waitFor();
      await expectSoundInItsLanguage(page);
      expect(complaints).toEqual([]);
    });
  }

  it('a second device goes on where the first stopped, in its language', async () => {
    const first = await start('甲厂', 'zh');
    await tick(first.page, 0, 2);
    await button(first.page, words.zh.next).click();
    await tick(first.page, 0, 4);
    await saved(first.page, 'zh');
    await expect.poll(() => answersOf('甲厂'), inTime).toHaveLength(2);
    await first.close();
    const second = await stage.open(wave.formOf('甲厂'), { language: 'en', width: 390 });
    await second.page.getByText(/^2 \/ \d+$/).waitFor();
    await expect.poll(() => chosen(second.page).count()).toBe(1);
    await button(second.page, words.zh.back).click();
    await second.page.getByText(/^1 \/ \d+$/).waitFor();
    await second.page.getByRole('radio', { checked: true }).waitFor();
    await toEnd(second.page, 'zh');
    await button(second.page, words.zh.submit).click();
    await second.page.getByRole('heading', { name: '已收到' }).waitFor();
    expect(await wave.stored('甲厂')).toMatchObject({ state: 'submitted', language: 'zh' });
    expect(await answersOf('甲厂')).toHaveLength(2);
  });

  it('two devices at once lose nothing of each other', async () => {
    const one = await start('乙厂');
    const other = await start('乙厂');
    await tick(one.page, 0, 0);
    await saved(one.page);
    await tick(other.page, 1, 6);
    await other.page.getByText(/put in/).waitFor();
    await expect.poll(() => answersOf('乙厂'), inTime).toEqual(expect.arrayContaining([1, 7]));
    await expect.poll(() => chosen(other.page).count()).toBe(2);
  });

  it('changes language midway and loses nothing', async () => {
    const { page } = await start('Acme');
    await tick(page, 0, 5);
    await button(page, '中文').click();
    await page.getByText('已答 1 / 50 题').waitFor();
    await tick(page, 1, 2);
    await button(page, 'English').click();
    await page.getByText('2 of 50 answered').waitFor();
    await expect.poll(() => chosen(page).count()).toBe(2);
    await expect.poll(() => answersOf('Acme'), inTime).toHaveLength(2);
  });

  it('survives a reload and the back button', async () => {
    const { page } = await start('Beta');
    await tick(page, 0, 3);
    await button(page, words.en.next).click();
    await tick(page, 0, 1);
    await page.reload();
    await page.getByRole('radio', { checked: true }).waitFor();
    await page.getByText(/^2 \/ \d+$/).waitFor();
    await page.goBack();
    await page.getByText(/^1 \/ \d+$/).waitFor();
    await page.getByRole('radio', { checked: true }).waitFor();
    await page.goBack();
    await button(page, 'Continue').waitFor();
    await expect.poll(() => answersOf('Beta'), inTime).toHaveLength(2);
  });

  it('keeps answers without a network, sends them when it is back, and submits once', async () => {
    const { page } = await start('Gamma');
    await page.context().setOffline(true);
    await tick(page, 0, 6);
    await page.getByText('No connection. Your answers are kept on this device').waitFor();
    const kept = await page.evaluate<string>('JSON.stringify(localStorage)');
    expect(kept).toContain('qunhai.answers.');
    expect(kept).not.toContain(wave.formOf('Gamma').split('/').at(-1));
    await toEnd(page);
    await button(page, words.en.submit).click();
    await page.getByText('Waiting for the network').waitFor();
    expect((await wave.stored('Gamma')).state).toBe('open');
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Received' }).waitFor({ timeout: 60_000 });
    expect(await wave.stored('Gamma')).toMatchObject({ state: 'submitted', revision: 1 });
    expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toContain('answers');
  });

  it('submits once when the button is tapped twice, and takes changes afterwards', async () => {
    const { page } = await start('Delta');
    await tick(page, 0, 6);
    await saved(page);
    const { revision } = await wave.stored('Delta');
    await toEnd(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/submit')) sent.push(request.url());
    });
    await button(page, words.en.submit).dblclick();
    await page.getByRole('heading', { name: 'Received' }).waitFor();
    expect(sent).toHaveLength(1);
    await button(page, 'Change answers').click();
    await page.getByRole('radiogroup').first().waitFor();
    await tick(page, 1, 0);
    await page.getByText('Your changes are on this device only').waitFor();
    expect(await answersOf('Delta')).toHaveLength(1);
    await toEnd(page, 'en', 'Submit changes');
    await button(page, 'Submit changes').click();
    await page.getByRole('heading', { name: 'Received' }).waitFor();
    expect(await answersOf('Delta')).toHaveLength(2);
    expect((await wave.stored('Delta')).revision).toBeGreaterThan(revision);
  });

  it('does not take an answer out of range, and Enter moves nothing on', async () => {
    const { page } = await start('Epsilon', 'zh');
    await toEnd(page, 'zh');
    const year = page.getByRole('spinbutton').first();
    await year.fill('12');
    await year.press('Enter');
    await year.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
    await button(page, words.zh.submit).click();
    await page.getByText('本页有答案需要修改').waitFor();
    expect((await wave.stored('Epsilon')).state).toBe('open');
    await year.fill('1998');
    await button(page, words.zh.submit).click();
    await page.getByRole('heading', { name: '已收到' }).waitFor();
    expect((await wave.stored('Epsilon')).answers).toEqual({ founding_year: 1998 });
  });

  it('withdraws after asking, and everything is gone', async () => {
    const { page } = await start('Zeta');
    // A dialog grows as it opens, and its buttons would be measured on the way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await tick(page, 0, 6);
    await toEnd(page);
    await button(page, words.en.submit).click();
    await button(page, 'Withdraw and delete the answers').click();
    const dialog = page.getByRole('dialog');
    await expectSoundPage(page);
    await dialog.getByRole('button', { name: 'Withdraw and delete' }).click();
    await page.getByText('Your firm has withdrawn').waitFor();
    expect(await wave.stored('Zeta')).toMatchObject({ state: 'withdrawn', answers: {} });
    await page.reload();
    await page.getByText('Your firm has withdrawn').waitFor();
    await expectSoundPage(page);
  });

  it('says plainly that a link leads nowhere', async () => {
    const { page } = await stage.open('/r/nothing-of-the-kind', { language: 'zh', width: 390 });
    await page.getByText('这个链接没有对应的问卷。').waitFor();
    await expectSoundPage(page);
  });
});
