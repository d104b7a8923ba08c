import { languages } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { checkTheory } from '../check/check-theory.ts';
import { formatTheoryIssue } from '../check/theory-issue.ts';
import { parseTheory } from './parse-theory.ts';

/** A theory with every kind of part, small enough to see where each mistake below is put. */
const small = `schema: qunhai-theory/1
id: small
version: 1.0.0
title: { zh: 小理论, en: A small theory }
description: { zh: 示例, en: An example }
source: { zh: 无, en: none }
scales:
  - id: seven
    min: 1
    max: 7
    step: 1
    anchors:
      - { value: 1, label: { zh: 低, en: low } }
      - { value: 7, label: { zh: 高, en: high } }
    dontKnow: { label: { zh: 不清楚, en: don't know }, code: 99 }
constructs:
  - id: A
    name: { zh: 甲, en: First }
    definition: { zh: 甲的定义, en: What the first is }
    role: driver
    measurement: { kind: reflective }
    references: [somebody-2000]
  - id: B
    name: { zh: 乙, en: Second }
    definition: { zh: 乙的定义, en: What the second is }
    role: outcome
    measurement: { kind: composite }
  - id: C
    name: { zh: 丙, en: Third }
    definition: { zh: 丙的定义, en: What the third is }
    role: outcome
    measurement: { kind: reflective }
  - id: W
    name: { zh: 总, en: Whole }
    definition: { zh: 总的定义, en: What the whole is }
    role: outcome
    measurement: { kind: second-order, components: [B, C] }
items:
  - { id: A1, construct: A, scale: seven, form: short, text: { zh: 甲一, en: first one } }
  - { id: B1, construct: B, scale: seven, form: short, text: { zh: 乙一, en: second one } }
  - id: B2
    construct: B
    scale: seven
    form: full
    text:
      zh: 乙二
      en: second two
  - { id: C1, construct: C, scale: seven, form: short, text: { zh: 丙一, en: third one } }
resources:
  - id: thing
    row: 1
    construct: A
    name: { zh: 资源, en: thing }
    items: [A1]
    references: [somebody-2000]
    traits: { factor: basic, publicGood: true, rooted: false, causallyAmbiguous: false, pathDependent: false, tradable: false }
paths:
  - { from: A, to: B }
  - { from: B, to: C }
  - { from: A, to: C, model: full }
hypotheses:
  - { id: H1, kind: path, from: A, to: B, sign: "+", statement: { zh: 甲促进乙, en: A helps B } }
  - { id: H2, kind: chain, chain: [A, B, C], sign: "+", statement: { zh: 链, en: A chain } }
facts:
  - { id: exports, kind: percent, question: { zh: 出口比例, en: Share of exports } }
  - id: role
    kind: choice
    question: { zh: 角色, en: Role }
    options:
      - { value: maker, label: { zh: 制造, en: maker } }
      - { value: owner, label: { zh: 品牌, en: owner } }
diagnosis:
  stages:
    - id: early
      name: { zh: 早期, en: Early }
      definition: { zh: 早期, en: Early }
      rules:
        - id: early-rule
          statement: { zh: 规则, en: A rule }
          conditions:
            - { variable: { fact: exports }, rises: { from: 0, to: 10 } }
            - { variable: { fact: role }, is: [maker] }
  coupling: { first: A, second: B }
  lockIns:
    - { id: flag, name: { zh: 标志, en: Flag }, construct: A, items: [A1], rises: { from: 4, to: 6 } }
  targets: [C]
  constraints: [A]
bibliography:
  - { key: somebody-2000, type: book, authors: [{ family: Somebody }], year: 2000, title: A book }
`;

interface Mistake {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  /** Text of the line the issue must name. */
  readonly line: string;
  /** What message or remedy must say, in both languages. */
  readonly says?: readonly string[];
}

