import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormula } from './escape-formula.ts';

describe('a cell for spreadsheets', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("https://evil.example","click")',
    "+cmd|' /C calc'!A0",
    '-2+3+cmd',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '\ufeff=1+1',
    '\u200b=1+1',
    '＝1+1',
    '|calc',
    '%0A=1',
  ])('that begins like a formula, %j, is shown and not computed', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  it.each(['-3.5', '+4', '1e-7', '-0', '.5', 'a=b', '五金', '', "'quoted"])(
    'that does not, %j, stays as it is',
    (text) => {
      expect(escapeFormula(text)).toBe(text);
    },
  );

  it.each([3, -3, null, true, undefined])('that is no text, %j, stays as it is', (cell) => {
    expect(escapeFormula(cell)).toBe(cell);
  });

  it('of a million digits that is no number does not hold up the others', () => {
    const digits = '1'.repeat(1_000_000);
    expect(escapeFormula(`${digits}x`)).toBe(`${digits}x`);
    expect(escapeFormula(`-${digits}x`)).toBe(`'-${digits}x`);
  });

  it('never begins like a formula, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = escapeFormula(text);
        const number = /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(cell);
        expect(number || !/^\s*[=+\-@]/.test(cell)).toBe(true);
        expect(cell.endsWith(text)).toBe(true);
      }),
    );
  });
});
