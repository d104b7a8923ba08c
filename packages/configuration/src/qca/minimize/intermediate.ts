import {
  type ConfigurationSpace,
  rowsOfTerms,
  type Term,
  termContains,
} from '../sets/configuration-space.ts';
import { easedTerm } from './expectations.ts';
import type { CoverLimits, ModelRule } from './minimal-covers.ts';
import type { ModelMaker } from './model.ts';
import { minimizeRows, type Solution, solution } from './solution.ts';

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
  const { space, positives, complex, parsimonious } = input;
  const explained = new Set(positives);
  const solvePair = pairSolver(input);
  const assumed = parsimonious.map((terms) => rowsOfTerms(space, terms, explained));
  const found: IntermediateSolution[] = [];
  for (const c of complex.keys())
    for (const p of parsimonious.keys()) {
      const easy = easyCounterfactuals(input, complex[c]!, parsimonious[p]!, assumed[p]!);
      const solved = found.length < input.pairs ? solvePair(easy) : null;
      if (solved === null) return found;
      const easySet = new Set(easy);
      found.push({
        ...solved,
        key: `C${c + 1}P${p + 1}`,
        complexModel: c,
        parsimoniousModel: p,
        easyCounterfactuals: easy,
        difficultCounterfactuals: assumed[p]!.filter((row) => !easySet.has(row)),
      });
    }
  return found;
}

/** Assumed rows that lie in some term of the complex model, eased towards a term of the parsimonious model that contains it. */
function easyCounterfactuals(
  { space, expected }: IntermediateInput,
  complex: readonly Term[],
  parsimonious: readonly Term[],
  assumed: readonly number[],
): number[] {
  if (expected.every((levels) => levels === null)) return [];
  const eased = complex.flatMap((term) =>
    parsimonious
      .filter((wider) => termContains(wider, term))
      .map((wider) => easedTerm(term, wider, expected)),
  );
  const reached = new Set(rowsOfTerms(space, eased));
  return assumed.filter((row) => reached.has(row));
}

/** Minimizes once for each set of easy counterfactuals; null when the pairs together have used the effort of one search. */
function pairSolver(input: IntermediateInput): (easy: readonly number[]) => Solution | null {
  const { space, positives, rule, limits, maker } = input;
  const known = new Map<string, Solution>();
  let left = limits.effort;
  return (easy) => {
    const key = easy.join();
    const same = known.get(key);
    if (same) return same;
    if (left < 0) return null;
    const allowed = new Set(easy);
    const minimized = minimizeRows(space, positives, (row) => allowed.has(row), rule, limits);
    left -= positives.length * space.size + minimized.covers.spent;
    const solved = solution(space, minimized, positives.length, maker, true);
    known.set(key, solved);
    return solved;
  };
}
