import { describe, expect, it } from 'vitest';
import { noncentralChiSquareLower, noncentralityAt } from './noncentral-chi-square.ts';

/** x, degrees of freedom, noncentrality, and what `pchisq` of R 4.2 gives. */
const known: readonly (readonly [number, number, number, number])[] = [
  [3, 2, 1.5, 0.551314141393785],
  [880, 885, 160, 0.000202224472334964],
  [1000, 885, 160, 0.180239819309442],
  [12.5, 5, 40, 0.000663675972055554],
  [0.3, 1, 0.02, 0.412372994790286],
  [40, 7, 300, 9.07105563425426e-30],
];

describe('noncentral χ²', () => {
  it.each(known)(
    'at %d with %d degrees of freedom and noncentrality %d is as in R',
    (x, df, noncentrality, p) => {
      expect(noncentralChiSquareLower(x, df, noncentrality)).toBeCloseTo(p, 11);
    },
  );

  it('has the noncentrality at which a value has its probability', () => {
    for (const [x, df] of [
      [1035.5, 885],
      [24, 10],
    ] as const) {
      const found = noncentralityAt(x, df, 0.05);
      expect(noncentralChiSquareLower(x, df, found)).toBeCloseTo(0.05, 10);
    }
  });
});
