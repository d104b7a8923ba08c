import { fail } from '../errors.ts';
import { closeNames } from '../mapping/close-names.ts';
import { codeKey, missingReason } from '../mapping/missing-rules.ts';
import { parseNumber } from '../mapping/parse-number.ts';
import type { Cell, RawColumn, RawTable } from '../raw-table.ts';

/** A table that is read by the names of its columns, without theory or mapping. */
export interface PlainTable {
  readonly table: RawTable;
  /** Codes that mean missing in every column, beside what the file itself and usual words such as NA say. */
  readonly missing: ReadonlySet<string>;
}

/** Make a table ready for `numberColumn` and `textColumn`. */
export function plainTable(
  table: RawTable,
  missing: readonly (string | number)[] = [],
): PlainTable {
  return { table, missing: new Set(missing.map(codeKey)) };
}

/**
 * A column of numbers, one a row, NaN where missing.
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number with row and column
 */
export function numberColumn(plain: PlainTable, name: string): Float64Array {
  const column = columnNamed(plain, name);
  const { file, rows, reading } = plain.table;
  return Float64Array.from(column.cells, (cell, at) => {
    if (isMissing(plain, column, cell)) return Number.NaN;
    const value = typeof cell === 'number' ? cell : parseNumber(cell!, reading.decimal);
    if (value === null || !Number.isFinite(value))
      throw fail('not-a-number', { file, row: rows[at]!, column: column.name });
    return value;
  });
}

/**
 * A column of names, one a row, null where missing.
 * @throws {QunhaiError} dataset.no-such-column
 */
export function textColumn(plain: PlainTable, name: string): (string | null)[] {
  const column = columnNamed(plain, name);
  return column.cells.map((cell) =>
    isMissing(plain, column, cell) ? null : String(cell).trim().normalize('NFC'),
  );
}

/**
 * The rows that hold a value in a column, e.g. those of one wave.
 * @throws {QunhaiError} dataset.no-such-column, dataset.no-rows-where
 */
export function rowsWhere(plain: PlainTable, name: string, value: string): PlainTable {
  const { table } = plain;
  const wanted = codeKey(value);
  const { cells } = columnNamed(plain, name);
  const kept = table.rows.map((_, at) => at).filter((at) => codeKey(cells[at] ?? null) === wanted);
  if (kept.length === 0) throw fail('no-rows-where', { file: table.file, column: name, value });
  return {
    ...plain,
    table: {
      ...table,
      rows: kept.map((at) => table.rows[at]!),
      columns: table.columns.map((column) => ({
        ...column,
        cells: kept.map((at) => column.cells[at] ?? null),
      })),
    },
  };
}

/** The column of a name, or the one column whose name differs only in letter case. */
function columnNamed({ table }: PlainTable, name: string): RawColumn {
  const exact = table.columns.find((column) => column.name === name);
  if (exact) return exact;
  const alike = table.columns.filter((c) => c.name.toLowerCase() === name.toLowerCase());
  if (alike.length === 1) return alike[0]!;
  const names = table.columns.map((column) => column.name);
  const near = closeNames(name, names);
  throw fail('no-such-column', { file: table.file, column: name, near, known: names });
}

function isMissing({ missing }: PlainTable, column: RawColumn, cell: Cell): boolean {
  return missingReason(cell, column, { mappingCodes: missing, dontKnow: noCodes }) !== null;
}

const noCodes: ReadonlySet<string> = new Set();
