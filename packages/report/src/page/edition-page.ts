import type { PageEdition } from '../edition/page-edition.ts';
import { renderSection, type Section } from '../edition/section.ts';
import { type Html, html } from '../html/html.ts';
import { t } from './messages.ts';

/** `lang` of a language as pages and screen readers know it. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const;

/** What stands above the contents. */
export interface Lead {
  readonly title: string;
  /** Short lines about where it comes from. */
  readonly meta: readonly string[];
  readonly note?: string | undefined;
  /** What the mark of the page means; shown with it. */
  readonly banner: string | null;
}

function leadMarkup({ mark }: PageEdition, { title, meta, note, banner }: Lead): Html {
  return html`<div class="lead">
<h1>${title}</h1>
${meta.map(
  (line) => html`<p class="meta">${line}</p>
`,
)}${note && html`<p>${note}</p>`}
${banner && html`<p class="banner"><b>${mark}</b> ${banner}</p>`}
</div>
`;
}

function contents({ language }: PageEdition, sections: readonly Section[]): Html {
  const label = `${language}-contents`;
  const entries = sections.map(
    ({ id, title }) => html`<li><a href="#${language}-${id}">${title}</a></li>`,
  );
  return html`<nav aria-labelledby="${label}"><h2 id="${label}">${t(language, 'page.contents')}</h2><ol>${entries}</ol></nav>
`;
}

/** One language's page: title, contents, sections. */
export function editionPage(edition: PageEdition, lead: Lead, sections: readonly Section[]): Html {
  const { language, mark } = edition;
  return html`<div class="edition" data-edition="${language}" lang="${languageTags[language]}">
${leadMarkup(edition, lead)}
${contents(edition, sections)}
<div class="sections">
${sections.map((section) => renderSection(edition, section))}
</div>
${mark && html`<div class="watermark" aria-hidden="true">${mark}</div>`}
</div>
`;
}
