import { type Html, html } from '../html/html.ts';

/** Reasons said once under a table and pointed to by raised letters, in the order of their first use. */
export class Footnotes {
  readonly #reasons = new Map<string, string>();

  /** The raised letter of a reason. */
  mark(reason: string): Html {
    let letter = this.#reasons.get(reason);
    if (letter === undefined) {
      letter = letterOf(this.#reasons.size);
      this.#reasons.set(reason, letter);
    }
    return html`<sup>${letter}</sup>`;
  }

  /** An em dash for a figure that cannot be had, with the letter of the reason. */
  none(reason: string): Html {
    return html`<span class="none">—${this.mark(reason)}</span>`;
  }

  list(): readonly (readonly [letter: string, reason: string])[] {
    return [...this.#reasons].map(([reason, letter]) => [letter, reason]);
  }
}

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
