import { RandomStream } from '@qunhai/kernel';
import { parseModelText } from '@qunhai/syntax';
import { describe, expect, it } from 'vitest';
import { fitCovariance } from '../covariance/fit-covariance.ts';
import { estimatePls } from '../estimate/estimate-pls.ts';
import { pathVector } from '../evaluate/effects.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { imputeChained } from './impute-chained.ts';
import { covarianceOfDraws, poolEstimates } from './pool-estimates.ts';

const variables = ['x1', 'x2', 'x3', 'y1', 'y2', 'y3'];

/** Two factors, Y = 0.5·X + …; a fifth of the items of Y is lost where X's first item is high, a tenth of others by chance. */
function factors(n: number): { complete: SemData; data: SemData } {
  const stream = new RandomStream(3, 'sem.test');
  const rows = Array.from({ length: n }, () => {
    const x = stream.normal();
    const y = 0.5 * x + Math.sqrt(0.75) * stream.normal();
    return [x, x, x, y, y, y].map((factor) => 0.8 * factor + 0.6 * stream.normal());
  });
  const lost = rows.map((row) =>
    row.map((value, j) => {
      if (j === 0) return value;
      const chance = j < 3 ? 0.1 : row[0]! > 0 ? 0.35 : 0.05;
      return stream.uniform() < chance ? Number.NaN : value;
    }),
  );
  const dataOf = (list: number[][]) => ({
    n,
    p: 6,
    variables,
    values: Float64Array.from(list.flat()),
  });
  return { complete: dataOf(rows), data: dataOf(lost) };
}

const { complete, data } = factors(400);

describe('pooled estimates of imputed data', () => {
  it('agree with full-information maximum likelihood: estimates and standard errors', async () => {
    const statements = parseModelText('X =~ x1 + x2 + x3\nY =~ y1 + y2 + y3\nY ~ X');
    const { imputations } = await imputeChained(data, variables, {
      seed: 1,
      imputations: 60,
      iterations: 8,
      method: 'normal',
    });
    const fits = imputations.map(({ values }) => fitCovariance(statements, { variables, values }));
    const pooled = poolEstimates(
      fits.map(({ theta, covariance }) => ({ values: theta, covariance: covariance! })),
    );
    const likelihood = fitCovariance(statements, data, { missing: 'full-information' });
    const k = fits[0]!.theta.length;
    const free = fits[0]!.table.rows.filter(({ free: at }) => at >= 0);
    // Full information has intercepts too: find its parameter by name.
    for (const row of free) {
      const same = likelihood.table.rows.find(
        ({ left, operator, right }) =>
          left === row.left && operator === row.operator && right === row.right,
      )!;
      const q = pooled.quantities[row.free]!;
      const error = Math.sqrt(likelihood.covariance![same.free * (likelihood.theta.length + 1)]!);
      const name = `${row.left} ${row.operator} ${row.right}`;
      expect(Math.abs(q.estimate - likelihood.theta[same.free]!) / error, name).toBeLessThan(0.2);
      expect(q.standardError / error, name).toBeGreaterThan(0.9);
      expect(q.standardError / error, name).toBeLessThan(1.1);
      expect(q.missingInformation, name).toBeGreaterThan(0);
    }
    expect(free.length).toBeGreaterThan(k - 1);
  });

  it('bring PLS paths near those of the complete data, with a larger standard error', async () => {
    const model: SemModel = {
      constructs: ['x', 'y'].map((id) => ({
        ...{ id, kind: 'reflective' as const, mode: 'A' as const },
        indicators: [1, 2, 3].map((i) => `${id}${i}`),
      })),
      paths: [{ from: 'x', to: 'y' }],
    };
    const { imputations } = await imputeChained(data, variables, { seed: 2, imputations: 15 });
    const estimates = [];
    for (const [i, imputed] of imputations.entries()) {
      const { original, draws } = await bootstrapPls(
        model,
        imputed,
        {},
        { resamples: 200, seed: i },
      );
      estimates.push({
        values: pathVector(original),
        covariance: covarianceOfDraws(draws.paths, 1),
      });
    }
    const [path] = poolEstimates(estimates, { completeDf: 399 }).quantities;
    const whole = await bootstrapPls(model, complete, {}, { resamples: 500, seed: 1 });
    const error = Math.sqrt(covarianceOfDraws(whole.draws.paths, 1)[0]!);
    expect(Math.abs(path!.estimate - pathVector(whole.original)[0]!)).toBeLessThan(1.5 * error);
    expect(path!.standardError).toBeGreaterThan(error);
    expect(path!.df).toBeLessThan(399);
    // Replacing gaps by means pulls the path towards zero; imputation does not.
    const byMeans = pathVector(estimatePls(model, data))[0]!;
    expect(byMeans).toBeLessThan(path!.estimate);
  });
});
