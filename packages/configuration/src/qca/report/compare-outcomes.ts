import { Memberships, unionOf } from '../memberships.ts';
import { contradictoryAssumptions } from '../minimize/assumptions.ts';
import type { Model } from '../minimize/model.ts';
import type { Solutions } from '../minimize/solve.ts';
import { listed, note, type QcaNote } from '../notes.ts';
import { type ConfigurationSpace, rowsOfTerms } from '../sets/configuration-space.ts';
import type { PreparedSets } from '../sets/set-data.ts';

/** How one condition enters the two solutions. */
interface ConditionRole {
  readonly condition: string;
  /** Levels it takes in the terms for the outcome and for its absence; 1 is presence, 0 absence. */
  readonly forOutcome: readonly number[];
  readonly forAbsence: readonly number[];
}

export interface OutcomeComparison {
  /** The solution for the absence holds exactly of the configurations that the solution for the outcome does not hold of. */
  readonly mirror: boolean | null;
  readonly conditions: readonly ConditionRole[];
  /** Cases in both solutions. */
  readonly inBoth: readonly string[];
  /** Cases in neither. */
  readonly inNeither: readonly string[];
  /** Remainders assumed to lead to both; exclude them. */
  readonly contradictoryRows: readonly number[];
  readonly notes: readonly QcaNote[];
}

/**
 * The outcome and its absence side by side: whether causes are asymmetric, as set relations may be and correlations cannot.
 * @param model - the model to compare, for the outcome; null where there is none
 * @see Ragin (2008), Redesigning social inquiry, ch. 1; Schneider & Wagemann (2012), §3.3.
 */
export function compareOutcomes(
  sets: PreparedSets,
  space: ConfigurationSpace,
  outcome: { readonly solutions: Solutions; readonly model: Model | null },
  absence: { readonly solutions: Solutions; readonly model: Model | null },
): OutcomeComparison {
  const contradictory = contradictoryAssumptions(
    outcome.solutions.parsimonious,
    absence.solutions.parsimonious,
  );
  const memberships = new Memberships(sets.conditions);
  const both = [outcome.model, absence.model].map((model) =>
    unionOf(
      (model?.terms ?? []).map(({ term }) => memberships.term(term)),
      sets.cases.length,
    ),
  );
  const casesWhere = (holds: (a: boolean, b: boolean) => boolean) =>
    sets.cases.filter((_, i) => holds(both[0]![i]! > 0.5, both[1]![i]! > 0.5));
  const inBoth = casesWhere((a, b) => a && b);
  const mirror =
    outcome.model && absence.model ? areMirrors(space, outcome.model, absence.model) : null;
  const notes = [...contradictory.notes];
  if (mirror === null) notes.push(note('asymmetry.one-sided'));
  else notes.push(note(mirror ? 'asymmetry.mirror' : 'asymmetry.found'));
  if (inBoth.length > 0)
    notes.push(note('asymmetry.overlap', { count: inBoth.length, cases: listed(inBoth) }));
  return {
    mirror,
    conditions: space.names.map((condition, j) => ({
      condition,
      forOutcome: levelsOf(outcome.model, j),
      forAbsence: levelsOf(absence.model, j),
    })),
    inBoth,
    inNeither: casesWhere((a, b) => !a && !b),
    contradictoryRows: contradictory.rows,
    notes,
  };
}

function levelsOf(model: Model | null, j: number): number[] {
  const levels = new Set((model?.terms ?? []).map(({ term }) => term[j]!));
  return [...levels].filter((level) => level >= 0).sort((a, b) => a - b);
}

function areMirrors(space: ConfigurationSpace, outcome: Model, absence: Model): boolean {
  const rows = (model: Model) =>
    rowsOfTerms(
      space,
      model.terms.map(({ term }) => term),
    );
  const own = new Set(rows(outcome));
  const other = rows(absence);
  return own.size + other.length === space.size && other.every((row) => !own.has(row));
}
