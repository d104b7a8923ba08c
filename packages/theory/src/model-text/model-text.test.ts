import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusteredFirmsTheory } from '../clustered-firms/theory.ts';
import { editTheory, type TheoryEdit } from '../edit/edit-theory.ts';
import { parseTheory } from '../parse/parse-theory.ts';
import type { Theory } from '../schema/theory.ts';
import { readModelText } from './read-model-text.ts';
import { writeModelText } from './write-model-text.ts';

const root = new URL('../../../../', import.meta.url);
const examples = globSync('examples/*/theory.yaml', { cwd: root }).map(
  (file) => [file, parseTheory(readFileSync(new URL(file, root), 'utf8')).theory!] as const,
);
const theories = [['built-in', clusteredFirmsTheory] as const, ...examples];

/** An issue as a reader sees it. */
const seen = (text: string, theory: Theory = clusteredFirmsTheory) =>
  readModelText(text, theory).issues.map(
    ({ code, line, column }) => `${line}:${column} ${code.replace('theory.', '')}`,
  );
const full = writeModelText(clusteredFirmsTheory);
/** The text of the built-in theory with one change. */
function changed(from: string | RegExp, to: string): string {
  const text = full.replace(from, to);
  expect(text, `${from} is in the text`).not.toBe(full);
  return text;
}
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe.each(theories)('%s', (_name, theory) => {
  it('is the same after writing and reading', () => {
    expect(readModelText(writeModelText(theory), theory)).toEqual({ theory, issues: [] });
  });

  it('is written the same again', () => {
    for (const language of ['zh', 'en'] as const) {
      const text = writeModelText(theory, { language });
      expect(writeModelText(readModelText(text, theory).theory!, { language })).toBe(text);
      expect(writeModelText(theory, { previous: text })).toBe(text);
    }
  });
});

describe('writeModelText', () => {
  it('shows measurement, second order, kinds of weights and both models', () => {
    expect(full).toContain('DL =~ DL1 + DL2 + DL3 + DL4  # Division of labour\n');
    expect(full).toContain('IG <~ GR + GE + MK  # Internationalization growth\n');
    expect(full).toMatch(/EN <~ weights\(A\)\*EN1 \+ /);
    expect(full).toContain('\nGE ~ CA + DC + GR\n');
    expect(full).toContain('DC ~ full()*LF + full()*LC + full()*LP\n');
    expect(Math.max(...full.split('\n').map((line) => line.split('#')[0]!.length))).toBeLessThan(
      90,
    );
  });

  it('changes only what differs and keeps comments, layout and line ends', () => {
    const previous = full
      .replace('DL =~ DL1 + DL2', '# my own words\nDL =~ DL1 +   # first\n      DL2')
      .replaceAll('\n', '\r\n');
    const paths = clusteredFirmsTheory.paths.filter(({ from, to }) => `${from}${to}` !== 'DLCA');
    const theory: Theory = {
      ...clusteredFirmsTheory,
      paths: [...paths, { from: 'CA', to: 'IN', model: 'full' }],
    };
    const text = writeModelText(theory, { previous });
    expect(text).toContain('# my own words\r\nDL =~ DL1 +   # first\r\n      DL2');
    expect(text).toContain('\r\nCA ~ IE + CN\r\n');
    expect(text).toContain('full()*LP\r\nIN ~ full()*CA\r\n');
    expect(text.length - previous.length).toBe('\r\nIN ~ full()*CA'.length - 'DL + '.length);
    expect(readModelText(text, theory).theory).toEqual(theory);
  });

  it('keeps a comment between terms when the term behind it goes', () => {
    const theory: Theory = {
      ...clusteredFirmsTheory,
      items: clusteredFirmsTheory.items.filter(({ id }) => id !== 'DL2'),
    };
    const previous = 'DL =~ DL1 +   # first\n      DL2 + DL3 + DL4';
    expect(writeModelText(theory, { previous })).toContain('DL =~ DL1   # first\n + DL3 + DL4');
  });

  it('writes a text with mistakes anew', () => {
    expect(writeModelText(clusteredFirmsTheory, { previous: 'DL =~' })).toBe(full);
  });
});

