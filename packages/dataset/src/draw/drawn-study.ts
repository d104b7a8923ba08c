import type { Cell } from '../raw-table.ts';
import type { Truth } from './truth-schema.ts';

/** A table as it is written to a file. */
export interface DrawnTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A row or cell spoiled on purpose. */
export interface Spoiled {
  readonly kind: 'straight-liner' | 'speeder' | 'duplicate' | 'out-of-range';
  readonly firm: string;
  readonly wave: number;
  readonly item: string | null;
}

/** A simulated study: what would be collected, what it was drawn from, and what was spoiled on purpose. */
export interface DrawnStudy {
  readonly firms: DrawnTable;
  readonly responses: DrawnTable;
  readonly clusters: DrawnTable;
  readonly ties: DrawnTable;
  /** Without rows when the truth declares no regions. */
  readonly regions: DrawnTable;
  readonly truth: Truth;
  readonly spoiled: readonly Spoiled[];
}

/** A table as CSV (RFC 4180 quoting, line feeds, final line feed); absent cells are empty. */
export function drawnTableCsv(table: DrawnTable): string {
  return [table.columns, ...table.rows]
    .map((row) => `${row.map((cell) => csvCell(cell)).join(',')}\n`)
    .join('');
}

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
