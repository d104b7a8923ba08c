import type { MappedTable } from '../mapping/bind-columns.ts';
import { type TableMapping, tableMapping } from '../mapping/mapping.ts';
import type { Cell, RawColumn, RawTable } from '../raw-table.ts';

/** A table written as rows, header first, with what a file may say about its columns. */
export function tableOf(
  rows: readonly (readonly Cell[])[],
  about: Partial<RawTable> & { columnInfo?: Record<string, Partial<RawColumn>> } = {},
): RawTable {
  const { columnInfo, ...rest } = about;
  const [header, ...data] = rows;
  return {
    file: 'responses.csv',
    format: 'csv',
    reading: {},
    columns: header!.map((name, c) => ({
      name: String(name),
      cells: data.map((row) => row[c] ?? null),
      ...columnInfo?.[String(name)],
    })),
    rows: data.map((_, i) => i + 2),
    notices: [],
    ...rest,
  };
}

/** A table with a mapping. */
export function mapped(
  table: RawTable,
  mapping: Omit<Partial<TableMapping>, 'file'> = {},
): MappedTable {
  return { table, mapping: tableMapping.parse({ file: table.file, ...mapping }) };
}
