import { fail } from '../errors.ts';
import { type Column, checkColumns, type GroupColumn, type RowCount } from './column.ts';

/** Complete rows, group after group. */
export interface GroupedRows {
  /** Names of groups in order of first appearance among the rows used. */
  readonly groups: readonly string[];
  /** Rows of group g are `rows[start[g]] … rows[start[g + 1] − 1]`, numbers of rows as given. */
  readonly start: Int32Array;
  readonly rows: Int32Array;
  readonly count: RowCount;
}

const hasName = (value: string | number | null | undefined) =>
  !(value === null || value === undefined || value === '' || Number.isNaN(value));

/**
 * Sort rows into groups, leaving out rows without group or with missing values (counted in `count`).
 * @param least - how many groups there must be
 * @param leaveOut - rows with a missing value in one of the columns, or only those with missing values in all of them
 * @throws {QunhaiError} levels.column-length, levels.duplicate-name, levels.infinite-value, levels.too-few-groups
 */
export function groupRows(
  group: GroupColumn,
  columns: readonly Column[],
  least: number,
  leaveOut: 'any-missing' | 'all-missing' = 'any-missing',
): GroupedRows {
  const given = group.values.length;
  checkColumns(columns, given);
  const members = new Map<string, number[]>();
  let withoutGroup = 0;
  let withMissing = 0;
  for (let row = 0; row < given; row++) {
    const value = group.values[row];
    if (!hasName(value)) withoutGroup++;
    else if (isLeftOut(columns, row, leaveOut)) withMissing++;
    else {
      const name = String(value);
      const held = members.get(name);
      if (held) held.push(row);
      else members.set(name, [row]);
    }
  }
  if (members.size < least)
    throw fail('too-few-groups', { field: group.name, found: members.size, required: least });
  return { ...laidOut(members), count: countOf(given, withoutGroup, withMissing) };
}

function isLeftOut(
  columns: readonly Column[],
  row: number,
  leaveOut: 'any-missing' | 'all-missing',
): boolean {
  const missing = (column: Column) => Number.isNaN(column.values[row]!);
  return leaveOut === 'any-missing' ? columns.some(missing) : columns.every(missing);
}

const countOf = (given: number, withoutGroup: number, withMissing: number): RowCount => ({
  given,
  used: given - withoutGroup - withMissing,
  withoutGroup,
  withMissing,
});

function laidOut(members: ReadonlyMap<string, readonly number[]>) {
  const groups = [...members.keys()];
  const rows = Int32Array.from([...members.values()].flat());
  const start = new Int32Array(groups.length + 1);
  groups.forEach((name, g) => {
    start[g + 1] = start[g]! + members.get(name)!.length;
  });
  return { groups, start, rows };
}

/** Number of rows in each group. */
export function groupSizes({ start }: GroupedRows): number[] {
  return Array.from({ length: start.length - 1 }, (_, g) => start[g + 1]! - start[g]!);
}

/** Values of a column for the rows of group g. */
export function valuesOf(column: Column, { start, rows }: GroupedRows, g: number): Float64Array {
  return Float64Array.from(rows.subarray(start[g]!, start[g + 1]!), (row) => column.values[row]!);
}
