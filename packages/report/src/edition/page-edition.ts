import type { Bilingual, Language } from '@qunhai/kernel';

/** Tables and figures are numbered in the order in which sections ask for them. */
export class Numbering {
  #tables = 0;
  #figures = 0;

  nextTable(): number {
    this.#tables += 1;
    return this.#tables;
  }

  nextFigure(): number {
    this.#figures += 1;
    return this.#figures;
  }
}

/** What every page needs while it is being written in one language, whatever it is about. */
export interface PageEdition {
  readonly language: Language;
  readonly numbering: Numbering;
  /** What every section is marked with, such as that its data are simulated; null: nothing. */
  readonly mark: string | null;
  /** The text of this edition's language. */
  readonly text: (text: Bilingual) => string;
}
