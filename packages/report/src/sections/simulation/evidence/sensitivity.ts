import type { SensitivityResults } from '@qunhai/results';
import { figure } from '../../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../../edition/section.ts';
import { niceAxis } from '../../../figures/axis.ts';
import { type BarRow, drawBarList } from '../../../figures/bar-list.ts';
import { bracketed, decimal } from '../../../format/format-number.ts';
import { type Html, type HtmlValue, html } from '../../../html/html.ts';
import { t as page } from '../../../page/messages.ts';
import { stackedCell, verbatim } from '../../../table/cells.ts';
import { Footnotes } from '../../../table/footnotes.ts';
import { numeric, prose, table } from '../../../table/table.ts';
import { levelText } from '../../model/estimate-words.ts';
import { measureOf } from '../measure.ts';
import { type SimulationEdition, titleOf } from '../simulation-edition.ts';
import { t } from './messages.ts';
import { brief, commonDigits, significant } from './number-words.ts';

type Row = SensitivityResults['rows'][number];

/** Parameters drawn: the tail of a screening is noise, and the table has it. */
const drawnAtMost = 12;

/** What ranks parameters: μ* of a screening, total index of a variance decomposition. */
function rankOf(row: Row): number {
  return row.muStar ?? row.total ?? Number.NEGATIVE_INFINITY;
}

function ranked({ rows }: SensitivityResults): Row[] {
  return rows.filter((row) => Number.isFinite(rankOf(row))).sort((a, b) => rankOf(b) - rankOf(a));
}

/** Direction of an effect that goes the same way nearly everywhere. */
function wayOf({ mu, muStar }: Row): BarRow['way'] {
  if (mu === null || muStar === null || Math.abs(mu) < 0.5 * muStar) return 'unknown';
  return mu > 0 ? 'up' : 'down';
}

function barOf(row: Row, format: (value: number) => string): BarRow {
  const interval = row.muStarInterval ?? row.totalInterval;
  const value = rankOf(row);
  return {
    label: '',
    value,
    lower: interval?.lower ?? null,
    upper: interval?.upper ?? null,
    point: row.first,
    way: wayOf(row),
    figures: interval === null ? format(value) : `${format(value)} ${bracketed(interval, format)}`,
  };
}

function axisOf(bars: readonly BarRow[]) {
  const values = bars.flatMap(({ value, lower, upper, point }) => [
    value,
    lower ?? 0,
    upper ?? 0,
    point ?? 0,
  ]);
  return niceAxis(Math.min(0, ...values), Math.max(...values, 1e-9), 4);
}

function tornado(edition: SimulationEdition, results: SensitivityResults): Promise<Html> | null {
  const { language, simulation } = edition;
  const rows = ranked(results).slice(0, drawnAtMost);
  const outcome = simulation.outcomes.find(({ id }) => id === results.outcome);
  if (rows.length === 0 || outcome === undefined) return null;
  const share = results.method === 'morris' && outcome.unit === 'share' ? 100 : 1;
  const all = rows.map(rankOf).map((value) => value * share);
  const format = commonDigits(all);
  const bars = rows.map((row) => ({
    ...barOf(row, (value) => format(value * share)),
    label: edition.text(row.name),
  }));
  const caption = t(language, 'sensitivity.figure', { outcome: edition.text(outcome.name) });
  const level = rows
    .map((row) => (row.muStarInterval ?? row.totalInterval)?.level)
    .find((each) => each !== undefined);
  const morris = results.method === 'morris';
  const ways = new Set(bars.map(({ way }) => way));
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
        axis: axisOf(bars),
        axisName: morris
          ? t(language, 'sensitivity.axis-morris', { unit: measureOf(edition, outcome).unit })
          : t(language, 'sensitivity.axis-sobol'),
        format: (value, digits) =>
          decimal(value * share, share === 1 ? digits : Math.max(0, digits - 2)),
        legend: {
          up: ways.has('up') ? t(language, 'sensitivity.up') : null,
          down: ways.has('down') ? t(language, 'sensitivity.down') : null,
          point: morris ? null : t(language, 'sensitivity.first'),
        },
      }),
    note: sentences(edition, [
      t(language, 'sensitivity.note', {
        shown: bars.length,
        all: results.rows.length,
        level: levelText(level ?? 0.95),
      }),
      morris && ways.has('unknown') && t(language, 'sensitivity.mixed'),
    ]),
  });
}

function sensitivityTable(edition: SimulationEdition, results: SensitivityResults): Html {
  const { language, simulation } = edition;
  const footnotes = new Footnotes();
  const outcome = simulation.outcomes.find(({ id }) => id === results.outcome);
  const [noValue, noInterval] = [t(language, 'reason.no-value'), t(language, 'reason.no-interval')];
  const cell = (value: number | null, interval: Row['muStarInterval']): HtmlValue =>
    stackedCell(
      value,
      interval,
      commonDigits([value ?? 0, interval?.lower ?? 0, interval?.upper ?? 0]),
      footnotes,
      value === null ? noValue : noInterval,
    );
  const plain = (value: number | null): HtmlValue =>
    value === null ? footnotes.none(noValue) : significant(value);
  const morris = results.method === 'morris';
  const heads = morris
    ? (['head.mu-star', 'head.mu', 'head.sigma'] as const)
    : (['head.total', 'head.first'] as const);
  return table(edition, {
    caption: t(language, 'sensitivity.table', {
      outcome: outcome ? edition.text(outcome.name) : results.outcome,
    }),
    columns: [
      prose(t(language, 'head.parameter')),
      numeric(t(language, 'head.range')),
      ...heads.map((head) => numeric(t(language, head))),
    ],
    groups: [
      {
        rows: results.rows.map((row) => [
          html`${edition.text(row.name)} <span class="id">${verbatim(row.parameter)}</span>`,
          `${brief(row.range[0])}–${brief(row.range[1])}`,
          ...(morris
            ? [cell(row.muStar, row.muStarInterval), plain(row.mu), plain(row.sigma)]
            : [cell(row.total, row.totalInterval), cell(row.first, row.firstInterval)]),
        ]),
      },
    ],
    footnotes,
    note: sentences(edition, results.notes.map(edition.text)),
    tall: true,
  });
}

/** Tornado and table for each outcome whose sensitivity was found; null when none was. */
export async function sensitivitySection(edition: SimulationEdition): Promise<Section | null> {
  const { language, simulation } = edition;
  if (simulation.sensitivity.length === 0) return null;
  const figures: Html[] = [];
  for (const results of simulation.sensitivity) {
    const drawn = await tornado(edition, results);
    if (drawn !== null) figures.push(drawn);
  }
  const tables = simulation.sensitivity.map((results) => sensitivityTable(edition, results));
  return {
    id: 'simulation-sensitivity',
    title: titleOf(edition, t(language, 'sensitivity.title')),
    body: [
      paragraph(t(language, 'sensitivity.lead')),
      html`<div class="panels pairs">${figures}</div>`,
      html`<details><summary>${t(language, 'sensitivity.table-open')}</summary>${tables}</details>`,
    ],
  };
}
