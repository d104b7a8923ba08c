import { type Column, checkColumns, type GroupColumn } from './column.ts';

/** A variable split into its group means and the deviations from them. */
export interface CenteredColumn {
  readonly within: Column;
  readonly between: Column;
}

/**
 * Split a variable into group means (of the values there are) and deviations from them, named `name.between` and `name.within`.
 * Both are missing where there is no group; deviations where the value is missing.
 * @throws {QunhaiError} levels.column-length, levels.infinite-value
 * @see Enders & Tofighi (2007), Psychological Methods 12(2)
 */
export function centerWithin(column: Column, group: GroupColumn): CenteredColumn {
  const rows = group.values.length;
  checkColumns([column], rows);
  const sums = new Map<string, { sum: number; count: number }>();
  for (let row = 0; row < rows; row++) {
    const value = column.values[row]!;
    if (Number.isNaN(value)) continue;
    const name = String(group.values[row] ?? '');
    const held = sums.get(name) ?? { sum: 0, count: 0 };
    sums.set(name, { sum: held.sum + value, count: held.count + 1 });
  }
  const between = Float64Array.from({ length: rows }, (_, row) => {
    const name = String(group.values[row] ?? '');
    const held = name === '' || name === 'NaN' ? undefined : sums.get(name);
    return held ? held.sum / held.count : Number.NaN;
  });
  return {
    between: { name: `${column.name}.between`, values: between },
    within: {
      name: `${column.name}.within`,
      values: between.map((mean, row) => column.values[row]! - mean),
    },
  };
}
