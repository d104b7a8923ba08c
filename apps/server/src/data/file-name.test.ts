import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSafePath } from '../studies/archive/read-archive.ts';
import { fileNameIn } from './file-name.ts';

it.each([
  ['answers.csv', 'data/answers.csv'],
  ['C:\\Users\\me\\答卷 2026.xlsx', 'data/答卷 2026.xlsx'],
  ['../../etc/passwd', 'data/passwd'],
  ['a"b:c?.csv', 'data/a b c.csv'],
  ['.hidden', 'data/hidden'],
  ['CON.csv', 'data/_CON.csv'],
  ['lpt1.old.csv', 'data/_lpt1.old.csv'],
  [`${'a'.repeat(99)}🦊.csv`, `data/${'a'.repeat(99)}.csv`],
  [`${'a'.repeat(98)}. b`, `data/${'a'.repeat(98)}`],
])('%j is kept as %j', (given, name) => {
  expect(fileNameIn(given, new Set())).toBe(name);
});

it('numbers names that are taken', () => {
  expect(fileNameIn('a.csv', new Set(['data/a.csv', 'data/a (2).csv']))).toBe('data/a (3).csv');
  expect(fileNameIn('A.CSV', new Set(['data/a.csv']))).toBe('data/A (2).CSV');
});

it.each(['', '..', '/', '.csv/', '???'])('%j is no name', (given) => {
  expect(() => fileNameIn(given, new Set())).toThrow(/no name/);
});

it('never leaves the folder data, whatever the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      let name: string;
      try {
        name = fileNameIn(given, new Set());
      } catch {
        return;
      }
      expect(name).toMatch(/^data\/[^/\\\p{Cc}]+$/u);
      expect(name).not.toMatch(/\/\.\.?$/);
      if (given.isWellFormed()) expect(isSafePath(name)).toBe(true);
    }),
  );
});
