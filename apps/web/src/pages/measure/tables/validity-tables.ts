import {
  bounded,
  constructsOf,
  decimal,
  type Edition,
  fornellLarckerNote,
  htmtNote,
  measurementWords,
  pairLookup,
  plainText,
} from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { constructWords, indicatorWords } from '../../../runs/tables/named-cells.ts';
import {
  type FigureCell,
  figure,
  type ResultColumn,
  type ResultTable,
  words,
} from '../../../runs/tables/result-table.ts';

type Htmt = SemResults['htmt'][number];
type FornellLarcker = SemResults['fornellLarcker'][number];

function twoDecimals(value: number): string {
  return decimal(value, 2);
}

function twoBounded(value: number): string {
  return bounded(value, 2);
}

function firstColumn({ language }: Edition): ResultColumn {
  return {
    id: 'construct',
    head: measurementWords(language, 'measurement.construct'),
    kind: 'words',
  };
}

function figureColumns(ids: readonly string[], stacked: boolean): ResultColumn[] {
  return ids.map((id) => ({ id, head: id, kind: 'figure', stacked }));
}

function htmtCell(edition: Edition, { value, interval, note }: Htmt): FigureCell {
  const fallback = value === null ? measurementWords(edition.language, 'reason.undefined') : null;
  return figure(value, twoDecimals, { interval, reason: note ? edition.text(note) : fallback });
}

/** Pairs of constructs for which HTMT is defined. */
function definedHtmt({ results }: Edition): Htmt[] {
  return results.sem.htmt.filter(({ value }) => value !== null);
}

/** HTMT as a lower triangle; null when no pair has one. */
export function htmtTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const ids = constructsOf(results.sem, definedHtmt(edition));
  if (ids.length === 0) return null;
  const find = pairLookup(results.sem.htmt);
  const columns = ids.slice(0, -1);
  const rows = ids.slice(1).map((a, index) => ({
    key: a,
    cells: [
      constructWords(edition, a),
      ...columns.map((b, column) => {
        const pair = column <= index ? find(a, b) : undefined;
        return pair === undefined ? null : htmtCell(edition, pair);
      }),
    ],
  }));
  return {
    id: 'htmt',
    caption: measurementWords(language, 'measurement.htmt'),
    columns: [firstColumn(edition), ...figureColumns(columns, true)],
    groups: [{ id: 'all', head: null, rows }],
    note: plainText(htmtNote(edition)),
  };
}

/** Pairs of constructs as rows: the form in which two runs can stand side by side. */
function pairTable<Pair extends { readonly a: string; readonly b: string }>(
  edition: Edition,
  pairs: readonly Pair[],
  column: ResultColumn,
  cellOf: (pair: Pair) => FigureCell,
): Pick<ResultTable, 'columns' | 'groups'> {
  const { names } = edition;
  const rows = pairs.map((pair) => ({
    key: [pair.a, pair.b].sort().join(' '),
    cells: [
      words(`${names.construct(pair.a)} – ${names.construct(pair.b)}`, `${pair.a} – ${pair.b}`),
      cellOf(pair),
    ],
  }));
  return {
    columns: [firstColumn(edition), column],
    groups: [{ id: 'all', head: null, rows }],
  };
}

/** HTMT with one row for each pair; null when no pair has one. */
export function htmtPairs(edition: Edition): ResultTable | null {
  const table = htmtTable(edition);
  if (table === null) return null;
  const column = {
    ...{ id: 'htmt', head: 'HTMT', kind: 'figure' as const },
    ...{ stacked: true, compared: true },
  };
  const toCell = (pair: Htmt) => htmtCell(edition, pair);
  return { ...table, ...pairTable(edition, definedHtmt(edition), column, toCell) };
}

function fornellLarckerCell(edition: Edition, { a, b, value }: FornellLarcker): FigureCell {
  return figure(value, twoBounded, {
    strong: a === b && value !== null,
    reason: value === null ? measurementWords(edition.language, 'reason.not-reflective') : null,
  });
}

/** Construct correlations with the root of AVE on the diagonal; null when there is none. */
export function fornellLarckerTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const { fornellLarcker } = results.sem;
  if (fornellLarcker.length === 0) return null;
  const ids = constructsOf(results.sem, fornellLarcker);
  const find = pairLookup(fornellLarcker);
  const rows = ids.map((a, index) => ({
    key: a,
    cells: [
      constructWords(edition, a),
      ...ids.map((b, column) => {
        const pair = column <= index ? find(a, b) : undefined;
        return pair === undefined ? null : fornellLarckerCell(edition, pair);
      }),
    ],
  }));
  return {
    id: 'fornell-larcker',
    caption: measurementWords(language, 'measurement.fornell-larcker'),
    columns: [firstColumn(edition), ...figureColumns(ids, false)],
    groups: [{ id: 'all', head: null, rows }],
    note: plainText(fornellLarckerNote(edition)),
  };
}

/** Correlations of constructs with one row for each pair; null when there is none. */
export function fornellLarckerPairs(edition: Edition): ResultTable | null {
  const table = fornellLarckerTable(edition);
  if (table === null) return null;
  const pairs = edition.results.sem.fornellLarcker.filter(({ a, b }) => a !== b);
  const column = { id: 'correlation', head: 'r', kind: 'figure' as const, compared: true };
  const toCell = (pair: FornellLarcker) => fornellLarckerCell(edition, pair);
  return { ...table, ...pairTable(edition, pairs, column, toCell) };
}

/** Correlations of every item with every construct; null when there is none. */
export function crossLoadingTable(edition: Edition): ResultTable | null {
  const { language, results } = edition;
  const { crossLoadings, constructs } = results.sem;
  if (crossLoadings.length === 0) return null;
  const present = new Set(crossLoadings.map(({ construct }) => construct));
  const ids = constructs.map(({ id }) => id).filter((id) => present.has(id));
  const value = new Map(
    crossLoadings.map((row) => [`${row.indicator} ${row.construct}`, row.estimate]),
  );
  const own = new Set(
    constructs.flatMap(({ id, indicators }) => indicators.map((indicator) => `${indicator} ${id}`)),
  );
  const indicators = [...new Set(crossLoadings.map(({ indicator }) => indicator))];
  const rows = indicators.map((indicator) => ({
    key: indicator,
    cells: [
      indicatorWords(edition, indicator),
      ...ids.map((id) => {
        const key = `${indicator} ${id}`;
        const estimate = value.get(key);
        return estimate === undefined
          ? null
          : figure(estimate, twoBounded, { strong: own.has(key) });
      }),
    ],
  }));
  return {
    id: 'cross-loadings',
    caption: measurementWords(language, 'measurement.cross-loadings'),
    columns: [
      { id: 'item', head: measurementWords(language, 'measurement.item'), kind: 'prose' },
      ...figureColumns(ids, false),
    ],
    groups: [{ id: 'all', head: null, rows }],
    note: measurementWords(language, 'measurement.cross-loadings-note'),
  };
}
