import type { Cell, RawTable } from '../raw-table.ts';

/** A spreadsheet may take a cell for a formula when it begins so, what cannot be seen aside; full-width signs count. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;
const number = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe in front of what would be one, and of what begins with
 * an apostrophe, so that taking one away gives every cell back as it was. Numbers stay as they are.
 */
export function guardCell(text: string): string {
  return (formula.test(text) && !number.test(text)) || text.startsWith("'") ? `'${text}` : text;
}

/** A table whose file was written with {@link guardCell}: each cell without the apostrophe that guards it. */
export function unguardTable(table: RawTable): RawTable {
  const unguard = (cell: Cell) =>
    typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, cells: column.cells.map(unguard) })),
  };
}
