import { type PlainTable, plainTable, readTable, rowsWhere } from '@qunhai/dataset';
import { readInputFile } from '../read-input-file.ts';
import { type Session, say } from '../session.ts';
import type { TableOptions } from './table-options.ts';

/**
 * The table of a CSV, XLSX or .sav file; what had to be decided while reading it is said.
 * @throws {QunhaiError} study.cannot-read, dataset.*
 */
export async function readTableFile(
  session: Session,
  file: string,
  { sheet, missing = [], where = {} }: TableOptions,
): Promise<PlainTable> {
  const table = await readTable(readInputFile(file), { file, sheet });
  for (const notice of table.notices) say(session, notice[session.language]);
  return Object.entries(where).reduce(
    (plain, [column, value]) => rowsWhere(plain, column, value),
    plainTable(table, missing),
  );
}
