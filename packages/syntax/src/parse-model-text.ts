import type { Term } from './parse-term.ts';
import {
  parseStatements,
  type SyntaxOptions,
  type WrittenRelation,
  type WrittenStatement,
} from './read-source.ts';
import type { Modifiers, Place, Statement } from './statement.ts';

/**
 * Read a model in lavaan's syntax (Rosseel 2012): `=~ ~ ~~ ~ 1 | := == < >`, several variables on either side, modifiers before
 * stars (numbers, NA, labels, `start()`, `label()`, `equal()`, `c()` for groups), comments from # or !.
 * @throws {QunhaiError} syntax.* at the first thing that is wrong, with its line and column
 */
export function parseModelText(text: string, options: SyntaxOptions = {}): Statement[] {
  const { statements, mistakes } = parseStatements(text, options);
  const [first] = mistakes;
  if (first) throw first.error(true);
  return statements.flatMap(singleStatements);
}

/** One statement for each parameter: `a + b op x + y` is four. Modifiers of both sides join, and a variable named twice joins its own. */
export function singleStatements(written: WrittenStatement): Statement[] {
  if (written.kind !== 'relation') return [written];
  const rights = joinRepeated(written.rights);
  return written.lefts.flatMap((left) =>
    rights.map((right): Statement => single(written, left, right)),
  );
}

interface Joined {
  readonly variable: Term['variable'];
  readonly modifiers: Modifiers;
}

function single({ operator, place: whole }: WrittenRelation, a: Term, b: Joined): Statement {
  const modifiers = { ...a.modifiers, ...b.modifiers };
  const { text: right, kind, start, end, line, column } = b.variable;
  const place: Place = { ...whole, line, column, start, end };
  const left = a.variable.text;
  if (kind === 'number') return { kind: 'intercept', left, modifiers, place };
  return { kind: 'relation', left, operator: operator.text, right, modifiers, place };
}

/** `x + a*x` is `a*x`, as in lavaan. */
function joinRepeated(terms: readonly Term[]): Joined[] {
  const byName = new Map<string, Joined>();
  for (const { variable, modifiers } of terms) {
    const earlier = byName.get(variable.text);
    byName.set(variable.text, {
      variable: earlier?.variable ?? variable,
      modifiers: { ...earlier?.modifiers, ...modifiers },
    });
  }
  return [...byName.values()];
}