describe('readModelText', () => {
  it('adds and removes paths, and moves them between the models', () => {
    const text = changed('CA ~ DL + IE + CN', 'CA ~ DL + IE + CN\nAQ ~ full()*DL').replace(
      'full()*LF',
      'LF',
    );
    const { theory, issues } = readModelText(text, clusteredFirmsTheory);
    expect(issues).toEqual([]);
    expect(theory!.paths.at(-1)).toEqual({ from: 'DL', to: 'AQ', model: 'full' });
    expect(theory!.paths.find(({ from }) => from === 'LF')!.model).toBe('base');
    expect({ ...theory, paths: [] }).toEqual({ ...clusteredFirmsTheory, paths: [] });
  });

  it('changes how a construct is measured', () => {
    const text = changed('DL =~ DL1', 'DL <~ weights(unit)*DL1').replace('IE <~', 'IE =~');
    const { theory } = readModelText(text, clusteredFirmsTheory);
    const measurement = (id: string) => theory!.constructs.find((c) => c.id === id)!.measurement;
    expect(measurement('DL')).toEqual({ kind: 'composite', weighting: 'unit' });
    expect(measurement('IE')).toEqual({ kind: 'reflective' });
  });

  it('keeps the kind of weights that the text does not tell', () => {
    const { theory } = readModelText(changed('weights(A)*', ''), clusteredFirmsTheory);
    expect(theory).toEqual(clusteredFirmsTheory);
  });

  it('takes an item out, from its resource too, and moves an item', () => {
    const dropped = readModelText(changed('DL1 + DL2 + ', 'DL1 + '), clusteredFirmsTheory);
    expect(dropped.issues).toEqual([]);
    expect(dropped.theory!.items.some(({ id }) => id === 'DL2')).toBe(false);
    expect(dropped.theory!.resources[0]!.items).toEqual(['DL1', 'DL3', 'DL4']);
    const moved = readModelText(
      changed('CR =~ CR1', 'CR =~ CR1 + TR1').replace('TR =~ TR1 + ', 'TR =~ '),
      clusteredFirmsTheory,
    );
    expect(moved.issues).toEqual([]);
    expect(moved.theory!.items.find(({ id }) => id === 'TR1')!.construct).toBe('CR');
  });

  it('joins lines, statements of one construct and statements on one line', () => {
    const text = changed('GE ~ CA + DC + GR', 'GE ~ CA # one\n\n  + DC ; GE ~\n# between\n GR');
    expect(readModelText(text, clusteredFirmsTheory)).toEqual({
      theory: clusteredFirmsTheory,
      issues: [],
    });
  });

  it('places a path that hypotheses have lost, and offers both ways out', () => {
    const text = changed('CA ~ DL + IE + CN', 'CA ~ IE + CN');
    const { theory, issues } = readModelText(text, clusteredFirmsTheory);
    expect(theory!.paths).toHaveLength(clusteredFirmsTheory.paths.length - 1);
    expect(issues).toHaveLength(1);
    const [first] = issues;
    expect(first).toMatchObject({
      code: 'theory.hypothesis-without-path',
      line: lineOf(text, 'CA ~ IE + CN'),
    });
    const replace = first!.remedies.find((remedy) => remedy.kind === 'replace')!;
    const mended = text.slice(0, replace.start) + replace.text + text.slice(replace.end);
    expect(readModelText(mended, clusteredFirmsTheory).issues).toEqual([]);
    expect(first!.remedies).toContainEqual({ kind: 'remove-hypothesis', hypothesis: 'H1a' });
  });

  it('names what still needs a part that the text dropped', () => {
    const { theory, issues } = readModelText(
      changed(/IE1 \+/, '')
        .replace(/^LF =~.*\n/m, '')
        .replace('full()*LF + ', ''),
      clusteredFirmsTheory,
    );
    expect(theory).toBeNull();
    const texts = issues.map(({ message }) => message.en).join('\n');
    expect(texts).toContain('item IE1');
    expect(texts).toContain('Traditional craft');
    expect(texts).toContain('construct “LF”');
    expect(texts).toContain('Functional lock-in');
    for (const { column } of issues) expect(column).toBe(1);
  });

  it.each([
    ['DL =~ DL1 ~~ DL2', '~~', 'syntax.unexpected'],
    ['CA ~~ 1', '1', 'syntax.unexpected'],
    ['CA ~ DL:IE', ':', 'syntax.unexpected'],
    ['CA ~*~ DL', '~*~', 'syntax.unsupported'],
    ['CA ~ foo(0.5)*DL', 'foo(0.5)', 'syntax.unknown-function'],
    ['CA ~ c(a, 1)*DL', 'c(a, 1)', 'syntax.mixed-group-modifier'],
    ['CA ~ a-b*DL', 'a-b', 'syntax.unexpected'],
    ['CA := (a', '', 'syntax.ends-early'],
    ['EN <~ weights(C)*EN1', 'weights(C)', 'own-modifier'],
    ['CA ~~ full()*DL', 'full()', 'misplaced-modifier'],
    ['DL =~ weights(A)*DL1', 'weights(A)', 'misplaced-modifier'],
    ['CA ~ weights(A)*DL', 'weights(A)', 'misplaced-modifier'],
    ['DL =~ full()*DL1', 'full()', 'misplaced-modifier'],
    ['EN <~ weights(A)*EN1 + weights(B)*EN2', 'weights(B)', 'weights-disagree'],
    ['CA ~ DL +', '', 'syntax.ends-early'],
    ['CA ~', '', 'syntax.ends-early'],
    ['CA ~ DL +\nDC ~ DL', '\n', 'syntax.ends-early'],
    ['CA ~ DL IE', 'IE', 'syntax.plus-missing'],
    ['~ DL', '~', 'syntax.unexpected'],
    ['CA', '', 'syntax.ends-early'],
    ['CA ~ DL ~ IE', '~ IE', 'syntax.unexpected'],
    ['CA ~ DL ＋ IE', '＋', 'syntax.full-width-sign'],
    ['CA ～ DL', '～', 'syntax.full-width-sign'],
    ['CA ~ DL & IE', '&', 'syntax.unexpected'],
    ['CA ~ DLL', 'DLL', 'undefined-construct'],
    ['CX ~ DL', 'CX', 'undefined-construct'],
    ['CA ~ DL1', 'DL1', 'item-not-construct'],
    ['DL =~ DL1 + DL9', 'DL9', 'undefined-item'],
    ['DL =~ DL1 + CA', 'CA', 'mixed-measurement'],
    ['IG =~ GR + GE', '=~', 'reflective-second-order'],
    ['IG <~ GR + GX', 'GX', 'undefined-construct'],
    ['DL =~ DL1\nDL <~ DL2', '<~', 'measured-twice'],
    ['CA =~ CA1\nDC =~ CA1', 'CA1', 'named-twice'],
    ['CA ~ DL\nCA ~ DL', 'DL', 'path-twice'],
  ])('%s', (text, at, code) => {
    const { theory, issues } = readModelText(text, clusteredFirmsTheory);
    expect(theory).toBeNull();
    const [issue] = issues;
    expect(issue!.code).toBe(code.includes('.') ? code : `theory.${code}`);
    expect(text.slice(issue!.start, issue!.start + at.length)).toBe(at);
    const before = text.slice(0, issue!.start).split('\n');
    expect([issue!.line, issue!.column]).toEqual([before.length, before.at(-1)!.length + 1]);
  });

  it('suggests near names and offers to define new ones', () => {
    const { issues } = readModelText('CA ~ DLL\nDL =~ DL1 + XY7', clusteredFirmsTheory);
    expect(issues[0]!.remedies).toEqual([
      { kind: 'replace', start: 5, end: 8, text: 'DL' },
      { kind: 'define-construct', construct: 'DLL' },
    ]);
    expect(issues[1]!.remedies).toEqual([{ kind: 'define-item', item: 'XY7', construct: 'DL' }]);
    expect(issues[1]!.fix.zh).toContain('DL');
  });

  it('asks for the measurement of constructs on paths', () => {
    expect(seen(changed(/^AQ =~.*\n/m, '').concat('CR ~ AQ\n'))).toEqual([
      `${full.split('\n').length - 1}:6 not-measured`,
    ]);
  });

  it('places a circle and an empty text', () => {
    const text = `${full}CA ~ MK\n`;
    expect(seen(text)).toContain(`${lineOf(text, 'CA ~ MK')}:6 cyclic-model`);
    expect(readModelText('', clusteredFirmsTheory).theory).toBeNull();
    expect(seen('')[0]).toMatch(/^1:1 /);
  });
});

