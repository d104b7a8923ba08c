import { describe, expect, it } from 'vitest';
import { rmseaPower, rmseaSampleSize } from './rmsea-power.ts';

describe('rmseaPower agrees with MacCallum, Browne & Sugawara (1996)', () => {
  it.each([
    [5, [0.127, 0.199, 0.269, 0.335, 0.397]],
    [50, [0.424, 0.769, 0.928, 0.981, 0.995]],
    [100, [0.65, 0.955, 0.997, 1, 1]],
  ])('table 2, close fit, df %i', (df, powers) => {
    powers.forEach((power, i) => {
      expect(rmseaPower({ df }, 100 * (i + 1))).toBeCloseTo(power, 3);
    });
  });

  it('table 4: rows for a power of 0.8, close and not close fit', () => {
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
