import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel, takeRows } from '../../golden/simulated-study.ts';
import { estimatePls, type PlsResult } from '../estimate/estimate-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { assignFolds } from './assign-folds.ts';
import { predictPls } from './predict-pls.ts';
import { predictivePower } from './predictive-power.ts';

/** X → M → Y, X → Y, three indicators each, in units of their own. */
const model: SemModel = {
  constructs: ['X', 'M', 'Y'].map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: [1, 2, 3].map((item) => `${id}${item}`),
  })),
  paths: [
    { from: 'X', to: 'M' },
    { from: 'X', to: 'Y' },
    { from: 'M', to: 'Y' },
  ],
};

function simulate(n: number, seed = 1): SemData {
  const stream = new RandomStream(seed, 'sem.test');
  const rows = Array.from({ length: n }, () => {
    const x = stream.normal();
    const m = 0.6 * x + 0.8 * stream.normal();
    const y = 0.3 * x + 0.4 * m + 0.7 * stream.normal();
    return [x, m, y].flatMap((factor, j) =>
      [1, 2, 3].map((item) => 10 * item + (j + item) * (0.8 * factor + 0.6 * stream.normal())),
    );
  });
  const variables = model.constructs.flatMap((c) =>
    c.kind === 'second-order' ? [] : c.indicators,
  );
  return { n, p: 9, variables, values: Float64Array.from(rows.flat()) };
}

const column = (data: SemData, name: string) =>
  Float64Array.from(
    { length: data.n },
    (_, i) => data.values[i * data.p + data.variables.indexOf(name)]!,
  );
const mean = (x: Float64Array) => x.reduce((sum, v) => sum + v / x.length, 0);
const sd = (x: Float64Array) =>
  Math.sqrt(x.reduce((sum, v) => sum + (v - mean(x)) ** 2, 0) / (x.length - 1));

/** PLSpredict by rows, from nothing but estimatePls: [rows × 9] predictions of M's and Y's indicators in raw units. */
function predictRow(trained: PlsResult, train: SemData, row: Float64Array, approach: string) {
  const q = 3;
  const z = train.variables.map((name, v) => {
    const x = column(train, name);
    return (row[v]! - mean(x)) / sd(x);
  });
  const at = (name: string) => trained.variables.indexOf(name);
  const score = [0, 1, 2].map((j) =>
    train.variables.reduce((sum, name, v) => sum + trained.weights[at(name) * q + j]! * z[v]!, 0),
  );
  const b = (from: number, to: number) => trained.pathCoefficients[from * q + to]!;
  const m = b(0, 1) * score[0]!;
  const y = b(0, 2) * score[0]! + b(1, 2) * (approach === 'direct' ? score[1]! : m);
  return train.variables.slice(3).map((name, v) => {
    const j = v < 3 ? 1 : 2;
    const x = column(train, name);
    return mean(x) + sd(x) * trained.loadings[at(name) * q + j]! * (j === 1 ? m : y);
  });
}

