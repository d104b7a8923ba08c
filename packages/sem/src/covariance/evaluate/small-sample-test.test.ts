import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { fitCovariance } from '../fit-covariance.ts';
import { smallSampleTest, swainFactor } from './small-sample-test.ts';

const items = Array.from({ length: 15 }, (_, j) => `x${j + 1}`);
const oneFactor = parseModelText(`f =~ ${items.join(' + ')}`);

/** One factor with loadings of .7. */
function answers(rows: number, seed: number) {
  const stream = new RandomStream(seed, 'small samples');
  const values = new Float64Array(rows * items.length);
  for (let i = 0; i < rows; i++) {
    const f = stream.normal();
    for (let j = 0; j < items.length; j++)
      values[i * items.length + j] = 0.7 * f + Math.sqrt(0.51) * stream.normal();
  }
  return { variables: items, values };
}

describe('Swain’s correction of χ²', () => {
  it.each([2, 5, 20])(
    'is, without free parameters, that of the likelihood-ratio test of a given covariance matrix (p = %i)',
    (p) => {
      // 1 − (2p + 1 − 2/(p + 1))/(6n): Anderson (2003), An Introduction to Multivariate Statistical Analysis, § 10.8.
      const n = 60;
      const known = 1 - (2 * p + 1 - 2 / (p + 1)) / (6 * n);
      expect(swainFactor(p, (p * (p + 1)) / 2, n + 1)).toBeCloseTo(known, 12);
    },
  );

  it('nears 1 with many rows', () => {
    expect(swainFactor(15, 90, 1e7)).toBeCloseTo(1, 5);
  });

  it('brings the mean χ² of a true model back to its degrees of freedom in small samples', () => {
    const tests = Array.from({ length: 200 }, (_, seed) => {
      const fit = fitCovariance(oneFactor, answers(100, seed));
      return { plain: fit.test.statistic, corrected: smallSampleTest(fit)!.statistic };
    });
    const df = 90;
    const mean = (of: (test: (typeof tests)[number]) => number) =>
      tests.reduce((sum, test) => sum + of(test), 0) / tests.length;
    const error = Math.sqrt((2 * df) / tests.length);
    expect(mean(({ plain }) => plain)).toBeGreaterThan(df + 5 * error);
    expect(Math.abs(mean(({ corrected }) => corrected) - df)).toBeLessThan(3 * error);
  });

  it('is not given for other discrepancies, several groups, or restricted means', () => {
    const data = answers(100, 1);
    const groups = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 'a' : 'b'));
    expect(smallSampleTest(fitCovariance(oneFactor, data, { estimator: 'ULS' }))).toBeNull();
    expect(smallSampleTest(fitCovariance(oneFactor, { ...data, groups }))).toBeNull();
    const restricted = parseModelText(`f =~ ${items.join(' + ')}\nx1 ~ 0*1`);
    expect(smallSampleTest(fitCovariance(restricted, data, { meanStructure: true }))).toBeNull();
    expect(smallSampleTest(fitCovariance(oneFactor, data, { meanStructure: true }))!.df).toBe(90);
  });
});
