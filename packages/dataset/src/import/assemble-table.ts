import type { Bilingual } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { t } from '../messages.ts';
import type { Cell, RawTable } from '../raw-table.ts';
import { resourceLimits } from '../resource-limits.ts';
import { columnLetters } from './column-letters.ts';
import type { TableRecord } from './table-record.ts';

/** A file's records and how they were read. */
export interface AssembleOptions {
  readonly file: string;
  readonly format: RawTable['format'];
  readonly reading: RawTable['reading'];
  readonly records: readonly TableRecord[];
  readonly notices: readonly Bilingual[];
  /** Whether every record must have as many cells as the header, as in text files. */
  readonly rectangular: boolean;
}

/**
 * Tell the header from the data and turn records into columns.
 * The first record with any content is the header; blank records are left out and counted in a notice.
 * @throws {QunhaiError} dataset.empty-file, no-rows, ragged-row, empty-header, duplicate-header, header-too-long, cell-too-long, too-many-…
 */
export function assembleTable(options: AssembleOptions): RawTable {
  const { file, records } = options;
  const filled = records.filter((record) => record.cells.some((cell) => !isBlank(cell)));
  const [header, ...data] = filled;
  if (!header) throw fail('empty-file', { file });
  if (data.length === 0) throw fail('no-rows', { file });
  const names = headerNames(header, file);
  const width = usedWidth(names.length, data, options);
  checkSize(file, data.length, width);
  checkHeader(names, width, file);
  checkCells(data, width, file);
  const blank = records.length - filled.length;
  return {
    file,
    format: options.format,
    reading: options.reading,
    columns: Array.from({ length: width }, (_, c) => ({
      name: names[c]!,
      cells: data.map((record) => emptyToNull(record.cells[c] ?? null)),
    })),
    rows: data.map((record) => record.row),
    notices: [
      ...options.notices,
      ...(header.row > 1 ? [t.both('notice.header-row', { file, row: header.row })] : []),
      ...(blank > 0 ? [t.both('notice.blank-rows', { file, count: blank })] : []),
    ],
  };
}

function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

function emptyToNull(cell: Cell): Cell {
  return cell === '' ? null : cell;
}

/** Trimmed header texts, unnamed columns at the right end left out. */
function headerNames(header: TableRecord, file: string): string[] {
  const names = header.cells.map((cell) =>
    cell === null ? '' : String(cell).trim().normalize('NFC'),
  );
  while (names.length > 0 && names.at(-1) === '') names.pop();
  names.forEach((name, c) => {
    if (name.length > resourceLimits.headerCharacters)
      throw fail('header-too-long', {
        file,
        column: columnLetters(c),
        limit: resourceLimits.headerCharacters,
      });
  });
  return names;
}

/** Columns in use; in a rectangular file a record may be longer than the header only by blank cells. */
function usedWidth(width: number, data: readonly TableRecord[], options: AssembleOptions): number {
  const { file, rectangular } = options;
  for (const { row, cells } of data) {
    const content = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (rectangular && (cells.length < width || content > width))
      throw fail('ragged-row', { file, row, expected: width, found: cells.length });
    if (content > width) throw fail('empty-header', { file, column: columnLetters(content - 1) });
  }
  return width;
}

function checkSize(file: string, rows: number, columns: number): void {
  const { rows: maxRows, columns: maxColumns, cells } = resourceLimits;
  if (rows > maxRows) throw fail('too-many-rows', { file, limit: maxRows });
  if (columns > maxColumns) throw fail('too-many-columns', { file, columns, limit: maxColumns });
  if (rows * columns > cells) throw fail('too-many-cells', { file, rows, columns, limit: cells });
}

function checkHeader(names: readonly string[], width: number, file: string): void {
  const seen = new Map<string, number>();
  for (let c = 0; c < width; c++) {
    const name = names[c]!;
    if (name === '') throw fail('empty-header', { file, column: columnLetters(c) });
    const first = seen.get(name);
    if (first !== undefined)
      throw fail('duplicate-header', {
        file,
        header: name,
        first: columnLetters(first),
        second: columnLetters(c),
      });
    seen.set(name, c);
  }
}

function checkCells(data: readonly TableRecord[], width: number, file: string): void {
  const limit = resourceLimits.cellCharacters;
  for (const { row, cells } of data)
    for (let c = 0; c < width; c++) {
      const cell = cells[c];
      if (typeof cell === 'string' && cell.length > limit)
        throw fail('cell-too-long', { file, row, column: columnLetters(c), limit });
    }
}
