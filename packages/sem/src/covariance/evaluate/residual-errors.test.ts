import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { fitCovariance } from '../fit-covariance.ts';
import { correlationResidualErrors, expectedBeyond } from './residual-errors.ts';
import { correlationResiduals } from './residuals.ts';

const variables = ['x1', 'x2', 'x3', 'x4', 'y1', 'y2', 'y3', 'y4'];
const statements = parseModelText('f =~ x1 + x2 + x3 + x4\ng =~ y1 + y2 + y3 + y4\ng ~ f');
const p = variables.length;

function answers(rows: number, seed: number, missing: number) {
  const stream = new RandomStream(seed, 'residual errors');
  const values = new Float64Array(rows * p);
  for (let i = 0; i < rows; i++) {
    const f = stream.normal();
    const g = 0.4 * f + 0.9 * stream.normal();
    for (let j = 0; j < p; j++) {
      const value = 0.8 * (j < 4 ? f : g) + 0.6 * stream.normal();
      values[i * p + j] = stream.uniform() < missing ? Number.NaN : value;
    }
  }
  return { variables, values };
}

const lower = Array.from({ length: p }, (_, a) => Array.from({ length: a }, (_, b) => a * p + b));

describe('errors of residual correlations', () => {
  it.each([0, 0.1])(
    'are how residuals of a true model scatter, and tell how many go beyond a limit (share missing %f)',
    (missing) => {
      const runs = Array.from({ length: 150 }, (_, seed) => {
        const options = missing > 0 ? ({ missing: 'full-information' } as const) : {};
        const fit = fitCovariance(statements, answers(200, seed, missing), options);
        const [errors] = correlationResidualErrors(fit)!;
        const [residuals] = correlationResiduals(fit);
        return { errors: errors!, values: residuals!.values };
      });
      const limit = 0.05;
      let [observed, expected] = [0, 0];
      for (const at of lower.flat()) {
        const spread = Math.sqrt(
          runs.reduce((sum, { values }) => sum + values[at]! ** 2, 0) / runs.length,
        );
        const error = runs.reduce((sum, { errors }) => sum + errors[at]!, 0) / runs.length;
        expect(Math.abs(spread / error - 1)).toBeLessThan(0.25);
        observed += runs.filter(({ values }) => Math.abs(values[at]!) > limit).length;
        expected += runs.reduce((sum, { errors }) => sum + expectedBeyond([errors[at]!], limit), 0);
      }
      expect(observed).toBeGreaterThan(200);
      expect(Math.abs(observed / expected - 1)).toBeLessThan(0.1);
    },
  );

  it('are not given for least squares', () => {
    const fit = fitCovariance(statements, answers(200, 1, 0), { estimator: 'GLS' });
    expect(correlationResidualErrors(fit)).toBeNull();
  });

  it('count nothing where a residual cannot differ from 0', () => {
    expect(expectedBeyond([0, 0], 0.1)).toBe(0);
    expect(expectedBeyond([0.1 / 1.959963984540054], 0.1)).toBeCloseTo(0.05, 10);
  });
});
