import type { Place } from './statement.ts';

export type TokenKind =
  | 'name'
  | 'number'
  | 'text'
  | 'operator'
  | 'sign'
  | 'open'
  | 'close'
  | 'comma'
  | 'end'
  | 'unknown';

/** A piece of a model text. */
export interface Token extends Place {
  readonly kind: TokenKind;
  readonly text: string;
}

/** In the order they are tried: longer operators before their beginnings; `null` is passed over. */
const patterns: readonly (readonly [TokenKind | null, RegExp])[] = [
  [null, /[^\S\r\n]+/y],
  [null, /[#!][^\r\n]*/y],
  ['end', /\r?\n|\r|;/y],
  ['operator', /=~|<~|~\*~|~~|:=|==|[~|<>%]/y],
  ['sign', /[+\-*/^]/y],
  ['open', /\(/y],
  ['close', /\)/y],
  ['comma', /,/y],
  ['text', /"[^"\r\n]*"|'[^'\r\n]*'/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy],
  ['name', /[\p{L}_.][\p{L}\p{N}_.]*/uy],
];

/** Cut a model text into its pieces; whatever no piece begins with becomes one of kind `unknown`. Spaces and comments are dropped. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  while (at < text.length) {
    const [kind, found] = pieceAt(text, at);
    const place = { start: at, end: at + found.length, line, column: at - lineStart + 1 };
    if (kind !== null) tokens.push({ kind, text: found, ...place });
    at += found.length;
    if (kind === 'end' && found !== ';') {
      line++;
      lineStart = at;
    }
  }
  return tokens;
}

function pieceAt(text: string, at: number): readonly [TokenKind | null, string] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return [kind, found];
  }
  return ['unknown', String.fromCodePoint(text.codePointAt(at)!)];
}
