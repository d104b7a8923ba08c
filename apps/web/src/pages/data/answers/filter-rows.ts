import type { DataTable } from '@qunhai/api';
import type { AnswerColumn, AnswerValue } from './answer-columns.ts';

/** Which rows of the table to show; empty sets and nulls do not filter. */
export interface RowFilter {
  /** Part of a firm's identifier. */
  readonly text: string;
  /** Null stands for rows without a cluster. */
  readonly clusters: ReadonlySet<string | null>;
  readonly wave: number | null;
  readonly missing: 'any' | 'none' | 'some' | 'many';
  /** Rows with a finding of the quality report, by `suspectKey`; null: whether or not. */
  readonly suspects: ReadonlySet<string> | null;
  readonly leftOut: 'all' | 'used' | 'left';
}

/** Order by a column; null keeps that of the files. */
export interface RowOrder {
  readonly column: AnswerColumn;
  readonly descending: boolean;
}

export const noFilter: RowFilter = {
  text: '',
  clusters: new Set(),
  wave: null,
  missing: 'any',
  suspects: null,
  leftOut: 'all',
};

/** Share of missing items above which answers are of little use (Hair et al., 2022), as in the quality report. */
const manyMissing = 0.15;

/** The same firm and wave in the quality report and in the table. */
export function suspectKey(firm: string, wave: number): string {
  return `${wave} ${firm}`;
}

/** Positions of the rows that pass a filter, in order. */
export function filterRows(
  table: DataTable,
  missing: ArrayLike<number>,
  filter: RowFilter,
  order: RowOrder | null,
): number[] {
  const passes = rowTest(table, missing, filter);
  const rows: number[] = [];
  for (let row = 0; row < table.firms.length; row++) if (passes(row)) rows.push(row);
  return order === null ? rows : sorted(rows, order);
}

function rowTest(
  table: DataTable,
  missing: ArrayLike<number>,
  filter: RowFilter,
): (row: number) => boolean {
  const wanted = filter.text.trim().toLowerCase();
  const { clusters, wave, suspects } = filter;
  const tests: ((row: number) => boolean)[] = [];
  if (wanted !== '') tests.push((row) => table.firms[row]!.toLowerCase().includes(wanted));
  if (clusters.size > 0) tests.push((row) => clusters.has(table.clusters[row]!));
  if (wave !== null) tests.push((row) => table.waves[row] === wave);
  if (filter.missing !== 'any') tests.push(missingTest(table, missing, filter.missing));
  if (suspects) tests.push((row) => suspects.has(suspectKey(table.firms[row]!, table.waves[row]!)));
  if (filter.leftOut !== 'all')
    tests.push((row) => (table.leftOut[row] !== null) === (filter.leftOut === 'left'));
  return (row) => tests.every((test) => test(row));
}

function missingTest(
  { items }: DataTable,
  missing: ArrayLike<number>,
  wanted: 'none' | 'some' | 'many',
): (row: number) => boolean {
  if (wanted === 'none') return (row) => missing[row] === 0;
  const least = wanted === 'some' ? 0 : manyMissing * items.length;
  return (row) => missing[row]! > least;
}

/** By value, missing last in either direction, ties in the order of the files. */
function sorted(rows: number[], { column, descending }: RowOrder): number[] {
  const values = new Map(rows.map((row) => [row, column.value(row)]));
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [x, y] = [values.get(a)!, values.get(b)!];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || a - b;
    return sign * compare(x, y) || a - b;
  });
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(x: NonNullable<AnswerValue>, y: NonNullable<AnswerValue>): number {
  if (typeof x === 'number' && typeof y === 'number') return x - y;
  return collator.compare(String(x), String(y));
}
