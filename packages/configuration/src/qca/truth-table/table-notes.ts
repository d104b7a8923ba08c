import { listed, note, percent, type QcaNote } from '../notes.ts';
import type { PreparedSets } from '../sets/set-data.ts';
import type { TruthTable, TruthTableRow } from './truth-table.ts';

/** Shares of cases in a set outside these bounds count as skewed (Oana, Schneider & Thomann 2021, QCA using R, §2.5). */
const skewed = { low: 0.2, high: 0.8 };

/** What a reader of the truth table should know before trusting it. */
export function tableNotes(sets: PreparedSets, table: Omit<TruthTable, 'notes'>): QcaNote[] {
  return [...dataNotes(sets), ...rowNotes(sets, table), ...diversityNotes(sets, table)];
}

function dataNotes({ cases, conditions, outcome, excluded }: PreparedSets): QcaNote[] {
  const notes: QcaNote[] = [];
  if (excluded.length > 0)
    notes.push(
      note('data.excluded', {
        count: excluded.length,
        cases: listed(excluded.map((each) => each.case)),
      }),
    );
  const sets = [...conditions, { ...outcome, name: outcome.expression, kind: 'fuzzy' as const }];
  for (const { name, kind, values } of sets) {
    if (values.every((value) => value === values[0])) {
      notes.push(note('set.constant', { set: name }));
      continue;
    }
    if (kind === 'multi-value') continue;
    const share = values.filter((value) => value > 0.5).length / values.length;
    if (share < skewed.low || share > skewed.high)
      notes.push(note('set.skewed', { set: name, share: percent(share) }));
  }
  for (const { name, kind, values } of conditions) {
    const at = kind === 'fuzzy' ? cases.filter((_, i) => values[i] === 0.5) : [];
    if (at.length > 0)
      notes.push(note('set.ambiguous', { set: name, count: at.length, cases: listed(at) }));
  }
  return notes;
}

function rowNotes(sets: PreparedSets, { rows, cutoffs }: Omit<TruthTable, 'notes'>): QcaNote[] {
  const notes: QcaNote[] = [];
  const kept = rows.filter((row) => row.output !== '?');
  const positive = kept.filter((row) => row.output === '1');
  if (kept.length === 0) notes.push(note('table.no-rows', { frequency: cutoffs.frequency! }));
  else if (positive.length === 0) notes.push(note('table.no-positive'));
  else if (positive.length === kept.length) notes.push(note('table.no-negative'));
  const crispOutcome = sets.outcome.values.every((value) => value === 0 || value === 1);
  const contradictory = kept.filter((row) => row.output === 'C' || (crispOutcome && isMixed(row)));
  const numbers = (list: readonly TruthTableRow[]) => listed(list.map((row) => row.row));
  if (contradictory.length > 0)
    notes.push(note('table.contradictory', { rows: numbers(contradictory) }));
  const both = positive.filter((row) => (row.pri ?? 0) < 0.5);
  if (both.length > 0) notes.push(note('table.both-outcomes', { rows: numbers(both) }));
  const deviant = positive.filter((row) => row.deviantCases.length > 0);
  if (deviant.length > 0)
    notes.push(
      note('table.deviant', {
        rows: numbers(deviant),
        cases: listed(deviant.flatMap((row) => row.deviantCases)),
      }),
    );
  if (cutoffs.consistency! < 0.75)
    notes.push(note('table.low-cutoff', { cutoff: cutoffs.consistency! }));
  return notes;
}

function isMixed({ n, deviantCases }: TruthTableRow): boolean {
  return deviantCases.length > 0 && deviantCases.length < n;
}

function diversityNotes(
  sets: PreparedSets,
  { rows, space, cutoffs }: Omit<TruthTable, 'notes'>,
): QcaNote[] {
  const notes: QcaNote[] = [];
  const kept = rows.filter((row) => row.output !== '?');
  const share = kept.reduce((sum, row) => sum + row.n, 0) / sets.cases.length;
  if (cutoffs.frequency! > 1 && share < 0.8)
    notes.push(note('table.few-retained', { share: percent(share) }));
  if (kept.length < space.size)
    notes.push(note('table.limited-diversity', { observed: kept.length, all: space.size }));
  return notes;
}
