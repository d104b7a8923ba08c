import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAmount, parseNumber } from './parse-number.ts';

it.each([
  ['7', 7],
  [' -3.50 ', -3.5],
  ['+.5', 0.5],
  ['1e-3', 0.001],
  ['1,234,567.8', 1234567.8],
  ['１２．５', 12.5],
  ['−4', -4],
])('%j is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

it.each([
  ['1,5', 1.5],
  ['1.234,5', 1234.5],
  ['1 234', 1234],
])('%j is %d where the comma is decimal', (text, value) => {
  expect(parseNumber(text, ',')).toBe(value);
});

it.each([
  '',
  'x',
  'NaN',
  'Infinity',
  '1e999',
  '0x10',
  '1,5',
  '1,23,4',
  '12 %',
  '3-4',
  '--1',
  '.',
  'e5',
  '5.',
])('%j is no number', (text) => {
  expect(parseNumber(text)).toBeNull();
});

it('reads back every number JavaScript writes', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) =>
      Object.is(parseNumber(String(value)), value === 0 ? Number(String(value)) : value),
    ),
  );
});

it.each([
  ['¥1,200', 1200],
  ['300万元', 3_000_000],
  ['1.2亿', 120_000_000],
  ['250 人', 250],
  ['$5', 5],
  ['12', 12],
])('%j is the amount %d', (text, value) => {
  expect(parseAmount(text)).toBe(value);
});

it.each(['', '元', '约100', '10-20人', '100+', '万'])('%j is no amount', (text) => {
  expect(parseAmount(text)).toBeNull();
});

it('does not search through texts far longer than any number', () => {
  const text = `1${' '.repeat(2 ** 20)}x`;
  expect(parseNumber(text)).toBeNull();
  expect(parseAmount(text)).toBeNull();
});
