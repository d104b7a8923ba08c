import type { ColumnSuggestion, Inspection } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';

export type TableRole = Inspection['role'];

/** A study's mapping as the server has it: one table or several for each role. */
export type Mapping = Readonly<Record<string, unknown>>;

/** One table of a mapping, as far as the page needs to know it. */
export type MappedTable = Readonly<Record<string, unknown>> & { readonly file: string };

/** What one target is to be read from. */
export interface DraftEntry {
  /** Several when an imported mapping combines columns. */
  readonly columns: readonly string[];
  readonly entry: ColumnSuggestion['entry'];
  readonly confidence: ColumnSuggestion['confidence'] | 'saved';
  readonly reason: Bilingual | null;
  readonly unread: readonly string[];
}

/** A mapping of one file before it is saved. */
export interface Draft {
  readonly role: TableRole;
  readonly sheet: string | null;
  readonly entries: Readonly<Record<string, DraftEntry>>;
  /** Wave of every row, when the file has no column for it. */
  readonly wave: number | null;
  /** Whether other files of the same role stay in use. */
  readonly together: boolean;
}

const roles = ['responses', 'firms', 'clusters', 'ties', 'regions'] as const;

/** The tables of a role. */
export function tablesOf(mapping: Mapping | null, role: TableRole): MappedTable[] {
  return [mapping?.[role] ?? []].flat() as MappedTable[];
}

/** Where a file stands in the mapping; null when it is not used. */
export function placeOf(
  mapping: Mapping | null,
  file: string,
): { readonly role: TableRole; readonly table: MappedTable } | null {
  for (const role of roles) {
    const table = tablesOf(mapping, role).find((candidate) => candidate.file === file);
    if (table) return { role, table };
  }
  return null;
}

/** The draft that the suggestions for a file make. */
export function draftOfSuggestions(inspection: Inspection): Draft {
  return {
    role: inspection.role,
    sheet: inspection.sheets.length > 1 ? inspection.sheet : null,
    entries: Object.fromEntries(
      inspection.suggestions.map((suggestion) => [suggestion.target, entryOf(suggestion)]),
    ),
    wave: inspection.constants.find(({ target }) => target === 'wave')?.value ?? null,
    together: true,
  };
}

/** A suggestion as an entry of the draft. */
export function entryOf({
  column,
  entry,
  confidence,
  reason,
  unread,
}: ColumnSuggestion): DraftEntry {
  return { columns: [column], entry, confidence, reason, unread };
}

/** The draft of a file that is in use: what was saved, and columns that are read without being named. */
export function draftOfSaved(inspection: Inspection, table: MappedTable, role: TableRole): Draft {
  const suggested = draftOfSuggestions(inspection);
  const constants = (table.constants ?? {}) as Readonly<Record<string, unknown>>;
  const columns = (table.columns ?? {}) as Readonly<Record<string, ColumnSuggestion['entry']>>;
  const named = Object.entries(columns).map(([target, entry]) => [target, savedEntry(entry)]);
  const byName = Object.entries(suggested.entries).filter(
    ([
      target,
      {
        columns: [column],
      },
    ]) => !(target in columns) && !(target in constants) && isSameName(target, column ?? ''),
  );
  return {
    role,
    sheet: typeof table.sheet === 'string' ? table.sheet : null,
    entries: Object.fromEntries([...byName, ...named]),
    wave: typeof constants.wave === 'number' ? constants.wave : null,
    together: true,
  };
}

function savedEntry(entry: ColumnSuggestion['entry']): DraftEntry {
  const column = typeof entry === 'string' ? entry : entry.column;
  const columns = [column].flat().map(String);
  return { columns, entry, confidence: 'saved', reason: null, unread: [] };
}

/** Columns called like a target are always read as it: the import finds them by name. */
export function isSameName(target: string, column: string): boolean {
  return target.toLowerCase() === column.toLowerCase();
}

/**
 * Give a target a column, or none. A column serves one target: another that had it loses it.
 * @returns the draft, and the target that lost its column
 */
export function withEntry(
  draft: Draft,
  target: string,
  entry: DraftEntry | null,
): { readonly draft: Draft; readonly lost: string | null } {
  const taken = entry?.columns[0];
  const kept = Object.entries(draft.entries).filter(([id]) => id !== target);
  const lost = kept.find(([, other]) => taken !== undefined && other.columns.includes(taken));
  const entries = Object.fromEntries(kept.filter(([id]) => id !== lost?.[0]));
  return {
    draft: { ...draft, entries: entry === null ? entries : { ...entries, [target]: entry } },
    lost: lost?.[0] ?? null,
  };
}

/** The study's mapping with a file as the draft has it; what else was said about the file stays. */
export function mappingWith(mapping: Mapping | null, file: string, draft: Draft): Mapping {
  const before = placeOf(mapping, file);
  const others = draft.together
    ? tablesOf(mapping, draft.role).filter((table) => table.file !== file)
    : [];
  const table = mappedTable(before?.table ?? null, file, draft);
  const tables = [...others, table];
  return {
    ...(mappingWithout(mapping, file) ?? {}),
    [draft.role]: tables.length > 1 ? tables : table,
  };
}

/** The study's mapping without a file; null when nothing is left. */
export function mappingWithout(mapping: Mapping | null, file: string): Mapping | null {
  const left = Object.entries(mapping ?? {}).flatMap(([role, given]) => {
    const tables = ([given] as unknown[]).flat() as MappedTable[];
    const kept = tables.filter((table) => table.file !== file);
    if (kept.length === 0) return [];
    return [[role, kept.length > 1 ? kept : kept[0]]];
  });
  return left.length === 0 ? null : Object.fromEntries(left);
}

function mappedTable(before: MappedTable | null, file: string, draft: Draft): MappedTable {
  const { columns: _columns, constants, sheet: _sheet, ...rest } = before ?? { file };
  const { wave: _wave, ...otherConstants } = (constants ?? {}) as Record<string, unknown>;
  const hasWave = draft.entries.wave !== undefined;
  const kept =
    draft.wave !== null && !hasWave ? { ...otherConstants, wave: draft.wave } : otherConstants;
  const columns = Object.fromEntries(
    Object.entries(draft.entries).map(([target, { entry }]) => [target, entry]),
  );
  return {
    ...rest,
    file,
    ...(draft.sheet === null ? {} : { sheet: draft.sheet }),
    columns,
    ...(Object.keys(kept).length > 0 ? { constants: kept } : {}),
  };
}
