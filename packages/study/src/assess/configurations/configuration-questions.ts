import type { Theory } from '@qunhai/theory';
import { type NecessityQuestion, necessityQuestions } from '../necessity/necessary-conditions.ts';

/** An outcome with the conditions whose combinations are looked at, and those for which there are too few firms. */
export interface ConfigurationQuestion extends NecessityQuestion {
  readonly leftOut: readonly string[];
}

/** Firms that each possible combination should have on average, and the number of conditions whatever the firms. */
const firmsPerCombination = 5;
const fewestConditions = 3;
const mostConditions = 8;

/**
 * Most conditions for a number of firms: with one more, possible combinations double.
 * @see Marx & Dusa (2011), Crisp-set qualitative comparative analysis (csQCA), contradictions and consistency benchmarks for model
 *   specification, Methodological Innovations Online 6(2): with too many conditions for the cases, random data give solutions too.
 */
export function conditionLimit(firms: number): number {
  const limit = Math.floor(Math.log2(Math.max(1, firms) / firmsPerCombination));
  return Math.min(mostConditions, Math.max(fewestConditions, limit));
}

/** Firms per possible combination of as many conditions as they allow. */
export function averageFirms(firms: number): number {
  return firms / 2 ** conditionLimit(firms);
}

/** What decides, beside theory, which conditions are taken. */
export interface ConditionChoice {
  readonly firms: number;
  /** Constructs with scores that vary. */
  readonly usable: { has(construct: string): boolean };
  /** Conditions that the study names; they stand in place of those of theory and know no limit. */
  readonly wanted: readonly string[] | undefined;
}

/**
 * Outcomes and conditions by theory: what is asked for necessary conditions, but what theory aims at is never a condition. The nearest
 * causes come first, then mechanisms that only strengthen others' effects; what is beyond the limit is left out.
 */
export function configurationQuestions(
  theory: Theory,
  { firms, usable, wanted }: ConditionChoice,
): ConfigurationQuestion[] {
  const questions = necessityQuestions(theory);
  const targets = new Set(questions.flatMap(({ target, outcome }) => (target ? [outcome] : [])));
  const limit = conditionLimit(firms);
  return questions.map((question) => {
    const parts = partsOf(theory, question.outcome);
    const chosen = wanted?.filter((id) => id !== question.outcome && !parts.includes(id));
    const possible = (
      chosen ?? byDistance(theory, question).filter((condition) => !targets.has(condition))
    ).filter((condition) => usable.has(condition));
    const taken = new Set(chosen ? possible : possible.slice(0, limit));
    const conditions = theory.constructs.map(({ id }) => id).filter((id) => taken.has(id));
    return { ...question, conditions, leftOut: possible.filter((id) => !taken.has(id)) };
  });
}

export function partsOf(theory: Theory, id: string): readonly string[] {
  const measurement = theory.constructs.find((one) => one.id === id)?.measurement;
  return measurement?.kind === 'second-order' ? measurement.components : [];
}

/** Conditions by the number of paths between them and the outcome; those without any come last. Otherwise in the order of theory. */
function byDistance(theory: Theory, { outcome, conditions }: NecessityQuestion): string[] {
  const distances = new Map<string, number>();
  let front = [outcome, ...partsOf(theory, outcome)];
  for (let distance = 0; front.length > 0; distance++) {
    for (const id of front) distances.set(id, distance);
    front = theory.paths
      .filter(
        ({ model, from, to }) => model === 'base' && front.includes(to) && !distances.has(from),
      )
      .map(({ from }) => from);
  }
  const far = theory.constructs.length;
  const distance = (id: string) => distances.get(id) ?? far;
  return conditions.toSorted((a, b) => distance(a) - distance(b));
}
