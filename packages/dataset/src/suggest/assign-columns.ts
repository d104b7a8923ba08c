import type { RawTable } from '../raw-table.ts';
import { type AnswerReading, answerReading } from './answer-reading.ts';
import { type ColumnProfile, columnProfile } from './column-profile.ts';
import { type NameMatch, nameMatches } from './name-match.ts';
import type { Target } from './targets.ts';

/** A column given to a target. */
export interface Assignment {
  readonly target: Target;
  readonly profile: ColumnProfile;
  readonly match: NameMatch;
  readonly reading: AnswerReading;
  /** Another target whose wording is nearly as close. */
  readonly rival: string | null;
}

/** Ranks nearer than this do not tell targets or columns apart. */
const clearLead = 0.05;
/** Below, a column does not hold answers of the target, whatever its header says. */
const leastFit = 0.5;

interface Candidate {
  readonly match: NameMatch;
  readonly profile: ColumnProfile;
  readonly order: number;
}

/**
 * Give each target the column whose header speaks most for it and whose cells fit, each column to one target at most. The
 * strongest pairs go first; among equals the order of the theory and the column's name decide, so that the order of the
 * columns in the file does not.
 */
export function assignColumns(table: RawTable, targets: readonly Target[]): Assignment[] {
  const candidates = candidatesOf(table, targets);
  const takenTargets = new Set<string>();
  const takenColumns = new Set<string>();
  const assigned: Assignment[] = [];
  for (const { match, profile } of candidates) {
    const { name } = profile.column;
    if (takenTargets.has(match.target.id) || takenColumns.has(name)) continue;
    const reading = answerReading(profile, match.target);
    if (!isFit(match, profile, reading)) continue;
    takenTargets.add(match.target.id);
    takenColumns.add(name);
    assigned.push({
      target: match.target,
      profile,
      match,
      reading,
      rival: rivalOf(match, name, candidates),
    });
  }
  const order = new Map(targets.map(({ id }, position) => [id, position]));
  return assigned.sort((a, b) => order.get(a.target.id)! - order.get(b.target.id)!);
}

function candidatesOf(table: RawTable, targets: readonly Target[]): Candidate[] {
  const order = new Map(targets.map(({ id }, position) => [id, position]));
  const candidates = table.columns.flatMap((column) => {
    const matches = nameMatches(column, targets);
    if (matches.length === 0) return [];
    const profile = columnProfile(table, column);
    return matches.map((match) => ({ match, profile, order: order.get(match.target.id)! }));
  });
  return candidates.sort(
    (a, b) =>
      b.match.rank - a.match.rank ||
      a.order - b.order ||
      (a.profile.column.name < b.profile.column.name ? -1 : 1),
  );
}

function isFit(match: NameMatch, profile: ColumnProfile, reading: AnswerReading): boolean {
  if (match.kind === 'row-number') return profile.empty === 0 && isUnique(profile);
  if (match.target.kind === 'fact' && match.target.fact.kind === 'partners')
    return !profile.values.some(({ cell }) => /^\s*\[\s*\{/.test(String(cell)));
  return match.kind === 'same-name' || reading.fit >= leastFit;
}

function isUnique({ values, filled, more }: ColumnProfile): boolean {
  return more || values.length === filled;
}

function rivalOf(
  match: NameMatch,
  column: string,
  candidates: readonly Candidate[],
): string | null {
  if (match.kind !== 'similar-wording' && match.kind !== 'part-of-wording') return null;
  const rival = candidates.find(
    (other) =>
      other.profile.column.name === column &&
      other.match.target.id !== match.target.id &&
      Math.abs(match.rank - other.match.rank) < clearLead,
  );
  return rival?.match.target.id ?? null;
}
