import { RandomStream } from '@qunhai/kernel';
import { normalCdf, normalQuantile } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { estimatePls } from '../estimate/estimate-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { andersonDarling } from './anderson-darling.ts';
import { gaussianCopula } from './gaussian-copula.ts';
import { normalScoresInto, normalScoreTable, rankColumn } from './normal-scores.ts';

const model: SemModel = {
  constructs: ['X', 'Z', 'Y'].map((id) => ({
    id,
    kind: 'composite',
    mode: 'A',
    indicators: [`${id}1`],
  })),
  paths: [
    { from: 'X', to: 'Y' },
    { from: 'Z', to: 'Y' },
  ],
};

/**
 * Y = 0.5·X + 0.5·Z + e; X is exponential through a Gaussian copula that ties it to e by ρ and to Z by `withZ`. In
 * standard deviations of the scores the paths are 0.5·SD(X)/SD(Y).
 */
function simulate(n: number, seed: number, rho: number, withZ = 0): SemData {
  const stream = new RandomStream(seed, 'sem.test');
  const rows = Array.from({ length: n }, () => {
    const e = stream.normal();
    const latent = stream.normal();
    const z = withZ * latent + Math.sqrt(1 - withZ ** 2) * stream.normal();
    const rest = Math.sqrt(1 - rho ** 2 - withZ ** 2);
    const x = -Math.log(1 - normalCdf(rho * e + withZ * latent + rest * stream.normal()));
    const cause = withZ === 0 ? z : Math.exp(0.7 * z);
    return [x, cause, 0.5 * x + 0.5 * cause + e];
  });
  return { n, p: 3, variables: ['X1', 'Z1', 'Y1'], values: Float64Array.from(rows.flat()) };
}

/** The path X → Y, or Z → Y, that the data were made with, on the scores. */
function truePath(data: SemData, cause = 0): number {
  const sd = (j: number) => {
    const x = Float64Array.from({ length: data.n }, (_, i) => data.values[i * 3 + j]!);
    const mean = x.reduce((sum, v) => sum + v / data.n, 0);
    return Math.sqrt(x.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (data.n - 1));
  };
  return (0.5 * sd(cause)) / sd(2);
}

const run = (data: SemData, more = {}) =>
  gaussianCopula(estimatePls(model, data), data, { seed: 1, resamples: 199, ...more });

describe('gaussianCopula', () => {
  it('finds an endogenous predictor and corrects its path', async () => {
    const data = simulate(2000, 1, 0.5);
    const { models } = await run(data);
    const x = models.find(({ suspects }) => suspects[0] === 'X')!;
    expect(x.terms![0]!.p!).toBeLessThan(0.001);
    const path = x.paths!.find(({ predictor }) => predictor === 'X')!;
    expect(path.uncorrected - truePath(data)).toBeGreaterThan(0.15);
    expect(Math.abs(path.estimate - truePath(data))).toBeLessThan(3 * path.standardError!);
    expect(Math.abs(path.estimate - truePath(data))).toBeLessThan(0.08);
    // Beside it the path without the term, and what the term changes, each with its interval.
    expect(path.plain.estimate).toBe(path.uncorrected);
    expect(path.plain.standardError!).toBeLessThan(path.standardError!);
    expect(path.change.estimate).toBeCloseTo(path.estimate - path.uncorrected, 12);
    expect(path.change.interval!.upper).toBeLessThan(0);
  });

  it('finds none without: in about 5 % of samples at most', async () => {
    let significant = 0;
    for (let study = 0; study < 60; study++) {
      const { models } = await run(simulate(300, 100 + study, 0), { resamples: 99 });
      const { interval } = models[0]!.terms![0]!;
      if (interval!.lower > 0 || interval!.upper < 0) significant++;
    }
    // 3 expected, standard deviation 1.7.
    expect(significant).toBeLessThanOrEqual(9);
  });

  it('with two stages is consistent where the suspect correlates with an exogenous predictor', async () => {
    const bias = { copula: 0, 'two-stage': 0 };
    for (const method of ['copula', 'two-stage'] as const)
      for (let study = 0; study < 8; study++) {
        const data = simulate(3000, 20 + study, 0.5, 0.6);
        const { models } = await run(data, { method, resamples: 1 });
        const { paths } = models.find(({ suspects }) => suspects[0] === 'X')!;
        bias[method] += (paths!.find((p) => p.predictor === 'Z')!.estimate - truePath(data, 1)) / 8;
      }
    // The plain copula term leaves the part of the error that goes with Z.
    expect(Math.abs(bias['two-stage'])).toBeLessThan(0.02);
    expect(Math.abs(bias.copula)).toBeGreaterThan(0.05);
  });

  it('says how far predictors are from normal, which Z is not', async () => {
    const { normality } = await run(simulate(500, 3, 0), { resamples: 49 });
    expect(normality.map(({ predictor }) => predictor)).toEqual(['X', 'Z']);
    expect(normality[0]!.p).toBeLessThan(1e-6);
    expect(normality[0]!.skewness).toBeGreaterThan(1);
    expect(normality[1]!.p).toBeGreaterThan(0.05);
  });

  it('tries every combination on request', async () => {
    const { models } = await run(simulate(100, 4, 0), { combinations: 'all', resamples: 9 });
    expect(models.map(({ suspects }) => suspects)).toEqual([['X'], ['Z'], ['X', 'Z']]);
    expect(models[2]!.terms).toHaveLength(2);
  });

  it('estimates nothing from a term that is the predictor itself', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => [
      normalQuantile((i + 1) / 61),
      Math.sin(i) ** 3,
      Math.cos(3 * i) + i / 30,
    ]);
    const data: SemData = {
      n: 60,
      p: 3,
      variables: ['X1', 'Z1', 'Y1'],
      values: Float64Array.from(rows.flat()),
    };
    const { models } = await run(data, { resamples: 9 });
    expect(models[0]).toMatchObject({ suspects: ['X'], terms: null, paths: null });
    expect(models[1]!.terms).not.toBeNull();
  });

  it('repeats itself with a seed', async () => {
    const data = simulate(80, 5, 0.3);
    expect(JSON.stringify(await run(data))).toBe(JSON.stringify(await run(data)));
  });
});

