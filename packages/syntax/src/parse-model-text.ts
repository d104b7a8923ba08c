import { cutStatements } from './cut-statements.ts';
import { fail } from './errors.ts';
import { parseExpression } from './parse-expression.ts';
import { parseTerm, type Term } from './parse-term.ts';
import {
  type ConstraintStatement,
  type RelationOperator,
  relationOperators,
  type Statement,
} from './statement.ts';
import { TokenReader } from './token-reader.ts';
import { type Token, tokenize } from './tokenize.ts';

/**
 * Read a model in lavaan's syntax (Rosseel 2012): `=~ ~ ~~ ~ 1 | := == < >`, several variables on either side, modifiers before
 * stars (numbers, NA, labels, `start()`, `label()`, `equal()`, `c()` for groups), comments from # or !.
 * @throws {QunhaiError} syntax.* at the first thing that is wrong, with its line and column
 */
export function parseModelText(text: string): Statement[] {
  return cutStatements(tokenize(text)).flatMap(parseStatement);
}

function parseStatement(tokens: readonly Token[]): Statement[] {
  const reader = new TokenReader(tokens);
  const at = tokens.findIndex(({ kind }) => kind === 'operator');
  const operator = tokens[at];
  if (operator === undefined) {
    for (const _ of tokens.slice(0, 1)) reader.take(tokens[0]!.kind, 'a statement');
    throw reader.unexpected('an operator such as =~ or ~');
  }
  const [left, right] = reader.splitAt(at);
  if (tokens.length === at + 1 || at === 0) throw incomplete(tokens, at);
  if (operator.text === ':=') return [definition(left, right, tokens)];
  if (['==', '<', '>'].includes(operator.text)) return [constraint(left, right, operator, tokens)];
  if (!relationOperators.includes(operator.text as RelationOperator))
    throw fail('unsupported', {
      line: operator.line,
      column: operator.column,
      operator: operator.text,
    });
  return relations(left, right, operator.text as RelationOperator, tokens);
}

function incomplete(tokens: readonly Token[], at: number): Error {
  const { line, column, text } = tokens[at]!;
  if (at === 0) return fail('unexpected', { line, column, found: text, expected: 'a variable' });
  return fail('ends-early', { line, column: column + text.length, expected: 'a variable' });
}

function definition(left: TokenReader, right: TokenReader, tokens: readonly Token[]): Statement {
  const name = left.take('name', 'a name').text;
  finish(left, ':=');
  const expression = parseExpression(right);
  finish(right, 'the end of the statement');
  return { kind: 'definition', name, expression, place: placeOf(tokens) };
}

function constraint(
  left: TokenReader,
  right: TokenReader,
  operator: Token,
  tokens: readonly Token[],
): Statement {
  const sides = [parseExpression(left), parseExpression(right)] as const;
  finish(left, operator.text);
  finish(right, 'the end of the statement');
  return {
    kind: 'constraint',
    operator: operator.text as ConstraintStatement['operator'],
    left: sides[0],
    right: sides[1],
    place: placeOf(tokens),
  };
}

/** `a + b op x + y` is one statement for each pair; modifiers of both sides join, and a variable named twice joins its own. */
function relations(
  left: TokenReader,
  right: TokenReader,
  operator: RelationOperator,
  tokens: readonly Token[],
): Statement[] {
  const lefts = parseTerms(left, operator);
  const rights = joinRepeated(parseTerms(right, 'the end of the statement'));
  return lefts.flatMap((a) =>
    rights.map((b): Statement => {
      const modifiers = { ...a.modifiers, ...b.modifiers };
      const place = { ...placeOf(tokens), ...spot(b.variable) };
      if (b.variable.kind !== 'number')
        return {
          kind: 'relation',
          left: a.variable.text,
          operator,
          right: b.variable.text,
          modifiers,
          place,
        };
      if (operator === '~') return { kind: 'intercept', left: a.variable.text, modifiers, place };
      const { line, column } = b.variable;
      throw fail('unexpected', { line, column, found: '1', expected: 'a variable' });
    }),
  );
}

function spot({ line, column, start, end }: Token): Statement['place'] {
  return { line, column, start, end };
}

function parseTerms(reader: TokenReader, end: string): Term[] {
  const terms = [parseTerm(reader)];
  while (reader.takeIf('sign', '+')) terms.push(parseTerm(reader));
  finish(reader, `+ or ${end}`);
  return terms;
}

/** `x + a*x` is `a*x`, as in lavaan. */
function joinRepeated(terms: readonly Term[]): Term[] {
  const byName = new Map<string, Term>();
  for (const term of terms) {
    const earlier = byName.get(term.variable.text);
    const modifiers = { ...earlier?.modifiers, ...term.modifiers };
    byName.set(term.variable.text, { variable: earlier?.variable ?? term.variable, modifiers });
  }
  return [...byName.values()];
}

function finish(reader: TokenReader, expected: string): void {
  if (!reader.done) throw reader.unexpected(expected);
}

function placeOf(tokens: readonly Token[]): Statement['place'] {
  const first = tokens[0]!;
  return {
    start: first.start,
    end: tokens[tokens.length - 1]!.end,
    line: first.line,
    column: first.column,
  };
}