const formMistakes: Mistake[] = [
  {
    name: 'an item without English text',
    from: '      en: second two\n',
    to: '',
    code: 'missing-text',
    line: '      zh: 乙二',
    says: ['B2', 'en: …'],
  },
  {
    name: 'an item with blank Chinese text',
    from: '      zh: 乙二',
    to: '      zh: "  "',
    code: 'missing-text',
    line: '      zh: "  "',
    says: ['B2', 'zh: …'],
  },
  {
    name: 'a misspelt field',
    from: '    scale: seven\n    form',
    to: '    scal: seven\n    form',
    code: 'unknown-key',
    line: '    scal: seven',
    says: ['scal', '“scale”', 'B2'],
  },
  {
    name: 'a field nobody knows',
    from: '    row: 1\n',
    to: '    row: 1\n    colour: red\n',
    code: 'unknown-key',
    line: '    colour: red',
    says: ['colour', 'traits'],
  },
  {
    name: 'a wrong choice',
    from: 'role: driver',
    to: 'role: drivr',
    code: 'wrong-choice',
    line: '    role: drivr',
    says: ['drivr', '“driver”', 'mechanism'],
  },
  {
    name: 'an unknown kind of measurement',
    from: '{ kind: composite }',
    to: '{ kind: formative }',
    code: 'wrong-choice',
    line: '    measurement: { kind: formative }',
    says: ['formative', 'composite'],
  },
  {
    name: 'a missing field',
    from: '    role: driver\n',
    to: '',
    code: 'missing-field',
    line: '  - id: A\n',
    says: ['role', '“A”', 'driver'],
  },
  {
    name: 'a plain text for a bilingual one',
    from: 'name: { zh: 甲, en: First }',
    to: 'name: First',
    code: 'wrong-type',
    line: '    name: First',
    says: ['zh', 'en'],
  },
  {
    name: 'a text for a number',
    from: '    min: 1',
    to: '    min: one',
    code: 'wrong-type',
    line: '    min: one',
    says: ['min', 'seven'],
  },
  {
    name: 'an identifier with a space',
    from: '  - id: B2',
    to: '  - id: B 2',
    code: 'bad-identifier',
    line: '  - id: B 2',
    says: ['id'],
  },
  {
    name: 'a version of two numbers',
    from: 'version: 1.0.0',
    to: "version: '1.0'",
    code: 'bad-format',
    line: "version: '1.0'",
    says: ['1.0.0'],
  },
  {
    name: 'an empty list',
    from: 'items: [A1]\n',
    to: 'items: []\n',
    code: 'too-few',
    line: '    items: []',
    says: ['thing', '1'],
  },
  {
    name: 'an empty family name',
    from: 'family: Somebody',
    to: 'family: ""',
    code: 'empty-text',
    line: '  - { key: somebody-2000',
    says: ['family'],
  },
  {
    name: 'a negative row',
    from: '    row: 1',
    to: '    row: -1',
    code: 'bad-number',
    line: '    row: -1',
    says: ['row'],
  },
  {
    name: 'a misspelt condition',
    from: 'rises: { from: 0, to: 10 }',
    to: 'rise: { from: 0, to: 10 }',
    code: 'unknown-key',
    line: '            - { variable: { fact: exports }',
    says: ['“rises”'],
  },
];

