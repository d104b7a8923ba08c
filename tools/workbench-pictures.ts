/**
 * The pictures of the workbench in the READMEs: the path diagram of the example in both languages, as Chromium shows it.
 * `node tools/workbench-pictures.ts ADDRESS` (of a running `npm start`) writes docs/images/workbench-{en,zh}.png.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

const address = process.argv[2];
if (address === undefined) throw new Error('Usage: node tools/workbench-pictures.ts ADDRESS');

const { studies } = (await (await fetch(new URL('/api/studies', address))).json()) as {
  studies: { id: string; example: boolean }[];
};
const example = studies.find((study) => study.example);
if (example === undefined) throw new Error('The workbench holds no example study.');

const profile = mkdtempSync(join(tmpdir(), 'qunhai-pictures-'));
try {
  for (const [language, locale] of [
    ['en', 'en-US'],
    ['zh', 'zh-CN'],
  ] as const) {
    const context = await chromium.launchPersistentContext(join(profile, language), {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      locale,
      viewport: { width: 1280, height: 960 },
      reducedMotion: 'reduce',
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(new URL(`/studies/${example.id}/test?view=diagram`, address).href);
    await page.locator('.react-flow__edge').first().waitFor({ timeout: 60_000 });
    await page.locator('.react-flow__node').last().waitFor();
    await page.screenshot({
      path: new URL(`../docs/images/workbench-${language}.png`, import.meta.url).pathname,
    });
    await context.close();
  }
} finally {
  rmSync(profile, { recursive: true, force: true });
}
