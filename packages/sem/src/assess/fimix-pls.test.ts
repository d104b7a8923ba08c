import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { estimatePls } from '../estimate/estimate-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { bootstrapSegments } from './fimix-bootstrap.ts';
import { segmentCriteria } from './fimix-criteria.ts';
import { type FimixSolution, fimixPls } from './fimix-pls.ts';

const model: SemModel = {
  constructs: ['X', 'Z', 'Y', 'W'].map((id) => ({
    id,
    kind: 'reflective',
    mode: 'A',
    indicators: [1, 2, 3].map((item) => `${id}${item}`),
  })),
  paths: [
    { from: 'X', to: 'Y' },
    { from: 'Z', to: 'Y' },
    { from: 'Y', to: 'W' },
  ],
};

/** The first `share` of the rows: X drives Y; the others: Z does. */
function simulate(n: number, seed: number, share: number): SemData {
  const stream = new RandomStream(seed, 'sem.test');
  const rows = Array.from({ length: n }, (_, i) => {
    const [x, z] = [stream.normal(), stream.normal()];
    const y = (i < share * n ? 0.9 * x : 0.9 * z) + 0.3 * stream.normal();
    const w = 0.6 * y + 0.7 * stream.normal();
    return [x, z, y, w].flatMap((f) => [0, 1, 2].map(() => f + 0.2 * stream.normal()));
  });
  const variables = ['X', 'Z', 'Y', 'W'].flatMap((id) => [1, 2, 3].map((item) => `${id}${item}`));
  return { n, p: 12, variables, values: Float64Array.from(rows.flat()) };
}

const best = (solutions: readonly FimixSolution[], criterion: 'aic3' | 'caic' | 'bic') =>
  solutions.reduce((a, b) => (b.criteria[criterion] < a.criteria[criterion] ? b : a));
const path = (solution: FimixSolution, segment: number, from: string) =>
  solution.segments[segment]!.paths.find((p) => p.from === from)!.estimate;

describe('fimixPls', () => {
  const data = simulate(400, 1, 0.6);
  const result = estimatePls(model, data);

  it('finds two segments, their shares and their paths', async () => {
    const { solutions } = await fimixPls(result, data, { seed: 1, most: 3, starts: 6 });
    expect(solutions.map(({ segments }) => segments.length)).toEqual([1, 2, 3]);
    expect(best(solutions, 'caic').segments).toHaveLength(2);
    expect(best(solutions, 'bic').segments).toHaveLength(2);
    const two = solutions[1]!;
    expect(two.segments[0]!.share).toBeCloseTo(0.6, 1);
    expect(two.segments[0]!.size + two.segments[1]!.size).toBe(400);
    expect(path(two, 0, 'X')).toBeGreaterThan(0.7);
    expect(Math.abs(path(two, 0, 'Z'))).toBeLessThan(0.15);
    expect(path(two, 1, 'Z')).toBeGreaterThan(0.7);
    expect(two.criteria.en!).toBeGreaterThan(0.5);
    expect(two.finishedAtBest).toBeGreaterThan(1);
    expect(two.segments[0]!.rSquared[0]!.value).toBeGreaterThan(result.rSquared[2]!);
    // As many rows in their segment as the true coefficients would put there, less 2 %.
    let right = 0;
    let rightByTruth = 0;
    for (let i = 0; i < 400; i++) {
      const factor = (j: number) =>
        [0, 1, 2].reduce((sum, item) => sum + data.values[i * 12 + 3 * j + item]! / 3, 0);
      const misfit = (cause: number) => (factor(2) - 0.9 * factor(cause)) ** 2;
      if (misfit(0) < misfit(1) === i < 240) rightByTruth++;
      if (two.posterior[i * 2]! > 0.5 === i < 240) right++;
    }
    expect(right).toBeGreaterThan(rightByTruth - 8);
  });

  it('finds one segment where there is one', async () => {
    const alike = simulate(400, 2, 1);
    const { solutions } = await fimixPls(estimatePls(model, alike), alike, {
      seed: 1,
      most: 3,
      starts: 10,
    });
    expect(best(solutions, 'caic').segments).toHaveLength(1);
    expect(best(solutions, 'bic').segments).toHaveLength(1);
  });

  it('is the pooled model with one segment', async () => {
    const { solutions } = await fimixPls(result, data, { seed: 1, most: 1 });
    const [one] = solutions;
    expect(path(one!, 0, 'X')).toBeCloseTo(result.pathCoefficients[0 * 4 + 2]!, 8);
    expect(path(one!, 0, 'Y')).toBeCloseTo(result.pathCoefficients[2 * 4 + 3]!, 8);
    expect(one!.segments[0]!.rSquared[0]!.value).toBeCloseTo(result.rSquared[2]!, 8);
    // lnL of normal regressions: −n/2·Σ(ln 2πσ² + 1), σ² = (1 − R²)(n − 1)/n.
    const expected = [2, 3].reduce(
      (sum, j) => sum - 200 * (Math.log(2 * Math.PI * (1 - result.rSquared[j]!) * (399 / 400)) + 1),
      0,
    );
    expect(one!.criteria.logLikelihood).toBeCloseTo(expected, 6);
    expect(one!.criteria.parameters).toBe(3 + 2);
    expect(one!.criteria.en).toBeNull();
  });

  it('never lowers the likelihood with more segments and repeats itself with a seed', async () => {
    const run = (seed: number) => fimixPls(result, data, { seed, most: 2, starts: 5 });
    const [a, b] = await Promise.all([run(3), run(3)]);
    expect(JSON.stringify(a)).toBe(JSON.stringify(b));
    const values = a.solutions.map(({ criteria }) => criteria.logLikelihood);
    expect(values).toEqual(values.toSorted((x, y) => x - y));
    for (const { posterior, segments } of a.solutions)
      for (let i = 0; i < posterior.length; i += segments.length) {
        const row = posterior.subarray(i, i + segments.length);
        expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
      }
  });

  it('drops numbers of segments that no start can estimate', async () => {
    const few = simulate(9, 4, 1);
    const { solutions } = await fimixPls(estimatePls(model, few), few, {
      seed: 1,
      most: 3,
      starts: 4,
    });
    expect(solutions.map(({ segments }) => segments.length)).toEqual([1]);
  });
});

