import type { DecompositionResults } from '@qunhai/results';
import { figure } from '../../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../../edition/section.ts';
import { niceAxis } from '../../../figures/axis.ts';
import { type BarRow, drawBarList } from '../../../figures/bar-list.ts';
import { bracketed, decimal, percent } from '../../../format/format-number.ts';
import { type Html, html } from '../../../html/html.ts';
import { t as page } from '../../../page/messages.ts';
import { stackedCell } from '../../../table/cells.ts';
import { Footnotes } from '../../../table/footnotes.ts';
import { numeric, prose, table, text } from '../../../table/table.ts';
import { levelText } from '../../model/estimate-words.ts';
import { type SimulationEdition, titleOf } from '../simulation-edition.ts';
import { t } from './messages.ts';
import { commonDigits } from './number-words.ts';

type Part = DecompositionResults['parts'][number];

function formatOf({ parts, total }: DecompositionResults) {
  return commonDigits([total / 10, ...parts.map(({ contribution }) => contribution)]);
}

function outcomeName(edition: SimulationEdition, { outcome }: DecompositionResults): string {
  const found = edition.simulation.outcomes.find(({ id }) => id === outcome);
  return found ? edition.text(found.name) : outcome;
}

function barOf(edition: SimulationEdition, part: Part, format: (value: number) => string): BarRow {
  const { interval, contribution, share } = part;
  const figures =
    interval === null
      ? format(contribution)
      : `${format(contribution)} ${bracketed(interval, format)}`;
  return {
    label: edition.text(part.name),
    value: contribution,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    point: null,
    way: contribution < 0 ? 'down' : 'up',
    figures:
      share === null
        ? figures
        : t(edition.language, 'decomposition.share', { value: figures, share: percent(share) }),
  };
}

function partsFigure(edition: SimulationEdition, results: DecompositionResults): Promise<Html> {
  const { language } = edition;
  const format = formatOf(results);
  const bars = results.parts.map((part) => barOf(edition, part, format));
  const values = bars.flatMap(({ value, lower, upper }) => [value, lower ?? 0, upper ?? 0]);
  const caption = t(language, 'decomposition.figure', { outcome: outcomeName(edition, results) });
  const level = results.parts.find(({ interval }) => interval !== null)?.interval?.level;
  const down = bars.some(({ way }) => way === 'down');
  return figure(edition, {
    caption,
    draw: (id) =>
      drawBarList({
        id,
        language,
        title: caption,
        description: bars
          .map(({ label, figures }) => `${label}: ${figures}`)
          .join(page(language, 'page.part-separator')),
        rows: bars,
        axis: niceAxis(Math.min(0, ...values), Math.max(...values, 1e-9), 4),
        axisName: t(language, 'decomposition.axis', { measure: edition.text(results.measure) }),
        format: decimal,
        legend: {
          up: down ? t(language, 'decomposition.up') : null,
          down: down ? t(language, 'decomposition.down') : null,
          point: null,
        },
      }),
    note: level !== undefined && t(language, 'decomposition.note', { level: levelText(level) }),
  });
}

function partsTable(edition: SimulationEdition, results: DecompositionResults): Html {
  const { language } = edition;
  const footnotes = new Footnotes();
  const format = formatOf(results);
  return table(edition, {
    caption: t(language, 'decomposition.table'),
    columns: [
      text(t(language, 'head.part')),
      numeric(t(language, 'head.contribution')),
      numeric(t(language, 'head.share')),
      prose(t(language, 'head.meaning')),
    ],
    groups: [
      {
        rows: results.parts.map(({ name, meaning, contribution, interval, share }) => [
          edition.text(name),
          stackedCell(contribution, interval, format, footnotes, t(language, 'reason.no-interval')),
          share === null ? footnotes.none(t(language, 'reason.no-value')) : percent(share),
          edition.text(meaning),
        ]),
      },
    ],
    footnotes,
    note: sentences(edition, results.notes.map(edition.text)),
  });
}

/** What makes firms grow differently; null when it was not asked for. */
export async function decompositionSection(edition: SimulationEdition): Promise<Section | null> {
  const { language, simulation } = edition;
  const results = simulation.decomposition;
  if (results === null) return null;
  return {
    id: 'simulation-decomposition',
    title: titleOf(edition, t(language, 'decomposition.title')),
    body: [
      paragraph(
        t(language, 'decomposition.lead', {
          outcome: outcomeName(edition, results),
          measure: edition.text(results.measure),
          total: formatOf(results)(results.total),
        }),
      ),
      html`<div class="panels pairs">${await partsFigure(edition, results)}</div>`,
      partsTable(edition, results),
    ],
  };
}
