import type { SemResults } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, decimal } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html, phrase } from '../../html/html.ts';
import {
  constructCell,
  figureCell,
  indicatorCell,
  stackedCell,
  verbatim,
} from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, prose, table, text } from '../../table/table.ts';
import { levelText } from '../model/estimate-words.ts';
import { t } from './messages.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
}

/** Finds the entry of two constructs whatever their order. */
export function pairLookup<Row extends Pair>(
  rows: readonly Row[],
): (a: string, b: string) => Row | undefined {
  const byPair = new Map(
    rows.flatMap((row) => [
      [`${row.a}\n${row.b}`, row] as const,
      [`${row.b}\n${row.a}`, row] as const,
    ]),
  );
  return (a, b) => byPair.get(`${a}\n${b}`);
}

/** Constructs of pairs in the model's order, each pair once: the rows and columns of a lower triangle. */
export function constructsOf(sem: SemResults, rows: readonly Pair[]): string[] {
  const named = new Set(rows.flatMap(({ a, b }) => [a, b]));
  return sem.constructs.map(({ id }) => id).filter((id) => named.has(id));
}

/** HTMT of reflective constructs as a lower triangle, each with its interval. */
export function htmtTable(edition: Edition): Html | null {
  const { language, results } = edition;
  const shown = results.sem.htmt.filter(({ value }) => value !== null);
  if (shown.length === 0) return null;
  const ids = constructsOf(results.sem, shown);
  const find = pairLookup(results.sem.htmt);
  const footnotes = new Footnotes();
  const twoDigits = (value: number): string => decimal(value, 2);
  const cell = (a: string, b: string): HtmlValue => {
    const row = find(a, b);
    if (row === undefined) return null;
    const reason = row.note ? edition.text(row.note) : t(language, 'reason.undefined');
    const figures = stackedCell(row.value, row.interval, twoDigits, footnotes, reason);
    return row.value !== null && row.note ? [figures, footnotes.mark(reason)] : figures;
  };
  return table(edition, {
    caption: t(language, 'measurement.htmt'),
    columns: [
      text(t(language, 'measurement.construct')),
      ...ids.slice(0, -1).map((id) => numeric(verbatim(id))),
    ],
    groups: [
      {
        rows: ids
          .slice(1)
          .map((a, index) => [
            constructCell(edition, a),
            ...ids.slice(0, -1).map((b, column) => (column <= index ? cell(a, b) : null)),
          ]),
      },
    ],
    footnotes,
    note: htmtNote(edition),
  });
}

/** What HTMT compares, with its sources and customary marks. */
export function htmtNote({ language, results, citations }: Edition): Html {
  const level = levelText(results.run.analysis.level);
  return phrase(t(language, 'measurement.htmt-note', { level }), {
    cite: citations.cite('henseler-2015', 'ringle-2023'),
  });
}

/** Construct correlations with the square root of AVE on the diagonal. */
export function fornellLarckerTable(edition: Edition): Html | null {
  const { language, results } = edition;
  const { fornellLarcker } = results.sem;
  if (fornellLarcker.length === 0) return null;
  const ids = constructsOf(results.sem, fornellLarcker);
  const find = pairLookup(fornellLarcker);
  const footnotes = new Footnotes();
  const cell = (a: string, b: string): HtmlValue => {
    const row = find(a, b);
    if (row === undefined) return null;
    const figure = figureCell(
      row.value,
      (value) => bounded(value, 2),
      footnotes,
      t(language, 'reason.not-reflective'),
    );
    return a === b && row.value !== null ? html`<b>${figure}</b>` : figure;
  };
  return table(edition, {
    caption: t(language, 'measurement.fornell-larcker'),
    columns: [
      text(t(language, 'measurement.construct')),
      ...ids.map((id) => numeric(verbatim(id))),
    ],
    groups: [
      {
        rows: ids.map((a, index) => [
          constructCell(edition, a),
          ...ids.map((b, column) => (column <= index ? cell(a, b) : null)),
        ]),
      },
    ],
    footnotes,
    note: fornellLarckerNote(edition),
    landscape: ids.length > 10,
  });
}

/** How the criterion is read, with its source. */
export function fornellLarckerNote({ language, citations }: Edition): Html {
  return phrase(t(language, 'measurement.fornell-larcker-note'), {
    cite: citations.cite('fornell-larcker-1981'),
  });
}

/** Correlations of every item with every construct, folded away until asked for. */
export function crossLoadingTable(edition: Edition): Html | null {
  const { language, results } = edition;
  const { crossLoadings, constructs } = results.sem;
  if (crossLoadings.length === 0) return null;
  const present = new Set(crossLoadings.map((row) => row.construct));
  const ids = constructs.map(({ id }) => id).filter((id) => present.has(id));
  const indicators = [...new Set(crossLoadings.map((row) => row.indicator))];
  const value = new Map(
    crossLoadings.map((row) => [`${row.indicator}\n${row.construct}`, row.estimate]),
  );
  const own = new Set(
    constructs.flatMap(({ id, indicators: of }) => of.map((indicator) => `${indicator}\n${id}`)),
  );
  const cell = (indicator: string, construct: string): HtmlValue => {
    const key = `${indicator}\n${construct}`;
    const estimate = value.get(key);
    if (estimate === undefined) return null;
    return own.has(key) ? html`<b>${bounded(estimate, 2)}</b>` : bounded(estimate, 2);
  };
  const content = table(edition, {
    caption: t(language, 'measurement.cross-loadings'),
    columns: [prose(t(language, 'measurement.item')), ...ids.map((id) => numeric(verbatim(id)))],
    groups: [
      {
        rows: indicators.map((indicator) => [
          indicatorCell(edition, indicator),
          ...ids.map((id) => cell(indicator, id)),
        ]),
      },
    ],
    note: t(language, 'measurement.cross-loadings-note'),
    landscape: ids.length > 10,
  });
  const summary = t(language, 'measurement.cross-loadings-open', {
    items: indicators.length,
    constructs: ids.length,
  });
  return html`<details><summary>${summary}</summary>${content}</details>`;
}
