import { type RunningServer, startServer } from '@qunhai/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { chromiumPath } from './chromium-path.ts';
import { openBrowser } from './open-browser.ts';
import { type OpenedPage, openPage, type PageWish } from './open-page.ts';

/** What the tests of a group share. */
export interface Stage {
  /** A fresh window on a path of the workbench, with nothing remembered. Close it yourself only when the test needs to. */
  readonly open: (path: string, wish?: PageWish) => Promise<OpenedPage>;
  readonly browser: () => Browser;
  readonly server: () => RunningServer;
}

/**
 * Browser tests of one subject, on a server of their own with an empty memory. Without a browser they are skipped by name.
 *
 * @example
 * describeInBrowser('the studies page', (stage) => {
 *   it('teaches when it is empty', async () => {
 *     const { page } = await stage.open('/', { language: 'en', width: 390 });
 *     …
 *   });
 * });
 */
export function describeInBrowser(
  subject: string,
  tests: (stage: Stage) => void,
  pages: 'webRoot' | 'galleryRoot' = 'webRoot',
): void {
  const executablePath = chromiumPath();
  const name = executablePath
    ? `${subject} in Chromium`
    : `${subject} in Chromium (skipped: no browser; install chromium or set CHROMIUM_PATH)`;
  describe.skipIf(executablePath === undefined)(name, { timeout: 120_000 }, () => {
    let browser: Browser;
    let server: RunningServer;
    const opened: OpenedPage[] = [];
    beforeAll(async () => {
      const webRoot = inject(pages);
      if (webRoot === '')
        throw new Error('The pages could not be built: see the start of this run.');
      const storage = { kind: 'memory' } as const;
      server = await startServer({ storage, webRoot });
      browser = await openBrowser(executablePath!);
    }, 120_000);
    afterAll(async () => {
      for (const { close } of opened) await close();
      await browser?.close();
      await server?.close();
    }, 120_000);
    tests({
      open: async (path, wish) => {
        const page = await openPage(browser, new URL(path, server.address).href, wish);
        opened.push(page);
        return page;
      },
      browser: () => browser,
      server: () => server,
    });
  });
}
