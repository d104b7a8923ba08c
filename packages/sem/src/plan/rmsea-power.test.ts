import { describe, expect, it } from 'vitest';
import { rmseaPower, rmseaSampleSize } from './rmsea-power.ts';

/**
 * From R 4.2.2: power <- function(df, n, r0, r1) if (r1 > r0) pchisq(qchisq(.95, df, (n-1)*df*r0^2), df, (n-1)*df*r1^2, lower = FALSE) else
 * pchisq(qchisq(.05, df, (n-1)*df*r0^2), df, (n-1)*df*r1^2), and the smallest n for which it is .8. MacCallum, Browne & Sugawara (1996) print
 * the same in their tables 2 and 4, to three digits.
 */
describe('rmseaPower agrees with noncentral χ² in R', () => {
  it.each([
    [5, [0.127005, 0.199433, 0.268707, 0.334753, 0.397224]],
    [50, [0.424147, 0.769105, 0.9276, 0.980596, 0.995334]],
    [100, [0.649836, 0.95495, 0.996714, 0.999828, 0.999993]],
  ])('close fit, df %i, 100 … 500 rows', (df, powers) => {
    powers.forEach((power, i) => {
      expect(rmseaPower({ df }, 100 * (i + 1))).toBeCloseTo(power, 5);
    });
  });

  it('rows for a power of 0.8, close and not close fit', () => {
    expect([10, 50, 100].map((df) => rmseaSampleSize({ df }))).toEqual([782, 214, 132]);
    expect([2, 10, 20, 50, 100].map((df) => rmseaSampleSize({ df, trueRmsea: 0.01 }))).toEqual([
      2382, 750, 474, 268, 178,
    ]);
  });

  it('has the significance level as its power when the null hypothesis is true', () => {
    expect(
      rmseaPower({ df: 20, nullRmsea: 0.05, trueRmsea: 0.05, significance: 0.1 }, 300),
    ).toBeCloseTo(0.1, 8);
    expect(rmseaPower({ df: 20, nullRmsea: 0, trueRmsea: 0 }, 300)).toBeCloseTo(0.05, 6);
  });

  it('says when no sample is large enough, and refuses impossible values', () => {
    expect(rmseaSampleSize({ df: 1, nullRmsea: 0.05, trueRmsea: 0.0501 })).toBeNull();
    for (const wrong of [{ df: 0 }, { df: 2.5 }, { df: 4, trueRmsea: -0.1 }])
      expect(() => rmseaPower(wrong, 100)).toThrow(
        expect.objectContaining({ code: 'sem.setting-out-of-range' }),
      );
  });
});
