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

/** A name in which hyphens may stand, as in ids of a theory. */
const hyphenated = /[\p{L}_.][\p{L}\p{N}_.-]*/uy;
/** A name, or the product of two as in `x:m`; the colon of `:=` belongs to none. */
const multiplied = /[\p{L}_.][\p{L}\p{N}_.]*(?::[\p{L}_.][\p{L}\p{N}_.]*)?/uy;
/** What names may be besides plain ones. */
export type NameKind = 'plain' | 'hyphenated' | 'multiplied';

const comment = /[#!][^\r\n]*/y;

/** Where the comments of a text stand. */
export function commentsIn(text: string): { readonly start: number; readonly end: number }[] {
  const comments: { start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length) {
    const [, found] = pieceAt(text, at, 'plain');
    comment.lastIndex = at;
    if (comment.test(text)) comments.push({ start: at, end: at + found.length });
    at += found.length;
  }
  return comments;
}

/**
 * Cut a model text into its pieces; whatever no piece begins with becomes one of kind `unknown`. Spaces and comments are dropped.
 * @param names - whether names may hold hyphens, or be products of two names
 */
export function tokenize(text: string, names: NameKind = 'plain'): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  while (at < text.length) {
    const [kind, found] = pieceAt(text, at, names);
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

/** The pieces of names with hyphens: in expressions a hyphen is a minus. */
export function splitHyphens(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'name' || !token.text.includes('-')) return [token];
    return tokenize(token.text).map((piece) => ({
      ...piece,
      start: token.start + piece.start,
      end: token.start + piece.end,
      line: token.line,
      column: token.column + piece.start,
    }));
  });
}

function pieceAt(text: string, at: number, names: NameKind): readonly [TokenKind | null, string] {
  const own = { plain: undefined, hyphenated, multiplied }[names];
  for (const [kind, plain] of patterns) {
    const pattern = (kind === 'name' ? own : undefined) ?? plain;
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return [kind, found];
  }
  return ['unknown', String.fromCodePoint(text.codePointAt(at)!)];
}
