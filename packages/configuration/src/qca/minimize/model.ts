import { type SufficiencyFit, sufficiencyFit } from '../fit.ts';
import { Memberships, unionOf } from '../memberships.ts';
import {
  type ConfigurationSpace,
  rowsOfTerms,
  type Term,
  termText,
} from '../sets/configuration-space.ts';
import type { PreparedSets } from '../sets/set-data.ts';
import { type RangeWithoutOne, rangeWithoutOne } from './range-without-one.ts';

/** One literal of a term. */
export interface Literal {
  readonly condition: string;
  /** 1 is presence and 0 absence of a crisp or fuzzy condition. */
  readonly level: number;
}

/** One way to the outcome. */
export interface ModelTerm extends SufficiencyFit {
  readonly expression: string;
  readonly literals: readonly Literal[];
  /** Level of each condition, −1 where it does not matter. */
  readonly term: Term;
  /** Part of the outcome that only this term of the model covers; null in a model of one term. */
  readonly uniqueCoverage: number | null;
  /** Cases with membership above 0.5. */
  readonly cases: readonly string[];
}

/** One minimal model: a sum of terms. */
export interface Model {
  /** `M1`, `M2` … */
  readonly name: string;
  readonly expression: string;
  /** Those that cover most of the outcome first. */
  readonly terms: readonly ModelTerm[];
  readonly fit: SufficiencyFit;
  /** How far the figures of the whole model move when any one case is left out. */
  readonly withoutOneCase: RangeWithoutOne;
  /** Rows the model covers beyond the positive ones: assumed to lead to the outcome. */
  readonly simplifyingAssumptions: readonly number[];
}

/** Makes models of terms; memberships of terms that models share are computed once. */
export class ModelMaker {
  readonly #sets: PreparedSets;
  readonly #space: ConfigurationSpace;
  readonly #memberships: Memberships;
  readonly #explained: ReadonlySet<number>;
  readonly #known = new Map<string, Part>();

  /** @param explained - positive rows */
  constructor(sets: PreparedSets, space: ConfigurationSpace, explained: readonly number[]) {
    this.#sets = sets;
    this.#space = space;
    this.#memberships = new Memberships(sets.conditions);
    this.#explained = new Set(explained);
  }

  /** @param order - position of the model among its like, from 0 */
  model(terms: readonly Term[], order: number): Model {
    const y = this.#sets.outcome.values;
    const parts = terms
      .map((term) => this.#part(term))
      .sort((a, b) => (b.coverage ?? 0) - (a.coverage ?? 0));
    const memberships = parts.map((part) => part.membership);
    const whole = unionOf(memberships, y.length);
    const unique = uniqueCoverages(memberships, y);
    return {
      name: `M${order + 1}`,
      expression: parts.map((part) => part.expression).join(' + '),
      terms: parts.map(({ membership: _, ...part }, i) => ({
        ...part,
        uniqueCoverage: unique[i]!,
      })),
      fit: sufficiencyFit(whole, y),
      withoutOneCase: rangeWithoutOne(whole, y),
      simplifyingAssumptions: rowsOfTerms(this.#space, terms).filter(
        (row) => !this.#explained.has(row),
      ),
    };
  }

  #part(term: Term): Part {
    const expression = termText(this.#space, term);
    const known = this.#known.get(expression);
    if (known) return known;
    const membership = this.#memberships.term(term);
    const part = {
      ...sufficiencyFit(membership, this.#sets.outcome.values),
      expression,
      literals: term.flatMap((level, j) =>
        level < 0 ? [] : [{ condition: this.#space.names[j]!, level }],
      ),
      term,
      cases: this.#sets.cases.filter((_, i) => membership[i]! > 0.5),
      membership,
    };
    this.#known.set(expression, part);
    return part;
  }
}

type Part = Omit<ModelTerm, 'uniqueCoverage'> & { readonly membership: Float64Array };

/**
 * What each set alone adds to the coverage of y by all: for every case, what the largest membership covers beyond the second largest.
 * Null for a single set, or when nothing is to be covered.
 */
function uniqueCoverages(sets: readonly Float64Array[], y: Float64Array): (number | null)[] {
  const added = new Float64Array(sets.length);
  let total = 0;
  for (let i = 0; i < y.length; i++) {
    let first = -1;
    let largest = 0;
    let second = 0;
    for (let s = 0; s < sets.length; s++) {
      const value = sets[s]![i]!;
      if (value > largest) {
        second = largest;
        largest = value;
        first = s;
      } else if (value > second) second = value;
    }
    total += y[i]!;
    if (first >= 0) added[first]! += Math.min(largest, y[i]!) - Math.min(second, y[i]!);
  }
  return Array.from(added, (sum) => (sets.length === 1 || total === 0 ? null : sum / total));
}
