import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { html, phrase } from '../../html/html.ts';
import { verbatim } from '../../table/cells.ts';
import { t } from './messages.ts';

/** How to cite the study, the software and the theory. */
export function citationSection(edition: Edition): Section {
  const { language, results, theory } = edition;
  const { run } = results;
  const { version } = run.engine;
  const lines = [
    t(language, 'citation.results', {
      study: edition.text(run.study.title),
      kind: t(language, `citation.kind-${run.study.data}`),
      theory: edition.text(theory.title),
      theoryVersion: theory.version,
      version,
      seed: String(run.seed),
    }),
    phrase(t(language, 'citation.software', { version }), {
      authors: verbatim('The Qunhai authors'),
    }),
    t(language, 'citation.source', { source: edition.text(theory.source) }),
  ];
  return {
    id: 'citation',
    title: t(language, 'citation.title'),
    body: [
      paragraph(t(language, 'citation.lead')),
      html`<ul class="references">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
    ],
  };
}
