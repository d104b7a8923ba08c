import type { Cell } from './cell.ts';
import type { ScienceColumn, TableContent } from './table-content.ts';

export type GridValue = string | number | null;

/** Heads of columns that a table does not have but a file needs: the bounds of intervals, the group of rows. */
export interface GridHeads {
  readonly lower: (head: string) => string;
  readonly upper: (head: string) => string;
  readonly group: string;
}

/**
 * The table as rows of plain values for CSV and XLSX: full precision, the bounds of intervals in columns of their own, the heads of
 * row groups as a first column, groups of columns in front of their heads.
 */
export function tableGrid(content: TableContent, heads: GridHeads): readonly GridValue[][] {
  const grouped = content.groups.some(({ head }) => head !== undefined);
  const rows = content.groups.flatMap((group) =>
    group.rows.map((row) => ({ group: group.head ?? null, row })),
  );
  const bounded = content.columns.map((_, index) =>
    rows.some(({ row }) => intervalOf(row[index]) !== undefined),
  );
  const headRow = content.columns.flatMap((column, index) => {
    const head = headOf(column);
    return bounded[index] ? [head, heads.lower(head), heads.upper(head)] : [head];
  });
  const bodyRows = rows.map(({ group, row }) => {
    const values = row.flatMap((cell, index) => {
      if (!bounded[index]) return [plainValue(cell)];
      const interval = intervalOf(cell);
      return [plainValue(cell), interval?.lower ?? null, interval?.upper ?? null];
    });
    return grouped ? [group, ...values] : values;
  });
  return [grouped ? [heads.group, ...headRow] : headRow, ...bodyRows];
}

function headOf({ group, head }: ScienceColumn): string {
  return group === undefined ? head : `${group} · ${head}`;
}

function plainValue(cell: Cell | string): GridValue {
  if (typeof cell === 'string') return cell;
  return cell.value === undefined ? cell.text : cell.value;
}

function intervalOf(cell: Cell | string | undefined): Cell['interval'] {
  return typeof cell === 'object' ? cell.interval : undefined;
}
