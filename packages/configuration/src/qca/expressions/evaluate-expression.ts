import { fail } from '../errors.ts';
import { literalMembership } from '../memberships.ts';
import type { ConfigurationSpace } from '../sets/configuration-space.ts';
import type { Condition } from '../sets/set-data.ts';
import { type Expression, parseExpression } from './parse-expression.ts';

/**
 * Memberships of cases in a set expression: minimum for products, maximum for sums, complement to 1 for `~`.
 * @throws {QunhaiError} qca.bad-expression, unknown-condition, unknown-level
 * @see Zadeh (1965), Fuzzy sets, Information and Control 8(3).
 */
export function expressionMembership(
  conditions: readonly Condition[],
  expression: string,
): Float64Array {
  return evaluate(parseExpression(expression), (name, levels) => {
    const condition = conditions.find((each) => each.name === name);
    if (!condition) throw fail('unknown-condition', { name, expression });
    return combine(
      'or',
      checkLevels(condition, levels).map((level) => literalMembership(condition, level)),
    );
  });
}

/**
 * Rows of the configurations that an expression holds of, ascending: for excluding untenable assumptions.
 * @throws {QunhaiError} qca.bad-expression, unknown-condition, unknown-level
 */
export function expressionRows(space: ConfigurationSpace, expression: string): number[] {
  const inside = evaluate(parseExpression(expression), (name, levels) => {
    const j = space.names.indexOf(name);
    if (j < 0) throw fail('unknown-condition', { name, expression });
    const wanted = checkLevels({ name, levels: space.levels[j]! }, levels);
    return Float64Array.from({ length: space.size }, (_, i) =>
      wanted.includes(Math.floor(i / space.weights[j]!) % space.levels[j]!) ? 1 : 0,
    );
  });
  return Array.from(inside.keys()).flatMap((i) => (inside[i] === 1 ? [i + 1] : []));
}

/** Levels that a literal names; without brackets, presence: of a multi-value condition, every level but 0. */
function checkLevels(
  { name, levels: count }: { readonly name: string; readonly levels: number },
  levels: readonly number[] | null,
): readonly number[] {
  for (const level of levels ?? [])
    if (!(Number.isInteger(level) && level >= 0 && level < count))
      throw fail('unknown-level', { condition: name, level, levels: count });
  return levels ?? Array.from({ length: count - 1 }, (_, l) => l + 1);
}

function evaluate(
  expression: Expression,
  literal: (name: string, levels: readonly number[] | null) => Float64Array,
): Float64Array {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.name, expression.levels);
    case 'not':
      return evaluate(expression.of, literal).map((value) => 1 - value);
    default:
      return combine(
        expression.kind,
        expression.of.map((each) => evaluate(each, literal)),
      );
  }
}

function combine(kind: 'and' | 'or', sets: readonly Float64Array[]): Float64Array {
  const pick = kind === 'and' ? Math.min : Math.max;
  return sets.reduce((all, set) => all.map((value, i) => pick(value, set[i]!)));
}
