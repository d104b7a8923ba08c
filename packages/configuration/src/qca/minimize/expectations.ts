import { fail } from '../errors.ts';
import type { ConfigurationSpace, Term } from '../sets/configuration-space.ts';

/** What theory expects of a condition: that its presence, its absence, or one of these levels helps the outcome. */
export type Expectation = 'present' | 'absent' | readonly number[];

/** Expectations by the name of the condition; conditions that are not named carry none. */
export type Expectations = Readonly<Record<string, Expectation>>;

/**
 * Levels expected of each condition; null where nothing is expected.
 * @throws {QunhaiError} qca.unknown-expectation, unknown-level
 */
export function expectedLevels(
  space: ConfigurationSpace,
  expectations: Expectations,
): (readonly number[] | null)[] {
  for (const name of Object.keys(expectations))
    if (!space.names.includes(name)) throw fail('unknown-expectation', { name });
  return space.names.map((condition, j) =>
    Object.hasOwn(expectations, condition)
      ? levelsOf(expectations[condition]!, condition, space.levels[j]!)
      : null,
  );
}

function levelsOf(
  expected: Expectation,
  condition: string,
  levels: number,
): readonly number[] | null {
  if (expected === 'absent') return [0];
  if (expected === 'present') return Array.from({ length: levels - 1 }, (_, l) => l + 1);
  for (const level of expected)
    if (!(Number.isInteger(level) && level >= 0 && level < levels))
      throw fail('unknown-level', { condition, level, levels });
  return expected.length === 0 ? null : expected;
}

/**
 * A term of the complex solution brought as near to a more parsimonious one as expectations allow: a literal that the parsimonious
 * term lacks is dropped when it goes against what is expected of its condition, so that dropping it rests on easy counterfactuals only.
 * @see Ragin & Sonnett (2005), Between complexity and parsimony; Ragin (2008), ch. 9.
 */
export function easedTerm(
  complex: Term,
  parsimonious: Term,
  expected: readonly (readonly number[] | null)[],
): Term {
  return complex.map((level, j) => {
    if (level < 0 || parsimonious[j]! >= 0) return level;
    const levels = expected[j];
    return levels == null || levels.includes(level) ? level : -1;
  });
}
