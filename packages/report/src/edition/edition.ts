import type { Bilingual, Language } from '@qunhai/kernel';
import type { Results } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { Citations } from '../bibliography/citations.ts';
import { type Names, namesOf } from './names.ts';

/** Tables and figures are numbered in the order in which sections ask for them. */
class Numbering {
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

/** The report in one language while it is being written: what sections read, and what they leave for later sections. */
export interface Edition {
  readonly language: Language;
  readonly results: Results;
  readonly theory: Theory;
  readonly names: Names;
  readonly citations: Citations;
  readonly numbering: Numbering;
  /** Whether single firms may be named and shown; false for a report that is passed on. */
  readonly firms: boolean;
  /** The text of this edition's language. */
  readonly text: (text: Bilingual) => string;
}

export function newEdition(
  results: Results,
  theory: Theory,
  language: Language,
  firms = true,
): Edition {
  return {
    language,
    results,
    theory,
    names: namesOf(theory, results, language),
    citations: new Citations(language),
    numbering: new Numbering(),
    firms,
    text: (text) => text[language],
  };
}
