import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

// What runs in the page is text: the repository's Node programs are checked without the types of a browser.

const rules = `{ resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }`;
const findViolations = `axe.run(document, ${rules}).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`;

/** What axe-core finds wrong on the page as it is now; best practices included. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // As an expression, so that the page's content security policy does not forbid it.
  await page.evaluate(`${axe.source};0`);
  return await page.evaluate<readonly string[]>(findViolations);
}

/** Pixels by which the page is wider than its window; it must never scroll sideways as a whole. */
export async function sidewaysOverflow(page: Page): Promise<number> {
  return await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}

/**
 * Controls smaller than 24 × 24 pixels (WCAG 2.2, 2.5.8). What counts is all that can be pressed: the label of a box, the whole of
 * a field of Ant Design. Links within sentences and tables are excepted.
 */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return await page.evaluate<readonly string[]>(`
    [...document.querySelectorAll('button, a[href], input:not([type=hidden]), select, [role=button], [role=tab]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
      .filter((element) => !element.closest('p, li:not(nav li), td, th, dd, h2, h3, .skip'))
      .map((element) => [element, (element.closest('label, .ant-select, .ant-input-affix-wrapper, .ant-input-number, .ant-tabs-tab, .ant-picker') ?? element).getBoundingClientRect()])
      .filter(([, { width, height, right, bottom }]) => right > 0 && bottom > 0 && width > 1 && (width < 24 || height < 24))
      .map(([element]) => element.outerHTML.slice(0, 160))`);
}

/** Texts of the page that are in the other language, without what is marked as the same in every language. */
export async function foreignTexts(page: Page): Promise<readonly string[]> {
  return await page.evaluate<readonly string[]>(`(() => {
    const chinese = document.documentElement.lang.startsWith('zh');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent.trim();
      if (text === '' || !parent.checkVisibility() || parent.closest('[translate=no], script, style, code')) continue;
      if (parent.closest('[lang]').lang !== document.documentElement.lang) continue;
      const foreign = chinese ? !/\\p{Script=Han}/u.test(text) && /[a-z]{4,}/.test(text) : /\\p{Script=Han}/u.test(text);
      if (foreign) found.push(text);
    }
    return found;
  })()`);
}

/** Icons within controls that are read out, in English, by their own names; they want `aria-hidden`. */
export async function talkingIcons(page: Page): Promise<readonly string[]> {
  return await page.evaluate<readonly string[]>(`
    [...document.querySelectorAll('button .anticon, a .anticon')]
      .filter((icon) => icon.checkVisibility({ visibilityProperty: true }) && !icon.closest('[aria-hidden=true], button[aria-label], a[aria-label]'))
      .map((icon) => icon.closest('button, a').outerHTML.slice(0, 160))`);
}

/** Wait until nothing fades or moves any more; half-faded words have no contrast. */
async function becomeStill(page: Page): Promise<void> {
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter(({ effect, playState }) => playState === 'running' && effect.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished.catch(() => undefined)))`);
}

/** Wait until the page has taken note of a new width, and nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))',
  );
  await becomeStill(page);
}

/** What every page has to hold, as far as its width decides. Figures and tables may need a moment to follow a change of it. */
async function expectSoundLayout(page: Page): Promise<void> {
  await expect.poll(() => sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await expect.poll(() => smallTargets(page)).toEqual([]);
  expect(await talkingIcons(page)).toEqual([]);
  expect(await page.locator('h1').count()).toBe(1);
}

/** All of the above, as assertions: what every page has to hold at every width in both languages. */
export async function expectSoundPage(page: Page): Promise<void> {
  await becomeStill(page);
  expect(await axeViolations(page)).toEqual([]);
  await expectSoundLayout(page);
  expect(await page.title()).toMatch(/群海|Qunhai/);
}

const [desk, telephone] = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/**
 * A sound page in one language at both widths: as it was opened, then with its window made narrow or wide, and back. axe looks at it
 * once, at the width it was opened with; `inBothLanguages` opens it at each width.
 */
export async function expectSoundInItsLanguage(page: Page): Promise<void> {
  const before = page.viewportSize()!;
  await expectSoundPage(page);
  expect(await foreignTexts(page)).toEqual([]);
  await page.setViewportSize(before.width < 768 ? desk : telephone);
  await settle(page);
  await expectSoundLayout(page);
  expect(await foreignTexts(page)).toEqual([]);
  await page.setViewportSize(before);
  await settle(page);
}

/** Every page is opened on a desk in Chinese and on a telephone in English, and made narrow and wide from there. */
export const inBothLanguages = [
  { language: 'zh', width: 1280 },
  { language: 'en', width: 390 },
] as const;