describe('predictPls', () => {
  const data = simulate(60);

  it.each(['direct', 'earliest'] as const)(
    'agrees with predictions made row by row from models of the training rows, %s',
    async (approach) => {
      const found = await predictPls(model, data, {}, { approach, folds: 5, repeats: 2, seed: 7 });
      const sums = new Float64Array(data.n * 6);
      for (const repeat of [0, 1]) {
        const fold = assignFolds(data.n, 5, 7, repeat);
        for (let f = 0; f < 5; f++) {
          const rows = [...fold.keys()];
          const train = takeRows(
            data,
            rows.filter((i) => fold[i] !== f),
          );
          const trained = estimatePls(model, train);
          for (const i of rows.filter((r) => fold[r] === f)) {
            const row = data.values.subarray(i * 9, i * 9 + 9);
            predictRow(trained, train, row, approach).forEach((value, t) => {
              sums[i * 6 + t]! += (row[t + 3]! - value) / 2;
            });
          }
        }
      }
      found.cases.errors.pls.forEach((error, at) => {
        expect(error).toBeCloseTo(sums[at]!, 7);
      });
      found.indicators.forEach(({ pls }, t) => {
        const own = sums.filter((_, at) => at % 6 === t);
        expect(pls.rmse).toBeCloseTo(Math.sqrt(own.reduce((s, e) => s + e * e, 0) / data.n), 8);
        expect(pls.mae).toBeCloseTo(own.reduce((s, e) => s + Math.abs(e), 0) / data.n, 8);
      });
    },
  );

  it('takes the benchmark average from the training rows', async () => {
    const { indicators } = await predictPls(
      model,
      data,
      {},
      { folds: data.n, repeats: 1, seed: 1 },
    );
    const m1 = column(data, 'M1');
    // Leaving one out: x − mean of the others = n/(n − 1) · (x − mean).
    const sse = m1.reduce((sum, x) => sum + ((data.n / (data.n - 1)) * (x - mean(m1))) ** 2, 0);
    expect(indicators[0]!.average.rmse).toBeCloseTo(Math.sqrt(sse / data.n), 10);
    expect(indicators[0]!.average.q2).toBe(0);
    const { pls, average } = indicators[0]!;
    expect(pls.q2).toBeCloseTo(1 - (pls.rmse / average.rmse) ** 2, 12);
  });

  it('is the linear regression where every construct has one indicator', async () => {
    const single: SemModel = {
      constructs: ['X', 'M', 'Y'].map((id) => ({
        id,
        kind: 'composite',
        mode: 'A',
        indicators: [`${id}1`],
      })),
      paths: model.paths,
    };
    const { cases, indicators } = await predictPls(single, data, {}, { seed: 3 });
    cases.errors.pls.forEach((error, at) => {
      expect(error).toBeCloseTo(cases.errors.linear[at]!, 9);
    });
    expect(indicators.every(({ pls, linear }) => Math.abs(pls.rmse - linear!.rmse) < 1e-9)).toBe(
      true,
    );
  });

  it('keeps the errors of construct scores that Q² is made of, row by row', async () => {
    const { cases, constructs } = await predictPls(model, simulate(80, 6), {}, { seed: 2 });
    const { pls, average, linear } = cases.constructErrors;
    const sumOf = (errors: Float64Array, at: number) =>
      errors.reduce((sum, e, i) => sum + (i % constructs.length === at ? e * e : 0), 0);
    constructs.forEach((target, at) => {
      expect(target.pls.q2).toBeCloseTo(1 - sumOf(pls, at) / sumOf(average, at), 12);
    });
    expect(linear.every(Number.isNaN)).toBe(true);
  });

  it('reaches the Q² of the population', async () => {
    const { indicators, constructs } = await predictPls(
      model,
      simulate(20000, 4),
      {},
      {
        repeats: 1,
        seed: 1,
      },
    );
    // Equal weights: scores have reliability ω, and an indicator correlates with the other score by 0.8·0.6·√ω.
    const omega = (3 * 0.8) ** 2 / ((3 * 0.8) ** 2 + 3 * 0.36);
    expect(constructs[0]!.pls.q2).toBeCloseTo(0.36 * omega ** 2, 2);
    expect(indicators[0]!.pls.q2).toBeCloseTo(0.64 * 0.36 * omega, 2);
  });

  it('does not depend on units, nor on the direction of an indicator', async () => {
    const changed = {
      ...data,
      values: data.values.map((x, at) => (at % 9 === 4 ? 500 - 3 * x : x)),
    };
    const [a, b] = await Promise.all(
      [data, changed].map((d) => predictPls(model, d, {}, { seed: 5, repeats: 2 })),
    );
    expect(b!.indicators[1]!.pls.rmse).toBeCloseTo(3 * a!.indicators[1]!.pls.rmse, 6);
    expect(b!.indicators[1]!.pls.q2).toBeCloseTo(a!.indicators[1]!.pls.q2!, 8);
  });

  it('gives both averages over repeats, and their spread', async () => {
    const request = { seed: 5, repeats: 4 };
    const ofPredictions = await predictPls(model, data, {}, request);
    const ofStatistics = await predictPls(model, data, {}, { ...request, averaging: 'statistics' });
    const [a, b] = [ofPredictions.indicators[0]!.pls, ofStatistics.indicators[0]!.pls];
    expect(a.rmse).toBeLessThan(b.rmse);
    expect(b.rmse - a.rmse).toBeLessThan(0.02 * b.rmse);
    expect(a.overRepeats).toEqual(b.overRepeats);
    expect(a.overRepeats!.rmse).toBeGreaterThan(0);
    const once = await predictPls(model, data, {}, { seed: 5, repeats: 1 });
    expect(once.indicators[0]!.pls.overRepeats).toBeNull();
  });

  it('predicts scores of components in two-stage models and skips what would predict itself', async () => {
    const study = secondOrderData(120);
    const twoStage = await predictPls(
      secondOrderModel('two-stage'),
      study,
      {},
      { seed: 1, repeats: 2 },
    );
    expect(twoStage.indicators.map(({ indicator, unit }) => [indicator, unit])).toEqual([
      ['H1', 'score'],
      ['H2', 'score'],
      ['H3', 'score'],
      ['B_1', 'raw'],
      ['B_2', 'raw'],
      ['B_3', 'raw'],
    ]);
    for (const { pls } of twoStage.indicators) expect(pls.q2!).toBeGreaterThan(0);
    const repeated = await predictPls(
      secondOrderModel('repeated-indicators'),
      study,
      {},
      { seed: 1, repeats: 2 },
    );
    expect(repeated.circular).toEqual(['H1', 'H2', 'H3']);
  });

  it('predicts no cell that was missing and replaced', async () => {
    const values = data.values.slice();
    values[5 * 9 + 3] = Number.NaN;
    const { indicators, cases } = await predictPls(
      model,
      { ...data, values },
      {},
      { seed: 2, repeats: 2 },
    );
    expect(indicators.map(({ pls }) => pls.count)).toEqual([59, 60, 60, 60, 60, 60]);
    expect(cases.errors.pls[5 * 6]).toBeNaN();
  });

  it('lists folds without estimates and leaves their rows out', async () => {
    const values = data.values.slice();
    // M3 varies in one row only: the fold that holds it out has nothing to estimate from.
    for (let i = 0; i < 60; i++) values[i * 9 + 5] = i === 11 ? 1 : 0;
    const { failures, indicators } = await predictPls(
      model,
      { ...data, values },
      {},
      {
        seed: 2,
        folds: 10,
        repeats: 1,
      },
    );
    expect(failures).toEqual([
      { repeat: 0, fold: assignFolds(60, 10, 2, 0)[11], reason: 'constant-indicator' },
    ]);
    expect(indicators[0]!.pls.count).toBe(54);
  });

  it('has no linear benchmark with more predictors than rows', async () => {
    const { indicators } = await predictPls(
      model,
      takeRows(data, [...Array(7).keys()]),
      {},
      {
        seed: 1,
        folds: 7,
        repeats: 1,
      },
    );
    expect(indicators.map(({ linear }) => linear === null)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('repeats itself with a seed and reports progress', async () => {
    const steps: string[] = [];
    const control = { onProgress: ({ step }: { step: string }) => steps.push(step) };
    const [a, b, c] = await Promise.all(
      [1, 1, 2].map((seed) => predictPls(model, data, {}, { seed, repeats: 2, control })),
    );
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
    expect(JSON.stringify(a)).not.toBe(JSON.stringify(c));
    expect(new Set(steps)).toEqual(new Set(['sem.predict']));
  });

  it.each([
    [{ folds: 1 }, 'folds'],
    [{ folds: 61 }, 'folds'],
    [{ repeats: 0 }, 'repeats'],
    [{ seed: -1 }, 'seed'],
  ])('refuses %o', async (wrong, field) => {
    await expect(predictPls(model, data, {}, { seed: 1, ...wrong })).rejects.toMatchObject({
      code: 'sem.number-out-of-range',
      details: { field },
    });
  });

  it('stops when cancelled', async () => {
    const control = { signal: AbortSignal.abort() };
    await expect(predictPls(model, data, {}, { seed: 1, control })).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
  });
});

describe('assignFolds', () => {
  it('gives folds of equal size up to one, another split in each repeat', () => {
    const fold = assignFolds(23, 5, 1, 0);
    const sizes = [0, 1, 2, 3, 4].map((f) => fold.filter((g) => g === f).length);
    expect(sizes.toSorted()).toEqual([4, 4, 5, 5, 5]);
    expect(assignFolds(23, 5, 1, 1)).not.toEqual(fold);
  });
});

describe('predictivePower', () => {
  const summary = (rmse: number, q2: number) => ({ count: 9, rmse, mae: 1, q2, overRepeats: null });
  const indicator = (pls: number, linear: number | null, q2 = 0.2) => ({
    construct: 'Y',
    indicator: 'y',
    unit: 'raw' as const,
    pls: summary(pls, q2),
    linear: linear === null ? null : summary(linear, 0.1),
    average: summary(1, 0),
    inSample: { pls: summary(1, 0), linear: null },
    errorSkewness: 0,
  });
  it.each([
    ['high', [indicator(1, 2), indicator(1, 2)]],
    ['medium', [indicator(1, 2), indicator(2, 1)]],
    ['low', [indicator(1, 2), indicator(2, 1), indicator(2, 1)]],
    ['none', [indicator(2, 1), indicator(1, 1)]],
    ['none', [indicator(1, 2, -0.1)]],
    [null, [indicator(1, null)]],
  ])('%s', (power, indicators) => {
    expect(predictivePower(indicators).power).toBe(power);
  });
});
