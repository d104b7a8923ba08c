import { fail } from '../errors.ts';

/** A variable: its name and one number a row, NaN where missing. */
export interface Column {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** Which group (cluster) each row belongs to; null, NaN and '' where not known. */
export interface GroupColumn {
  readonly name: string;
  readonly values: ArrayLike<string | number | null>;
}

/** Rows that could be used, and those that could not, with the reason. */
export interface RowCount {
  readonly given: number;
  readonly used: number;
  /** Rows whose group is not known. */
  readonly withoutGroup: number;
  /** Rows of known group with a missing value among the variables. */
  readonly withMissing: number;
}

/**
 * Columns of equal length with names of their own and no infinite numbers.
 * @throws {QunhaiError} levels.column-length, levels.duplicate-name, levels.infinite-value
 */
export function checkColumns(columns: readonly Column[], rows: number): void {
  const names = new Set<string>();
  for (const { name, values } of columns) {
    if (names.has(name)) throw fail('duplicate-name', { name });
    names.add(name);
    if (values.length !== rows)
      throw fail('column-length', { field: name, expected: rows, found: values.length });
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      if (!(Number.isFinite(value) || Number.isNaN(value)))
        throw fail('infinite-value', { field: name, row: row + 1 });
    }
  }
}
