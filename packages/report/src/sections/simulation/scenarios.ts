import type { Section } from '../../edition/section.ts';
import { html } from '../../html/html.ts';
import { prose, table, text } from '../../table/table.ts';
import { t } from './messages.ts';
import { orderedScenarios, type SimulationEdition, titleOf } from './simulation-edition.ts';

/** Every scenario in words. */
export function scenariosSection(edition: SimulationEdition): Section {
  const { language, simulation } = edition;
  return {
    id: 'simulation-scenarios',
    title: titleOf(edition, t(language, 'scenarios.title')),
    body: table(edition, {
      caption: t(language, 'scenarios.caption'),
      columns: [text(t(language, 'head.scenario')), prose(t(language, 'head.done'))],
      groups: [
        {
          rows: orderedScenarios(simulation).map(({ title, note, texts }) => [
            edition.text(title),
            [
              note && html`<p>${edition.text(note)}</p>`,
              html`<ul>${texts.map((words) => html`<li>${edition.text(words)}</li>`)}</ul>`,
            ],
          ]),
        },
      ],
      note: t(language, 'scenarios.note'),
    }),
  };
}
