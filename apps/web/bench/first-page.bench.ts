/**
 * How long a person waits for the first page of the workbench, and what travels for it: a new browser profile opens the list of
 * studies with the example in it, until the example can be clicked. `npm run bench -- first-page`; the pages must be built
 * (`npm run build -w apps/web`).
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startServer } from '@qunhai/server';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../e2e/testing/chromium-path.ts';

const loads = 7;
const webRoot = fileURLToPath(new URL('../dist', import.meta.url));
const executablePath = chromiumPath();
assert.ok(executablePath, 'This needs Chromium: install it or set CHROMIUM_PATH.');
assert.ok(existsSync(webRoot), 'Build the pages first: npm run build -w apps/web');

const html = readFileSync(join(webRoot, 'index.html'), 'utf8');
const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(
  ([, file]) => file!,
);
const kilobytes =
  scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(webRoot, file))).length, 0) / 1000;

const server = await startServer({ storage: { kind: 'memory' }, webRoot, concurrentRuns: 0 });
const browser = await chromium.launch({
  executablePath,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const made = await fetch(new URL('/api/studies/example', server.address), {
    method: 'POST',
    headers: { origin: new URL(server.address).origin },
  });
  assert.equal(made.status, 200);
  const waited: number[] = [];
  for (let load = 0; load < loads; load++) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(server.address);
    await page
      .getByRole('link', { name: /three clusters/ })
      .first()
      .click({ trial: true });
    waited.push(performance.now() - start);
    await context.close();
  }
  const sorted = waited.toSorted((a, b) => a - b);
  console.log(`node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}, ${loads} loads`);
  console.log(`first ${sorted[0]!.toFixed(0)} ms, last ${sorted.at(-1)!.toFixed(0)} ms`);
  console.log(`RESULT first-page-interactive ${sorted[loads >> 1]!.toFixed(0)} ms`);
  console.log(`RESULT first-page-scripts-gzipped ${kilobytes.toFixed(0)} kB`);
} finally {
  await browser.close();
  await server.close();
}
