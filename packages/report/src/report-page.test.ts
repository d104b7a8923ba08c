import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { declaredMessages, type Language, languages } from '@qunhai/kernel';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from './render-report.ts';
import {
  axeViolations,
  executablePath,
  figureClashes,
  flags,
  inChromium,
  visibleTexts,
} from './testing/page-checks.ts';
import { sampleResults } from './testing/sample-results.ts';
import { sampleTheory } from './testing/sample-theory.ts';

/** Lower-case Latin words of a Chinese page: parts of results.json and of a command, and the sample's hostile text. Names of people are capitalized. */
const neutralWords =
  /^(without|firms|json|results|qunhai|diagnosis|clusters|suspects|script|alert|seminr|lavaan)$/;

describe.skipIf(!executablePath)(inChromium('the page'), { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder: string;
  let address: string;
  /** One page per language and width, everything unfolded. */
  const pages = new Map<string, Page>();
  const complaints: string[] = [];

  async function open(language: Language, width: number): Promise<Page> {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      locale: language === 'zh' ? 'zh-CN' : 'en-GB',
      reducedMotion: 'reduce',
    });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) complaints.push(`requested ${request.url()}`);
    });
    await page.goto(address);
    await page.evaluate(`document.querySelectorAll('details').forEach((d) => { d.open = true; })`);
    return page;
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qunhai-report-'));
    const theory = sampleTheory();
    const markup = await renderReport(sampleResults(theory, { firms: 8 }), theory);
    writeFileSync(join(folder, 'report.html'), markup);
    address = pathToFileURL(join(folder, 'report.html')).href;
    browser = await chromium.launch({ executablePath: executablePath!, args: flags });
    for (const language of languages)
      for (const width of [1280, 390])
        pages.set(`${language} ${width}`, await open(language, width));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const textsOf = (language: Language): Promise<string[]> =>
    pages.get(`${language} 1280`)!.evaluate(visibleTexts);

  it('has no horizontal overflow in either language at 1280 and 390 px', async () => {
    for (const [which, page] of pages) {
      const overflow = await page.evaluate(
        'document.scrollingElement.scrollWidth - window.innerWidth',
      );
      expect(overflow, which).toBeLessThanOrEqual(0);
    }
  });

  it('follows the browser, and switches language, title and lang by keyboard, keeping the place', async () => {
    const page = await open('zh', 1280);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.title()).toBe('三个集群的示例研究 · 群海报告');
    await page.evaluate(`document.querySelector('#zh-methods').scrollIntoView()`);
    await page.focus('.switch');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.title()).toBe('A sample study of three clusters · Qunhai report');
    const top = await page.evaluate(
      `document.querySelector('#en-methods').getBoundingClientRect().top`,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(120);
    expect(await page.evaluate('document.activeElement.className')).toBe('switch');
    await page.close();
  });

  it('can be read without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    expect(await page.isVisible('#zh-summary')).toBe(true);
    expect(await page.isVisible('#en-summary')).toBe(false);
    expect(await page.isVisible('.switch')).toBe(false);
    await context.close();
  });

  it('shows a Chinese reader Chinese only', async () => {
    const texts = await textsOf('zh');
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts)
      for (const [word] of text.matchAll(/(?<![A-Za-z])[a-z]{4,}/g))
        expect(word, `in: ${text}`).toMatch(neutralWords);
  });

  it('shows an English reader English only', async () => {
    const texts = await textsOf('en');
    expect(texts.length).toBeGreaterThan(500);
    for (const text of texts) expect(text).not.toMatch(/\p{Script=Han}|[，。；：（）]/u);
  });

  it('shows no message of the other language', async () => {
    for (const language of languages) {
      const texts = await textsOf(language);
      const shown = texts.join('\n');
      const letters = language === 'zh' ? /[A-Za-z]{4,}/ : /\p{Script=Han}/u;
      const sentence = language === 'zh' ? /[a-z]{4,} [a-z]{3,}/ : /\p{Script=Han}{2,}/u;
      for (const [key, message] of declaredMessages()) {
        const foreign = message[language === 'zh' ? 'en' : 'zh'];
        if (!key.startsWith('report/') || message.zh === message.en) continue;
        for (const piece of foreign.split(/\{\w+\}/).map((part) => part.trim())) {
          if (sentence.test(piece)) expect(shown.includes(piece), `${key}: ${piece}`).toBe(false);
          else if (letters.test(piece)) expect(texts, key).not.toContain(piece);
        }
      }
    }
  });

  for (const which of ['zh 390', 'en 1280'])
    it(`has no accessibility violation that axe finds (${which} px)`, async () => {
      const page = pages.get(which)!;
      await page.evaluate(axe.source);
      expect(await page.evaluate(axeViolations)).toEqual([]);
    });

  it('lets no figure text cover another or leave its drawing', async () => {
    for (const [which, page] of pages)
      expect(await page.evaluate(figureClashes), which).toEqual([]);
  });

  it('raised no console message, error or request on the way', () => {
    expect(complaints).toEqual([]);
  });
});
