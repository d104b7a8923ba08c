import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import type { SemData } from '../specify/model.ts';
import { multivariateNormality } from './multivariate-normality.ts';

/** Anderson's Iris setosa: sepal length, sepal width, petal length, petal width in mm (Fisher 1936). */
const setosa = `51 35 14 2,49 30 14 2,47 32 13 2,46 31 15 2,50 36 14 2,54 39 17 4,46 34 14 3,50 34 15 2,44 29 14 2,49 31 15 1,
54 37 15 2,48 34 16 2,48 30 14 1,43 30 11 1,58 40 12 2,57 44 15 4,54 39 13 4,51 35 14 3,57 38 17 3,51 38 15 3,
54 34 17 2,51 37 15 4,46 36 10 2,51 33 17 5,48 34 19 2,50 30 16 2,50 34 16 4,52 35 15 2,52 34 14 2,47 32 16 2,
48 31 16 2,54 34 15 4,52 41 15 1,55 42 14 2,49 31 15 2,50 32 12 2,55 35 13 2,49 36 14 1,44 30 13 2,51 34 15 2,
50 35 13 3,45 23 13 3,44 32 13 2,50 35 16 6,51 38 19 4,48 30 14 3,51 38 16 2,46 32 14 2,53 37 15 2,50 33 14 2`;

const variables = ['sepalLength', 'sepalWidth', 'petalLength', 'petalWidth'];
const iris: SemData = {
  n: 50,
  p: 4,
  variables,
  values: Float64Array.from(setosa.split(/[\s,]+/), Number),
};

function normalData(n: number, p: number, stream: RandomStream, shape = (x: number) => x): SemData {
  const values = Float64Array.from({ length: n * p }, () => shape(stream.normal()));
  return { n, p, variables: Array.from({ length: p }, (_, j) => `v${j}`), values };
}

describe('multivariateNormality', () => {
  /**
   * R 4.2.2: x <- as.matrix(iris[1:50, 1:4]); d <- scale(x, scale = FALSE); g <- d %*% solve(cov(x)*49/50) %*% t(d); mean(g^3); mean(diag(g)^2),
   * and from these 50/6·b1 as χ² of 20 degrees of freedom, 1.0855…·that for small samples, and (b2 − 24)/√(8·24/50).
   */
  it('agrees with the same sums in R on Iris setosa', () => {
    const { skewness, kurtosis, rows } = multivariateNormality(iris, variables)!;
    expect(rows).toBe(50);
    expect(skewness.value).toBeCloseTo(3.079721, 6);
    expect(skewness.statistic).toBeCloseTo(25.66434, 5);
    expect(skewness.df).toBe(20);
    expect(skewness.p).toBeCloseTo(0.1771859, 6);
    expect(skewness.correctedStatistic).toBeCloseTo(27.85973, 5);
    expect(skewness.correctedP).toBeCloseTo(0.1127617, 6);
    expect(kurtosis.value).toBeCloseTo(26.53766, 5);
    expect(kurtosis.z).toBeCloseTo(1.294992, 5);
    expect(kurtosis.p).toBeCloseTo(0.1953229, 6);
  });

  it('with one variable, skewness is squared skewness and kurtosis is kurtosis', () => {
    const result = multivariateNormality(iris, ['petalWidth'])!;
    expect(result.skewness.value).toBeCloseTo(result.byVariable[0]!.skewness ** 2, 12);
    expect(result.kurtosis.value).toBeCloseTo(result.byVariable[0]!.excessKurtosis + 3, 12);
  });

  it('gives the same by pairs of rows and by third moments, and whatever the units', () => {
    // 9 rows of 6 variables go by pairs; the same rows eight times over go by moments and have the same value.
    const few = normalData(9, 6, new RandomStream(1, 'sem.test'));
    const many = {
      ...few,
      n: 72,
      values: Float64Array.from({ length: 432 }, (_, at) => few.values[at % 54]!),
    };
    const byPairs = multivariateNormality(few, few.variables)!;
    const byMoments = multivariateNormality(many, few.variables)!;
    expect(byMoments.skewness.value).toBeCloseTo(byPairs.skewness.value, 10);
    expect(byMoments.kurtosis.value).toBeCloseTo(byPairs.kurtosis.value, 10);
    const scaled = {
      ...iris,
      values: iris.values.map((x, at) => (at % 4) * 100 + x * 10 ** (at % 4)),
    };
    expect(multivariateNormality(scaled, variables)!.skewness.value).toBeCloseTo(3.079721, 6);
  });

  it('keeps its size for normal data and finds skewed and long-tailed ones', () => {
    const stream = new RandomStream(4, 'sem.test');
    let [skewed, kurtotic] = [0, 0];
    for (let r = 0; r < 400; r++) {
      const result = multivariateNormality(normalData(150, 3, stream), ['v0', 'v1', 'v2'])!;
      if (result.skewness.correctedP < 0.05) skewed++;
      if (result.kurtosis.p < 0.05) kurtotic++;
    }
    // 5 % of 400 tests, within three standard errors of a binomial; kurtosis is a little conservative at this size.
    expect(skewed / 400).toBeGreaterThan(0.017);
    expect(skewed / 400).toBeLessThan(0.083);
    expect(kurtotic / 400).toBeLessThan(0.083);
    const lognormal = multivariateNormality(normalData(150, 3, stream, Math.exp), [
      'v0',
      'v1',
      'v2',
    ])!;
    expect(lognormal.skewness.p).toBeLessThan(1e-6);
    expect(lognormal.kurtosis.p).toBeLessThan(1e-6);
  });

  it('uses complete rows, and says when there are too few or one variable repeats another', () => {
    const holes = { ...iris, values: iris.values.slice() };
    holes.values[3] = Number.NaN;
    expect(multivariateNormality(holes, variables)!.rows).toBe(49);
    expect(multivariateNormality(iris, ['petalWidth', 'sepalWidth', 'petalWidth'])).toBeNull();
    expect(() =>
      multivariateNormality({ ...iris, n: 5, values: iris.values.slice(0, 20) }, variables),
    ).toThrow(expect.objectContaining({ code: 'sem.too-few-rows' }));
  });
});
