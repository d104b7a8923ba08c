import type { Language } from '@qunhai/kernel';
import type { Results } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { Citations } from '../bibliography/citations.ts';
import { t } from '../page/messages.ts';
import { type Names, namesOf } from './names.ts';
import { Numbering, type PageEdition } from './page-edition.ts';

/** The report in one language while it is being written: what sections read, and what they leave for later sections. */
export interface Edition extends PageEdition {
  readonly results: Results;
  readonly theory: Theory;
  readonly names: Names;
  readonly citations: Citations;
  /** Whether single firms may be named and shown; false for a report that is passed on. */
  readonly firms: boolean;
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
    mark: results.run.study.data === 'simulated' ? t(language, 'page.simulated') : null,
    firms,
    text: (text) => text[language],
  };
}
