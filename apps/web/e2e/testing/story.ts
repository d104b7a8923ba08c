import { readFile } from 'node:fs/promises';
import type { Language } from '@qunhai/kernel';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Stage } from './describe-in-browser.ts';
import type { OpenedPage } from './open-page.ts';
import { type StoryWords, storyWords } from './story-words.ts';

/** One telling of the story: the words it is told in, and the analyst's window. */
export class Story {
  readonly #stage: Stage;
  readonly language: Language;
  readonly say: StoryWords;
  #desk: OpenedPage | undefined;

  constructor(stage: Stage, language: Language) {
    this.#stage = stage;
    this.language = language;
    this.say = storyWords[language];
  }

  /** The analyst's window. */
  get page(): Page {
    return this.#desk!.page;
  }

  async begin(): Promise<void> {
    this.#desk = await this.#stage.open('/', { language: this.language });
  }

  /** A telephone on a firm's link. */
  async telephone(link: string): Promise<OpenedPage> {
    return await this.#stage.open(link, { language: this.language, width: 390, touch: true });
  }

  /** Somebody else's browser, without a session. */
  async visitor(link: string): Promise<OpenedPage> {
    return await this.#stage.open(link, { language: this.language });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Go to a step of the study by its navigation. */
  async step(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  async download(press: () => Promise<void>): Promise<string> {
    const waiting = this.page.waitForEvent('download');
    await press();
    return await readFile(await (await waiting).path(), 'utf8');
  }

  expectNoComplaints(): void {
    expect(this.#desk?.complaints).toEqual([]);
  }
}
