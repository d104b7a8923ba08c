import { type SufficiencyFit, sufficiencyFit } from '../fit.ts';
import { Memberships } from '../memberships.ts';
import {
  type ConfigurationSpace,
  rowsOfTerms,
  type Term,
  termText,
} from '../sets/configuration-space.ts';
import type { PreparedSets } from '../sets/set-data.ts';
import { type RangeWithoutOne, rangeWithoutOne } from './range-without-one.ts';
import { uniteSets } from './unite-sets.ts';

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

/** Makes models of terms; what belongs to a term alone is worked out once. */
export class ModelMaker {
  readonly #sets: PreparedSets;
  readonly #space: ConfigurationSpace;
  readonly #memberships: Memberships;
  readonly #explained: ReadonlySet<number>;
  readonly #known = new Map<Term, Part>();

  /** @param explained - positive rows */
  constructor(sets: PreparedSets, space: ConfigurationSpace, explained: readonly number[]) {
    this.#sets = sets;
    this.#space = space;
    this.#memberships = new Memberships(sets.conditions);
    this.#explained = new Set(explained);
  }

  /**
   * @param order - position of the model among its like, from 0
   * @param assumes - whether the model may cover rows that are not positive
   */
  model(terms: readonly Term[], order: number, assumes: boolean): Model {
    const y = this.#sets.outcome.values;
    const parts = terms
      .map((term) => this.#part(term))
      .sort((a, b) => (b.coverage ?? 0) - (a.coverage ?? 0));
    const { union, unique } = uniteSets(
      parts.map((part) => part.membership),
      y,
    );
    return {
      name: `M${order + 1}`,
      expression: parts.map((part) => part.expression).join(' + '),
      terms: parts.map(({ membership: _, ...part }, i) => ({
        ...part,
        uniqueCoverage: unique[i]!,
      })),
      fit: sufficiencyFit(union, y),
      withoutOneCase: rangeWithoutOne(union, y),
      simplifyingAssumptions: assumes ? rowsOfTerms(this.#space, terms, this.#explained) : [],
    };
  }

  #part(term: Term): Part {
    const known = this.#known.get(term);
    if (known) return known;
    const membership = this.#memberships.term(term);
    const part = {
      ...sufficiencyFit(membership, this.#sets.outcome.values),
      expression: termText(this.#space, term),
      literals: term.flatMap((level, j) =>
        level < 0 ? [] : [{ condition: this.#space.names[j]!, level }],
      ),
      term,
      cases: this.#sets.cases.filter((_, i) => membership[i]! > 0.5),
      membership,
    };
    this.#known.set(term, part);
    return part;
  }
}

type Part = Omit<ModelTerm, 'uniqueCoverage'> & { readonly membership: Float64Array };
