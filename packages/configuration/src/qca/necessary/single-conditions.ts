import { type NecessityFit, necessityFit, type SufficiencyFit, sufficiencyFit } from '../fit.ts';
import { literalMembership } from '../memberships.ts';
import { configurationSpace, literalText } from '../sets/configuration-space.ts';
import type { PreparedSets } from '../sets/set-data.ts';

/** One literal as a necessary and as a sufficient condition. */
export interface SingleCondition {
  readonly expression: string;
  readonly condition: string;
  readonly level: number;
  /** For the outcome as it is analysed. */
  readonly necessity: NecessityFit;
  readonly sufficiency: SufficiencyFit;
  /** For the complement of the outcome. */
  readonly necessityForAbsence: NecessityFit;
}

/** Every condition, present and absent (every level of a multi-value condition), with the outcome and with its complement. */
export function singleConditions(sets: PreparedSets): SingleCondition[] {
  const { multiValue } = configurationSpace(sets.conditions);
  const y = sets.outcome.values;
  const absence = y.map((value) => 1 - value);
  return sets.conditions.flatMap((condition) =>
    Array.from({ length: condition.levels }, (_, l) => condition.levels - 1 - l).map((level) => {
      const x = literalMembership(condition, level);
      return {
        expression: literalText(condition.name, level, multiValue),
        condition: condition.name,
        level,
        necessity: necessityFit(x, y),
        sufficiency: sufficiencyFit(x, y),
        necessityForAbsence: necessityFit(x, absence),
      };
    }),
  );
}
