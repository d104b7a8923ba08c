import { type Html, type HtmlValue, html, joined } from '../html/html.ts';
import type { PageEdition } from './page-edition.ts';

/** A finished section: what the page and its table of contents need. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: HtmlValue;
}

/** The label every section of a simulated study carries. */
function simulatedLabel({ mark }: PageEdition): Html | null {
  return mark === null ? null : html`<p class="simulated-label">${mark}</p>`;
}

/** A section of the page; its id starts with the edition's language, so that both editions can stand in one file. */
export function renderSection(edition: PageEdition, { id, title, body }: Section): Html {
  const anchor = `${edition.language}-${id}`;
  return html`<section id="${anchor}" aria-labelledby="${anchor}-title">
<div class="section-head"><h2 id="${anchor}-title">${title}</h2>${simulatedLabel(edition)}</div>
${body}
</section>
`;
}

/** A paragraph. */
export function paragraph(...content: readonly HtmlValue[]): Html {
  return html`<p>${content}</p>`;
}

/** Sentences one after the other as the language sets them; what is false, null or empty is skipped. */
export function sentences(edition: PageEdition, parts: readonly HtmlValue[]): Html {
  return joined(parts.filter(Boolean), edition.language === 'en' ? ' ' : '');
}
