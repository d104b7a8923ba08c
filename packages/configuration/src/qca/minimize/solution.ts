import { type ConfigurationSpace, type Term, termText } from '../sets/configuration-space.ts';
import {
  type CoverLimits,
  type MinimalCovers,
  type ModelRule,
  minimalCovers,
} from './minimal-covers.ts';
import type { Model, ModelMaker } from './model.ts';
import { type PrimeImplicant, primeImplicants } from './prime-implicants.ts';

/** Why there are models, or none. `everything`: no row contradicts the outcome, so nothing can be said. */
type SolutionState = 'found' | 'no-positive-rows' | 'everything';

/** All minimal models under one treatment of the remainders. */
export interface Solution {
  readonly state: SolutionState;
  readonly primeImplicants: readonly string[];
  /** Prime implicants that every model holds; those that alone cover a row when not all models were found. */
  readonly essential: readonly string[];
  /** All models, best known first by name only: ties are ties. */
  readonly models: readonly Model[];
  /** How many models there are, listed or not. */
  readonly modelCount: number;
  /** All models were found. When false, `modelCount` is a lower bound and a smaller model may exist. */
  readonly exhaustive: boolean;
}

/** Prime implicants and their minimal covers, without figures. */
export interface Minimized {
  readonly implicants: readonly PrimeImplicant[];
  readonly covers: MinimalCovers;
}

/**
 * Minimizes: prime implicants of the rows that may be covered, then all minimal covers of the positive ones.
 * @param positives - row numbers
 * @param mayCover - rows that may be covered beside the positive ones
 */
export function minimizeRows(
  space: ConfigurationSpace,
  positives: readonly number[],
  mayCover: (row: number) => boolean,
  rule: ModelRule,
  limits: CoverLimits,
): Minimized {
  const blocked = new Uint8Array(space.size);
  for (let row = 1; row <= space.size; row++) if (!mayCover(row)) blocked[row - 1] = 1;
  for (const row of positives) blocked[row - 1] = 0;
  const implicants = primeImplicants(space, positives, blocked);
  const covers = minimalCovers(
    implicants.map((implicant) => implicant.covers),
    positives.length,
    rule,
    limits,
  );
  return { implicants, covers };
}

/** Terms of a minimized function's models, in the order in which they are listed. */
export function modelTerms({ implicants, covers }: Minimized): Term[][] {
  return covers.covers.map((cover) => cover.map((i) => implicants[i]!.term));
}

/** @param assumes - whether rows beside the positive ones could be covered */
export function solution(
  space: ConfigurationSpace,
  minimized: Minimized,
  positives: number,
  maker: ModelMaker,
  assumes: boolean,
): Solution {
  const { implicants, covers } = minimized;
  const text = (i: number) => termText(space, implicants[i]!.term);
  const everything = implicants.some(({ term }) => term.every((level) => level < 0));
  return {
    state: positives === 0 ? 'no-positive-rows' : everything ? 'everything' : 'found',
    primeImplicants: implicants.map((_, i) => text(i)),
    essential: covers.essential.map(text),
    models: everything
      ? []
      : modelTerms(minimized).map((terms, i) => maker.model(terms, i, assumes)),
    modelCount: everything ? 0 : covers.count,
    exhaustive: covers.exhaustive,
  };
}