const meaningMistakes: Mistake[] = [
  {
    name: 'an item id used twice',
    from: '  - { id: C1,',
    to: '  - { id: A1,',
    code: 'duplicate-id',
    line: '  - { id: A1, construct: C',
    says: ['A1', '39', '48'],
  },
  {
    name: 'an item called like a construct',
    from: '{ id: C1,',
    to: '{ id: C,',
    code: 'duplicate-id',
    line: '  - { id: C, construct: C',
    says: ['“C”'],
  },
  {
    name: 'an unknown construct of an item',
    from: 'construct: C, scale',
    to: 'construct: Cc, scale',
    code: 'unknown-reference',
    line: '  - { id: C1',
    says: ['Cc', '“C”'],
  },
  {
    name: 'an unknown scale',
    from: '    scale: seven\n',
    to: '    scale: sven\n',
    code: 'unknown-reference',
    line: '    scale: sven',
    says: ['sven', '“seven”'],
  },
  {
    name: 'an unknown item of a resource',
    from: 'items: [A1]\n',
    to: 'items: [A1, Q9]\n',
    code: 'unknown-reference',
    line: '    items: [A1, Q9]',
    says: ['Q9', 'thing'],
  },
  {
    name: 'an unknown fact',
    from: 'variable: { fact: exports }',
    to: 'variable: { fact: export }',
    code: 'unknown-reference',
    line: '            - { variable: { fact: export }',
    says: ['“exports”'],
  },
  {
    name: 'an unknown option',
    from: 'is: [maker]',
    to: 'is: [makr]',
    code: 'unknown-reference',
    line: '            - { variable: { fact: role }',
    says: ['makr', '“maker”'],
  },
  {
    name: 'an unknown reference',
    from: 'references: [somebody-2000]\n  - id: B',
    to: 'references: [somebody-2001]\n  - id: B',
    code: 'unknown-reference',
    line: '    references: [somebody-2001]',
    says: ['“somebody-2000”'],
  },
  {
    name: 'an unknown construct of a path',
    from: '{ from: B, to: C }',
    to: '{ from: B, to: D }',
    code: 'unknown-reference',
    line: '  - { from: B, to: D }',
    says: ['D'],
  },
  {
    name: 'an unknown target',
    from: 'targets: [C]',
    to: 'targets: [Z]',
    code: 'unknown-reference',
    line: '  targets: [Z]',
    says: ['Z'],
  },
  {
    name: 'an unknown coupling',
    from: 'first: A',
    to: 'first: Z',
    code: 'unknown-reference',
    line: '  coupling: { first: Z',
    says: ['Z'],
  },
  {
    name: 'an unknown component',
    from: 'components: [B, C]',
    to: 'components: [B, Z]',
    code: 'unknown-reference',
    line: '    measurement: { kind: second-order, components: [B, Z]',
    says: ['Z'],
  },
  {
    name: 'a circular model',
    from: '{ from: A, to: C, model: full }',
    to: '{ from: C, to: A }',
    code: 'cyclic-model',
    line: '  - { from: C, to: A }',
    says: ['A → B → C → A'],
  },
  {
    name: 'a path to itself',
    from: '{ from: A, to: C, model: full }',
    to: '{ from: C, to: C }',
    code: 'cyclic-model',
    line: '  - { from: C, to: C }',
    says: ['C → C'],
  },
  {
    name: 'a path given twice',
    from: '{ from: A, to: C, model: full }',
    to: '{ from: A, to: B }',
    code: 'duplicate-path',
    line: '  - { from: A, to: B }\nhypotheses',
    says: ['A → B', '58'],
  },
  {
    name: 'a construct without items',
    from: 'construct: C, scale',
    to: 'construct: B, scale',
    code: 'construct-without-items',
    line: '  - id: C\n',
    says: ['“C”', 'construct: C'],
  },
  {
    name: 'a path from a whole to its part',
    from: '{ from: A, to: C, model: full }',
    to: '{ from: W, to: C }',
    code: 'component-in-path',
    line: '  - { from: W, to: C }',
    says: ['W → C'],
  },
  {
    name: 'a path to a component of a construct on a path',
    from: '{ from: A, to: C, model: full }',
    to: '{ from: A, to: W }',
    code: 'component-on-path',
    line: '  - { from: A, to: B }',
    says: ['B', 'W', 'A → B', 'components'],
  },
  {
    name: 'a hypothesis without path',
    from: 'kind: path, from: A, to: B',
    to: 'kind: path, from: C, to: B',
    code: 'path-not-in-model',
    line: '  - { id: H1',
    says: ['H1', 'from: C, to: B'],
  },
  {
    name: 'a base hypothesis on a full path',
    from: 'kind: path, from: A, to: B',
    to: 'kind: path, from: A, to: C',
    code: 'path-only-in-full',
    line: '  - { id: H1',
    says: ['model: full'],
  },
  {
    name: 'a scale upside down',
    from: '    max: 7',
    to: '    max: 1',
    code: 'scale-range',
    line: '    min: 1',
    says: ['seven'],
  },
  {
    name: 'an anchor off the scale',
    from: '{ value: 7, label',
    to: '{ value: 8, label',
    code: 'anchor-out-of-range',
    line: '      - { value: 8',
    says: ['8'],
  },
  {
    name: 'a scale end without label',
    from: '{ value: 7, label',
    to: '{ value: 6, label',
    code: 'anchor-missing',
    line: '      - { value: 1',
    says: ['value: 7'],
  },
  {
    name: "a don't-know code on the scale",
    from: 'code: 99',
    to: 'code: 7',
    code: 'dont-know-in-range',
    line: '    dontKnow',
    says: ['99'],
  },
  {
    name: 'a resource with items of another construct',
    from: 'items: [A1]\n',
    to: 'items: [B1]\n',
    code: 'foreign-item',
    line: '    items: [B1]',
    says: ['thing', 'B1'],
  },
  {
    name: 'a lock-in flag with items of another construct',
    from: 'items: [A1], rises',
    to: 'items: [B1], rises',
    code: 'foreign-item',
    line: '    - { id: flag',
    says: ['flag', 'B1'],
  },
  {
    name: 'thresholds the wrong way round',
    from: 'rises: { from: 4, to: 6 }',
    to: 'rises: { from: 6, to: 4 }',
    code: 'threshold-order',
    line: '    - { id: flag',
    says: ['6', '4'],
  },
  {
    name: 'a number condition on a choice',
    from: '{ variable: { fact: role }, is: [maker] }',
    to: '{ variable: { fact: role }, falls: { from: 1, to: 2 } }',
    code: 'fact-not-numeric',
    line: '            - { variable: { fact: role }',
    says: ['role', 'is'],
  },
  {
    name: 'a choice without options',
    from: '{ id: exports, kind: percent,',
    to: '{ id: exports, kind: multiple-choice,',
    code: 'fact-without-options',
    line: '  - { id: exports',
    says: ['exports'],
  },
  {
    name: 'options on a number',
    from: '    kind: choice\n',
    to: '    kind: integer\n',
    code: 'needless-options',
    line: '      - { value: maker',
    says: ['role'],
  },
  {
    name: 'a construct that contains itself',
    from: 'components: [B, C]',
    to: 'components: [W, C]',
    code: 'contains-itself',
    line: '    measurement: { kind: second-order, components: [W, C]',
    says: ['W'],
  },
  {
    name: 'a second-order part of a second-order construct',
    from: 'items:\n  - { id: A1',
    to: '  - { id: V, name: { zh: 再, en: V }, definition: { zh: 再, en: V }, role: outcome, measurement: { kind: second-order, components: [W, A] } }\nitems:\n  - { id: A1',
    code: 'nested-second-order',
    line: '  - { id: V',
    says: ['V', 'W'],
  },
];

