type TokenKind =
  | 'name'
  | 'operator'
  | 'plus'
  | 'star'
  | 'call'
  | 'number'
  | 'end'
  | 'comment'
  | 'unknown';

/** A piece of a model text; `start` and `end` count UTF-16 units from the start of the text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** In the order they are tried: longer operators before their beginnings. `end` ends a statement unless it goes on. */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['comment', /[#!][^\r\n]*/y],
  ['end', /\r?\n|\r|;/y],
  ['operator', /=~|<~|~\*~|~~|:=|==|[~|<>=:^%]/y],
  ['plus', /\+/y],
  ['star', /\*/y],
  ['call', /\p{L}[\p{L}\p{N}_.]*\([^()\r\n]*\)/uy],
  ['name', /\p{L}[\p{L}\p{N}_-]*/uy],
  ['number', /[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?/iy],
];
const space = /[^\S\r\n]+/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, pattern] of patterns) {
    const found = match(pattern, text, start);
    if (found !== undefined) return { kind, text: found, start, end: start + found.length };
  }
  const one = String.fromCodePoint(text.codePointAt(start)!);
  return { kind: 'unknown', text: one, start, end: start + one.length };
}

/** Cut a model text into its pieces; whatever no piece begins with becomes one of kind `unknown`. Spaces are dropped. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const gap = match(space, text, at);
    if (gap !== undefined) {
      at += gap.length;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}
