import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bounded,
  bracketed,
  count,
  decimal,
  digitsApart,
  percent,
  pTold,
  pValue,
  stars,
} from './format-number.ts';

describe('APA 7 numbers', () => {
  it('keeps the zero of statistics that can exceed one', () => {
    expect(decimal(0.4239)).toBe('0.424');
    expect(decimal(-1.3, 2)).toBe('\u22121.30');
  });

  it('leaves the zero of statistics that cannot', () => {
    expect(bounded(0.4239)).toBe('.424');
    expect(bounded(-0.05, 2)).toBe('\u2212.05');
    expect(bounded(1, 2)).toBe('1.00');
    expect(bounded(10.5, 1)).toBe('10.5');
  });

  it('gives zero no sign', () => {
    expect(decimal(-0.0001)).toBe('0.000');
    expect(bounded(-0)).toBe('.000');
  });

  it('prints probabilities with three decimals and never as zero or one', () => {
    expect(pValue(0.0009)).toBe('< .001');
    expect(pValue(0.001)).toBe('.001');
    expect(pValue(0.0124)).toBe('.012');
    expect(pValue(0.99999)).toBe('> .999');
    expect(pValue(0)).toBe('< .001');
    expect(pTold('en', 0.915)).toBe('p = .915');
    expect(pTold('zh', 0.915)).toBe('p = 0.915');
    expect(pTold('zh', 0.0001)).toBe('p < 0.001');
    expect(pTold('zh', 0.99999)).toBe('p > 0.999');
  });

  it('brackets intervals in the format of their statistic', () => {
    expect(bracketed({ lower: -0.1, upper: 0.345 }, (v) => bounded(v, 2))).toBe('[\u2212.10, .34]');
  });

  it('prints shares and counts', () => {
    expect(percent(0.3141, 1)).toBe('31.4%');
    expect(count(999)).toBe('999');
    expect(count(1234567)).toBe('1,234,567');
  });

  it('stars the usual levels', () => {
    expect([0.0001, 0.005, 0.03, 0.05, null].map(stars)).toEqual(['***', '**', '*', '', '']);
  });

  it('never prints a hyphen for a minus, nor NaN-like text for finite numbers', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(decimal(value)).toMatch(/^\u2212?\d+\.\d{3}$/);
        expect(bounded(value)).toMatch(/^\u2212?\d*\.\d{3}$/);
      }),
    );
  });
});

describe('figures that are compared', () => {
  it.each([
    [3.2, 4.6, 1],
    [4.56, 4.58, 2],
    [4.561, 4.563, 3],
    [4.6, 4.6, 3],
  ])('tells %f from %f', (one, other, digits) => {
    expect(digitsApart(one, other)).toBe(digits);
  });
});
