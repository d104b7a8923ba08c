import { numberColumn, type PlainTable, textColumn } from '@qunhai/dataset';
import { fail } from '../errors.ts';
import { pathName } from './population-of-theory.ts';

/**
 * Values of paths from a table with the columns from, to and value: `FROM → TO` → value.
 * @param known - names of the paths of the model
 * @throws {QunhaiError} dataset.no-such-column, dataset.not-a-number, files.unknown-path, files.path-twice, files.no-value,
 *   files.not-a-coefficient
 */
export function readPathValues(plain: PlainTable, known: readonly string[]): Map<string, number> {
  const { file, rows } = plain.table;
  const from = textColumn(plain, 'from');
  const to = textColumn(plain, 'to');
  const values = numberColumn(plain, 'value');
  const paths = new Map<string, number>();
  rows.forEach((row, at) => {
    const path = pathName(from[at] ?? '?', to[at] ?? '?');
    const value = values[at]!;
    if (!known.includes(path)) throw fail('unknown-path', { file, row, path, known });
    if (paths.has(path)) throw fail('path-twice', { file, row, path });
    if (Number.isNaN(value)) throw fail('no-value', { file, row, column: 'value' });
    if (!(Math.abs(value) < 1)) throw fail('not-a-coefficient', { file, row, column: 'value' });
    paths.set(path, value);
  });
  return paths;
}
