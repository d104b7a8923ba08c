import { fail } from './errors.ts';
import type { Place } from './statement.ts';
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
   * @throws {QunhaiError} syntax.unexpected, syntax.ends-early
   */
  take(kind: TokenKind, expected: string, text?: string): Token {
    const token = this.takeIf(kind, text);
    if (token !== undefined) return token;
    throw this.unexpected(expected);
  }

  /** The error that says what should stand here. */
  unexpected(expected: string): Error {
    const token = this.peek();
    if (token !== undefined)
      return fail('unexpected', {
        line: token.line,
        column: token.column,
        found: token.text,
        expected,
      });
    const last = this.#tokens[this.#tokens.length - 1]!;
    const column = last.column + last.text.length;
    return fail('ends-early', { line: last.line, column, expected });
  }

  /** From the first token to the last one taken. */
  place(from = 0): Place {
    const first = this.#tokens[from]!;
    const last = this.#tokens[Math.max(from, this.#at - 1)]!;
    return { start: first.start, end: last.end, line: first.line, column: first.column };
  }

  get position(): number {
    return this.#at;
  }

  /** The tokens before the operator of the statement, and those after it. */
  splitAt(index: number): readonly [TokenReader, TokenReader] {
    return [
      new TokenReader(this.#tokens.slice(0, index)),
      new TokenReader(this.#tokens.slice(index + 1)),
    ];
  }
}
