import type { Token } from './tokenize.ts';

/**
 * The tokens of each statement. A statement ends at a semicolon, or at the end of a line unless it goes on: a parenthesis is open, the line
 * ends with an operator, a sign or a comma, or the next line begins with one or holds no operator of its own. A line that begins with a name
 * and an operator never continues another.
 */
export function cutStatements(tokens: readonly Token[]): Token[][] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'end') current.push(token);
    else if (current.length > 0 && endsHere(current, token, tokens, at)) {
      statements.push(current);
      current = [];
    }
  });
  if (current.length > 0) statements.push(current);
  return statements;
}

function endsHere(
  current: readonly Token[],
  end: Token,
  tokens: readonly Token[],
  at: number,
): boolean {
  const depth = current.reduce(
    (sum, { kind }) => sum + (kind === 'open' ? 1 : kind === 'close' ? -1 : 0),
    0,
  );
  if (depth > 0) return false;
  if (end.text === ';') return true;
  const next = nextLine(tokens, at + 1);
  if (next.length === 0 || opensStatement(next)) return true;
  if (joins(current[current.length - 1]) || joins(next[0])) return false;
  return next.some(({ kind }) => kind === 'operator' || kind === 'unknown');
}

/** A name and its operator start anew, whatever the line before promised: what it lacks is told there. */
function opensStatement([first, second]: readonly Token[]): boolean {
  return first?.kind === 'name' && second?.kind === 'operator';
}

function joins(token: Token | undefined): boolean {
  return token !== undefined && ['operator', 'sign', 'comma'].includes(token.kind);
}

/** Tokens of the next line that has any. */
function nextLine(tokens: readonly Token[], from: number): Token[] {
  let start = from;
  while (tokens[start]?.kind === 'end') start++;
  let end = start;
  while (end < tokens.length && tokens[end]!.kind !== 'end') end++;
  return tokens.slice(start, end);
}
