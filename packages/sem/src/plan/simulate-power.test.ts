import { correlation, normalCdf, normalQuantile } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import type { SemData } from '../specify/model.ts';
import { impliedPopulation, type PopulationModel } from './population.ts';
import { type StudyEstimator, simulatePower } from './simulate-power.ts';
import { covarianceStudies, plsStudies } from './study-estimators.ts';

const path = (value: number, loading = 1, items = 1): PopulationModel => ({
  constructs: ['X', 'Y'].map((id) => ({
    ...{ id, kind: 'reflective' as const },
    loadings: Object.fromEntries(Array.from({ length: items }, (_, i) => [`${id}${i}`, loading])),
  })),
  paths: [{ from: 'X', to: 'Y', value }],
});

/** A correlation with Fisher's interval, whose power is known. */
const fisher: StudyEstimator = {
  quantities: [{ name: 'r', population: 0.3 }],
  estimate: ({ values, n }: SemData) => {
    const r = correlation(
      values.filter((_, at) => at % 2 === 0),
      values.filter((_, at) => at % 2 === 1),
    );
    const reach = normalQuantile(0.975) / Math.sqrt(n - 3);
    const bound = (sign: number) => Math.tanh(Math.atanh(r) + sign * reach);
    return [
      {
        estimate: r,
        standardError: (1 - r * r) / Math.sqrt(n - 1),
        lower: bound(-1),
        upper: bound(1),
      },
    ];
  },
};

const simulate = (
  model: PopulationModel,
  estimator: StudyEstimator,
  rows: number[],
  replications: number,
  seed = 1,
) => {
  const { variables, correlations } = impliedPopulation(model);
  return simulatePower(variables, correlations, estimator, { seed, rows, replications });
};

describe('simulatePower', () => {
  it('finds the power that is known: a correlation of 0.3 in 84 and 112 rows', async () => {
    const { sizes } = await simulate(path(0.3), fisher, [84, 112], 4000);
    const [small, large] = sizes.map(({ quantities }) => quantities[0]!);
    // By Fisher's z: Φ(atanh(0.3)·√(n − 3) − 1.96) = 0.7955 and 0.8982, within 3 Monte-Carlo standard errors.
    const known = (n: number) => normalCdf(Math.atanh(0.3) * Math.sqrt(n - 3) - 1.959964);
    expect(Math.abs(small!.power.value - known(84))).toBeLessThan(0.02);
    expect(Math.abs(large!.power.value - known(112))).toBeLessThan(0.015);
    for (const { coverage, bias, biasError, spread, meanStandardError, used } of [small!, large!]) {
      expect(used).toBe(4000);
      expect(Math.abs(coverage.value - 0.95)).toBeLessThan(4 * coverage.error);
      expect(Math.abs(bias)).toBeLessThan(4 * biasError + 0.002);
      expect(meanStandardError / spread).toBeGreaterThan(0.95);
      expect(meanStandardError / spread).toBeLessThan(1.05);
    }
    expect(small!.power.error).toBeCloseTo(
      Math.sqrt((small!.power.value * (1 - small!.power.value)) / 4000),
      12,
    );
  });

  it('has the size of the test where the population value is 0', async () => {
    const zero = { ...fisher, quantities: [{ name: 'r', population: 0 }] };
    const [q] = (await simulate(path(0), zero, [50], 2000)).sizes[0]!.quantities;
    expect(Math.abs(q!.power.value - 0.05)).toBeLessThan(0.02);
    expect(q!.relativeBias).toBeNull();
  });

  it('depends on seed, rows and replication alone, and counts what failed', async () => {
    const failing: StudyEstimator = {
      ...fisher,
      estimate: (data, study) =>
        study.replication % 4 === 0 ? null : fisher.estimate(data, study),
    };
    const [few, both] = [
      await simulate(path(0.3), failing, [30], 8),
      await simulate(path(0.3), failing, [20, 30], 8),
    ];
    expect(both.sizes[1]).toEqual(few.sizes[0]);
    expect(few.sizes[0]).toMatchObject({ failed: 2, quantities: [{ used: 6 }] });
    const none = await simulate(path(0.3), { ...fisher, estimate: () => null }, [20], 3);
    expect(none.sizes[0]!.quantities[0]).toMatchObject({ used: 0, meanEstimate: Number.NaN });
  });

  it('reports progress, stops when cancelled, and refuses impossible requests', async () => {
    const { variables, correlations } = impliedPopulation(path(0.3));
    const ask = (request: object) =>
      simulatePower(variables, correlations, fisher, {
        seed: 1,
        rows: [20],
        replications: 4,
        ...request,
      });
    const seen: number[] = [];
    await ask({
      control: {
        onProgress: ({ done, total }: { done: number; total: number }) => seen.push(done / total),
      },
    });
    expect(seen.at(-1)).toBe(1);
    await expect(ask({ control: { signal: AbortSignal.abort() } })).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
    await expect(ask({ rows: [2] })).rejects.toMatchObject({ code: 'sem.setting-out-of-range' });
    await expect(ask({ replications: 1 })).rejects.toMatchObject({
      code: 'sem.setting-out-of-range',
    });
    await expect(
      simulatePower(variables, Float64Array.of(1, 2, 2, 1), fisher, { seed: 1, rows: [20] }),
    ).rejects.toMatchObject({ code: 'sem.population-not-positive-definite' });
  });
});

