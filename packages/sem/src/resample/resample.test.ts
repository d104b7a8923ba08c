import { RandomStream } from '@qunhai/kernel';
import { correlationMatrix } from '@qunhai/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel, takeRows } from '../../golden/simulated-study.ts';
import { estimatePls } from '../estimate/estimate-pls.ts';
import { prepareData } from '../estimate/prepare-data.ts';
import type { SemModel } from '../specify/model.ts';
import { bootstrapPls } from './bootstrap-pls.ts';
import { countFailures } from './bootstrap-result.ts';
import { drawCountsInto } from './draw-counts.ts';
import { jackknifePls } from './jackknife-pls.ts';
import { correlationBuffers, weightedCorrelationsInto } from './weighted-correlations.ts';

const data = secondOrderData(80);
const model = secondOrderModel('two-stage');
const collect = ['constructCorrelations', 'rhoA', 'alpha', 'htmt'] as const;

function drawRows(seed: number, r: number, n: number): number[] {
  const stream = new RandomStream(seed, 'sem.bootstrap', r);
  return Array.from({ length: n }, () => stream.integer(n));
}

it('drawCountsInto draws what the readable RandomStream draws', () => {
  fc.assert(
    fc.property(
      fc.nat(Number.MAX_SAFE_INTEGER),
      fc.nat(2 ** 32 - 1),
      fc.integer({ min: 1, max: 3000 }),
      (seed, r, n) => {
        const counts = new Int32Array(n);
        drawCountsInto(seed, r, n, counts);
        const expected = new Int32Array(n);
        for (const row of drawRows(seed, r, n)) expected[row]!++;
        expect(counts).toEqual(expected);
      },
    ),
    { numRuns: 40 },
  );
});

it('weighted correlations are those of the rows written out, for any number of slots', () => {
  for (const p of [1, 3, 4, 6, 9, 14]) {
    const prepared = prepareData(data, data.variables.slice(0, p));
    const buffers = correlationBuffers(
      prepared.values,
      data.n,
      Int32Array.from({ length: p }, (_, i) => i),
    );
    const counts = new Int32Array(data.n);
    drawCountsInto(3, p, data.n, counts);
    const ours = new Float64Array(p * p);
    expect(weightedCorrelationsInto(buffers, counts, ours)).toBe(-1);
    const rows = takeRows({ ...data, ...prepared, p }, drawRows(3, p, data.n));
    correlationMatrix(rows.values, data.n, p).forEach((value, cell) => {
      expect(ours[cell]).toBeCloseTo(value, 12);
    });
  }
});

