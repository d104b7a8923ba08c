import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Language, languages } from '@qunhai/kernel';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderSimulation } from './render-simulation.ts';
import {
  axeViolations,
  executablePath,
  figureClashes,
  flags,
  inChromium,
  visibleTexts,
} from './testing/page-checks.ts';
import { sampleSimulation } from './testing/sample-simulation.ts';

/** Latin words of a Chinese page: a method's name and the sample's hostile text. */
const neutralWords = /^(script|alert|hapley|orris)$/;

describe.skipIf(!executablePath)(
  inChromium('the report of a simulation'),
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let folder: string;
    const pages = new Map<string, Page>();
    const complaints: string[] = [];

    async function open(address: string, language: Language, width: number): Promise<Page> {
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
      await page.evaluate(
        `document.querySelectorAll('details').forEach((d) => { d.open = true; })`,
      );
      return page;
    }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'qunhai-report-'));
      const file = join(folder, 'report.html');
      writeFileSync(file, await renderSimulation(sampleSimulation()));
      browser = await chromium.launch({ executablePath: executablePath!, args: flags });
      for (const language of languages)
        for (const width of [1280, 390])
          pages.set(`${language} ${width}`, await open(pathToFileURL(file).href, language, width));
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('has no horizontal overflow in either language at 1280 and 390 px', async () => {
      for (const [which, page] of pages) {
        const overflow = await page.evaluate(
          'document.scrollingElement.scrollWidth - window.innerWidth',
        );
        expect(overflow, which).toBeLessThanOrEqual(0);
      }
    });

    it('shows its figures whole on a telephone', async () => {
      const hidden = await pages
        .get('en 390')!
        .evaluate(
          `[...document.querySelectorAll('figure .scroll')].filter((frame) => frame.checkVisibility() && frame.scrollWidth > frame.clientWidth + 1).length`,
        );
      expect(hidden).toBe(0);
    });

    it('lets no figure text cover another or leave its drawing', async () => {
      for (const [which, page] of pages)
        expect(await page.evaluate(figureClashes), which).toEqual([]);
    });

    it('shows a Chinese reader Chinese only, an English reader English only', async () => {
      const chinese: string[] = await pages.get('zh 1280')!.evaluate(visibleTexts);
      expect(chinese.length).toBeGreaterThan(500);
      for (const text of chinese)
        for (const [word] of text.matchAll(/[a-z]{4,}/g))
          expect(word, `in: ${text}`).toMatch(neutralWords);
      const english: string[] = await pages.get('en 1280')!.evaluate(visibleTexts);
      for (const text of english) expect(text).not.toMatch(/\p{Script=Han}|[，。；：（）]/u);
    });

    for (const which of ['zh 390', 'en 1280'])
      it(`has no accessibility violation that axe finds (${which} px)`, async () => {
        const page = pages.get(which)!;
        await page.evaluate(axe.source);
        expect(await page.evaluate(axeViolations)).toEqual([]);
      });

    it('raised no console message, error or request on the way', () => {
      expect(complaints).toEqual([]);
    });
  },
);
