import { RandomStream } from '@qunhai/kernel';
import { variance } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import type { SemData } from '../specify/model.ts';
import { diagnoseMissing } from './diagnose-missing.ts';
import { littleMcarTest } from './little-mcar.ts';

const gap = Number.NaN;
const small: SemData = {
  n: 8,
  p: 3,
  variables: ['x', 'y', 'z'],
  values: Float64Array.from(
    [
      [1, 2, 1],
      [2, 1, 0],
      [3, 4, 1],
      [4, 3, 0],
      [6, gap, 1],
      [8, gap, 0],
      [5, gap, gap],
      [gap, gap, gap],
    ].flat(),
  ),
};

/** Three correlated variables; the third is lost by chance, or the more likely the higher the first. */
function threeVariables(n: number, stream: RandomStream, atRandom: boolean): SemData {
  const values = Float64Array.from(
    Array.from({ length: n }, () => {
      const x = stream.normal();
      const y = 0.5 * x + stream.normal();
      const z = 0.5 * y + stream.normal();
      const losesZ = stream.uniform() < (atRandom ? 0.3 : 1 / (1 + Math.exp(1.2 - 1.5 * x)));
      return [x, stream.uniform() < 0.15 ? gap : y, losesZ ? gap : z];
    }).flat(),
  );
  return { n, p: 3, variables: ['x', 'y', 'z'], values };
}

describe('littleMcarTest', () => {
  it('is worked by hand where one variable is complete: groups of its mean, over its variance', () => {
    // x is there in all 7 rows and y in the first four. The maximum-likelihood mean of y is its regression on the mean
    // of x, so that only the gap of x is left: d² = Σ nⱼ(x̄ⱼ − x̄)²/s² with x̄₁ = 2.5, x̄₂ = 19/3.
    const { test } = littleMcarTest(small, ['x', 'y']);
    const x = [1, 2, 3, 4, 6, 8, 5];
    const mean = 29 / 7;
    const expected = (4 * (2.5 - mean) ** 2 + 3 * (19 / 3 - mean) ** 2) / variance(x);
    expect(test!.statistic).toBeCloseTo(expected, 7);
    expect(test).toMatchObject({ df: 1, patterns: 2, rows: 7 });
  });

  it('does not depend on the units or the order of rows', () => {
    const stream = new RandomStream(2, 'sem.test');
    const data = threeVariables(100, stream, true);
    const { statistic, df } = littleMcarTest(data, data.variables).test!;
    const scaled = { ...data, values: data.values.map((v, at) => v * 10 ** (at % 3) + 5) };
    expect(littleMcarTest(scaled, data.variables).test!.statistic).toBeCloseTo(statistic, 6);
    const rows = Array.from({ length: 100 }, (_, i) => [...data.values.subarray(3 * i, 3 * i + 3)]);
    const reversed = { ...data, values: Float64Array.from(rows.reverse().flat()) };
    expect(littleMcarTest(reversed, data.variables).test!.statistic).toBeCloseTo(statistic, 6);
    // Patterns: all, without y, without z, without both: 3 + 2 + 2 + 1 − 3.
    expect(df).toBe(5);
  });

  it('keeps its size when values are lost by chance, and finds loss that follows another variable', () => {
    const stream = new RandomStream(7, 'sem.test');
    const rejections = (atRandom: boolean, samples: number) => {
      let count = 0;
      for (let r = 0; r < samples; r++) {
        const data = threeVariables(200, stream, atRandom);
        if (littleMcarTest(data, data.variables).test!.p < 0.05) count++;
      }
      return count / samples;
    };
    // 500 tests at 5 %: three standard errors are 0.03.
    expect(Math.abs(rejections(true, 500) - 0.05)).toBeLessThan(0.03);
    expect(rejections(false, 100)).toBeGreaterThan(0.95);
  });

  it('says why there is no test', () => {
    const reason = (values: number[]) =>
      littleMcarTest(
        { n: values.length / 2, p: 2, variables: ['a', 'b'], values: Float64Array.from(values) },
        ['a', 'b'],
      ).reason;
    expect(reason([1, 2, 2, 1, 3, 5])).toBe('complete');
    expect(reason([1, gap, 2, gap, 3, gap])).toBe('singular');
    expect(reason([1, gap, 2, gap, gap, 4, gap, 6])).toBe('no-common-variable');
    expect(reason([1, 2, 2, 4, 3, 6, 4, gap])).toBe('singular');
  });
});

describe('diagnoseMissing', () => {
  it('counts by variable and by pattern', () => {
    const diagnosis = diagnoseMissing(small, ['x', 'y', 'z']);
    expect(diagnosis).toMatchObject({
      rows: 8,
      completeRows: 4,
      emptyRows: 1,
      missingCells: 7,
      share: 7 / 24,
      byVariable: [
        { variable: 'x', missing: 1, share: 1 / 8 },
        { variable: 'y', missing: 4, share: 0.5 },
        { variable: 'z', missing: 2, share: 0.25 },
      ],
    });
    expect(diagnosis.patterns.map(({ missing, rows }) => [missing.join(' '), rows])).toEqual([
      ['', 4],
      ['y', 2],
      ['x y z', 1],
      ['y z', 1],
    ]);
    expect(diagnoseMissing(small, ['x', 'y']).mcar).toEqual(littleMcarTest(small, ['x', 'y']));
  });

  it('names a variable that is not there and a value that is infinite', () => {
    expect(() => diagnoseMissing(small, ['x', 'w'])).toThrow(
      expect.objectContaining({ code: 'sem.missing-variable' }),
    );
    const infinite = { ...small, values: small.values.map((v) => (v === 8 ? Infinity : v)) };
    expect(() => diagnoseMissing(infinite, ['x'])).toThrow(
      expect.objectContaining({ code: 'sem.infinite-value', details: { variable: 'x', row: 6 } }),
    );
  });
});
