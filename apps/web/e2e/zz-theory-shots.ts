import { startServer } from '@qunhai/server';
import { openBrowser } from './testing/open-browser.ts';
import { openPage } from './testing/open-page.ts';
import { axeViolations, smallTargets, sidewaysOverflow, foreignTexts } from './testing/page-checks.ts';
const server = await startServer({ storage: { kind: 'memory' }, webRoot: '/tmp/theory-pages', concurrentRuns: 0 });
const browser = await openBrowser('/usr/bin/chromium');
try {
  const origin = new URL(server.address).origin;
  const made = await fetch(`${origin}/api/studies`, { method: 'POST', headers: { 'content-type': 'application/json', origin, 'sec-fetch-site': 'same-origin' }, body: JSON.stringify({ title: { zh: '我的研究', en: 'My study' }, theory: 'clustered-firms' }) });
  const study = await made.json();
  console.log(made.status, study.id ?? study);
  const only = process.argv[2];
  for (const language of ['zh', 'en'] as const) for (const width of [1280, 390]) {
    for (const [name, query] of [['figure', '?view=figure'], ['list', '?view=list'], ['panel', '?construct=IE'], ['text', '?view=text']] as const) {
      if (only && !`${name}-${language}-${width}`.includes(only)) continue;
      const { page, complaints, close } = await openPage(browser, `${origin}/studies/${study.id}/theory${query}`, { language, width });
      await page.waitForTimeout(700);
      await page.screenshot({ path: `/tmp/theory-shots/${name}-${language}-${width}.png`, fullPage: true });
      console.log(name, language, width, await axeViolations(page), await smallTargets(page), await sidewaysOverflow(page), (await foreignTexts(page)).slice(0, 5), complaints);
      await close();
    }
  }
} finally { await browser.close(); await server.close(); }