/** Line (from 1) on which a text starts. */
function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  expect(at, part).toBeGreaterThanOrEqual(0);
  return text.slice(0, at).split('\n').length;
}

describe('parseTheory', () => {
  it('reads a sound theory without a complaint', () => {
    const { theory, issues } = parseTheory(small);
    expect(issues).toEqual([]);
    expect(theory?.constructs[1]?.measurement).toEqual({ kind: 'composite', weighting: 'B' });
    expect(checkTheory(theory!)).toEqual([]);
  });

  it.each([...formMistakes, ...meaningMistakes])('names the line and the remedy of $name', (m) => {
    const text = small.replace(m.from, m.to);
    expect(text).not.toBe(small);
    const { theory, issues } = parseTheory(text, { file: 'small.yaml' });
    expect(theory).toBeNull();
    const issue = issues.find((one) => one.code === `theory.${m.code}`);
    expect(issue, issues.map((one) => formatTheoryIssue(one, 'en')).join('\n')).toBeDefined();
    expect(issue?.line).toBe(lineOf(text, m.line));
    for (const language of languages) {
      const said = formatTheoryIssue(issue!, language);
      expect(said).toMatch(new RegExp(`^small\\.yaml:${issue?.line}:\\d+: `));
      for (const part of m.says ?? []) expect(said).toContain(part);
    }
    expect(/\p{Script=Han}/u.test(issue!.fix.zh)).toBe(true);
    expect(/^[A-Z]/.test(issue!.fix.en)).toBe(true);
  });

  it('does not blame other parts for one mistake', () => {
    for (const m of formMistakes) {
      const { issues } = parseTheory(small.replace(m.from, m.to));
      expect(
        issues.map((issue) => issue.code),
        m.name,
      ).toEqual([`theory.${m.code}`]);
    }
  });

  it('reports an item of a second-order construct', () => {
    const text = small.replace('id: B2\n    construct: B', 'id: B2\n    construct: W');
    const { issues } = parseTheory(text);
    expect(issues).toMatchObject([
      { code: 'theory.item-of-second-order', line: lineOf(text, '    construct: W') },
    ]);
  });

  it('reports mistakes of form and meaning at once, in the order of the text', () => {
    const text = small
      .replace('      en: second two\n', '')
      .replace('{ from: B, to: C }', '{ from: B, to: D }')
      .replace('role: driver', 'role: leader');
    const { issues } = parseTheory(text);
    expect(issues.map((issue) => issue.code)).toEqual([
      'theory.wrong-choice',
      'theory.missing-text',
      'theory.unknown-reference',
    ]);
  });

  it('reads JSON, with lines', () => {
    const json = JSON.stringify(parseTheory(small).theory, null, 2);
    expect(parseTheory(json).issues).toEqual([]);
    const wrong = json.replace('"role": "driver"', '"role": "x"');
    expect(parseTheory(wrong).issues).toMatchObject([{ line: lineOf(wrong, '"role": "x"') }]);
  });

  it('points at every use of a faulty anchor', () => {
    const text = small
      .replace('text: { zh: 甲一, en: first one }', 'text: &text { zh: 甲一 }')
      .replace('text: { zh: 丙一, en: third one }', 'text: *text');
    const { issues } = parseTheory(text);
    expect(issues.map((issue) => [issue.code, issue.line])).toEqual([
      ['theory.missing-text', lineOf(text, '  - { id: A1')],
      ['theory.missing-text', lineOf(text, '  - { id: C1')],
    ]);
  });
});

