/**
 * The pictures of the READMEs: the first page of the example's report in both languages, as Chromium shows it.
 * `node tools/report-pictures.ts REPORT.html` writes docs/images/report-{en,zh}.png.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const report = process.argv[2];
if (report === undefined) throw new Error('Usage: node tools/report-pictures.ts REPORT.html');

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
      viewport: { width: 1280, height: 1540 },
    });
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(pathToFileURL(resolve(report)).href);
    await page.screenshot({
      path: new URL(`../docs/images/report-${language}.png`, import.meta.url).pathname,
    });
    await context.close();
  }
} finally {
  rmSync(profile, { recursive: true, force: true });
}
