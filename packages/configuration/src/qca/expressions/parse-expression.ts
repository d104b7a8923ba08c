import { fail } from '../errors.ts';

/** A set expression: a literal, or a negation, product or sum of expressions. */
export type Expression =
  | { readonly kind: 'literal'; readonly name: string; readonly levels: readonly number[] | null }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] };

const token = /(\s*)(?:(\p{L}[\p{L}\p{N}_.]*)(?:\s*[[{]([\d,;\s]+)[\]}])?|([~*+()]))/uy;

interface Token {
  /** `name`, or the sign itself. */
  readonly kind: string;
  readonly name: string;
  readonly levels: readonly number[] | null;
  readonly position: number;
}

/**
 * Reads a set expression: `A*~B + C`, `A[2]*B[0,1]` with levels, brackets as in `~(A + B)*C`.
 * @throws {QunhaiError} qca.bad-expression
 */
export function parseExpression(expression: string): Expression {
  const tokens = tokenize(expression);
  let at = 0;
  const unexpected = () => {
    const found = tokens[at];
    return fail('bad-expression', {
      expression,
      position: (found?.position ?? expression.length) + 1,
      found: found?.name ?? '∅',
    });
  };
  const list = (kind: 'and' | 'or', sign: string, part: () => Expression): Expression => {
    const of = [part()];
    while (tokens[at]?.kind === sign) {
      at++;
      of.push(part());
    }
    return of.length === 1 ? of[0]! : { kind, of };
  };
  const sum = (): Expression => list('or', '+', product);
  const product = (): Expression => list('and', '*', factor);
  const factor = (): Expression => {
    const next = tokens[at];
    if (next?.kind === '~') {
      at++;
      return { kind: 'not', of: factor() };
    }
    if (next?.kind === '(') {
      at++;
      const inside = sum();
      if (tokens[at]?.kind !== ')') throw unexpected();
      at++;
      return inside;
    }
    if (next?.kind !== 'name') throw unexpected();
    at++;
    return { kind: 'literal', name: next.name, levels: next.levels };
  };
  const parsed = sum();
  if (at < tokens.length) throw unexpected();
  return parsed;
}

function tokenize(expression: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  const end = expression.trimEnd().length;
  while (position < end) {
    token.lastIndex = position;
    const match = token.exec(expression);
    if (match === null)
      throw fail('bad-expression', {
        expression,
        position: expression.length - expression.slice(position).trimStart().length + 1,
        found: expression.slice(position).trim().slice(0, 1),
      });
    const [, space, name, levels, sign] = match;
    tokens.push({
      kind: sign ?? 'name',
      name: sign ?? name!,
      levels: levels === undefined ? null : levels.split(/[,;]/).map(Number),
      position: position + space!.length,
    });
    position = token.lastIndex;
  }
  return tokens;
}
