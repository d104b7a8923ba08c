import { fail } from '../errors.ts';
import type { RawColumn, RawTable } from '../raw-table.ts';
import { closeNames } from './close-names.ts';
import type { ColumnMapping, TableMapping } from './mapping.ts';
import { codeKey } from './missing-rules.ts';

/** A table with what a study says about its columns. */
export interface MappedTable {
  readonly table: RawTable;
  readonly mapping?: TableMapping | undefined;
}

/** Where the values of one target (an item, a fact, a field) come from. */
export interface BoundColumn {
  readonly target: string;
  /** Empty when the target is a constant. */
  readonly sources: readonly RawColumn[];
  readonly constant: string | number | null;
  /** Name of the source column, several joined by ` + `; the target's own name for a constant. */
  readonly name: string;
  readonly decimal: '.' | ',';
  readonly recode: ReadonlyMap<string, string | number | null>;
  readonly mappingCodes: ReadonlySet<string>;
  readonly join: string;
  readonly combine: ColumnMapping['combine'];
  readonly multiplyBy: number;
  readonly transform: 'none' | 'log1p';
}

/** A table's columns by target, and those nothing uses. */
export interface BoundTable {
  readonly table: RawTable;
  readonly columns: ReadonlyMap<string, BoundColumn>;
  readonly unused: readonly RawColumn[];
}

/**
 * Find the column of each target: the mapping's entry, else the column of that name, else the one column whose name
 * differs only in letter case.
 * @param targets - what this table may hold; null accepts any name the mapping gives, for free attributes
 * @throws {QunhaiError} dataset.unknown-target, unknown-column, ambiguous-column, mapped-twice, ratio-needs-two
 */
export function bindColumns(
  mapped: MappedTable,
  targets: Iterable<string>,
  freeTargets = false,
): BoundTable {
  const { table, mapping } = mapped;
  const known = new Set(targets);
  const bound = new Map<string, BoundColumn>();
  for (const [target, entry] of Object.entries(mapping?.columns ?? {})) {
    checkTarget(table.file, target, known, freeTargets);
    bound.set(target, bindMapped(mapped, target, entry));
  }
  for (const [target, constant] of Object.entries(mapping?.constants ?? {})) {
    checkTarget(table.file, target, known, freeTargets);
    if (bound.has(target)) throw fail('mapped-twice', { file: table.file, target });
    bound.set(target, { ...plainColumn(mapped, target, []), constant, name: target });
  }
  for (const target of known) {
    if (bound.has(target)) continue;
    const column = columnNamed(table, target);
    if (column) bound.set(target, plainColumn(mapped, target, [column]));
  }
  const used = new Set([...bound.values()].flatMap((column) => column.sources));
  return { table, columns: bound, unused: table.columns.filter((column) => !used.has(column)) };
}

/**
 * The column of a target that a table cannot do without.
 * @throws {QunhaiError} dataset.missing-column
 */
export function requireColumn({ table, columns }: BoundTable, target: string): BoundColumn {
  const column = columns.get(target);
  if (column) return column;
  const names = table.columns.map(({ name }) => name);
  throw fail('missing-column', { file: table.file, target, near: closeNames(target, names) });
}

function checkTarget(file: string, target: string, known: Set<string>, free: boolean): void {
  if (!free && !known.has(target))
    throw fail('unknown-target', { file, target, near: closeNames(target, known) });
}

function columnNamed(table: RawTable, target: string): RawColumn | undefined {
  const exact = table.columns.find((column) => column.name === target);
  if (exact) return exact;
  const key = target.toLowerCase();
  const alike = table.columns.filter((column) => column.name.toLowerCase() === key);
  if (alike.length > 1)
    throw fail('ambiguous-column', {
      file: table.file,
      target,
      columns: alike.map((column) => column.name),
    });
  return alike[0];
}

function bindMapped(
  mapped: MappedTable,
  target: string,
  entry: TableMapping['columns'][string],
): BoundColumn {
  const written: ColumnMapping = typeof entry === 'string' ? { column: entry } : entry;
  const { table } = mapped;
  const names = typeof written.column === 'string' ? [written.column] : written.column;
  const sources = names.map((column) => {
    const found = columnNamed(table, column.trim().normalize('NFC'));
    if (found) return found;
    const near = closeNames(
      column,
      table.columns.map((c) => c.name),
    );
    throw fail('unknown-column', { file: table.file, target, column, near });
  });
  if (written.combine === 'ratio' && sources.length !== 2)
    throw fail('ratio-needs-two', { file: table.file, target, found: sources.length });
  const plain = plainColumn(mapped, target, sources);
  return {
    ...plain,
    recode: new Map(Object.entries(written.recode ?? {}).map(([from, to]) => [codeKey(from), to])),
    mappingCodes: new Set([...plain.mappingCodes, ...(written.missing ?? []).map(codeKey)]),
    join: written.join ?? '-',
    combine: written.combine,
    multiplyBy: written.multiplyBy ?? 1,
    transform: written.transform ?? 'none',
  };
}

function plainColumn(
  { table, mapping }: MappedTable,
  target: string,
  sources: readonly RawColumn[],
): BoundColumn {
  return {
    target,
    sources,
    constant: null,
    name: sources.map((column) => column.name).join(' + '),
    decimal: table.reading.decimal ?? '.',
    recode: new Map(),
    mappingCodes: new Set((mapping?.missing ?? []).map(codeKey)),
    join: '-',
    combine: undefined,
    multiplyBy: 1,
    transform: 'none',
  };
}
