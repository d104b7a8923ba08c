import type { Language } from '@qunhai/kernel';
import { clusteredFirmsTheory, itemsInForm } from '@qunhai/theory';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenedPage } from './open-page.ts';
import { expectSoundPage } from './page-checks.ts';
import { storyWords } from './story-words.ts';

/** What the short form asks, in its order. */
export const asked = itemsInForm(clusteredFirmsTheory, 'short');
const scale = clusteredFirmsTheory.scales[0]!;
const labelOf = (value: number, language: Language) =>
  scale.anchors.find((anchor) => anchor.value === value)!.label[language];

/** Pages of the short form that ask for statements; one with facts follows. */
export const statementPages = 9;

/** What a firm answers to a statement: no two firms the same, and every value of the scale. */
export function answerOf(firm: number, item: string): number {
  const at = asked.findIndex(({ id }) => id === item);
  return 1 + ((at * (firm + 2) + firm) % 7);
}

/** Tap an answer to every statement of the page that is shown. */
export async function answerPage(page: Page, firm: number, language: Language): Promise<void> {
  for (const title of await page.getByRole('heading', { level: 3 }).allInnerTexts()) {
    const item = asked.find(({ text }) => text[language] === title.trim());
    if (item === undefined) continue;
    const value = answerOf(firm, item.id);
    const question = page.getByRole('radiogroup', { name: item.text[language], exact: true });
    await question.getByText(`${value} ${labelOf(value, language)}`, { exact: true }).tap();
  }
}

/** Answer so many pages, and go on from each. */
export async function answerPages(
  page: Page,
  firm: number,
  language: Language,
  count: number,
): Promise<void> {
  for (let at = 0; at < count; at++) {
    const first = await page.getByRole('heading', { level: 3 }).first().innerText();
    await answerPage(page, firm, language);
    await page.getByRole('button', { name: storyWords[language].nextPage, exact: true }).tap();
    const gone = page.getByRole('heading', { level: 3, name: first, exact: true });
    await gone.waitFor({ state: 'hidden' });
  }
}

/** Go on from page to page until the last one, which is sent. */
export async function goToEnd(page: Page, next: string, submit: string): Promise<void> {
  const [on, send] = [next, submit].map((name) => page.getByRole('button', { name, exact: true }));
  const place = page.getByText(/^\d+ \/ \d+$/);
  for (;;) {
    await on!.or(send!).first().waitFor();
    if ((await send!.count()) > 0) return;
    const before = await place.innerText();
    await on!.click();
    await expect.poll(() => place.innerText()).not.toBe(before);
  }
}

export async function startAnswering({ page }: OpenedPage, language: Language): Promise<void> {
  await page.getByRole('button', { name: storyWords[language].start, exact: true }).tap();
  await page.getByRole('radiogroup').first().waitFor();
}

/** The facts of the last page, and sent. */
export async function submit(page: Page, language: Language): Promise<void> {
  const say = storyWords[language];
  await page.getByRole('spinbutton', { name: say.employees }).fill('120');
  await page.getByRole('button', { name: say.submit, exact: true }).tap();
  await page.getByRole('heading', { name: say.thanks }).waitFor();
  await expectSoundPage(page);
}