describe('normalScoresInto', () => {
  const out = new Float64Array(4);
  it('is Φ⁻¹ of the rank over n + 1, or over n with the largest replaced; ties share the highest rank', () => {
    const column = rankColumn(Float64Array.of(3, 1, 2, 2));
    normalScoresInto(column, Int32Array.of(1, 1, 1, 1), normalScoreTable(4, 'adjusted'), out);
    expect([...out]).toEqual([0.8, 0.2, 0.6, 0.6].map(normalQuantile));
    normalScoresInto(column, Int32Array.of(1, 1, 1, 1), normalScoreTable(4, 'replaced'), out);
    expect([...out]).toEqual([0.8, 0.25, 0.75, 0.75].map(normalQuantile));
  });

  it('is that of the repeated rows in a resample', () => {
    const column = rankColumn(Float64Array.of(3, 1, 2, 4));
    normalScoresInto(column, Int32Array.of(0, 2, 1, 1), normalScoreTable(4, 'adjusted'), out);
    expect([out[1], out[2], out[3]]).toEqual([0.4, 0.6, 0.8].map(normalQuantile));
  });
});

describe('andersonDarling', () => {
  it('rejects normal samples as often as it says', () => {
    const stream = new RandomStream(1, 'sem.test');
    let rejected = 0;
    for (let study = 0; study < 600; study++)
      if (andersonDarling(Float64Array.from({ length: 50 }, () => stream.normal())).p < 0.05)
        rejected++;
    // 30 expected, standard deviation 5.3.
    expect(Math.abs(rejected - 30)).toBeLessThanOrEqual(16);
  });

  it('keeps a small p for the most skewed samples', () => {
    const skewed = Float64Array.from({ length: 4000 }, (_, i) =>
      Math.exp(6 * normalQuantile((i + 1) / 4001)),
    );
    const { statistic, p } = andersonDarling(skewed);
    expect(statistic).toBeGreaterThan(400);
    expect(p).toBeLessThan(1e-20);
  });

  it('has p = 0.05 at the tabulated point 0.752', () => {
    // The p of a statistic, by bisection over how much one value departs from a normal sample.
    const sample = (shift: number) =>
      Float64Array.from(
        { length: 99 },
        (_, i) => normalQuantile((i + 1) / 100) * (i > 80 ? shift : 1),
      );
    let [low, high] = [1, 4];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (andersonDarling(sample(middle)).statistic < 0.752) low = middle;
      else high = middle;
    }
    expect(andersonDarling(sample(low)).p).toBeCloseTo(0.05, 3);
  });
});
