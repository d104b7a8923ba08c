import { fail } from '../errors.ts';
import type { AttributeValue } from '../model/network.ts';

/** What a column of attributes holds. */
export type ColumnType = 'boolean' | 'integer' | 'double' | 'string';

/** Attributes of many nodes or ties as columns with one type each. */
export interface AttributeColumns {
  readonly names: readonly string[];
  readonly types: readonly ColumnType[];
  /** Columns whose values are of several kinds and are written as text. */
  readonly mixed: readonly string[];
}

type Attributed = { readonly attributes?: Readonly<Record<string, AttributeValue>> };

/** The columns of some nodes or ties, in order of first appearance. */
export function attributeColumns(items: readonly Attributed[]): AttributeColumns {
  const values = new Map<string, AttributeValue[]>();
  for (const { attributes = {} } of items)
    for (const [name, value] of Object.entries(attributes)) {
      const column = values.get(name) ?? [];
      column.push(value);
      values.set(name, column);
    }
  const types = [...values.values()].map(typeOf);
  const mixed = [...values].filter(
    ([, column], at) => types[at] === 'string' && column.some((value) => typeof value !== 'string'),
  );
  return { names: [...values.keys()], types, mixed: mixed.map(([name]) => name) };
}

function typeOf(values: readonly AttributeValue[]): ColumnType {
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (!values.every((value) => typeof value === 'number')) return 'string';
  return values.every((value) => Number.isSafeInteger(value)) ? 'integer' : 'double';
}

/** A number as XML Schema writes it. */
export function writeValue(value: AttributeValue): string {
  if (value === Number.POSITIVE_INFINITY) return 'INF';
  return value === Number.NEGATIVE_INFINITY ? '-INF' : String(value);
}

const special: Readonly<Record<string, number>> = {
  INF: Number.POSITIVE_INFINITY,
  '-INF': Number.NEGATIVE_INFINITY,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  NaN: Number.NaN,
};

/**
 * A written value of a declared type; types that are not numbers or truth values are kept as text.
 * @throws {QunhaiError} network.syntax
 */
export function readValue(
  written: string,
  type: string,
  place: { readonly format: string; readonly line: number },
): AttributeValue {
  const trimmed = written.trim();
  if (type === 'boolean' && /^(true|false|0|1)$/i.test(trimmed))
    return trimmed === '1' || trimmed.toLowerCase() === 'true';
  if (!/^(int|integer|long|short|byte|float|double|boolean)$/.test(type)) return written;
  const value = special[trimmed] ?? Number(trimmed);
  if (trimmed === '' || type === 'boolean' || (Number.isNaN(value) && trimmed !== 'NaN'))
    throw fail('syntax', { ...place, problem: 'number', found: trimmed });
  return value;
}
