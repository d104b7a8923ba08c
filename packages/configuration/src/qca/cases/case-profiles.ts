import { Memberships, unionOf } from '../memberships.ts';
import type { Model } from '../minimize/model.ts';
import { literalText, type Term } from '../sets/configuration-space.ts';
import type { PreparedSets } from '../sets/set-data.ts';
import { rowsOfCases } from '../truth-table/rows-of-cases.ts';
import type { TruthTable } from '../truth-table/truth-table.ts';
import { type CaseKind, caseKind } from './case-kind.ts';

/** A literal of a configuration that a case does not fulfil. */
export interface Lack {
  readonly condition: string;
  /** As written in the configuration, e.g. `~A`. */
  readonly literal: string;
  /** The level that the configuration asks for; 0 is absence. */
  readonly level: number;
  /** The case's membership in the literal, at most 0.5. */
  readonly membership: number;
}

/** The term of a model that a case comes nearest to. */
export interface NearestConfiguration {
  /** Position of the term in the model. */
  readonly term: number;
  readonly expression: string;
  readonly membership: number;
  /** Literals to be gained; empty when the case is in the configuration. */
  readonly lacks: readonly Lack[];
  /** Other terms that are exactly as near. */
  readonly ties: readonly number[];
}

export interface CaseProfile {
  readonly case: string;
  /** Position in the input, from 0. */
  readonly position: number;
  readonly memberships: readonly number[];
  readonly outcome: number;
  /** Truth-table row; null when some condition is exactly at 0.5. */
  readonly row: number | null;
  readonly termMemberships: readonly number[];
  readonly solutionMembership: number;
  /** Terms in which the case has membership above 0.5. */
  readonly terms: readonly number[];
  readonly kind: CaseKind;
  /** Null when the model has no terms. */
  readonly nearest: NearestConfiguration | null;
}

/**
 * Where each case stands to a model, and the configuration nearest to it: the one with the fewest literals not fulfilled, among those the
 * one with the smallest shortfall below 0.5 in all.
 */
export function caseProfiles(
  sets: PreparedSets,
  table: TruthTable,
  model: Pick<Model, 'terms'>,
): CaseProfile[] {
  const memberships = new Memberships(sets.conditions);
  const terms = model.terms.map(({ term }) => term);
  const inTerms = terms.map((term) => memberships.term(term));
  const whole = unionOf(inTerms, sets.cases.length);
  const rows = rowsOfCases(sets, table.space);
  return sets.cases.map((name, i) => ({
    case: name,
    position: sets.positions[i]!,
    memberships: sets.conditions.map(({ values }) => values[i]!),
    outcome: sets.outcome.values[i]!,
    row: rows[i]!,
    termMemberships: inTerms.map((each) => each[i]!),
    solutionMembership: whole[i]!,
    terms: inTerms.flatMap((each, t) => (each[i]! > 0.5 ? [t] : [])),
    kind: caseKind(whole[i]!, sets.outcome.values[i]!),
    nearest: nearest(sets, memberships, inTerms, i, model.terms),
  }));
}

function nearest(
  sets: PreparedSets,
  memberships: Memberships,
  inTerms: readonly Float64Array[],
  i: number,
  terms: Model['terms'],
): NearestConfiguration | null {
  const options = terms.map(({ term }, t) => {
    const lacks = lacking(sets, memberships, term, i);
    const shortfall = lacks.reduce((sum, { membership }) => sum + 0.5 - membership, 0);
    const membership = inTerms[t]![i]!;
    return { term: t, lacks, shortfall, membership };
  });
  const compare = (a: (typeof options)[number], b: (typeof options)[number]) =>
    a.lacks.length - b.lacks.length || a.shortfall - b.shortfall || b.membership - a.membership;
  const best = options.toSorted(compare)[0];
  if (!best) return null;
  return {
    term: best.term,
    expression: terms[best.term]!.expression,
    membership: best.membership,
    lacks: best.lacks,
    ties: options
      .filter((each) => each !== best && compare(each, best) === 0)
      .map((each) => each.term),
  };
}

function lacking(
  { conditions }: PreparedSets,
  memberships: Memberships,
  term: Term,
  i: number,
): Lack[] {
  const multiValue = conditions.some(({ levels }) => levels > 2);
  return term.flatMap((level, j) => {
    if (level < 0) return [];
    const membership = memberships.literal(j, level)[i]!;
    const condition = conditions[j]!.name;
    if (membership > 0.5) return [];
    return [{ condition, literal: literalText(condition, level, multiValue), level, membership }];
  });
}
