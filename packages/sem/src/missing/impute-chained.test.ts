import { RandomStream } from '@qunhai/kernel';
import { mean, variance } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import type { SemData } from '../specify/model.ts';
import { potentialScaleReduction } from './imputation-trace.ts';
import { imputeChained } from './impute-chained.ts';
import { poolEstimates } from './pool-estimates.ts';

const gap = Number.NaN;
const column = ({ values, p }: SemData, j: number) => values.filter((_, at) => at % p === j);

/** y = 2 + 0.8·x + e; y is lost the more likely the higher x is. */
function lostByX(n: number, stream: RandomStream): SemData {
  const rows = Array.from({ length: n }, () => {
    const x = stream.normal();
    const y = 2 + 0.8 * x + 0.6 * stream.normal();
    return [x, stream.uniform() < 1 / (1 + Math.exp(0.5 - 1.5 * x)) ? gap : y];
  });
  return { n, p: 2, variables: ['x', 'y'], values: Float64Array.from(rows.flat()) };
}

/** Items 1 … 5 with gaps. */
function items(n: number): SemData {
  const stream = new RandomStream(5, 'sem.test');
  const rows = Array.from({ length: n }, (_, i) => {
    const factor = stream.normal();
    return Array.from({ length: 4 }, () => {
      const answer = Math.max(1, Math.min(5, Math.round(3 + 0.8 * factor + 0.6 * stream.normal())));
      return i === 7 || stream.uniform() < 0.15 ? gap : answer;
    });
  });
  return { n, p: 4, variables: ['a', 'b', 'c', 'd'], values: Float64Array.from(rows.flat()) };
}

const meanOf = (data: SemData) => {
  const y = column(data, 1);
  return { values: Float64Array.of(mean(y)), covariance: Float64Array.of(variance(y) / data.n) };
};

