import type { Browser, Page } from 'playwright-core';

export interface PageWish {
  readonly language?: 'zh' | 'en';
  /** Pixels; 1280 when absent. Telephones are 390. */
  readonly width?: number;
  /** Whether the screen is touched, as on a telephone. */
  readonly touch?: boolean;
  /**
   * Answers given instead of the server's, by path: for states that a real server is hard to bring into. A function decides
   * at each request; `null` breaks the connection.
   */
  readonly answers?: Readonly<Record<string, Answer | (() => Answer)>>;
}

/** A JSON body, or the text of an event stream, which then ends. */
type Answer =
  | { readonly status?: number; readonly body: unknown }
  | { readonly events: string }
  | null;

export interface OpenedPage {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors and refused contents, since the page was opened. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

const locales = { zh: 'zh-CN', en: 'en-US' } as const;

/** Open an address in a fresh window and wait for the page's heading. */
export async function openPage(
  browser: Browser,
  address: string,
  { language = 'en', width = 1280, touch = false, answers = {} }: PageWish = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    locale: locales[language],
    viewport: { width, height: width < 768 ? 844 : 800 },
    hasTouch: touch,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const [path, answer] of Object.entries(answers)) {
    await page.route(
      (url) => url.pathname === path,
      async (route) => {
        const given = typeof answer === 'function' ? answer() : answer;
        if (given === null) await route.abort('connectionrefused');
        else if ('events' in given)
          await route.fulfill({ contentType: 'text/event-stream', body: given.events });
        else await route.fulfill({ status: given.status ?? 200, json: given.body });
      },
    );
  }
  await page.goto(address);
  await page.locator('h1:visible').first().waitFor();
  return { page, complaints, close: () => context.close() };
}
