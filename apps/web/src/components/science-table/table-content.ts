import type { Cell } from './cell.ts';

export interface ScienceColumn {
  readonly head: string;
  /** Columns next to each other with the same group stand under one heading. */
  readonly group?: string;
  /** Figures stand right-aligned; sentences get room. */
  readonly kind?: 'text' | 'number' | 'prose';
  /** Explains the head where it is an abbreviation. */
  readonly title?: string;
}

export interface ScienceRowGroup {
  /** Spans the table above its rows. */
  readonly head?: string;
  /** One cell per column; the first is the row's header. */
  readonly rows: readonly (readonly (Cell | string)[])[];
}

/** A table as values, from which the page, the clipboard and the files are made. */
export interface TableContent {
  readonly caption: string;
  readonly columns: readonly ScienceColumn[];
  readonly groups: readonly ScienceRowGroup[];
  /** Said under the table: what was estimated, what abbreviations mean. */
  readonly note?: string;
}

/** A cell with the letter that points to its reason. */
export interface MarkedCell extends Cell {
  readonly mark?: string;
}

export interface MarkedGroup {
  readonly head: string | undefined;
  readonly rows: readonly (readonly MarkedCell[])[];
}

export interface MarkedTable {
  readonly groups: readonly MarkedGroup[];
  readonly reasons: readonly { readonly mark: string; readonly reason: string }[];
}

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Give every reason a letter in the order of its first use. */
export function markReasons(groups: readonly ScienceRowGroup[]): MarkedTable {
  const marks = new Map<string, string>();
  const marked = (cell: Cell | string): MarkedCell => {
    if (typeof cell === 'string') return { text: cell };
    if (cell.reason === undefined) return cell;
    const mark = marks.get(cell.reason) ?? letterOf(marks.size);
    marks.set(cell.reason, mark);
    return { ...cell, mark };
  };
  return {
    groups: groups.map(({ head, rows }) => ({
      head,
      rows: rows.map((row) => row.map(marked)),
    })),
    reasons: [...marks].map(([reason, mark]) => ({ mark, reason })),
  };
}

/** Adjoining columns under one heading; null where a column stands alone. */
export function columnGroups(
  columns: readonly ScienceColumn[],
): readonly { readonly group: string | null; readonly span: number }[] {
  const spans: { group: string | null; span: number }[] = [];
  for (const { group = null } of columns) {
    const last = spans.at(-1);
    if (last && group !== null && last.group === group) last.span++;
    else spans.push({ group, span: 1 });
  }
  return spans;
}