/** Edits of the built-in theory, some of which are refused. */
const ids = fc.constantFrom(...clusteredFirmsTheory.constructs.map(({ id }) => id));
const item = fc.constantFrom(...clusteredFirmsTheory.items);
const edits: fc.Arbitrary<TheoryEdit[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('add-path' as const),
      path: fc.record({
        from: ids,
        to: ids,
        model: fc.constantFrom('base' as const, 'full' as const),
      }),
    }),
    fc.constantFrom(...clusteredFirmsTheory.paths).map(({ from, to }) => ({
      kind: 'remove-path' as const,
      withDependents: true,
      from,
      to,
    })),
    fc.constantFrom(...clusteredFirmsTheory.paths).map(({ from, to, model }) => ({
      kind: 'set-path-model' as const,
      from,
      to,
      model: model === 'full' ? ('base' as const) : ('full' as const),
    })),
    item.map(({ id }) => ({ kind: 'remove-item' as const, withDependents: true, item: id })),
    item.map((old) => ({ kind: 'add-item' as const, item: { ...old, id: `${old.id}x` } })),
    ids.map((construct) => ({
      kind: 'remove-construct' as const,
      withDependents: true,
      construct,
    })),
  ),
  { maxLength: 6 },
);
const editedBy = (changes: readonly TheoryEdit[]) =>
  changes.reduce<Theory>(
    (theory, edit) => editTheory(theory, edit).theory ?? theory,
    clusteredFirmsTheory,
  );

