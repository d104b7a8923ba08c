import { type Html, type HtmlValue, html, joined } from '../html/html.ts';
import { t } from '../page/messages.ts';
import type { Edition } from './edition.ts';

/** A finished section: what the page and its table of contents need. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: HtmlValue;
}

/** The label every section of a simulated study carries. */
function simulatedLabel(edition: Edition): Html | null {
  if (edition.results.run.study.data !== 'simulated') return null;
  return html`<p class="simulated-label">${t(edition.language, 'page.simulated')}</p>`;
}

/** A section of the page; its id starts with the edition's language, so that both editions can stand in one file. */
export function renderSection(edition: Edition, { id, title, body }: Section): Html {
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
export function sentences(edition: Edition, parts: readonly HtmlValue[]): Html {
  return joined(parts.filter(Boolean), edition.language === 'en' ? ' ' : '');
}
