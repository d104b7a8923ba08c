import { fail } from './errors.ts';

/** @throws {QunhaiError} files.column-twice */
export function checkDistinct(columns: readonly string[]): void {
  const twice = columns.find((column, at) => columns.indexOf(column) < at);
  if (twice !== undefined) throw fail('column-twice', { column: twice });
}
