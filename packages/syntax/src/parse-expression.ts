import { expectations, expectedSign } from './errors.ts';
import { type Expression, functionNames } from './expression.ts';
import { SyntaxMistake } from './mistake.ts';
import type { TokenReader } from './token-reader.ts';

/**
 * An expression with the usual precedence: ^ before unary minus before * and / before + and −; ^ from the right.
 * @throws {SyntaxMistake}
 */
export function parseExpression(reader: TokenReader): Expression {
  let left = parseProduct(reader);
  for (;;) {
    const sign = reader.takeIf('sign', '+') ?? reader.takeIf('sign', '-');
    if (sign === undefined) return left;
    left = { kind: 'binary', operator: sign.text as '+' | '-', left, right: parseProduct(reader) };
  }
}

function parseProduct(reader: TokenReader): Expression {
  let left = parseUnary(reader);
  for (;;) {
    const sign = reader.takeIf('sign', '*') ?? reader.takeIf('sign', '/');
    if (sign === undefined) return left;
    left = { kind: 'binary', operator: sign.text as '*' | '/', left, right: parseUnary(reader) };
  }
}

function parseUnary(reader: TokenReader): Expression {
  if (reader.takeIf('sign', '-')) return { kind: 'negative', of: parseUnary(reader) };
  if (reader.takeIf('sign', '+')) return parseUnary(reader);
  const base = parseAtom(reader);
  if (!reader.takeIf('sign', '^')) return base;
  return { kind: 'binary', operator: '^', left: base, right: parseUnary(reader) };
}

function parseAtom(reader: TokenReader): Expression {
  const number = reader.takeIf('number');
  if (number) return { kind: 'number', value: Number(number.text) };
  if (reader.takeIf('open')) {
    const inner = parseExpression(reader);
    reader.take('close', expectedSign(')'));
    return inner;
  }
  const name = reader.take('name', expectations.atom);
  if (!reader.takeIf('open')) return { kind: 'name', name: name.text };
  if (!functionNames.includes(name.text))
    throw SyntaxMistake.at(name, 'unknown-function', { name: name.text, known: functionNames });
  const argument = parseExpression(reader);
  reader.take('close', expectedSign(')'));
  return { kind: 'call', name: name.text, argument };
}