describe('bootstrapPls', () => {
  it('gives both stages what estimating the resampled rows gives', async () => {
    const result = await bootstrapPls(model, data, {}, { resamples: 4, seed: 9 });
    for (let r = 0; r < 4; r++) {
      const direct = estimatePls(model, takeRows(data, drawRows(9, r, data.n)));
      for (const [draws, stage] of [
        [result.draws, direct],
        [result.firstStageDraws!, direct.firstStage!],
      ] as const) {
        const q = stage.constructs.length;
        const ids = stage.constructs.map((c) => c.id);
        draws.pathLabels.forEach(({ from, to }, at) => {
          const theirs = stage.pathCoefficients[ids.indexOf(from) * q + ids.indexOf(to)]!;
          expect(draws.paths[r * draws.pathLabels.length + at]).toBeCloseTo(theirs, 8);
        });
        draws.indicatorLabels.forEach(({ construct, indicator }, at) => {
          const cell = stage.variables.indexOf(indicator) * q + ids.indexOf(construct);
          const slot = r * draws.indicatorLabels.length + at;
          expect(draws.loadings[slot]).toBeCloseTo(stage.loadings[cell]!, 8);
          expect(draws.weights[slot]).toBeCloseTo(stage.weights[cell]!, 8);
        });
      }
    }
  });

  it('is the same bit for bit for 1, 2 and 3 threads', async () => {
    const run = (workers: number) =>
      bootstrapPls(
        model,
        data,
        { consistent: true },
        { resamples: 500, seed: 4, workers, collect },
      );
    const [one, two, three] = [await run(1), await run(2), await run(3)];
    expect(two.failed).toEqual(one.failed);
    for (const other of [two, three])
      for (const stage of ['draws', 'firstStageDraws'] as const)
        for (const name of ['paths', 'rSquared', 'loadings', 'weights', ...collect] as const) {
          const same = one[stage]![name]!.every((value, i) =>
            Object.is(value, other[stage]![name]![i]),
          );
          expect(same, `${stage} ${name}`).toBe(true);
        }
  });

  it('resample r does not depend on how many follow', async () => {
    const few = await bootstrapPls(model, data, {}, { resamples: 3, seed: 4 });
    const many = await bootstrapPls(model, data, {}, { resamples: 300, seed: 4 });
    expect(many.draws.paths.subarray(0, few.draws.paths.length)).toEqual(few.draws.paths);
    const other = await bootstrapPls(model, data, {}, { resamples: 3, seed: 5 });
    expect(other.draws.paths).not.toEqual(few.draws.paths);
  });

  it('lists resamples without estimates by reason, their draws NaN', async () => {
    const rare = { ...data, values: data.values.slice() };
    for (let i = 0; i < rare.n; i++) rare.values[i * rare.p] = i === 0 ? 1 : 0;
    const result = await bootstrapPls(model, rare, {}, { resamples: 60, seed: 1 });
    expect(result.failed.length).toBeGreaterThan(5);
    expect(result.used + result.failed.length).toBe(60);
    const columns = result.draws.pathLabels.length;
    for (const { resample, ...fault } of result.failed) {
      expect(fault).toEqual({ reason: 'constant-indicator', construct: 'A', indicator: 'A_1' });
      expect(drawRows(1, resample, rare.n)).not.toContain(0);
      expect(result.draws.paths[resample * columns]).toBeNaN();
    }
    expect(countFailures(result.failed)).toEqual([
      {
        reason: 'constant-indicator',
        construct: 'A',
        indicator: 'A_1',
        count: result.failed.length,
      },
    ]);
    const stopped = await bootstrapPls(
      model,
      data,
      { maxIterations: 2 },
      { resamples: 5, seed: 1 },
    );
    expect(stopped.failed.map((failure) => failure.reason)).toContain('not-converged');
  });

  it('names the construct whose indicators are too many for the rows of a resample', async () => {
    const { constructs, paths } = secondOrderModel('two-stage');
    const formed: SemModel = {
      constructs: constructs.map((c) => (c.id === 'B' ? { ...c, mode: 'B' } : c)),
      paths,
    };
    const few = takeRows(data, [0, 1, 2, 3, 4, 5]);
    const { failed } = await bootstrapPls(formed, few, {}, { resamples: 100, seed: 1 });
    const found = countFailures(failed);
    expect(found).toContainEqual({
      reason: 'collinear-indicators',
      construct: 'B',
      indicator: null,
      count: expect.any(Number),
    });
    expect(found.reduce((sum, { count }) => sum + count, 0)).toBe(failed.length);
    expect(found.map(({ count }) => count)).toEqual(
      found.map(({ count }) => count).toSorted((a, b) => b - a),
    );
  });

  it('replaces missing values once, by full-sample means', async () => {
    const gaps = { ...data, values: data.values.slice() };
    const filled = { ...data, values: data.values.slice() };
    for (const row of [3, 17]) gaps.values[row * data.p] = Number.NaN;
    const column = gaps.values.filter((_, cell) => cell % data.p === 0);
    const observed = column.filter((value) => !Number.isNaN(value));
    const mean = observed.reduce((sum, value) => sum + value, 0) / observed.length;
    for (const row of [3, 17]) filled.values[row * data.p] = mean;
    const request = { resamples: 3, seed: 1 };
    const ours = await bootstrapPls(model, gaps, {}, request);
    const theirs = await bootstrapPls(model, filled, {}, request);
    ours.draws.paths.forEach((value, at) => {
      expect(value).toBeCloseTo(theirs.draws.paths[at]!, 9);
    });
    const listwise = await bootstrapPls(model, gaps, { missing: 'listwise' }, request);
    expect(listwise.original.n).toBe(data.n - 2);
  });

  it('refuses requests it cannot meet', async () => {
    const ask = (request: object) =>
      bootstrapPls(model, data, {}, { resamples: 2, seed: 1, ...request });
    await expect(ask({ resamples: 0 })).rejects.toMatchObject({ code: 'sem.invalid-resamples' });
    await expect(ask({ seed: -1 })).rejects.toMatchObject({ code: 'sem.invalid-resamples' });
    await expect(ask({ workers: 1.5 })).rejects.toMatchObject({ code: 'sem.invalid-resamples' });
    const indices = new Int32Array(2 * data.n).fill(data.n);
    await expect(ask({ indices })).rejects.toMatchObject({ code: 'sem.invalid-indices' });
  });
});

describe('progress and cancellation', () => {
  const threadsAlive = (): number => {
    return (process.report.getReport() as { workers: unknown[] }).workers.length;
  };

  it.each([1, 2])('reports progress up to the total with %i threads', async (workers) => {
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => seen.push(done);
    await bootstrapPls(
      model,
      data,
      {},
      { resamples: 600, seed: 1, workers, control: { onProgress } },
    );
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(600);
  });

  it.each([1, 3])('stops promptly with %i threads and leaves none behind', async (workers) => {
    const before = threadsAlive();
    const abort = new AbortController();
    let during = -1;
    let calls = 0;
    let last = 0;
    const onProgress = ({ done }: { done: number }) => {
      last = done;
      if (calls++ % 20 !== 0 || abort.signal.aborted) return;
      during = threadsAlive() - before;
      if (during === workers - 1) abort.abort();
    };
    const control = { onProgress, signal: abort.signal };
    const run = bootstrapPls(model, data, {}, { resamples: 1e6, seed: 1, workers, control });
    await expect(run).rejects.toMatchObject({ code: 'kernel.cancelled' });
    expect(last).toBeLessThan(1e6);
    expect(during).toBe(workers - 1);
    expect(threadsAlive()).toBe(before);
  });

  it('does not start when already cancelled', async () => {
    const control = { signal: AbortSignal.abort() };
    await expect(
      bootstrapPls(model, data, {}, { resamples: 10, seed: 1, control }),
    ).rejects.toMatchObject({ code: 'kernel.cancelled' });
  });
});

it('jackknifePls leaves each row out in turn', () => {
  const { draws, firstStageDraws, used } = jackknifePls(model, data, {}, { collect });
  expect(used).toBe(data.n);
  for (const left of [0, 41, 79]) {
    const rows = Array.from({ length: data.n }, (_, i) => i).filter((i) => i !== left);
    const direct = estimatePls(model, takeRows(data, rows));
    expect(draws.rSquared[left * 3 + 2]).toBeCloseTo(direct.rSquared[2]!, 8);
    expect(firstStageDraws!.weights[left * 14]).toBeCloseTo(direct.firstStage!.weights[0]!, 8);
  }
});
