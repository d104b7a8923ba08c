import type { Bilingual } from '@qunhai/kernel';
import { SyntaxMistake } from './mistake.ts';
import type { Token, TokenKind } from './tokenize.ts';

/** Reads the tokens of one statement from left to right. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Whether the next token is of the kind, and of the text when one is given. */
  sees(kind: TokenKind, text?: string): boolean {
    const token = this.peek();
    return token?.kind === kind && (text === undefined || token.text === text);
  }

  /** Take the next token when it is what is looked for. */
  takeIf(kind: TokenKind, text?: string): Token | undefined {
    return this.sees(kind, text) ? this.#tokens[this.#at++] : undefined;
  }

  /**
   * Take the next token.
   * @param expected - what it should be, as a person would call it
   * @throws {SyntaxMistake} unexpected, ends-early
   */
  take(kind: TokenKind, expected: Bilingual, text?: string): Token {
    const token = this.takeIf(kind, text);
    if (token !== undefined) return token;
    throw this.unexpected(expected);
  }

  /** The mistake that says what should stand here. */
  unexpected(expected: Bilingual): SyntaxMistake {
    const token = this.peek();
    if (token !== undefined) return unexpectedToken(token, expected);
    return endsEarly(this.#tokens[this.#tokens.length - 1]!, expected);
  }

  /** The tokens before the operator of the statement, and those after it. */
  splitAt(index: number): readonly [TokenReader, TokenReader] {
    return [
      new TokenReader(this.#tokens.slice(0, index)),
      new TokenReader(this.#tokens.slice(index + 1)),
    ];
  }
}

const halfWidth: Readonly<Record<string, string>> = {
  '＋': '+',
  '－': '-',
  '～': '~',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '＊': '*',
  '＃': '#',
  '：': ':',
  '；': ';',
  '，': ',',
  '｜': '|',
  '（': '(',
  '）': ')',
};

/** A piece that stands where something else is expected; a full-width sign is told as such, with the plain one. */
export function unexpectedToken(token: Token, expected: Bilingual): SyntaxMistake {
  const { text: sign, start, end } = token;
  const half = token.kind === 'unknown' ? halfWidth[sign] : undefined;
  if (half === undefined) return SyntaxMistake.at(token, 'unexpected', { found: sign, expected });
  const mend = { start, end, text: half };
  return SyntaxMistake.at(token, 'full-width-sign', { sign, half }, mend);
}

/** A statement that stops behind a piece. */
export function endsEarly({ line, column, text, end }: Token, expected: Bilingual): SyntaxMistake {
  const place = { start: end, end, line, column: column + text.length };
  return SyntaxMistake.at(place, 'ends-early', { expected });
}
