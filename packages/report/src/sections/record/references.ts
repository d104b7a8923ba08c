import type { Reference } from '@qunhai/theory';
import { apaReference } from '../../bibliography/apa-reference.ts';
import { sortedWorks } from '../../bibliography/citations.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Section } from '../../edition/section.ts';
import { type Html, html } from '../../html/html.ts';
import { t } from './messages.ts';

function list(edition: Edition, title: string, works: readonly Reference[]): Html | null {
  if (works.length === 0) return null;
  const entries = works.map(
    (work) => html`<li>${apaReference(work, edition.language)}</li>
`,
  );
  return html`<h3>${title}</h3><ul class="references">${entries}</ul>`;
}

/** Works on method that the sections before cite, then the theory's own bibliography. */
export function referencesSection(edition: Edition): Section {
  const { language, theory, citations } = edition;
  return {
    id: 'references',
    title: t(language, 'references.title'),
    body: [
      list(edition, t(language, 'references.methods'), citations.list()),
      list(edition, t(language, 'references.theory'), sortedWorks(theory.bibliography)),
    ],
  };
}