describe('estimators of simulated studies', () => {
  const measured = path(0.4, 0.75, 3);

  it('PLS with single indicators has about the power of a correlation', async () => {
    const model = path(0.3);
    const { sizes } = await simulate(
      model,
      plsStudies(model, {}, { seed: 5, resamples: 200 }),
      [84],
      400,
    );
    const [q] = sizes[0]!.quantities;
    expect(q!.name).toBe('X → Y');
    expect(Math.abs(q!.power.value - 0.8)).toBeLessThan(0.08);
    expect(q!.coverage.value).toBeGreaterThan(0.9);
  });

  it('PLS underestimates a path between common factors by their reliability; PLSc and ML do not', async () => {
    const run = async (estimator: StudyEstimator) =>
      (await simulate(measured, estimator, [200], 150)).sizes[0]!.quantities[0]!;
    const pls = await run(plsStudies(measured, {}, { seed: 1, resamples: 100 }));
    const plsc = await run(plsStudies(measured, { consistent: true }, { seed: 1, resamples: 100 }));
    const ml = await run(covarianceStudies(measured));
    // Reliability of three items with loadings of .75: 3·.5625/(1 + 2·.5625) for equal weights.
    const reliability = (3 * 0.5625) / (1 + 2 * 0.5625);
    expect(Math.abs(pls.meanEstimate - 0.4 * reliability)).toBeLessThan(0.025);
    for (const unbiased of [plsc, ml]) {
      expect(Math.abs(unbiased.bias)).toBeLessThan(4 * unbiased.biasError + 0.01);
      expect(unbiased.coverage.lower).toBeLessThan(0.95);
      expect(unbiased.coverage.upper).toBeGreaterThan(0.9);
    }
    expect(ml.meanStandardError / ml.spread).toBeGreaterThan(0.85);
    expect(ml.meanStandardError / ml.spread).toBeLessThan(1.15);
  });

  it('covers indirect effects, with their population values', () => {
    const mediation: PopulationModel = {
      constructs: ['A', 'B', 'C'].map((id) => ({
        id,
        kind: 'composite',
        weights: { [`${id}1`]: 1, [`${id}2`]: 1 },
      })),
      paths: [
        { from: 'A', to: 'B', value: 0.4 },
        { from: 'B', to: 'C', value: 0.5 },
      ],
    };
    expect(plsStudies(mediation, {}, { seed: 1 }).quantities).toEqual([
      { name: 'A → B', population: 0.4 },
      { name: 'B → C', population: 0.5 },
      { name: 'A → … → C', population: 0.2 },
    ]);
  });
});
