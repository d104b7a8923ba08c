import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { fitCovariance } from '../fit-covariance.ts';
import { gradientOf, type NormalProblem, normalPoint } from './normal-theory.ts';
import { observedInformation } from './observed-information.ts';

const variables = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3'];
const measurement = 'xi =~ x1 + x2 + x3\neta =~ y1 + y2 + y3\n';

/** Two factors, eta on xi; every seventh value missing when asked for. */
function answers(rows: number, holed: boolean) {
  const stream = new RandomStream(4, 'sem.observed-information.test');
  const values = new Float64Array(rows * variables.length);
  for (let i = 0; i < rows; i++) {
    const xi = stream.normal();
    const eta = 0.5 * xi + 0.8 * stream.normal();
    variables.forEach((_, j) => {
      const at = i * variables.length + j;
      const value = 1 + (j < 3 ? xi : eta) + 0.7 * stream.normal();
      values[at] = holed && at % 7 === 2 ? Number.NaN : value;
    });
  }
  const groups = Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? 'a' : 'b'));
  return { variables, values, groups };
}

/** Half the central difference of the gradient, with one Richardson step. */
function byDifferences(problem: NormalProblem, theta: Float64Array): number[][] {
  const slope = (at: number, step: number) => {
    const gradient = (by: number) =>
      gradientOf(problem, normalPoint(problem, theta.with(at, theta[at]! + by))!);
    const [above, below] = [gradient(step), gradient(-step)];
    return above.map((x, a) => (x - below[a]!) / (2 * step));
  };
  return Array.from(theta, (_, at) => {
    const [wide, narrow] = [slope(at, 1e-3), slope(at, 5e-4)];
    return Array.from(narrow, (x, a) => (0.5 * (4 * x - wide[a]!)) / 3);
  });
}

const cases = [
  ['regressions, complete data without means', `${measurement}eta ~ xi`, false, {}],
  ['means, complete data', `${measurement}eta ~ xi`, false, { meanStructure: true }],
  ['missing values', `${measurement}eta ~ xi`, true, {}],
  ['effects in a circle', `${measurement}eta ~ xi\nxi ~ 0.2*eta\nxi ~ x3`, false, {}],
  ['residual covariances, equal labels', `${measurement}eta ~ a*xi\nx1 ~~ y1\ny2 ~ a*x2`, true, {}],
  ['loadings equal over two groups', `${measurement}eta ~ xi`, true, { groups: true }],
] as const;

describe('observed information', () => {
  it.each(cases)('is half the Hessian of the deviance: %s', (_, text, holed, options) => {
    const { groups, ...one } = answers(90, holed);
    const isGrouped = 'groups' in options;
    const fit = fitCovariance(parseModelText(text), isGrouped ? { ...one, groups } : one, {
      ...(isGrouped ? { equalOverGroups: ['loadings' as const] } : options),
      ...(holed ? { missing: 'full-information' as const } : {}),
    });
    const problem = { matrices: fit.matrices, data: fit.data, sample: fit.sample };
    // Away from the minimum, where the derivatives of the moments count.
    const theta = fit.theta.map((value, a) => value + 0.03 * Math.cos(a));
    const found = observedInformation(problem, normalPoint(problem, theta)!);
    const k = theta.length;
    byDifferences(problem, theta).forEach((row, a) => {
      row.forEach((value, b) => {
        const scale = Math.sqrt(Math.abs(found[a * k + a]! * found[b * k + b]!)) + 1;
        expect(Math.abs(found[a * k + b]! - value) / scale).toBeLessThan(1e-8);
      });
    });
  });
});
