import type { QunhaiError } from '@qunhai/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Expression, evaluate, functionNames } from './expression.ts';
import { parseModelText } from './parse-model-text.ts';
import { readSource } from './read-source.ts';
import type { Modifiers, Statement } from './statement.ts';
import { commentsIn } from './tokenize.ts';
import { expressionText, writeModelText } from './write-model-text.ts';

const place = { start: 0, end: 0, line: 1, column: 1 };
const withoutPlaces = (statements: readonly Statement[]) =>
  statements.map((statement) => ({ ...statement, place }));

const name = fc
  .stringMatching(/^[a-z][a-z0-9_.]{0,6}$/)
  .filter((text) => text !== 'c' && text !== 'NA');
const number = fc.oneof(
  fc.integer({ min: 0, max: 99 }),
  fc.double({ min: 0.001, max: 9, noNaN: true }),
);
const perGroup = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { minLength: 1, maxLength: 3 });
const modifiers: fc.Arbitrary<Modifiers> = fc.record(
  {
    fixed: perGroup(
      fc.oneof(
        number,
        number.map((x) => 0 - x),
        fc.constant(null),
      ),
    ),
    labels: perGroup(name),
    start: perGroup(number),
  },
  { requiredKeys: [] },
);
const expression: fc.Arbitrary<Expression> = fc.letrec<{ any: Expression }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.record({ kind: fc.constant('number' as const), value: number }),
    fc.record({ kind: fc.constant('name' as const), name }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom(...functionNames),
      argument: tie('any'),
    }),
    fc.record({ kind: fc.constant('negative' as const), of: tie('any') }),
    fc.record({
      kind: fc.constant('binary' as const),
      operator: fc.constantFrom(
        '+' as const,
        '-' as const,
        '*' as const,
        '/' as const,
        '^' as const,
      ),
      left: tie('any'),
      right: tie('any'),
    }),
  ),
})).any;
const statement: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    kind: fc.constant('relation' as const),
    left: name,
    operator: fc.constantFrom('=~' as const, '~' as const, '~~' as const, '|' as const),
    right: name,
    modifiers,
    place: fc.constant(place),
  }),
  fc.record({
    kind: fc.constant('intercept' as const),
    left: name,
    modifiers,
    place: fc.constant(place),
  }),
  fc.record({
    kind: fc.constant('definition' as const),
    name,
    expression,
    place: fc.constant(place),
  }),
);

/** A variable named twice in one line is one term. */
function repeats(statements: readonly Statement[]): boolean {
  const seen = new Set<string>();
  return statements.some((s) => {
    if (s.kind !== 'relation' && s.kind !== 'intercept') return false;
    const key = s.kind === 'relation' ? `${s.left} ${s.operator} ${s.right}` : `${s.left} ~ 1`;
    const again = seen.has(key);
    seen.add(key);
    return again;
  });
}

describe('model text', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 8 }), (statements) => {
        fc.pre(!repeats(statements));
        expect(withoutPlaces(parseModelText(writeModelText(statements)))).toEqual(statements);
      }),
    );
  });

  it('writes expressions that mean the same', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const [read] = parseModelText(`x := ${expressionText(tree)}`);
        expect(read?.kind === 'definition' && read.expression).toEqual(tree);
      }),
    );
  });

  it('goes over lines, past comments, and gives each term its place', () => {
    const text =
      'f =~ NA*x1 + c(a, b)*x2 +  # loadings\n  start(0.5)*x3\n  + 1.5*x4\ny ~ 0*1; y ~~ y';
    expect(
      parseModelText(text).map(
        (s) => s.kind === 'relation' && [s.right, s.place.line, s.place.column],
      ),
    ).toEqual([['x1', 1, 9], ['x2', 1, 22], ['x3', 2, 14], ['x4', 3, 9], false, ['y', 4, 15]]);
  });

  it('joins what is said of a variable in two terms', () => {
    const [only, ...rest] = parseModelText('y ~ start(2)*x + b*x');
    expect(rest).toEqual([]);
    expect(only?.kind === 'relation' && only.modifiers).toEqual({ start: [2], labels: ['b'] });
  });

  it.each([
    ['f =~', 'syntax.ends-early'],
    ['=~ x', 'syntax.unexpected'],
    ['f x', 'syntax.unexpected'],
    ['f =~ x1 ++ x2', 'syntax.unexpected'],
    ['y ~ 2*', 'syntax.ends-early'],
    ['a := foo(b)', 'syntax.unknown-function'],
    ['f ~*~ f', 'syntax.unsupported'],
    ['f =~ c(a, 2)*x', 'syntax.mixed-group-modifier'],
    ['f =~ x1 $ x2', 'syntax.unexpected'],
    ['f =~ 1', 'syntax.unexpected'],
  ])('says where "%s" is wrong', (text, code) => {
    expect(() => parseModelText(text)).toThrow(expect.objectContaining({ code }));
  });

  it('names line and column in both languages', () => {
    try {
      parseModelText('f =~ x1\ny ~ x2 +');
      expect.unreachable();
    } catch (error) {
      const { text } = error as QunhaiError;
      expect(text.en.message).toBe(
        'Line 2, column 9: The statement ends where a variable is expected.',
      );
      expect(text.zh.message).toBe('第 2 行第 9 列：语句在此结束，但还缺少变量名。');
    }
  });

  it('refuses an expression that could exhaust the stack', () => {
    const text = `x := ${'('.repeat(50_000)}`;
    expect(readSource(text).problems[0]!.error.code).toBe('syntax.unexpected');
  });

  it('never throws anything but its own errors', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        try {
          parseModelText(text);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^syntax\./);
        }
      }),
    );
  });
});

