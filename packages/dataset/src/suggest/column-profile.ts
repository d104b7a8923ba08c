import { codeKey } from '../mapping/missing-rules.ts';
import type { Cell, RawColumn, RawTable } from '../raw-table.ts';

/** What stands in a column, counted. */
export interface ColumnProfile {
  readonly column: RawColumn;
  readonly decimal: '.' | ',';
  /** Different cells that are not empty, in order of appearance, with how often each occurs. */
  readonly values: readonly { readonly cell: string | number; readonly count: number }[];
  readonly filled: number;
  readonly empty: number;
  /** Whether there are more different cells than `values` holds. */
  readonly more: boolean;
}

/** More different values are no answers to a closed question; numbers and texts are judged by these. */
const valuesKept = 500;

/** Count what stands in a column. Cost: one pass over its cells. */
export function columnProfile(table: RawTable, column: RawColumn): ColumnProfile {
  const counts = new Map<string, { cell: string | number; count: number }>();
  let filled = 0;
  let more = false;
  for (const cell of column.cells) {
    if (isEmpty(cell)) continue;
    filled++;
    const key = codeKey(cell);
    const known = counts.get(key);
    if (known) known.count++;
    else if (counts.size < valuesKept) counts.set(key, { cell, count: 1 });
    else more = true;
  }
  return {
    column,
    decimal: table.reading.decimal ?? '.',
    values: [...counts.values()],
    filled,
    empty: column.cells.length - filled,
    more,
  };
}

function isEmpty(cell: Cell): cell is null {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}