describe('after any edits', () => {
  it('reading what was written gives the theory, from a new text and from a revised one', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const theory = editedBy(changes);
        const fresh = writeModelText(theory);
        expect(readModelText(fresh, theory)).toEqual({ theory, issues: [] });
        const revised = writeModelText(theory, { previous: full });
        expect(readModelText(revised, theory)).toEqual({ theory, issues: [] });
        expect(writeModelText(theory, { previous: revised })).toBe(revised);
        for (const comment of full.match(/^#.*$/gm)!) expect(revised).toContain(comment);
      }),
      { numRuns: 60 },
    );
  });

  it('any text is read or has placed issues', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      ...['DL', 'CA', 'DL1', 'x', '=~', '<~', '~', '~~', '+', '*', 'full()', 'weights(A)'],
      ...['\n', ' ', '#', ';', '1', '，', '(', '\r\n', '𠮷'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.nat(full.length), (pieces, at) => {
        const text = full.slice(0, at) + pieces.join('') + full.slice(at);
        const { theory, issues } = readModelText(text, clusteredFirmsTheory);
        if (theory === null) expect(issues.length).toBeGreaterThan(0);
        for (const { start, end, line } of issues) {
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length);
        }
        if (theory !== null && issues.length === 0) {
          expect(writeModelText(theory, { previous: text })).toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });
});
