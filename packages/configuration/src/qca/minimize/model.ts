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
  readonly #known = new Map<string, { membership: Float64Array; fit: SufficiencyFit }>();

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
    const parts = terms.map((term) => this.#part(term));
    const whole = unionOf(
      parts.map((part) => part.membership),
      y.length,
    );
    const fit = sufficiencyFit(whole, y);
    const rows = rowsOfTerms(this.#space, terms);
    return {
      name: `M${order + 1}`,
      expression: terms.map((term) => termText(this.#space, term)).join(' + '),
      terms: terms.map((term, i) => ({
        ...parts[i]!.fit,
        uniqueCoverage: this.#uniqueCoverage(parts, i, fit),
        expression: termText(this.#space, term),
        literals: term.flatMap((level, j) =>
          level < 0 ? [] : [{ condition: this.#space.names[j]!, level }],
        ),
        term,
        cases: this.#sets.cases.filter((_, at) => parts[i]!.membership[at]! > 0.5),
      })),
      fit,
      withoutOneCase: rangeWithoutOne(whole, y),
      simplifyingAssumptions: rows.filter((row) => !this.#explained.has(row)),
    };
  }

  #part(term: Term): { membership: Float64Array; fit: SufficiencyFit } {
    const key = term.join();
    const known = this.#known.get(key);
    if (known) return known;
    const membership = this.#memberships.term(term);
    const part = { membership, fit: sufficiencyFit(membership, this.#sets.outcome.values) };
    this.#known.set(key, part);
    return part;
  }

  #uniqueCoverage(
    parts: readonly { membership: Float64Array }[],
    own: number,
    whole: SufficiencyFit,
  ): number | null {
    if (parts.length === 1 || whole.coverage === null) return null;
    const y = this.#sets.outcome.values;
    const others = parts.filter((_, i) => i !== own).map((part) => part.membership);
    return whole.coverage - sufficiencyFit(unionOf(others, y.length), y).coverage!;
  }
}
