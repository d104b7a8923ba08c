import { parseModelText, type Statement, writeModelText as writeSyntax } from '@qunhai/syntax';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTheory } from '../check/check-theory.ts';
import { clusteredFirmsTheory } from '../clustered-firms/theory.ts';
import { editTheory, type TheoryEdit } from '../edit/edit-theory.ts';
import { parseTheory } from '../parse/parse-theory.ts';
import type { Theory } from '../schema/theory.ts';
import { theoryToYaml } from '../theory-to-yaml.ts';
import { readModelText } from './read-model-text.ts';
import { writeModelText } from './write-model-text.ts';

const plain = writeModelText(clusteredFirmsTheory);
const dialect = { hyphens: true, modifiers: ['full', 'weights'] };

/** What a text says, whatever its order and layout. */
function said(text: string): string[] {
  return [...new Set(parseModelText(text, dialect).map((one) => writeSyntax([one])))].sort();
}

/** The built-in theory with everything lavaan's syntax can say of parameters. */
const rich = `${plain
  .replace('CA ~ DL + IE + CN', 'CA ~ a*DL + start(0.2)*a2*IE + 0*CN')
  .replace('DL =~ DL1 + DL2', 'DL =~ 1*DL1 + c(l1, l2)*DL2')
  .replace('DC ~ full()*LF', 'DC ~ full()*d*LF')
  .replace('GE ~ CA + DC', 'GE ~ b*CA + DC')}
# residuals that hang together
DL1 ~~ r*DL2 + 0.1*DL3
DL ~~ IE
CA + DC ~ 1       # means
DL1 ~ NA*1
DL1 | t1 + th*t2
ind := a * b  # defined
twice := ind * 2 + exp(-a)
a == a2; b > 0
`;

function read(text: string, theory: Theory = clusteredFirmsTheory): Theory {
  const { theory: made, issues } = readModelText(text, theory);
  expect(issues).toEqual([]);
  return made!;
}

