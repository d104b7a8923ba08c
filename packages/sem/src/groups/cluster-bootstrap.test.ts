import { RandomStream } from '@qunhai/kernel';
import { mean, standardDeviation } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { takeRows } from '../../golden/simulated-study.ts';
import { estimatePls } from '../estimate/estimate-pls.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { clusterBootstrapPls } from './cluster-bootstrap.ts';

const model: SemModel = {
  constructs: ['X', 'Y'].map((id) => ({
    ...{ id, kind: 'reflective' as const, mode: 'A' as const },
    indicators: [`${id}1`, `${id}2`],
  })),
  paths: [{ from: 'X', to: 'Y' }],
};

/** Firms of a cluster share part of X and, independently, of Y: the path is 0, but clusters make it vary. */
function clustered(clusters: number, firms: number, shared: number, stream: RandomStream) {
  const rows = Array.from({ length: clusters }, () => {
    const [u, v] = [stream.normal(), stream.normal()];
    return Array.from({ length: firms }, () => {
      const x = Math.sqrt(shared) * u + Math.sqrt(1 - shared) * stream.normal();
      const y = Math.sqrt(shared) * v + Math.sqrt(1 - shared) * stream.normal();
      return [x, x, y, y].map((factor) => factor + 0.3 * stream.normal());
    });
  }).flat();
  const data: SemData = {
    n: rows.length,
    p: 4,
    variables: ['X1', 'X2', 'Y1', 'Y2'],
    values: Float64Array.from(rows.flat()),
  };
  return { data, labels: rows.map((_, i) => `c${Math.floor(i / firms)}`) };
}

describe('clusterBootstrapPls', () => {
  it('estimates the rows of the clusters it drew', async () => {
    const { data, labels } = clustered(6, 5, 0.3, new RandomStream(1, 'sem.test'));
    for (const firms of ['all', 'resample'] as const) {
      const { draws, used, clusters } = await clusterBootstrapPls(
        model,
        data,
        labels,
        {},
        { seed: 3, resamples: 3, firms },
      );
      expect(used).toBe(3);
      expect(clusters).toHaveLength(6);
      for (let r = 0; r < 3; r++) {
        const stream = new RandomStream(3, 'sem.cluster-bootstrap', r);
        const rows = Array.from({ length: 6 }, () => {
          const cluster = stream.integer(6);
          return Array.from(
            { length: 5 },
            (_, i) => 5 * cluster + (firms === 'all' ? i : stream.integer(5)),
          );
        }).flat();
        const direct = estimatePls(model, takeRows(data, rows));
        const sign = Math.sign(direct.pathCoefficients[1]! * draws.paths[r]!);
        expect(sign * draws.paths[r]!).toBeCloseTo(direct.pathCoefficients[1]!, 8);
        expect(draws.rSquared[2 * r + 1]).toBeCloseTo(direct.rSquared[1]!, 8);
      }
    }
  });

  it('has the spread that clusters give the path, where the plain bootstrap has far less', async () => {
    const stream = new RandomStream(4, 'sem.test');
    const paths: number[] = [];
    const errors = { all: [] as number[], resample: [] as number[], plain: [] as number[] };
    for (let r = 0; r < 150; r++) {
      const { data, labels } = clustered(40, 10, 0.5, stream);
      paths.push(estimatePls(model, data).pathCoefficients[1]!);
      if (r >= 25) continue;
      for (const firms of ['all', 'resample'] as const) {
        const { draws } = await clusterBootstrapPls(
          model,
          data,
          labels,
          {},
          { seed: r, resamples: 200, firms },
        );
        errors[firms].push(standardDeviation(draws.paths));
      }
      const plain = await bootstrapPls(model, data, {}, { seed: r, resamples: 200 });
      errors.plain.push(standardDeviation(plain.draws.paths));
    }
    const truth = standardDeviation(paths);
    // The standard deviation of 150 paths has a relative error of 6 %.
    expect(mean(errors.all) / truth).toBeGreaterThan(0.8);
    expect(mean(errors.all) / truth).toBeLessThan(1.2);
    expect(mean(errors.resample)).toBeGreaterThan(mean(errors.all));
    expect(mean(errors.plain) / truth).toBeLessThan(0.7);
  });

  it('draws products of scores with their rows', async () => {
    const moderated: SemModel = {
      ...model,
      quadratics: [{ id: 'XX', construct: 'X', to: ['Y'] }],
    };
    const { data, labels } = clustered(6, 8, 0.3, new RandomStream(5, 'sem.test'));
    const request = { seed: 3, resamples: 1 };
    const { draws, pathLabels } = await clusterBootstrapPls(moderated, data, labels, {}, request);
    const stream = new RandomStream(3, 'sem.cluster-bootstrap', 0);
    const rows = Array.from({ length: 6 }, () => {
      const cluster = stream.integer(6);
      return Array.from({ length: 8 }, (_, i) => 8 * cluster + i);
    }).flat();
    const direct = estimatePls(moderated, takeRows(data, rows));
    const square = direct.pathCoefficients[2 * 3 + 1]! * direct.terms![0]!.perProduct;
    expect(pathLabels[1]).toEqual({ from: 'XX', to: 'Y' });
    expect(Math.abs(draws.paths[1]!)).toBeCloseTo(Math.abs(square), 8);
  });

  it('depends on the seed and the number of the resample only, and refuses what it cannot draw', async () => {
    const { data, labels } = clustered(5, 6, 0.3, new RandomStream(2, 'sem.test'));
    const run = (resamples: number, clusters: readonly (string | null)[] = labels) =>
      clusterBootstrapPls(model, data, clusters, {}, { seed: 1, resamples });
    const [few, many] = [await run(2), await run(5)];
    expect(many.draws.paths.subarray(0, 2)).toEqual(few.draws.paths);
    await expect(run(2, labels.slice(1))).rejects.toMatchObject({ code: 'sem.group-labels-shape' });
    await expect(
      run(
        2,
        labels.map(() => 'one'),
      ),
    ).rejects.toMatchObject({ code: 'sem.too-few-groups' });
    await expect(run(0)).rejects.toMatchObject({ code: 'sem.setting-out-of-range' });
    const without = await run(
      1,
      labels.map((label, i) => (i < 6 ? null : label)),
    );
    expect(without.original.n).toBe(24);
  });
});
