import { type CeilingName, type Corner, ceilingNames } from './ceiling-names.ts';
import { fail } from './errors.ts';
import type { ValueRange } from './oriented-plot.ts';

/** A named column with one number per case; NaN where it is missing. */
export interface NecessityColumn {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** The outcome and the conditions that may be necessary for it. */
export interface NecessityInput {
  readonly outcome: NecessityColumn;
  readonly conditions: readonly NecessityColumn[];
}

/** How the cases and the plot are read. */
export interface PlotOptions {
  /** One corner for all conditions, or one per condition by name (1 where it is not named). */
  readonly corner?: Corner | Readonly<Record<string, Corner>>;
  /** Theoretical least and greatest values by column name; the observed ones where a column is not named. */
  readonly scope?: Readonly<Record<string, ValueRange>>;
  readonly ceilings?: readonly CeilingName[];
}

/** Complete cases of one analysis, checked. */
export interface CompleteCases {
  /** Row numbers, from 0, of the cases that are complete. */
  readonly rows: Int32Array;
  readonly missing: number;
  /** How many values each column lacks; columns without gaps are not named. */
  readonly gaps: readonly { readonly column: string; readonly values: number }[];
  readonly y: Float64Array;
  readonly x: readonly Float64Array[];
}

function checkColumn(column: NecessityColumn, rows: number): void {
  if (column.values.length !== rows)
    throw fail('column-length', {
      column: column.name,
      expected: rows,
      found: column.values.length,
    });
  for (let row = 0; row < rows; row++) {
    const value = column.values[row]!;
    if (!Number.isFinite(value) && !Number.isNaN(value))
      throw fail('infinite-value', { column: column.name, row: row + 1 });
  }
}

/**
 * Check the columns and take the cases that are complete on all of them, so that every condition is seen on the same cases.
 * @throws {QunhaiError} necessity.no-conditions, necessity.duplicate-column, necessity.column-length, necessity.infinite-value,
 *   necessity.no-complete-case
 */
export function completeCases(input: NecessityInput): CompleteCases {
  const { outcome, conditions } = input;
  if (conditions.length === 0) throw fail('no-conditions', {});
  const seen = new Set<string>();
  const columns = [outcome, ...conditions];
  const count = outcome.values.length;
  for (const column of columns) {
    if (seen.has(column.name)) throw fail('duplicate-column', { column: column.name });
    seen.add(column.name);
    checkColumn(column, count);
  }
  const rows: number[] = [];
  for (let row = 0; row < count; row++)
    if (columns.every((column) => !Number.isNaN(column.values[row]!))) rows.push(row);
  if (rows.length === 0) throw fail('no-complete-case', { rows: count });
  const take = (column: NecessityColumn) => Float64Array.from(rows, (row) => column.values[row]!);
  return {
    rows: Int32Array.from(rows),
    missing: count - rows.length,
    gaps: gapsOf(columns),
    y: take(outcome),
    x: conditions.map(take),
  };
}

function gapsOf(columns: readonly NecessityColumn[]): CompleteCases['gaps'] {
  return columns
    .map(({ name, values }) => ({
      column: name,
      values: Array.from(values).filter((value) => Number.isNaN(value)).length,
    }))
    .filter(({ values }) => values > 0);
}

/** Observed least and greatest value. */
export function observedRange(values: Float64Array): ValueRange {
  return {
    min: values.reduce((a, b) => Math.min(a, b), Infinity),
    max: values.reduce((a, b) => Math.max(a, b), -Infinity),
  };
}

/**
 * The range of a column: theoretical where one is given, else observed.
 * @throws {QunhaiError} necessity.empty-scope, necessity.outside-scope
 */
export function columnRange(
  name: string,
  values: Float64Array,
  rows: Int32Array,
  scope: PlotOptions['scope'],
): ValueRange {
  const given = scope?.[name];
  if (!given) return observedRange(values);
  const { min, max } = given;
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max))
    throw fail('empty-scope', { column: name, min, max });
  const outside = values.findIndex((value) => value < min || value > max);
  if (outside >= 0)
    throw fail('outside-scope', { column: name, row: rows[outside]! + 1, min, max });
  return { min, max };
}

/**
 * The corner of every condition.
 * @throws {QunhaiError} necessity.unknown-condition, necessity.setting-out-of-range, necessity.mixed-corners
 */
export function cornersOf(input: NecessityInput, corner: PlotOptions['corner']): Corner[] {
  const known = input.conditions.map((condition) => condition.name);
  if (typeof corner === 'object')
    for (const name of Object.keys(corner))
      if (!known.includes(name)) throw fail('unknown-condition', { condition: name, known });
  const corners = known.map(
    (name): Corner => (typeof corner === 'object' ? (corner[name] ?? 1) : (corner ?? 1)),
  );
  for (const [index, found] of corners.entries()) {
    if (![1, 2, 3, 4].includes(found))
      throw fail('setting-out-of-range', { field: 'corner', found, least: 1, most: 4 });
    if (found > 2 !== corners[0]! > 2)
      throw fail('mixed-corners', { condition: known[index]!, corner: found });
  }
  return corners;
}

/**
 * The ceilings asked for, in the usual order; CE-FDH and CR-FDH when none is named.
 * @throws {QunhaiError} necessity.unknown-ceiling
 */
export function chosenCeilings(
  asked: readonly CeilingName[] = ['ce-fdh', 'cr-fdh'],
): CeilingName[] {
  for (const ceiling of asked)
    if (!ceilingNames.includes(ceiling))
      throw fail('unknown-ceiling', { ceiling, known: ceilingNames });
  return ceilingNames.filter((ceiling) => asked.includes(ceiling));
}