describe('the text of an editor', () => {
  const options = { hyphens: true, modifiers: ['weights'] };

  it('is read statement by statement, each mistake with its place and what puts it right', () => {
    const text = 'f =~ x1 x2\ny ~ 0.5*f\ny ～ g\nh ~ f +\ny ~~ y';
    const { statements, problems } = readSource(text);
    expect(statements).toHaveLength(2);
    expect(problems.map(({ error, place }) => [error.code, place.line, place.column])).toEqual([
      ['syntax.plus-missing', 1, 9],
      ['syntax.full-width-sign', 3, 3],
      ['syntax.ends-early', 4, 8],
    ]);
    expect(problems.map(({ mend }) => mend?.text)).toEqual(['+ ', '~', undefined]);
    expect(problems[0]!.error.text.en.message).not.toContain('Line');
  });

  it('has hyphens in names of variables, and minus signs in expressions', () => {
    const [relation, definition] = parseModelText('a-b ~ -1*c-2\nd := p-q', options);
    expect(relation).toMatchObject({ left: 'a-b', right: 'c-2', modifiers: { fixed: [-1] } });
    expect(definition).toMatchObject({ expression: { kind: 'binary', operator: '-' } });
    expect(readSource('a ~ p-q*b', options).problems).toHaveLength(1);
  });

  it('has modifiers of its own apart from those of lavaan', () => {
    const [written] = readSource('a <~ weights(B)*p*x', options).statements;
    const [term] = written?.kind === 'relation' ? written.rights : [];
    expect(term).toMatchObject({
      own: [{ name: 'weights', entries: ['B'] }],
      modifiers: { labels: ['p'] },
    });
    expect(readSource('a <~ weights(B)*x').problems[0]!.error.code).toBe('syntax.unknown-function');
  });

  it('has its comments where they stand', () => {
    const text = 'a ~ "#no"*b # yes\n! and this\r\nc ~ d';
    expect(commentsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '# yes',
      '! and this',
    ]);
  });
});

describe('evaluate', () => {
  it('gives the value and exact slopes', () => {
    const [read] = parseModelText('x := a^2 * exp(b) - a / b');
    if (read?.kind !== 'definition') throw new Error('not a definition');
    const values = { a: 3, b: 2 };
    const { value, gradient } = evaluate(read.expression, 2, (label) => ({
      value: values[label as 'a' | 'b'],
      gradient: Float64Array.from(label === 'a' ? [1, 0] : [0, 1]),
    }));
    expect(value).toBeCloseTo(9 * Math.exp(2) - 1.5, 12);
    expect(gradient[0]).toBeCloseTo(6 * Math.exp(2) - 0.5, 12);
    expect(gradient[1]).toBeCloseTo(9 * Math.exp(2) + 0.75, 12);
  });
});

describe('products of variables', () => {
  it('are one variable where they are allowed, and no part of a definition', () => {
    const [relation, definition] = parseModelText('y ~ a*x:m\nd:=a', { products: true });
    expect(relation).toMatchObject({ left: 'y', right: 'x:m', modifiers: { labels: ['a'] } });
    expect(definition).toMatchObject({ kind: 'definition', name: 'd' });
    expect(readSource('y ~ x:m').problems).toHaveLength(1);
  });
});
