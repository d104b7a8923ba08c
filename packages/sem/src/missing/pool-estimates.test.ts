import { tQuantile } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { covarianceOfDraws, poolEstimates } from './pool-estimates.ts';

const of = (value: number, variance: number) => ({
  values: Float64Array.of(value),
  covariance: Float64Array.of(variance),
});

describe('poolEstimates', () => {
  // Worked by hand: Q̄ = 3, Ū = 0.5, B = 1, T = 0.5 + 1.2 = 1.7 for m = 5.
  const five = [2, 2.5, 3, 3, 4.5].map((value) => of(value, 0.5));
  const between = (1 + 0.25 + 0 + 0 + 2.25) / 4;

  it('follows Rubin (1987)', () => {
    const { quantities, imputations } = poolEstimates(five);
    const [q] = quantities;
    const total = 0.5 + 1.2 * between;
    const lambda = (1.2 * between) / total;
    const df = 4 / lambda ** 2;
    const r = (1.2 * between) / 0.5;
    expect(imputations).toBe(5);
    expect(q!.estimate).toBeCloseTo(3, 14);
    expect(q!.between).toBeCloseTo(between, 14);
    expect(q!.standardError).toBeCloseTo(Math.sqrt(total), 14);
    expect(q!.relativeIncrease).toBeCloseTo(r, 12);
    expect(q!.varianceShare).toBeCloseTo(lambda, 12);
    expect(q!.df).toBeCloseTo(df, 10);
    expect(q!.df).toBeCloseTo(4 * (1 + 1 / r) ** 2, 10);
    expect(q!.missingInformation).toBeCloseTo((r + 2 / (df + 3)) / (r + 1), 12);
    expect(q!.upper - q!.estimate).toBeCloseTo(tQuantile(0.975, df) * Math.sqrt(total), 10);
  });

  it('has the degrees of freedom of Barnard & Rubin (1999): fewer than Rubin’s, and than complete data have', () => {
    const large = poolEstimates(five).quantities[0]!;
    for (const complete of [5, 20, 100, 1e6]) {
      const { df, varianceShare } = poolEstimates(five, { completeDf: complete }).quantities[0]!;
      const observed = ((complete + 1) / (complete + 3)) * complete * (1 - varianceShare);
      expect(1 / df).toBeCloseTo(1 / large.df + 1 / observed, 12);
      expect(df).toBeLessThan(Math.min(complete, large.df));
    }
  });

  it('with nothing missing, is the estimate of the complete data', () => {
    const same = [of(2, 0.25), of(2, 0.25), of(2, 0.25)];
    const [q] = poolEstimates(same).quantities;
    expect(q).toMatchObject({ estimate: 2, standardError: 0.5, varianceShare: 0, df: Infinity });
    expect(q!.missingInformation).toBe(0);
    expect(q!.upper).toBeCloseTo(2 + 1.959963984540054 * 0.5, 10);
    expect(q!.p).toBeCloseTo(2 * 3.167124e-5, 9);
    const small = poolEstimates(same, { completeDf: 10 }).quantities[0]!;
    expect(small.df).toBeCloseTo((11 / 13) * 10, 12);
  });

  it('pools covariances of several quantities', () => {
    const estimates = [0, 2].map((x) => ({
      values: Float64Array.of(x, -x),
      covariance: Float64Array.of(1, 0.5, 0.5, 2),
    }));
    const { covariance, quantities } = poolEstimates(estimates);
    // Between: 2 on the diagonal, −2 off it; times 1.5.
    expect([...covariance!]).toEqual([4, -2.5, -2.5, 5]);
    expect(quantities[1]!.standardError).toBeCloseTo(Math.sqrt(5), 14);
    const variancesOnly = estimates.map(({ values }) => ({
      values,
      covariance: Float64Array.of(1, 2),
    }));
    expect(poolEstimates(variancesOnly).covariance).toBeNull();
    expect(poolEstimates(variancesOnly).quantities).toEqual(quantities);
  });

  it('refuses one imputation, and quantities that do not match', () => {
    expect(() => poolEstimates([of(1, 1)])).toThrow(
      expect.objectContaining({ code: 'sem.too-few-imputations' }),
    );
    const longer = { values: Float64Array.of(1, 2), covariance: Float64Array.of(1, 2) };
    expect(() => poolEstimates([of(1, 1), longer])).toThrow(
      expect.objectContaining({ code: 'sem.unequal-estimates' }),
    );
  });
});

it('covarianceOfDraws skips failed resamples', () => {
  const draws = Float64Array.of(1, 2, Number.NaN, Number.NaN, 3, 6, 5, 1);
  expect([...covarianceOfDraws(draws, 2)]).toEqual([4, -1, -1, 7]);
  expect(covarianceOfDraws(draws.subarray(0, 4), 2).every(Number.isNaN)).toBe(true);
});
