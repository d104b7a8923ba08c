import { guardCell } from '@qunhai/dataset';
import { stringify } from 'csv-stringify/sync';

/** A value of a cell; null is an empty one. */
export type CsvCell = string | number | null;

/** How `study.yaml` has a file read that {@link csvFile} wrote. */
export const csvReading = { encoding: 'utf-8', delimiter: ',', guard: 'apostrophe' } as const;

/**
 * A table as CSV in UTF-8 (RFC 4180, line feeds). Texts that a spreadsheet would take for a formula get an apostrophe in
 * front, which reading with {@link csvReading} takes away again: every value comes back as it was. Control characters that
 * no text file may hold are left out.
 */
export function csvFile(
  columns: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Uint8Array {
  const text = stringify([columns, ...rows.map((row) => row.map(cellText))], {
    record_delimiter: '\n',
    quoted_match: /[\r\n]/,
  });
  return new TextEncoder().encode(text);
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return guardCell(cell.replace(/[\p{Cc}--[\t\n\r]]/gv, ''));
}
