import type { Bilingual } from '@qunhai/kernel';
import { askedItems, type Theory } from '@qunhai/theory';
import { tableMapping } from '../mapping/mapping.ts';
import type { RawTable } from '../raw-table.ts';
import { answerReading } from './answer-reading.ts';
import { type Assignment, assignColumns } from './assign-columns.ts';
import { columnProfile } from './column-profile.ts';
import { describeAssignment } from './describe-assignment.ts';
import { suggestText as t } from './messages.ts';
import { plainText } from './plain-text.ts';
import type { ColumnSuggestion, MappingSuggestion } from './suggestion.ts';
import { type TableRole, targetsOf } from './targets.ts';

/** Which table a file is, when it is known, and the wave of a file without a wave column. */
export interface SuggestOptions {
  readonly role?: TableRole | undefined;
  readonly wave?: number | undefined;
}

/** Fewer answers than this say nothing about which points of a scale were offered. */
const answersNeeded = 100;

/**
 * Propose which column of a file holds what, with confidence and reasons: by the names, codes and wordings that survey programs
 * write, in Chinese and English, checked against the values. A column serves one target at most; what was not matched is
 * listed. Answer texts that the import does not read as they stand get a recode.
 */
export function suggestMapping(
  table: RawTable,
  theory: Theory,
  options: SuggestOptions = {},
): MappingSuggestion {
  if (options.role !== undefined) return suggestAs(table, theory, options.role, options.wave ?? 1);
  const responses = suggestAs(table, theory, 'responses', options.wave ?? 1);
  const role = roleOf(table, theory, responses);
  return role === 'responses' ? responses : suggestAs(table, theory, role, options.wave ?? 1);
}

/**
 * How a column that a person chose reads as the answers of a target: the entry with its recode, and how well it fits.
 * Null when the table has no such column or no such target.
 */
export function suggestEntry(
  table: RawTable,
  theory: Theory,
  chosen: { readonly target: string; readonly column: string; readonly role: TableRole },
): ColumnSuggestion | null {
  const target = targetsOf(theory, chosen.role).find(({ id }) => id === chosen.target);
  const column = table.columns.find(({ name }) => name === chosen.column);
  if (!target || !column) return null;
  const profile = columnProfile(table, column);
  const match = { target, kind: 'chosen', rank: 1 } as const;
  const reading = answerReading(profile, target);
  return describeAssignment({ target, profile, match, reading, rival: null });
}

function suggestAs(
  table: RawTable,
  theory: Theory,
  role: TableRole,
  wave: number,
): MappingSuggestion {
  const assigned = assignColumns(table, targetsOf(theory, role));
  const columns = assigned.map(describeAssignment);
  const used = new Set(columns.map(({ column }) => column));
  const targets = new Set(columns.map(({ target }) => target));
  const needsWave = (role === 'responses' || role === 'ties') && !targets.has('wave');
  const constants = needsWave
    ? [{ target: 'wave', value: wave, reason: t.both('reason.constant-wave', { wave }) }]
    : [];
  const absent = (parts: readonly { id: string }[]) =>
    parts.map(({ id }) => id).filter((id) => !targets.has(id));
  return {
    role,
    columns,
    constants,
    mapping: tableMapping.parse({
      file: table.file,
      columns: Object.fromEntries(columns.map(({ target, entry }) => [target, entry])),
      constants: Object.fromEntries(constants.map(({ target, value }) => [target, value])),
    }),
    unmatchedColumns: table.columns.map(({ name }) => name).filter((name) => !used.has(name)),
    unmappedItems: role === 'responses' ? absent(askedItems(theory)) : [],
    unmappedFacts: role === 'responses' || role === 'firms' ? absent(theory.facts) : [],
    cautions: [
      ...rangeCautions(assigned),
      ...splitCautions(table, theory, targets),
      ...timingCautions(table, targets),
    ],
  };
}

/** Which table a file most looks like: answers to items, ties between firms, facts of firms, names of clusters, or employment of regions. */
function roleOf(table: RawTable, theory: Theory, responses: MappingSuggestion): TableRole {
  if (responses.columns.some(({ kind }) => kind === 'item')) return 'responses';
  const fieldsIn = (role: TableRole) =>
    new Set(
      suggestAs(table, theory, role, 1)
        .columns.filter(({ kind }) => kind === 'field')
        .map(({ target }) => target),
    );
  const ties = fieldsIn('ties');
  if (ties.has('from') && ties.has('to')) return 'ties';
  const firms = fieldsIn('firms');
  if (firms.has('firm')) return 'firms';
  const clusters = fieldsIn('clusters');
  if (clusters.has('cluster')) return 'clusters';
  return fieldsIn('regions').has('region') ? 'regions' : 'responses';
}

/** Whether the upper points of a scale were never chosen in any item: then the questionnaire may have had fewer points. */
function rangeCautions(assigned: readonly Assignment[]): Bilingual[] {
  const byScale = new Map<string, { min: number; max: number; highest: number; answers: number }>();
  for (const { target, profile, reading } of assigned) {
    if (target.kind !== 'item') continue;
    const { id, min, max } = target.scale;
    const seen = byScale.get(id) ?? { min, max, highest: Number.NEGATIVE_INFINITY, answers: 0 };
    for (const { cell, count } of profile.values) {
      const value = Number(reading.recode.get(String(cell).trim()) ?? cell);
      if (!(value >= min && value <= max)) continue;
      seen.highest = Math.max(seen.highest, value);
      seen.answers += count;
    }
    byScale.set(id, seen);
  }
  return [...byScale.values()].flatMap(({ min, max, highest, answers }) =>
    answers >= answersNeeded && highest < max
      ? [t.both('caution.range-unused', { min, max, highest })]
      : [],
  );
}

/** Questions with several answers whose options were exported as columns of their own. */
function splitCautions(table: RawTable, theory: Theory, targets: ReadonlySet<string>): Bilingual[] {
  return theory.facts.flatMap(({ id, kind }) => {
    if (kind !== 'multiple-choice' || targets.has(id)) return [];
    const stem = plainText(id);
    const parts = table.columns.filter(({ name }) => {
      const parted = /^(?:.*[/-])?([^/[\]]+?)(?:\/|\[)[^/]+\]?$/.exec(name);
      return parted !== null && plainText(parted[1]!) === stem;
    });
    return parts.length > 1 ? [t.both('caution.split-options', { fact: id })] : [];
  });
}

function timingCautions(table: RawTable, targets: ReadonlySet<string>): Bilingual[] {
  const timed = table.columns.some(({ name }) => /^grouptime\d+$/i.test(name));
  return timed && !targets.has('seconds') ? [t.both('caution.timing-parts')] : [];
}
