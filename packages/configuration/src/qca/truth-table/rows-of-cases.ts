import type { ConfigurationSpace } from '../sets/configuration-space.ts';
import type { PreparedSets } from '../sets/set-data.ts';

/** The row of each case: the only configuration in which its membership is above 0.5; null where a condition is exactly at 0.5. */
export function rowsOfCases(
  { cases, conditions }: PreparedSets,
  space: ConfigurationSpace,
): (number | null)[] {
  return cases.map((_, i) => {
    let row = 1;
    for (const [j, { kind, values }] of conditions.entries()) {
      const value = values[i]!;
      if (kind === 'fuzzy' && value === 0.5) return null;
      row += (kind === 'fuzzy' ? Number(value > 0.5) : value) * space.weights[j]!;
    }
    return row;
  });
}
