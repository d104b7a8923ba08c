import { fail } from './errors.ts';
import type { Modifiers } from './statement.ts';
import type { TokenReader } from './token-reader.ts';
import type { Token } from './tokenize.ts';

/** A variable (or `1`) with what stands before its stars. */
export interface Term {
  readonly variable: Token;
  readonly modifiers: Modifiers;
}

/**
 * `modifier*modifier*variable`; a variable is a name, or `1` for an intercept.
 * @throws {QunhaiError} syntax.*
 */
export function parseTerm(reader: TokenReader): Term {
  let modifiers: Modifiers = {};
  while (isModifier(reader)) {
    modifiers = { ...modifiers, ...parseModifier(reader) };
    reader.take('sign', '*', '*');
  }
  const variable = reader.takeIf('name') ?? reader.takeIf('number', '1');
  if (variable === undefined) throw reader.unexpected('a variable');
  return { variable, modifiers };
}

/** A modifier is a call, a text, or anything that a star follows. */
function isModifier(reader: TokenReader): boolean {
  if (reader.sees('text')) return true;
  if (reader.sees('name') && reader.peek(1)?.kind === 'open') return true;
  const ahead = reader.sees('sign', '-') || reader.sees('sign', '+') ? 2 : 1;
  return reader.peek(ahead)?.text === '*';
}

function parseModifier(reader: TokenReader): Modifiers {
  const text = reader.takeIf('text');
  if (text) return { labels: [unquoted(text)] };
  if (!reader.sees('name') || reader.peek(1)?.kind !== 'open') return single(reader);
  const call = reader.take('name', 'a modifier');
  reader.take('open', '(');
  const entries = parseEntries(reader);
  reader.take('close', ')');
  if (call.text === 'c') return ofGroups(call, entries);
  const numbers = entries.map((entry) => (typeof entry === 'number' ? entry : null));
  const names = entries.map((entry) => (typeof entry === 'string' ? entry : null));
  if (call.text === 'start') return { start: numbers };
  if (call.text === 'label') return { labels: names };
  if (call.text === 'equal') return { equal: names };
  throw fail('unknown-function', {
    line: call.line,
    column: call.column,
    name: call.text,
    known: ['c', 'start', 'label', 'equal'],
  });
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
  throw fail('mixed-group-modifier', {
    line: call.line,
    column: call.column,
    text: entries.map((entry) => entry ?? 'NA').join(', '),
  });
}

/** A number, a label, or null for NA. */
type Entry = number | string | null;

function parseEntries(reader: TokenReader): Entry[] {
  const entries: Entry[] = [];
  do {
    if (reader.sees('name', 'c') && reader.peek(1)?.kind === 'open') {
      reader.take('name', 'c');
      reader.take('open', '(');
      entries.push(...parseEntries(reader));
      reader.take('close', ')');
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
  const name = reader.take('name', 'a number or a label').text;
  return name === 'NA' ? null : name;
}

function unquoted({ text }: Token): string {
  return text.slice(1, -1);
}
