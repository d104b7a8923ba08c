import { RandomStream } from '@qunhai/kernel';
import { mean, twoSidedT } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { estimatePls } from '../estimate/estimate-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { compareLosses } from './compare-losses.ts';
import { cvpatAgainstBenchmarks, cvpatBetweenModels } from './cvpat.ts';
import { akaikeWeights, modelCriteria } from './model-criteria.ts';
import { predictPls } from './predict-pls.ts';

/** X and Z drive Y in the data; W does not. */
function simulate(n: number, seed: number): SemData {
  const stream = new RandomStream(seed, 'sem.test');
  const variables = ['X', 'Z', 'W', 'Y'].flatMap((id) => [1, 2, 3].map((item) => `${id}${item}`));
  const rows = Array.from({ length: n }, () => {
    const [x, z, w, e] = [0, 1, 2, 3].map(() => stream.normal()) as [
      number,
      number,
      number,
      number,
    ];
    const y = 0.5 * x + 0.5 * z + 0.7 * e;
    return [x, z, w, y].flatMap((f) => [1, 2, 3].map(() => 0.8 * f + 0.6 * stream.normal()));
  });
  return { n, p: 12, variables, values: Float64Array.from(rows.flat()) };
}

const modelWith = (...causes: string[]): SemModel => ({
  constructs: [...causes, 'Y'].map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: [1, 2, 3].map((item) => `${id}${item}`),
  })),
  paths: causes.map((from) => ({ from, to: 'Y' })),
});

describe('compareLosses', () => {
  const loss = Float64Array.of(1, 2, 3, 4);
  const benchmark = Float64Array.of(2, 2, 5, 4);

  it('is a paired t test', () => {
    const found = compareLosses(loss, benchmark);
    // Differences −1, 0, −2, 0: mean −0.75, variance 11/12.
    const t = -0.75 / Math.sqrt(11 / 12 / 4);
    expect(found).toMatchObject({ cases: 4, loss: 2.5, benchmarkLoss: 3.25, difference: -0.75 });
    expect(found.t).toBeCloseTo(t, 12);
    expect(found.pTwoSided).toBeCloseTo(twoSidedT(t, 3), 12);
    expect(found.pBetter).toBeCloseTo(twoSidedT(t, 3) / 2, 12);
    expect(found.bootstrap).toBeNull();
    expect(compareLosses(benchmark, loss).pBetter).toBeCloseTo(1 - twoSidedT(t, 3) / 2, 12);
  });

  it('leaves out cases without a loss and tests nothing that does not vary', () => {
    expect(compareLosses(Float64Array.of(1, NaN, 1), Float64Array.of(2, 1, 2))).toMatchObject({
      cases: 2,
      difference: -1,
      t: null,
      pTwoSided: null,
    });
  });

  it('rejects a true null hypothesis as often as it says, by t and by bootstrap', () => {
    const stream = new RandomStream(3, 'sem.test');
    let byT = 0;
    let byBootstrap = 0;
    for (let study = 0; study < 400; study++) {
      const draw = () => Float64Array.from({ length: 60 }, () => stream.normal() ** 2);
      const found = compareLosses(draw(), draw(), { bootstrap: { resamples: 199, seed: study } });
      if (found.pTwoSided! < 0.05) byT++;
      if (found.bootstrap!.pTwoSided <= 0.05) byBootstrap++;
    }
    // 400 · 0.05 = 20, three standard deviations 13.
    expect(Math.abs(byT - 20)).toBeLessThanOrEqual(13);
    expect(Math.abs(byBootstrap - 20)).toBeLessThanOrEqual(13);
  });
});

describe('CVPAT', () => {
  const data = simulate(300, 1);

  it('finds that a true model predicts better than averages, and loses nothing to the linear model', async () => {
    const found = cvpatAgainstBenchmarks(
      await predictPls(modelWith('X', 'Z'), data, {}, { seed: 1 }),
    );
    expect(found.map(({ construct, benchmark }) => [construct, benchmark])).toEqual([
      [null, 'average'],
      ['Y', 'average'],
      [null, 'linear'],
      ['Y', 'linear'],
    ]);
    expect(found[0]!.pBetter!).toBeLessThan(1e-4);
    expect(found[2]!.difference).toBeLessThan(0);
  });

  it('averages the squared errors of the indicators of a case', async () => {
    const result = await predictPls(modelWith('X'), data, {}, { seed: 1, repeats: 1 });
    const [overall] = cvpatAgainstBenchmarks(result);
    expect(overall!.loss).toBeCloseTo(mean(result.indicators.map(({ pls }) => pls.rmse ** 2)), 10);
    const [standardized] = cvpatAgainstBenchmarks(result, { units: 'standardized' });
    expect(standardized!.benchmarkLoss).toBeCloseTo(1, 1);
  });

  it('prefers the model with the cause that matters, and none for a cause that does not', async () => {
    const [both, one, idle] = await Promise.all(
      [modelWith('X', 'Z'), modelWith('X'), modelWith('X', 'Z', 'W')].map((model) =>
        predictPls(model, data, {}, { seed: 1 }),
      ),
    );
    expect(cvpatBetweenModels(both!, one!)[0]!.pBetter!).toBeLessThan(0.001);
    expect(cvpatBetweenModels(idle!, both!)[0]!.pBetter!).toBeGreaterThan(0.05);
  });

  it('compares only predictions of the same rows and folds', async () => {
    const [a, b, c] = await Promise.all([
      predictPls(modelWith('X'), data, {}, { seed: 1, repeats: 1 }),
      predictPls(modelWith('X'), data, {}, { seed: 2, repeats: 1 }),
      predictPls(modelWith('X'), simulate(299, 1), {}, { seed: 1, repeats: 1 }),
    ]);
    const refused = (field: string) =>
      expect.objectContaining({ code: 'sem.predictions-differ', details: { field } });
    expect(() => cvpatBetweenModels(a, b)).toThrow(refused('seed'));
    expect(() => cvpatBetweenModels(a, c)).toThrow(refused('rows'));
  });
});

describe('modelCriteria', () => {
  it('prefers the true model among too small and too large ones, by BIC and Akaike weights', () => {
    const data = simulate(300, 2);
    const models = { X: ['X'], XZ: ['X', 'Z'], XZW: ['X', 'Z', 'W'] };
    const weighed = akaikeWeights(
      Object.entries(models).map(([name, causes]) => ({
        name,
        value: modelCriteria(estimatePls(modelWith(...causes), data))[0]!.bic,
      })),
    );
    expect(weighed.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(weighed.toSorted((a, b) => b.weight - a.weight)[0]!.name).toBe('XZ');
    expect(weighed.find(({ name }) => name === 'XZ')!.delta).toBe(0);
  });

  it('shares the evidence as exp(−Δ/2)', () => {
    const [a, b] = akaikeWeights([
      { name: 'a', value: 10 },
      { name: 'b', value: 10 + 2 * Math.log(3) },
    ]);
    expect(a!.weight).toBeCloseTo(0.75, 12);
    expect(b!.weight).toBeCloseTo(0.25, 12);
  });
});