describe('a text with parameters', () => {
  const theory = read(rich);

  it('gives them to the theory, one statement each', () => {
    expect(theory.parameters).toEqual([
      'DL =~ 1*DL1',
      'DL =~ c(l1, l2)*DL2',
      'CA ~ a*DL',
      'CA ~ a2*start(0.2)*IE',
      'CA ~ 0*CN',
      'GE ~ b*CA',
      'DC ~ d*LF',
      'DL1 ~~ r*DL2',
      'DL1 ~~ 0.1*DL3',
      'DL ~~ IE',
      'CA ~ 1',
      'DC ~ 1',
      'DL1 ~ NA*1',
      'DL1 | t1',
      'DL1 | th*t2',
      'ind := a * b',
      'twice := ind * 2 + exp(-a)',
      'a == a2',
      'b > 0',
    ]);
    expect({ ...theory, parameters: undefined }).toEqual({
      ...clusteredFirmsTheory,
      parameters: undefined,
    });
    expect(checkTheory(theory)).toEqual([]);
  });

  it('is written with the same statements, and read as the same theory', () => {
    const text = writeModelText(theory, { language: 'zh' });
    expect(said(text)).toEqual(said(rich));
    expect(read(text, theory)).toEqual(theory);
    expect(text).toContain('# 参数：');
    expect(writeModelText(theory, { previous: rich })).toBe(rich);
  });

  it('keeps its parameters in a theory file', () => {
    expect(parseTheory(theoryToYaml(theory)).theory).toEqual(theory);
  });

  it('loses what it no longer says', () => {
    const without = read(plain, theory);
    expect(without).toEqual(clusteredFirmsTheory);
    expect('parameters' in without).toBe(false);
  });

  it('may speak of several effects at once, and of one in two terms', () => {
    const text = plain
      .replace('CA ~ DL + IE + CN', 'CA + IN ~ e*DL\nCA ~ IE + CN + start(1)*CN')
      .concat('\n');
    const both = read(text);
    expect(both.paths).toContainEqual({ from: 'DL', to: 'IN', model: 'base' });
    expect(both.parameters).toEqual(['CA ~ e*DL', 'IN ~ e*DL', 'CA ~ start(1)*CN']);
    expect(writeModelText(both, { previous: text })).toBe(text);
    const { theory: parted } = editTheory(both, { kind: 'remove-path', from: 'DL', to: 'IN' });
    const revised = writeModelText(parted!, { previous: text });
    expect(revised).toContain('CA ~ e*DL\n');
    expect(revised).not.toContain('IN ~');
    expect(read(revised, parted!)).toEqual(parted);
  });

  it('keeps comments and every other statement when the diagram is edited', () => {
    const path = { from: 'CA', to: 'AQ', model: 'full' } as const;
    const { theory: edited } = editTheory(theory, { kind: 'add-path', path });
    const text = writeModelText(edited!, { previous: rich });
    expect(text.replace('AQ ~ full()*CA\n', '')).toBe(rich);
    expect(text).not.toBe(rich);
  });

  it('takes what is said of a path with it, and asks before a definition goes', () => {
    const edit = { kind: 'remove-path', from: 'CA', to: 'GE' } as const;
    const asked = editTheory(theory, edit);
    expect(asked.theory).toBeNull();
    expect(asked.dependents.filter(({ kind }) => kind === 'parameter').map(({ id }) => id)).toEqual(
      ['ind := a * b', 'twice := ind * 2 + exp(-a)', 'b > 0'],
    );
    const { theory: edited } = editTheory(theory, { ...edit, withDependents: true });
    expect(edited!.parameters).not.toContain('GE ~ b*CA');
    expect(edited!.parameters).toContain('a == a2');
    const text = writeModelText(edited!, { previous: rich });
    expect(read(text, edited!)).toEqual(edited);
    expect(text).toContain('# residuals that hang together');
  });

  it.each([
    ['ind := a * q', 'ind', 'undefined-label'],
    ['b2 == 0.5', 'b2', 'undefined-label'],
    ['DL1 ~~ DL9', 'DL9', 'parameter-unknown-name'],
    ['XX ~ 1', '1', 'parameter-unknown-name'],
  ])('with “%s” says where it is wrong', (line, at, code) => {
    const text = `${plain}\n${line}\n`;
    const { issues } = readModelText(text, clusteredFirmsTheory);
    expect(issues.map((issue) => issue.code)).toEqual([`theory.${code}`]);
    expect(issues[0]!.line).toBe(text.split('\n').length - 1);
    expect(text.slice(issues[0]!.start).startsWith(at)).toBe(true);
    expect(issues[0]!.message.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('a theory file with parameters', () => {
  it.each([
    ['CA ~ ', 'parameter-malformed'],
    ['CA ~ a*DL + b*IE', 'parameter-malformed'],
    ['CA ~ a*MK', 'parameter-without-part'],
    ['IE =~ a*IE1', 'parameter-without-part'],
    ['DL ~~ QQ', 'parameter-unknown-name'],
    ['x := y', 'undefined-label'],
  ])('with “%s” is told of', (parameter, code) => {
    const issues = checkTheory({ ...clusteredFirmsTheory, parameters: [parameter] });
    expect(issues.map((issue) => issue.code)).toEqual([`theory.${code}`]);
    expect(issues[0]!.path).toEqual(['parameters', 0]);
  });
});

/** Statements about parameters of the built-in theory, and texts that hold them in any order. */
const label = fc.constantFrom('a', 'b', 'k.1', 'p_2');
const number = fc.constantFrom(0, 1, -0.5, 2.25);
const modifiers = fc.record(
  {
    fixed: fc.array(fc.oneof(number, fc.constant(null)), { minLength: 1, maxLength: 2 }),
    labels: fc.array(label, { minLength: 1, maxLength: 2 }),
    start: fc.array(number, { minLength: 1, maxLength: 1 }),
  },
  { requiredKeys: [] },
);
const place = { start: 0, end: 0, line: 1, column: 1 };
const items = clusteredFirmsTheory.items.map(({ id }) => id);
const relation = (
  pairs: readonly (readonly [string, string])[],
  operator: '=~' | '<~' | '~' | '~~',
) =>
  fc
    .record({
      pair: fc.constantFrom(...pairs),
      modifiers,
    })
    .map(
      ({ pair: [left, right], modifiers: said_ }): Statement => ({
        ...{ kind: 'relation', left, operator, right, modifiers: said_, place },
      }),
    );
const kindOf = new Map(clusteredFirmsTheory.constructs.map((c) => [c.id, c.measurement.kind]));
const loadings = clusteredFirmsTheory.items.flatMap(({ id, construct }) =>
  kindOf.get(construct) === 'reflective' ? [[construct, id] as const] : [],
);
const weights = clusteredFirmsTheory.items.flatMap(({ id, construct }) =>
  kindOf.get(construct) === 'composite' ? [[construct, id] as const] : [],
);
const statement: fc.Arbitrary<Statement> = fc.oneof(
  relation(loadings, '=~'),
  relation(weights, '<~'),
  relation(
    clusteredFirmsTheory.paths.map(({ from, to }) => [to, from] as const),
    '~',
  ),
  fc
    .tuple(fc.constantFrom(...items), fc.constantFrom(...items))
    .chain((pair) => relation([pair], '~~')),
  fc.record({ left: fc.constantFrom(...items, 'CA'), modifiers }).map(
    ({ left, modifiers: said_ }): Statement => ({
      kind: 'intercept',
      left,
      modifiers: said_,
      place,
    }),
  ),
  label.map(
    (name): Statement => ({
      ...{ kind: 'definition', name: `d.${name}`, place },
      expression: { kind: 'number', value: 2 },
    }),
  ),
);

/** A sound theory that says these things besides measurement and paths: each part once. */
function theoryWith(statements: readonly Statement[]): Theory {
  const once = new Map<string, string>();
  for (const one of statements) {
    const key =
      one.kind === 'relation'
        ? `${one.left} ${one.operator} ${one.right}`
        : one.kind === 'intercept'
          ? `${one.left} ~ 1`
          : one.kind === 'definition'
            ? one.name
            : '';
    const text = writeSyntax([one]);
    const isPart = one.kind === 'relation' && one.operator !== '~~';
    if (!isPart || text !== writeSyntax([{ ...one, modifiers: {} }])) once.set(key, text);
  }
  return once.size === 0
    ? clusteredFirmsTheory
    : { ...clusteredFirmsTheory, parameters: [...once.values()] };
}

const removals: fc.Arbitrary<TheoryEdit> = fc.oneof(
  fc.constantFrom(...items).map((item) => ({
    ...{ kind: 'remove-item' as const, withDependents: true, item },
  })),
  fc.constantFrom(...clusteredFirmsTheory.paths).map(({ from, to }) => ({
    ...{ kind: 'remove-path' as const, withDependents: true, from, to },
  })),
  fc.constantFrom(...clusteredFirmsTheory.paths).map(({ from, to, model }) => ({
    ...{ kind: 'set-path-model' as const, from, to },
    model: model === 'full' ? ('base' as const) : ('full' as const),
  })),
);

describe('whatever a theory says of its parameters', { timeout: 120_000 }, () => {
  it('text → theory → text gives the same statements, and the theory comes back', () => {
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 12 }), (statements) => {
        const theory = theoryWith(statements);
        const text = writeModelText(theory);
        const again = readModelText(text, clusteredFirmsTheory);
        expect(again.issues).toEqual([]);
        expect(said(writeModelText(again.theory!))).toEqual(said(text));
        expect(readModelText(text, theory)).toEqual({ theory, issues: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('edits of the diagram keep the rest of the text', () => {
    fc.assert(
      fc.property(
        fc.array(statement, { maxLength: 12 }),
        fc.array(removals, { maxLength: 3 }),
        (statements, edits) => {
          const theory = theoryWith(statements);
          const previous = writeModelText(theory);
          const edited = edits.reduce((old, edit) => editTheory(old, edit).theory ?? old, theory);
          const text = writeModelText(edited, { previous });
          expect(readModelText(text, edited)).toEqual({ theory: edited, issues: [] });
          expect(said(text)).toEqual(said(writeModelText(edited)));
          for (const comment of previous.match(/^#.*$/gm)!) expect(text).toContain(comment);
        },
      ),
      { numRuns: 60 },
    );
  });
});