describe('imputeChained', () => {
  it('keeps what was observed, fills every gap with values that occur, and leaves empty rows alone', async () => {
    const data = items(60);
    const { imputations, emptyRows, traces } = await imputeChained(data, data.variables, {
      seed: 1,
      imputations: 3,
      iterations: 4,
    });
    expect(emptyRows).toEqual([7]);
    for (const { values } of imputations)
      data.values.forEach((given, at) => {
        if (!Number.isNaN(given)) expect(values[at]).toBe(given);
        else if (Math.floor(at / 4) === 7) expect(values[at]).toBeNaN();
        else expect([1, 2, 3, 4, 5]).toContain(values[at]);
      });
    expect(imputations[0]!.values).not.toEqual(imputations[1]!.values);
    expect(traces.map(({ variable }) => variable)).toEqual(['a', 'b', 'c', 'd']);
    expect(traces[0]!.mean.map((chain) => chain.length)).toEqual([4, 4, 4]);
    const missing = column(data, 0).filter(Number.isNaN).length - 1;
    expect(traces[0]!.imputedCells).toBe(missing);
    const last = column(imputations[2]!, 0).filter(
      (_, i) => i !== 7 && Number.isNaN(data.values[4 * i]!),
    );
    expect(traces[0]!.mean[2]![3]).toBeCloseTo(mean(last), 10);
  });

  it('imputation i depends on the seed and i alone', async () => {
    const data = items(40);
    const run = (seed: number, imputations: number) =>
      imputeChained(data, data.variables, { seed, imputations, iterations: 3 });
    const [few, many, other] = [await run(3, 2), await run(3, 4), await run(4, 2)];
    expect(many.imputations.slice(0, 2)).toEqual(few.imputations);
    expect(other.imputations).not.toEqual(few.imputations);
  });

  it.each(['normal', 'predictive-mean-matching'] as const)(
    'recovers by %s what is lost at random, where complete rows are biased',
    async (method) => {
      const n = 400;
      const data = lostByX(n, new RandomStream(11, 'sem.test'));
      const { imputations } = await imputeChained(data, data.variables, {
        seed: 2,
        imputations: 200,
        iterations: 2,
        method,
      });
      const [pooled] = poolEstimates(imputations.map(meanOf)).quantities;
      // Maximum likelihood in closed form (Anderson 1957): the regression on x, at the mean of all x.
      const [x, y] = [column(data, 0), column(data, 1)];
      const there = Array.from(y.keys()).filter((i) => !Number.isNaN(y[i]!));
      const [xs, ys] = [there.map((i) => x[i]!), there.map((i) => y[i]!)];
      const squares = variance(xs) * (xs.length - 1);
      const slope =
        xs.reduce((sum, v, i) => sum + (v - mean(xs)) * (ys[i]! - mean(ys)), 0) / squares;
      const shift = mean(x) - mean(xs);
      const likelihood = mean(ys) + slope * shift;
      const residual = variance(ys.map((v, i) => v - slope * xs[i]!));
      const error = Math.sqrt(
        residual * (1 / xs.length + shift ** 2 / squares) + (slope ** 2 * variance(x)) / n,
      );
      expect(Math.abs(mean(ys) - 2)).toBeGreaterThan(3.5 * error);
      expect(Math.abs(likelihood - 2)).toBeLessThan(3 * error);
      // Matching borrows from the border of what was observed, so that it stays a little short of the line.
      expect(Math.abs(pooled!.estimate - likelihood)).toBeLessThan(
        method === 'normal' ? 0.01 : 0.06,
      );
      expect(pooled!.standardError / error).toBeGreaterThan(method === 'normal' ? 0.94 : 0.8);
      expect(pooled!.standardError / error).toBeLessThan(1.06);
    },
  );

  it('gives intervals that cover the truth as often as they say', async () => {
    const stream = new RandomStream(21, 'sem.test');
    let covered = 0;
    const samples = 400;
    for (let r = 0; r < samples; r++) {
      const data = lostByX(60, stream);
      const { imputations } = await imputeChained(data, data.variables, {
        seed: r,
        imputations: 10,
        iterations: 1,
        method: 'normal',
      });
      const [q] = poolEstimates(imputations.map(meanOf), { completeDf: 59 }).quantities;
      if (q!.lower <= 2 && 2 <= q!.upper) covered++;
    }
    // 400 intervals at 95 %: three standard errors are 0.033.
    expect(Math.abs(covered / samples - 0.95)).toBeLessThan(0.033);
  });

  it('keeps the relations between variables that both have gaps', async () => {
    const stream = new RandomStream(31, 'sem.test');
    const n = 1500;
    const rows = Array.from({ length: n }, () => {
      const f = stream.normal();
      return [0, 1, 2].map(() => (stream.uniform() < 0.2 ? gap : 0.8 * f + 0.6 * stream.normal()));
    });
    const data = { n, p: 3, variables: ['a', 'b', 'c'], values: Float64Array.from(rows.flat()) };
    const { imputations, traces, emptyRows } = await imputeChained(data, data.variables, {
      seed: 6,
      imputations: 8,
      iterations: 20,
      method: 'normal',
    });
    const empty = new Set(emptyRows);
    const covariances = imputations.map((completed) => {
      const [a, b] = [0, 1].map((j) => [...column(completed, j)].filter((_, i) => !empty.has(i)));
      return mean(a!.map((v, i) => (v - mean(a!)) * (b![i]! - mean(b!))));
    });
    // Population 0.64; the standard error of a covariance of 1500 rows is about 0.03.
    expect(Math.abs(mean(covariances) - 0.64)).toBeLessThan(0.1);
    for (const { potentialScaleReduction } of traces)
      expect(potentialScaleReduction).toBeLessThan(1.3);
  });

  it('stands a constant and a repeated predictor', async () => {
    const base = lostByX(50, new RandomStream(1, 'sem.test'));
    const rows = Array.from({ length: 50 }, (_, i) => {
      const [x, y] = base.values.subarray(2 * i, 2 * i + 2);
      return [x!, y!, 3, 2 * x! + 1];
    });
    const data = {
      n: 50,
      p: 4,
      variables: ['x', 'y', 'k', 'x2'],
      values: Float64Array.from(rows.flat()),
    };
    const { imputations } = await imputeChained(data, data.variables, {
      seed: 1,
      method: 'normal',
    });
    for (const completed of imputations)
      for (const value of column(completed, 1)) expect(Math.abs(value)).toBeLessThan(8);
  });

  it('reports progress, stops when cancelled, and refuses what it cannot impute', async () => {
    const data = items(40);
    const seen: number[] = [];
    await imputeChained(data, data.variables, {
      seed: 1,
      imputations: 3,
      control: { onProgress: ({ done, total }) => seen.push(done / total) },
    });
    expect(seen).toEqual([1 / 3, 2 / 3, 1]);
    const ask = (options: object, values = data.values) =>
      imputeChained({ ...data, values }, data.variables, { seed: 1, ...options });
    await expect(ask({ control: { signal: AbortSignal.abort() } })).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
    await expect(ask({ imputations: 0 })).rejects.toMatchObject({
      code: 'sem.setting-out-of-range',
    });
    const lost = data.values.map((v, at) => (at % 4 === 2 ? gap : v));
    await expect(ask({}, lost)).rejects.toMatchObject({ code: 'sem.empty-indicator' });
    const constant = data.values.map((v, at) => (at % 4 === 2 && !Number.isNaN(v) ? 3 : v));
    await expect(ask({}, constant)).rejects.toMatchObject({ code: 'sem.constant-indicator' });
  });
});

it('potentialScaleReduction is worked by hand', () => {
  // Halves [1, 3] and [2, 6]: W = (2 + 8)/2, B = variance of the means 2 and 4.
  expect(
    potentialScaleReduction([
      [9, 9, 1, 3],
      [0, 0, 2, 6],
    ]),
  ).toBeCloseTo(Math.sqrt(0.5 + 2 / 5), 12);
  expect(potentialScaleReduction([[1, 2, 3, 4]])).toBeNull();
  expect(
    potentialScaleReduction([
      [1, 2],
      [3, 4],
    ]),
  ).toBeNull();
  expect(
    potentialScaleReduction([
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ]),
  ).toBeNull();
});
