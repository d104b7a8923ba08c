import {
  type ConfigurationSpace,
  rowsOfTerms,
  type Term,
  termContains,
} from '../sets/configuration-space.ts';
import { easedTerm } from './expectations.ts';
import type { CoverLimits, ModelRule } from './minimal-covers.ts';
import type { ModelMaker } from './model.ts';
import { type Minimized, minimizeRows, type Solution, solution } from './solution.ts';

/** The intermediate solution between one complex and one parsimonious model. */
export interface IntermediateSolution extends Solution {
  /** `C1P1`: complex model 1 with parsimonious model 1. */
  readonly key: string;
  readonly complexModel: number;
  readonly parsimoniousModel: number;
  /** Remainders that the solution may use: assumptions of the parsimonious model that agree with the expectations. */
  readonly easyCounterfactuals: readonly number[];
  /** The other assumptions of the parsimonious model. */
  readonly difficultCounterfactuals: readonly number[];
}

export interface IntermediateInput {
  readonly space: ConfigurationSpace;
  readonly positives: readonly number[];
  readonly complex: readonly (readonly Term[])[];
  readonly parsimonious: readonly (readonly Term[])[];
  readonly expected: readonly (readonly number[] | null)[];
  readonly rule: ModelRule;
  readonly limits: CoverLimits;
  /** Most pairs of models that are worked out. */
  readonly pairs: number;
  readonly maker: ModelMaker;
}

/**
 * Intermediate solutions of every pair of a complex and a parsimonious model: positive rows are minimized again, with the easy
 * counterfactuals of the pair as the only remainders that may be covered.
 * @see Ragin (2008), ch. 8–9; Duşa (2019), QCA with R, §8.7.
 */
export function intermediateSolutions(input: IntermediateInput): IntermediateSolution[] {
  const { space, positives, complex, parsimonious, expected, maker } = input;
  const explained = new Set(positives);
  const nothingExpected = expected.every((levels) => levels === null);
  const known = new Map<string, { minimized: Minimized; solution: Solution }>();
  const assumed = parsimonious.map((terms) =>
    rowsOfTerms(space, terms).filter((row) => !explained.has(row)),
  );
  const found: IntermediateSolution[] = [];
  for (const [c, complexTerms] of complex.entries())
    for (const [p, parsimoniousTerms] of parsimonious.entries()) {
      if (found.length >= input.pairs) return found;
      const eased = complexTerms.flatMap((term) =>
        parsimoniousTerms
          .filter((wider) => termContains(wider, term))
          .map((wider) => easedTerm(term, wider, expected)),
      );
      const reached = new Set(rowsOfTerms(space, eased));
      const easy = nothingExpected ? [] : assumed[p]!.filter((row) => reached.has(row));
      const easySet = new Set(easy);
      const key = easy.join();
      let same = known.get(key);
      if (!same) {
        const { rule, limits } = input;
        const minimized = minimizeRows(space, positives, (row) => easySet.has(row), rule, limits);
        same = { minimized, solution: solution(space, minimized, positives.length, maker) };
        known.set(key, same);
      }
      found.push({
        ...same.solution,
        key: `C${c + 1}P${p + 1}`,
        complexModel: c,
        parsimoniousModel: p,
        easyCounterfactuals: easy,
        difficultCounterfactuals: assumed[p]!.filter((row) => !easySet.has(row)),
      });
    }
  return found;
}
