import type { Edition } from '../edition/edition.ts';
import { renderSection, type Section } from '../edition/section.ts';
import { type Html, html } from '../html/html.ts';
import { t } from './messages.ts';

/** `lang` of a language as pages and screen readers know it. */
export const languageTags = { zh: 'zh-CN', en: 'en' } as const;

function banner(edition: Edition): Html | null {
  const { language, results } = edition;
  if (results.run.study.data !== 'simulated') return null;
  return html`<p class="banner"><b>${t(language, 'page.simulated')}</b> ${t(language, 'page.simulated-banner')}</p>`;
}

function lead(edition: Edition): Html {
  const { language, results, theory } = edition;
  const { study, engine } = results.run;
  const note = study.note && html`<p>${edition.text(study.note)}</p>`;
  const source = t(language, 'page.theory', {
    title: edition.text(theory.title),
    version: theory.version,
  });
  return html`<div class="lead">
<h1>${edition.text(study.title)}</h1>
<p class="meta">${source}</p>
<p class="meta">${t(language, 'page.engine', { version: engine.version })}</p>
${note}
${banner(edition)}
</div>
`;
}

function contents(edition: Edition, sections: readonly Section[]): Html {
  const { language } = edition;
  const label = `${language}-contents`;
  const entries = sections.map(
    ({ id, title }) => html`<li><a href="#${language}-${id}">${title}</a></li>`,
  );
  return html`<nav aria-labelledby="${label}"><h2 id="${label}">${t(language, 'page.contents')}</h2><ol>${entries}</ol></nav>
`;
}

/** One language's report: title, contents, sections. */
export function editionPage(edition: Edition, sections: readonly Section[]): Html {
  const { language, results } = edition;
  const simulated = results.run.study.data === 'simulated';
  return html`<div class="edition" data-edition="${language}" lang="${languageTags[language]}">
${lead(edition)}
${contents(edition, sections)}
<div class="sections">
${sections.map((section) => renderSection(edition, section))}
</div>
${simulated && html`<div class="watermark" aria-hidden="true">${t(language, 'page.simulated')}</div>`}
</div>
`;
}
