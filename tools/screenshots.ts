/**
 * Pictures of every page of the workbench at the width of a desk and of a telephone, in both languages, on the example study.
 * `node tools/screenshots.ts [PAGE…]` writes screenshots/PAGE-WIDTH-LANGUAGE.png and says what is unsound about each.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { languages } from '@qunhai/kernel';
import { assessmentFamilies } from '@qunhai/results';
import { startServer } from '@qunhai/server';
import type { Browser, Page } from 'playwright-core';
import { buildPages } from '../apps/web/e2e/testing/build-pages.ts';
import { chromiumPath } from '../apps/web/e2e/testing/chromium-path.ts';
import { openBrowser } from '../apps/web/e2e/testing/open-browser.ts';
import { openPage, type PageWish } from '../apps/web/e2e/testing/open-page.ts';
import {
  axeViolations,
  foreignTexts,
  sidewaysOverflow,
  smallTargets,
  talkingIcons,
} from '../apps/web/e2e/testing/page-checks.ts';
import { prepareExample, publishStudy } from '../apps/web/e2e/testing/prepare-example.ts';

const folder = fileURLToPath(new URL('../screenshots', import.meta.url));
const wanted = process.argv.slice(2);

/** Addresses by the name of the picture. */
async function pagesOf(address: string): Promise<Readonly<Record<string, string>>> {
  const empty = { studies: '/', 'studies-new': '/?new=study' };
  const example = await prepareExample(address, 200, [...assessmentFamilies]);
  const published = await publishStudy(address);
  const at = `/studies/${example.study}`;
  return {
    ...empty,
    ...Object.fromEntries(
      [
        'theory',
        'collect',
        'data',
        'measure',
        'test',
        'configurations',
        'network',
        'diagnose',
        'simulate',
        'report',
        'settings',
      ].map((page) => [page, `${at}/${page}`]),
    ),
    'test-moderation': `${at}/test?view=moderation`,
    'test-groups': `${at}/test?view=groups`,
    'test-checks': `${at}/test?view=checks`,
    'theory-text': `${at}/theory?view=text`,
    firm: `${at}/diagnose/firms/${encodeURIComponent(example.firm)}`,
    'collect-open': `/studies/${published.study}/collect`,
    'data-empty': `/studies/${published.study}/data`,
    'test-empty': `/studies/${published.study}/test`,
    respond: new URL(published.links[0]!.url).pathname,
    'sign-in': '/sign-in',
    setup: '/setup',
    reset: `/reset/${'x'.repeat(43)}`,
    missing: '/nowhere',
  };
}

/** What a person would stumble over on the page as it is. */
async function findingsOn(page: Page): Promise<readonly string[]> {
  const overflow = await sidewaysOverflow(page);
  return [
    ...(await axeViolations(page)),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
    ...(await smallTargets(page)).map((target) => `small: ${target}`),
    ...(await talkingIcons(page)).map((icon) => `icon: ${icon}`),
    ...(await foreignTexts(page)).map((text) => `other language: ${text}`),
  ];
}

/** A window as high as the page: what sticks to an edge of the window would otherwise lie across the picture. */
async function showWhole(page: Page): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const whole = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(Math.max(height, whole), 12_000) });
  await page.waitForTimeout(300);
}

async function takePicture(browser: Browser, url: string, title: string, wish: PageWish) {
  const { page, complaints, close } = await openPage(browser, url, wish);
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  // What is fetched lazily and drawn by animation has no end that could be waited for.
  await page.waitForTimeout(1_000);
  const findings = [...(await findingsOn(page)), ...complaints];
  await showWhole(page);
  await page.screenshot({ path: join(folder, `${title}.png`) });
  await close();
  console.log(`${title}: ${findings.length === 0 ? 'sound' : `\n  ${findings.join('\n  ')}`}`);
}

async function takePictures(browser: Browser, name: string, url: string): Promise<void> {
  for (const width of [1280, 390]) {
    for (const language of languages) {
      const title = `${name}-${width}-${language}`;
      try {
        await takePicture(browser, url, title, { language, width });
      } catch (error) {
        process.exitCode = 1;
        console.log(`${title}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
}

const executablePath = chromiumPath();
if (executablePath === undefined) throw new Error('No Chromium: install it or set CHROMIUM_PATH.');
const built = mkdtempSync(join(tmpdir(), 'qunhai-pages-'));
mkdirSync(folder, { recursive: true });
try {
  buildPages(built);
  const server = await startServer({ storage: { kind: 'memory' }, webRoot: built });
  const browser = await openBrowser(executablePath);
  try {
    if (wanted.length === 0 || wanted.includes('studies-none'))
      await takePictures(browser, 'studies-none', server.address);
    for (const [name, path] of Object.entries(await pagesOf(server.address))) {
      if (wanted.length === 0 || wanted.includes(name))
        await takePictures(browser, name, new URL(path, server.address).href);
    }
  } finally {
    await browser.close();
    await server.close();
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
