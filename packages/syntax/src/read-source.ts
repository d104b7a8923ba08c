import type { QunhaiError } from '@qunhai/kernel';
import { cutStatements } from './cut-statements.ts';
import { expectations } from './errors.ts';
import { type Mend, SyntaxMistake } from './mistake.ts';
import { parseExpression } from './parse-expression.ts';
import { parseTerm, type Term } from './parse-term.ts';
import {
  type ConstraintStatement,
  type DefinitionStatement,
  type Place,
  type RelationOperator,
  relationOperators,
} from './statement.ts';
import { endsEarly, TokenReader, unexpectedToken } from './token-reader.ts';
import { splitHyphens, type Token, tokenize } from './tokenize.ts';

/** How a dialect of lavaan's syntax differs from it. */
export interface SyntaxOptions {
  /** Names of variables may hold hyphens; in expressions a hyphen stays a minus, and labels hold none. */
  readonly hyphens?: boolean;
  /** A variable may be the product of two, written `x:m`; its name then holds the colon. Not with hyphens. */
  readonly products?: boolean;
  /** Names of modifiers besides lavaan's, as in `weights(A)*x`. */
  readonly modifiers?: readonly string[];
}

/** `a + b op x + y` as it stands in the text. */
export interface WrittenRelation {
  readonly kind: 'relation';
  readonly lefts: readonly Term[];
  readonly operator: Token & { readonly text: RelationOperator };
  readonly rights: readonly Term[];
  readonly place: Place;
}

/** A statement as it stands in a text. */
export type WrittenStatement = WrittenRelation | DefinitionStatement | ConstraintStatement;

/** Something wrong in a text, where, and what would put it right when that is certain. */
export interface SyntaxProblem {
  /** Does not name the place: `place` does. */
  readonly error: QunhaiError;
  readonly place: Place;
  readonly mend: Mend | null;
}

/** A text as its statements, and what is wrong with the others. */
export interface Source {
  readonly statements: readonly WrittenStatement[];
  readonly problems: readonly SyntaxProblem[];
}

/** Longer expressions are refused: they could exhaust the stack. */
const longestExpression = 1000;

/**
 * Read a text in lavaan's syntax, or a dialect of it, statement by statement, each piece with its place; for editors, which change parts
 * of a text and show every mistake. Nothing is thrown for a bad text.
 */
export function readSource(text: string, options: SyntaxOptions = {}): Source {
  const { statements, mistakes } = parseStatements(text, options);
  const problems = mistakes.map((mistake) => ({
    error: mistake.error(false),
    place: mistake.place,
    mend: mistake.mend,
  }));
  return { statements, problems };
}

/** The statements of a text, and the first mistake of each of the others. */
export function parseStatements(
  text: string,
  options: SyntaxOptions,
): { readonly statements: WrittenStatement[]; readonly mistakes: SyntaxMistake[] } {
  const statements: WrittenStatement[] = [];
  const mistakes: SyntaxMistake[] = [];
  const names = options.products ? 'multiplied' : options.hyphens ? 'hyphenated' : 'plain';
  for (const tokens of cutStatements(tokenize(text, names))) {
    try {
      statements.push(parseStatement(tokens, options.modifiers ?? []));
    } catch (error) {
      if (!(error instanceof SyntaxMistake)) throw error;
      mistakes.push(error);
    }
  }
  return { statements, mistakes };
}

function parseStatement(tokens: readonly Token[], own: readonly string[]): WrittenStatement {
  const unknown = tokens.find(({ kind }) => kind === 'unknown');
  if (unknown) throw unexpectedToken(unknown, expectations.more);
  const at = tokens.findIndex(({ kind }) => kind === 'operator');
  const operator = tokens[at];
  if (operator === undefined) throw noOperator(tokens);
  if (at === 0) throw unexpectedToken(operator, expectations.variable);
  if (at === tokens.length - 1) throw endsEarly(operator, expectations.variable);
  const sides = [tokens.slice(0, at), tokens.slice(at + 1)] as const;
  if (isRelation(operator)) {
    const [lefts, rights] = sides.map((side) => parseTerms(side, own)) as [Term[], Term[]];
    const ones = operator.text === '~' ? lefts : [...lefts, ...rights];
    const one = ones.find(({ variable }) => variable.kind === 'number');
    if (one) throw unexpectedToken(one.variable, expectations.variable);
    return { kind: 'relation', lefts, operator, rights, place: placeOf(tokens) };
  }
  if (operator.text === ':=') return definition(...sides, placeOf(tokens));
  if (['==', '<', '>'].includes(operator.text)) {
    const [left, right] = sides.map(wholeExpression);
    const sign = operator.text as ConstraintStatement['operator'];
    return {
      kind: 'constraint',
      operator: sign,
      left: left!,
      right: right!,
      place: placeOf(tokens),
    };
  }
  throw SyntaxMistake.at(operator, 'unsupported', { operator: operator.text });
}

function isRelation(token: Token): token is WrittenRelation['operator'] {
  return relationOperators.some((operator) => operator === token.text);
}

/** A line without an operator goes wrong behind its first piece. */
function noOperator(tokens: readonly Token[]): SyntaxMistake {
  const [first, second] = tokens;
  return second
    ? unexpectedToken(second, expectations.operator)
    : endsEarly(first!, expectations.operator);
}

function definition(
  left: readonly Token[],
  right: readonly Token[],
  place: Place,
): DefinitionStatement {
  const reader = new TokenReader(splitHyphens(left));
  const name = reader.take('name', expectations.name).text;
  if (!reader.done) throw reader.unexpected(expectations.operator);
  return { kind: 'definition', name, expression: wholeExpression(right), place };
}

function wholeExpression(tokens: readonly Token[]) {
  const pieces = splitHyphens(tokens);
  const tooFar = pieces[longestExpression];
  if (tooFar) throw unexpectedToken(tooFar, expectations.end);
  const reader = new TokenReader(pieces);
  const expression = parseExpression(reader);
  if (!reader.done) throw reader.unexpected(expectations.end);
  return expression;
}

function parseTerms(tokens: readonly Token[], own: readonly string[]): Term[] {
  const reader = new TokenReader(tokens);
  const terms = [parseTerm(reader, own)];
  while (reader.takeIf('sign', '+')) terms.push(parseTerm(reader, own));
  if (!reader.done) throw afterTerm(reader, terms[terms.length - 1]!);
  return terms;
}

/** What follows a term without a `+` is probably one more. */
function afterTerm(reader: TokenReader, { variable }: Term): SyntaxMistake {
  const next = reader.peek()!;
  if (next.kind !== 'name' && next.kind !== 'number')
    return unexpectedToken(next, expectations.more);
  const mend = { start: next.start, end: next.start, text: '+ ' };
  return SyntaxMistake.at(next, 'plus-missing', { before: variable.text, after: next.text }, mend);
}

function placeOf(tokens: readonly Token[]): Place {
  const first = tokens[0]!;
  const { end } = tokens[tokens.length - 1]!;
  return { start: first.start, end, line: first.line, column: first.column };
}
