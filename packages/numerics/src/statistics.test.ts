import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquareQuantile,
  chiSquareUpper,
  normalCdf,
  normalQuantile,
  tQuantile,
  twoSidedT,
} from './distributions.ts';
import { regressFromCorrelations, varianceInflation } from './least-squares.ts';
import { correlation, correlationMatrix, mean, standardDeviation, variance } from './moments.ts';
import { quantile } from './quantile.ts';

describe('distributions agree with published tables', () => {
  it('normal', () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalQuantile(0.995)).toBeCloseTo(2.5758293035489, 11);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  });
  it('Student t', () => {
    expect(tQuantile(0.975, 10)).toBeCloseTo(2.228138851964939, 10);
    expect(twoSidedT(2.228138851964939, 10)).toBeCloseTo(0.05, 10);
  });
  it('chi-square', () => {
    expect(chiSquareQuantile(0.999, 24)).toBeCloseTo(51.17859777737739, 8);
    expect(chiSquareUpper(51.17859777737739, 24)).toBeCloseTo(0.001, 10);
  });
});

describe('moments', () => {
  it('known answers', () => {
    const x = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(x)).toBe(5);
    expect(variance(x)).toBeCloseTo(32 / 7, 14);
    expect(standardDeviation([3])).toBeNaN();
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 14);
    expect(correlation([1, 1, 1], [2, 4, 6])).toBeNaN();
  });
  it('correlationMatrix agrees with correlation pair by pair and ignores shift and scale', () => {
    const column = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), {
      minLength: 9,
      maxLength: 9,
    });
    fc.assert(
      fc.property(column, column, fc.double({ min: 0.1, max: 9, noNaN: true }), (x, y, scale) => {
        fc.pre(variance(x) > 1e-6 && variance(y) > 1e-6);
        const values = Float64Array.from(x.flatMap((v, i) => [v * scale + 100, y[i]!]));
        expect(correlationMatrix(values, 9, 2)[1]).toBeCloseTo(correlation(x, y), 9);
      }),
    );
  });
  it('a constant variable has no correlation', () => {
    expect([...correlationMatrix(Float64Array.of(1, 2, 1, 3, 1, 5), 3, 2)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      1,
    ]);
  });
});

it('quantile is type 7', () => {
  expect(quantile([10, 1, 4, 2], 0.25)).toBeCloseTo(1.75, 14);
  expect(quantile([1], 0.9)).toBe(1);
  expect(quantile([], 0.5)).toBeNaN();
});

describe('least squares from correlations', () => {
  const r = Float64Array.of(1, 0.5, 0.6, 0.5, 1, 0.4, 0.6, 0.4, 1);
  it('two predictors in closed form', () => {
    const fit = regressFromCorrelations(r, 3, 2, [0, 1])!;
    expect(fit.coefficients[0]).toBeCloseTo((0.6 - 0.4 * 0.5) / 0.75, 14);
    expect(fit.coefficients[1]).toBeCloseTo((0.4 - 0.6 * 0.5) / 0.75, 14);
    expect(fit.rSquared).toBeCloseTo((0.36 + 0.16 - 2 * 0.6 * 0.4 * 0.5) / 0.75, 14);
  });
  it('variance inflation of two predictors is 1 / (1 − r²), infinite when collinear', () => {
    expect(varianceInflation(r, 3, [0, 1])[0]).toBeCloseTo(1 / 0.75, 14);
    expect(varianceInflation(Float64Array.of(1, 1, 1, 1), 2, [0, 1])[0]).toBe(
      Number.POSITIVE_INFINITY,
    );
    const twins = Float64Array.of(1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1);
    expect(regressFromCorrelations(twins, 3, 2, [0, 1])).toBeNull();
  });
});
