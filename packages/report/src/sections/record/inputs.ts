import type { Language } from '@qunhai/kernel';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { type Html, html, phrase } from '../../html/html.ts';
import { verbatim } from '../../table/cells.ts';
import { prose, table, text } from '../../table/table.ts';
import { t } from './messages.ts';

/** The files everything was computed from. */
export function inputsSection(edition: Edition): Section {
  const { language, results } = edition;
  return {
    id: 'inputs',
    title: t(language, 'inputs.title'),
    body: [
      paragraph(t(language, 'inputs.lead')),
      ...(results.sem.status === 'not-estimated' ? [] : [paragraph(howToReproduce(language))]),
      table(edition, {
        caption: t(language, 'inputs.caption'),
        columns: [
          text(t(language, 'head.file')),
          text(t(language, 'head.role')),
          prose(t(language, 'head.hash')),
        ],
        groups: [
          {
            rows: results.run.inputs.map(({ file, role, sha256 }) => [
              verbatim(file),
              verbatim(role),
              html`<code class="hash" translate="no">${sha256}</code>`,
            ]),
          },
        ],
      }),
    ],
  };
}

function howToReproduce(language: Language): Html {
  const command = html`<code translate="no">qunhai run STUDY --scripts</code>`;
  return phrase(t(language, 'inputs.reproduce'), { command });
}
