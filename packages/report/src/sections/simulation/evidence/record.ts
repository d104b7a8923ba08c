import { paragraph, type Section } from '../../../edition/section.ts';
import { count, decimal } from '../../../format/format-number.ts';
import { type HtmlValue, html } from '../../../html/html.ts';
import { t as page } from '../../../page/messages.ts';
import { verbatim } from '../../../table/cells.ts';
import { table, text } from '../../../table/table.ts';
import { orderedScenarios, type SimulationEdition, titleOf } from '../simulation-edition.ts';
import { t } from './messages.ts';

/** What the experiment was made of, a line each. */
function lines(edition: SimulationEdition): [string, HtmlValue][] {
  const { language, simulation } = edition;
  const { engine, schema, study, model, plan } = simulation;
  const separator = page(language, 'page.list-separator');
  const clusters = model.clusters.map(({ name, firms }) =>
    t(language, 'record.cluster', { name: edition.text(name), firms: count(firms) }),
  );
  const markets = model.markets.map(({ id, distance }) =>
    t(language, 'record.market', { id, distance: decimal(distance, 2) }),
  );
  return [
    ['record.engine', verbatim(`Qunhai ${engine.version}`)],
    ['record.schema', verbatim(schema)],
    [
      'record.study',
      study === null
        ? t(language, 'record.no-study')
        : [edition.text(study.title), ' ', verbatim(study.id)],
    ],
    [
      'record.population',
      t(language, `record.population-${model.population}`, { firms: count(model.firms) }),
    ],
    [
      'record.clusters',
      clusters.length > 0 ? clusters.join(separator) : t(language, 'record.no-clusters'),
    ],
    ['record.markets', markets.join(separator)],
    ['record.samples', model.samples > 0 ? count(model.samples) : t(language, 'record.no-samples')],
    ['record.steps', count(plan.steps)],
    ['record.replications', count(plan.replications)],
    ['record.seed', String(plan.seed)],
  ].map(([key, value]) => [t(language, key as Parameters<typeof t>[1]), value as HtmlValue]);
}

/** What was assumed and what a reader must know, and all that it takes to repeat the experiment. */
export function recordSection(edition: SimulationEdition): Section {
  const { language, simulation } = edition;
  const definitions = orderedScenarios(simulation).map(
    ({ definition }) =>
      html`<pre class="definition" translate="no">${JSON.stringify(definition, null, 1)}</pre>`,
  );
  return {
    id: 'simulation-record',
    title: titleOf(edition, t(language, 'record.title')),
    body: [
      html`<h3>${t(language, 'record.notes')}</h3>`,
      html`<ul>${simulation.model.notes.map((note) => html`<li>${edition.text(note)}</li>`)}</ul>`,
      html`<h3>${t(language, 'record.repeat')}</h3>`,
      paragraph(t(language, 'record.repeat-lead')),
      table(edition, {
        caption: t(language, 'record.caption'),
        columns: [text(t(language, 'head.what')), text(t(language, 'head.value'))],
        groups: [{ rows: lines(edition) }],
      }),
      html`<details><summary>${t(language, 'record.definitions')}</summary>${definitions}</details>`,
    ],
  };
}