describe('bootstrapSegments', () => {
  const data = simulate(400, 1, 0.6);
  const result = estimatePls(model, data);

  it('gives intervals of each segment that cover what is true of it, and are narrow where the effect is', async () => {
    const { solutions } = await fimixPls(result, data, { seed: 1, most: 2, starts: 5 });
    const two = solutions[1]!;
    const request = { seed: 2, resamples: 200 };
    const { segments, used } = await bootstrapSegments(result, data, two, request);
    expect(used).toBe(200);
    expect(segments.map(({ share }) => share.estimate)).toEqual(two.segments.map((s) => s.share));
    const [large, small] = segments;
    expect(large!.share.interval!.lower).toBeLessThan(0.6);
    expect(large!.share.interval!.upper).toBeGreaterThan(0.6);
    const of = (segment: typeof large, from: string) =>
      segment!.paths.find((one) => one.from === from)!;
    // Z is no cause in the first segment, X none in the second.
    for (const none of [of(large, 'Z'), of(small, 'X')]) {
      expect(none.interval!.lower).toBeLessThan(0.05);
      expect(none.interval!.upper).toBeGreaterThan(-0.05);
    }
    for (const cause of [of(large, 'X'), of(small, 'Z')]) {
      expect(cause.interval!.lower).toBeGreaterThan(0.6);
      expect(cause.standardError!).toBeLessThan(0.08);
    }
    expect(await bootstrapSegments(result, data, two, request)).toEqual({
      ...{ segments, used, resamples: 200, seed: 2 },
    });
  });

  it('has the standard errors of the pooled regressions with one segment', async () => {
    const { solutions } = await fimixPls(result, data, { seed: 1, most: 1 });
    const { segments } = await bootstrapSegments(result, data, solutions[0]!, {
      ...{ seed: 1, resamples: 400 },
    });
    const [path] = segments[0]!.paths.filter(({ from }) => from === 'Y');
    const residual = Math.sqrt((1 - result.rSquared[3]!) / 400);
    expect(path!.standardError! / residual).toBeGreaterThan(0.85);
    expect(path!.standardError! / residual).toBeLessThan(1.15);
  });
});

describe('segmentCriteria', () => {
  it('has entropy 1 for certain and 0 for even memberships', () => {
    const certain = segmentCriteria(-10, 5, Float64Array.of(1, 0, 0, 1, 1, 0), 2, -12);
    expect(certain).toMatchObject({ en: 1, nfi: 1, nec: 0, aic: 30, aic3: 35, aic4: 40 });
    expect(certain.bic).toBeCloseTo(20 + 5 * Math.log(3), 12);
    expect(certain.caic).toBeCloseTo(25 + 5 * Math.log(3), 12);
    const even = segmentCriteria(-10, 5, Float64Array.of(0.5, 0.5, 0.5, 0.5), 2, -12);
    expect(even.en).toBeCloseTo(0, 12);
    expect(even.nfi).toBeCloseTo(0, 12);
    expect(even.nec).toBeCloseTo((2 * Math.log(2)) / 2, 12);
  });
});
