import { describe, expect, it } from 'vitest';
import { chiSquareUpper, twoSidedT } from './distributions.ts';
import { fUpper } from './f-distribution.ts';

describe('fUpper', () => {
  it.each([
    [1, 10, 4.964602743730711],
    [2, 10, 4.102821015303716],
    [3, 10, 3.708264819046503],
    [5, 20, 2.7108898372096917],
    [10, 10, 2.9782370160823217],
  ])('is 0.05 at the tabulated quantile of F(%i, %i)', (df1, df2, f) => {
    expect(fUpper(f, df1, df2)).toBeCloseTo(0.05, 7);
  });

  it('is Student t squared, and chi-square with many degrees of freedom', () => {
    expect(fUpper(2.25, 1, 7)).toBeCloseTo(twoSidedT(1.5, 7), 14);
    expect(fUpper(9 / 4, 4, 1e8)).toBeCloseTo(chiSquareUpper(9, 4), 6);
  });

  it('turns upside down: P(F(a, b) > f) + P(F(b, a) > 1/f) = 1', () => {
    for (const [a, b, f] of [
      [3, 5, 0.7],
      [4, 9, 2.2],
      [11, 6, 1.3],
    ] as const)
      expect(fUpper(f, a, b) + fUpper(1 / f, b, a)).toBeCloseTo(1, 13);
  });

  it('keeps its digits far out in the tail and its bounds', () => {
    expect(fUpper(200, 2, 100)).toBeCloseTo((1 + 400 / 100) ** -50, 40);
    expect(fUpper(0, 3, 5)).toBe(1);
    expect(fUpper(Number.POSITIVE_INFINITY, 3, 5)).toBe(0);
    expect(fUpper(Number.NaN, 3, 5)).toBeNaN();
  });
});
