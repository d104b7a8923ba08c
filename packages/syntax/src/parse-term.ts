import { expectations, expectedSign } from './errors.ts';
import { SyntaxMistake } from './mistake.ts';
import type { Modifiers } from './statement.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokenize.ts';

/** A number, a label, or null for NA. */
type Entry = number | string | null;

/** A modifier that is not lavaan's, such as `weights(A)`. */
export interface OwnModifier {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** A variable (or `1`) with what stands before its stars; `start` to `end` holds both. */
export interface Term {
  readonly variable: Token;
  readonly modifiers: Modifiers;
  /** Of the names that `SyntaxOptions` allows besides lavaan's. */
  readonly own: readonly OwnModifier[];
  readonly start: number;
  readonly end: number;
}

/**
 * `modifier*modifier*variable`; a variable is a name, or `1` for an intercept.
 * @param ownNames - of modifiers that are not lavaan's
 * @throws {SyntaxMistake}
 */
export function parseTerm(reader: TokenReader, ownNames: readonly string[]): Term {
  const first = reader.peek();
  let modifiers: Modifiers = {};
  const own: OwnModifier[] = [];
  while (isModifier(reader)) {
    if (ownNames.some((name) => reader.sees('name', name)) && reader.peek(1)?.kind === 'open')
      own.push(parseOwn(reader));
    else modifiers = { ...modifiers, ...parseModifier(reader, ownNames) };
    reader.take('sign', expectedSign('*'), '*');
  }
  const variable = reader.takeIf('name') ?? reader.takeIf('number', '1');
  if (variable === undefined) throw reader.unexpected(expectations.variable);
  return { variable, modifiers, own, start: first!.start, end: variable.end };
}

/** A modifier is a call, a text, or anything that a star follows. */
function isModifier(reader: TokenReader): boolean {
  if (reader.sees('text')) return true;
  if (reader.sees('name') && reader.peek(1)?.kind === 'open') return true;
  const ahead = reader.sees('sign', '-') || reader.sees('sign', '+') ? 2 : 1;
  return reader.peek(ahead)?.text === '*';
}

function parseOwn(reader: TokenReader): OwnModifier {
  const { text: name } = reader.take('name', expectations.modifier);
  reader.take('open', expectedSign('('));
  const entries = reader.sees('close') ? [] : parseEntries(reader);
  reader.take('close', expectedSign(')'));
  return { name, entries };
}

function parseModifier(reader: TokenReader, ownNames: readonly string[]): Modifiers {
  const text = reader.takeIf('text');
  if (text) return { labels: [unquoted(text)] };
  if (!reader.sees('name') || reader.peek(1)?.kind !== 'open') return single(reader);
  const call = reader.take('name', expectations.modifier);
  reader.take('open', expectedSign('('));
  const entries = parseEntries(reader);
  reader.take('close', expectedSign(')'));
  if (call.text === 'c') return ofGroups(call, entries);
  const numbers = entries.map((entry) => (typeof entry === 'number' ? entry : null));
  const names = entries.map((entry) => (typeof entry === 'string' ? entry : null));
  if (call.text === 'start') return { start: numbers };
  if (call.text === 'label') return { labels: names };
  if (call.text === 'equal') return { equal: names };
  const known = ['c', 'start', 'label', 'equal', ...ownNames];
  throw SyntaxMistake.at(call, 'unknown-function', { name: call.text, known });
}

function single(reader: TokenReader): Modifiers {
  const entry = parseEntry(reader);
  return typeof entry === 'string' ? { labels: [entry] } : { fixed: [entry] };
}

/** `c(…)`: numbers and NA fix or free, names label; one a group. */
function ofGroups(call: Token, entries: readonly Entry[]): Modifiers {
  const names = entries.filter((entry) => typeof entry === 'string');
  const numbers = entries.filter((entry) => typeof entry === 'number');
  if (names.length === 0) return { fixed: entries.map((entry) => entry as number | null) };
  if (numbers.length === 0) return { labels: entries.map((entry) => entry as string | null) };
  const text = entries.map((entry) => entry ?? 'NA').join(', ');
  throw SyntaxMistake.at(call, 'mixed-group-modifier', { text });
}

function parseEntries(reader: TokenReader): Entry[] {
  const entries: Entry[] = [];
  do {
    if (reader.sees('name', 'c') && reader.peek(1)?.kind === 'open') {
      reader.take('name', expectations.entry);
      reader.take('open', expectedSign('('));
      entries.push(...parseEntries(reader));
      reader.take('close', expectedSign(')'));
    } else entries.push(parseEntry(reader));
  } while (reader.takeIf('comma'));
  return entries;
}

function parseEntry(reader: TokenReader): Entry {
  const negative = reader.takeIf('sign', '-') !== undefined;
  if (!negative) reader.takeIf('sign', '+');
  const number = reader.takeIf('number');
  if (number) return negative ? -Number(number.text) : Number(number.text);
  const text = reader.takeIf('text');
  if (text) return unquoted(text);
  // A label with a hyphen could not be told from a difference where it is used.
  if (reader.peek()?.text.includes('-')) throw reader.unexpected(expectations.entry);
  const name = reader.take('name', expectations.entry).text;
  return name === 'NA' ? null : name;
}

function unquoted({ text }: Token): string {
  return text.slice(1, -1);
}
