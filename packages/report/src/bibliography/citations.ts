import type { Language } from '@qunhai/kernel';
import type { Reference } from '@qunhai/theory';
import { type Html, html } from '../html/html.ts';
import { authorYear } from './apa-reference.ts';
import { methodWorks, type WorkKey } from './works.ts';

/** Works cited so far in one edition; the reference list prints these and no others. */
export class Citations {
  readonly #language: Language;
  readonly #theory: ReadonlyMap<string, Reference>;
  readonly #cited = new Map<string, Reference>();

  constructor(language: Language, theoryBibliography: readonly Reference[]) {
    this.#language = language;
    this.#theory = new Map(theoryBibliography.map((work) => [work.key, work]));
  }

  /** `(Wold, 1982; Zhao et al., 2010)`; notes the works for the reference list. */
  cite(...keys: readonly WorkKey[]): Html {
    return this.#parenthesis(keys.map((key) => methodWorks.get(key)!));
  }

  /** The same for works of the theory's own bibliography; keys it does not know are left out; null when it knows none. */
  citeTheory(keys: readonly string[]): Html | null {
    const known = keys.flatMap((key) => this.#theory.get(key) ?? []);
    return known.length === 0 ? null : this.#parenthesis(known);
  }

  /** Cited works in the order of a reference list: by author, then year. */
  list(): readonly Reference[] {
    const key = (work: Reference): string =>
      `${work.authors.map((author) => author.family).join(' ')} ${work.year}`.toLowerCase();
    return [...this.#cited.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  #parenthesis(works: readonly Reference[]): Html {
    for (const work of works) this.#cited.set(work.key, work);
    const texts = [...new Set(works.map(authorYear))].sort();
    const [open, separator, close] =
      this.#language === 'zh' ? ['（', '；', '）'] : ['(', '; ', ')'];
    return html`${open}<span class="cite" translate="no" lang="en">${texts.join(separator)}</span>${close}`;
  }
}