describe('hostile or broken text', () => {
  const laughs = Array.from({ length: 9 }, (_, i) =>
    i === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${i}: &a${i} [${`*a${i - 1}, `.repeat(8)}x]`,
  ).join('\n');
  it.each([
    ['an alias bomb', laughs, 'alias-bomb'],
    ['thousands of aliases', `a: [&x b]\nc:\n${'  - &y d\n  - *y\n'.repeat(20_000)}`, 'alias-bomb'],
    ['deep nesting', '['.repeat(50_000), 'too-deep'],
    ['a huge file', 'x'.repeat(1_000_001), 'too-large'],
    ['an alias without anchor', 'id: *nobody', 'unknown-alias'],
    ['nothing', '', 'not-a-theory'],
    ['a list', '- a\n- b', 'not-a-theory'],
    ['binary', '\u0000\u0001\u0002', 'not-a-theory'],
    ['an unclosed quote', 'id: "small\nversion: 1', 'yaml-syntax'],
    ['a tab', 'title:\n\tzh: x', 'yaml-syntax'],
    ['uneven indentation', 'title:\n    zh: x\n  en: y', 'yaml-syntax'],
    ['two documents', 'id: a\n---\nid: b', 'yaml-syntax'],
    ['a field given twice', 'id: a\nid: b', 'yaml-syntax'],
  ])('%s ends in a message', (_, text, code) => {
    const { theory, issues } = parseTheory(text);
    expect(theory).toBeNull();
    expect(issues[0]?.code).toBe(`theory.${code}`);
    expect(issues.length).toBeLessThanOrEqual(20);
    for (const language of languages) expect(issues[0]!.fix[language]).not.toBe('');
  });

  it('does not compare each of a hundred thousand fields with all others', {
    timeout: 60_000,
  }, () => {
    const fields = Array.from({ length: 80_000 }, (_, i) => `k${i}: 1`);
    const { issues } = parseTheory(fields.join('\n'));
    expect(issues[0]?.code).toBe('theory.unknown-key');
    const twice = parseTheory([...fields, 'k7: 2'].join('\n'));
    expect(twice.issues).toHaveLength(1);
    expect(twice.issues[0]).toMatchObject({ code: 'theory.yaml-syntax', line: 80_001 });
  });

  it('stops listing at 200 issues and says so', () => {
    const paths = Array.from({ length: 5000 }, (_, i) => `  - { from: X${i}, to: X${i + 1} }`);
    const { issues } = parseTheory(small.replace('paths:', `paths:\n${paths.join('\n')}`));
    expect(issues).toHaveLength(201);
    expect(issues.map((issue) => issue.code)).toContain('theory.too-many');
  });

  it('names the line of a syntax error', () => {
    expect(parseTheory('id: a\nid: b').issues[0]).toMatchObject({ line: 2, column: 1 });
  });

  it('survives any single line being lost', () => {
    const lines = small.split('\n');
    for (const index of lines.keys()) {
      const text = lines.toSpliced(index, 1).join('\n');
      for (const issue of parseTheory(text).issues) expect(issue.line).toBeGreaterThan(0);
    }
  });

  it('is not fooled by the names of object prototypes', () => {
    const { issues } = parseTheory(`${small}__proto__: { a: 1 }\nconstructor: x\n`);
    expect(issues.map((issue) => issue.code)).toContain('theory.unknown-key');
  });
});
