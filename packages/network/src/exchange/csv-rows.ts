import { fail } from '../errors.ts';

/** A row of a CSV file and the line on which it begins. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Rows of a CSV file (RFC 4180: quotes, doubled quotes, line breaks in cells); empty lines are passed over.
 * @param delimiter - found from the first line when left out: comma, semicolon or tab
 * @throws {QunhaiError} network.syntax
 */
export function csvRows(source: string, delimiter: string = delimiterOf(source)): CsvRow[] {
  const text = source.replace(/^\uFEFF/, '');
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  const mark = delimiter === '\t' ? '\\t' : delimiter;
  const pattern = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"\\r\\n${mark}]*))(${mark}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(text);
    if (!found) {
      const rest = text.slice(at, at + 20);
      throw fail('syntax', { format: 'CSV', line, problem: 'quote', found: rest });
    }
    const [whole, quoted, plain, end] = found;
    cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === delimiter && pattern.lastIndex < text.length) continue;
    if (end === delimiter) cells.push('');
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: began });
    cells = [];
    began = line;
  }
  return rows;
}

function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)![0];
  const count = (mark: string) => first.split(mark).length - 1;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** What spreadsheets would run as a formula. */
const formula = /^'*[=+\-@\t\r]/;
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A cell of a CSV file; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]/.test(safe) || safe !== safe.trim()
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** The text of a cell without the apostrophe of {@link csvCell}. */
export function plainCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
