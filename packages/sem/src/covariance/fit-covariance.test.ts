import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { parameterEstimates } from './evaluate/parameter-estimates.ts';
import { fitCovariance } from './fit-covariance.ts';

/** y = 0.3·x + 0.4·z + noise, a row [x, z, y]. */
function regression(rows: number): number[][] {
  const stream = new RandomStream(5, 'regression');
  return Array.from({ length: rows }, () => {
    const [x, z] = [stream.normal(), stream.normal()];
    return [x, z, 0.3 * x + 0.4 * z + stream.normal()];
  });
}

const rows = regression(150);
const data = { variables: ['x', 'z', 'y'], values: Float64Array.from(rows.flat()) };
const fitted = (text: string, options = {}) => fitCovariance(parseModelText(text), data, options);

/** Covariance of two functions of a row, divisor n. */
function covariance(f: (row: number[]) => number, g: (row: number[]) => number): number {
  const mean = (h: (row: number[]) => number) =>
    rows.reduce((sum, row) => sum + h(row), 0) / rows.length;
  const [mf, mg] = [mean(f), mean(g)];
  return mean((row) => (f(row) - mf) * (g(row) - mg));
}

describe('fitting under linear equations', () => {
  it('is restricted least squares where a + b = 0.5', () => {
    const fit = fitted('y ~ a*x + b*z\na + b == 0.5');
    const difference = ([x, z]: number[]) => x! - z!;
    const rest = ([, z, y]: number[]) => y! - 0.5 * z!;
    const a = covariance(difference, rest) / covariance(difference, difference);
    const estimates = parameterEstimates(fit);
    const of = (label: string) => estimates.find((row) => row.label === label)!;
    expect(of('a').estimate).toBeCloseTo(a, 8);
    expect(of('b').estimate).toBeCloseTo(0.5 - a, 8);
    // As b = 0.5 − a, both are as uncertain; residual variance over n·var(x − z).
    const residual = covariance(rest, rest) - a * covariance(difference, rest);
    const error = Math.sqrt(residual / (rows.length * covariance(difference, difference)));
    expect(of('a').standardError).toBeCloseTo(error, 8);
    expect(of('b').standardError).toBeCloseTo(error, 8);
    expect(fit.test.df).toBe(1);
  });

  it('gives the same as merging where an equation says only that two are equal', () => {
    const merged = fitted('y ~ a*x + b*z\na == b');
    const restricted = fitted('y ~ a*x + b*z\n2*a == 2*b');
    expect(restricted.table.restrictions).not.toBeNull();
    expect(restricted.test.statistic).toBeCloseTo(merged.test.statistic, 9);
    expect(restricted.test.df).toBe(merged.test.df);
  });
});

describe('missing values of exogenous variables that are held', () => {
  it('leave their rows out, as their moments are those of the sample', () => {
    const holed = { ...data, values: data.values.slice() };
    holed.values[0] = Number.NaN;
    holed.values[5] = Number.NaN;
    const options = { missing: 'full-information' as const };
    const held = fitCovariance(parseModelText('y ~ x + z'), holed, options);
    expect([held.rows, held.leftOut]).toEqual([149, 1]);
    const free = fitCovariance(parseModelText('y ~ x + z'), holed, {
      ...options,
      fixedExogenous: false,
    });
    expect([free.rows, free.leftOut]).toEqual([150, 0]);
  });
});
