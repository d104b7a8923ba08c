import type { Language } from '@qunhai/kernel';
import type { Reference } from '@qunhai/theory';
import { type Html, html } from '../html/html.ts';
import { authorYear } from './apa-reference.ts';
import { methodWorks, type WorkKey } from './works.ts';

/** Works in the order of a reference list: by authors, then year. */
export function sortedWorks(works: readonly Reference[]): readonly Reference[] {
  const key = (work: Reference): string =>
    `${work.authors.map((author) => author.family).join(' ')} ${work.year}`.toLowerCase();
  return [...works].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Works on method cited so far in one edition; the reference list prints these and no others. */
export class Citations {
  readonly #language: Language;
  readonly #cited = new Map<string, Reference>();

  constructor(language: Language) {
    this.#language = language;
  }

  /** `(Wold, 1982; Zhao et al., 2010)`; notes the works for the reference list. */
  cite(...keys: readonly WorkKey[]): Html {
    const works = keys.map((key) => methodWorks.get(key)!);
    for (const work of works) this.#cited.set(work.key, work);
    const texts = [...new Set(works.map(authorYear))].sort();
    const [open, separator, close] =
      this.#language === 'zh' ? ['（', '；', '）'] : ['(', '; ', ')'];
    return html`${open}<span class="cite" translate="no" lang="en">${texts.join(separator)}</span>${close}`;
  }

  /** Note the works a text names by author and year: the pipeline's own notes cite in plain words. */
  noteMentioned(text: string): void {
    for (const work of methodWorks.values()) {
      const family = work.authors[0]!.family;
      if (new RegExp(`${family}[^0-9;]{0,60}${work.year}`).test(text))
        this.#cited.set(work.key, work);
    }
  }

  list(): readonly Reference[] {
    return sortedWorks([...this.#cited.values()]);
  }
}
