import { RandomStream } from '@qunhai/kernel';
import { solveSymmetric } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { moderatedData, moderatedModel, moderatedTruth } from '../../golden/moderated-study.ts';
import { takeRows } from '../../golden/simulated-study.ts';
import { estimatePls, type PlsResult } from '../estimate/estimate-pls.ts';
import { type CaseScores, scores } from '../estimate/scores.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import { jackknifePls } from '../resample/jackknife-pls.ts';
import type { SemModel } from '../specify/model.ts';

const data = moderatedData(200);
const main: SemModel = { constructs: moderatedModel.constructs, paths: moderatedModel.paths };
const approaches = ['two-stage', 'product-indicator', 'orthogonalizing'] as const;

const path = (result: PlsResult, from: string, to: string): number => {
  const ids = result.constructs.map((c) => c.id);
  return result.pathCoefficients[ids.indexOf(from) * ids.length + ids.indexOf(to)]!;
};
/** The coefficient of the product of standardized scores. */
const perSd = (result: PlsResult, term = 0): number => {
  const { id, to, perProduct } = result.terms![term]!;
  return path(result, id, to[0]!) * perProduct;
};
const columnOf = ({ values, n, constructs }: CaseScores, id: string): number[] =>
  Array.from({ length: n }, (_, i) => values[i * constructs.length + constructs.indexOf(id)]!);

/** Least squares with an intercept, row by row. */
function regress(y: readonly number[], columns: readonly number[][]): number[] {
  const all = [y.map(() => 1), ...columns];
  const cross = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  return [
    ...solveSymmetric(
      Float64Array.from(all.flatMap((a) => all.map((b) => cross(a, b)))),
      Float64Array.from(all, (a) => cross(a, y)),
    )!,
  ].slice(1);
}

describe('the two-stage approach', () => {
  const result = estimatePls(moderatedModel, data);

  it('is a regression on scores of the model without the interaction and on their product', () => {
    const first = estimatePls(main, data);
    expect(result.firstStage!.pathCoefficients).toEqual(first.pathCoefficients);
    const own = scores(first, data);
    const [x, m, y] = ['X', 'M', 'Y'].map((id) => columnOf(own, id));
    const product = x!.map((value, i) => value * m![i]!);
    const [bx, bm, bxm] = regress(y!, [x!, m!, product]);
    expect(path(result, 'X', 'Y')).toBeCloseTo(bx!, 11);
    expect(path(result, 'M', 'Y')).toBeCloseTo(bm!, 11);
    expect(perSd(result)).toBeCloseTo(bxm!, 11);
    expect(path(result, 'Y', 'Z')).toBeCloseTo(path(first, 'Y', 'Z'), 12);
  });

  it('takes no rounding for an improper reliability of a product of error-free scores', async () => {
    const model: SemModel = {
      constructs: main.constructs.map((c) =>
        c.id === 'X' && c.kind === 'reflective' ? { ...c, kind: 'composite' } : c,
      ),
      paths: main.paths,
      quadratics: [{ id: 'XX', construct: 'X', to: ['Y'] }],
    };
    const request = { resamples: 200, seed: 1 };
    const { failed } = await bootstrapPls(model, data, { consistent: true }, request);
    expect(failed).toEqual([]);
    const { rhoA, constructs } = estimatePls(model, data, { consistent: true });
    const of = (id: string) => rhoA[constructs.findIndex((c) => c.id === id)]!;
    expect([of('X'), of('XX')]).toEqual([1, 1]);
    expect(of('M')).toBeLessThan(1);
  });

  it('gives scores of the product with the correlations it reports', () => {
    const own = scores(result, data);
    const ids = result.constructs.map((c) => c.id);
    for (const a of ids)
      for (const b of ids) {
        const [u, v] = [columnOf(own, a), columnOf(own, b)];
        const r = u.reduce((sum, value, i) => sum + value * v[i]!, 0) / (data.n - 1);
        const reported = result.scoreCorrelations[ids.indexOf(a) * ids.length + ids.indexOf(b)]!;
        expect(r, `${a}, ${b}`).toBeCloseTo(reported, 10);
      }
  });

  it('takes several interactions and a square of the same construct at once', () => {
    const model: SemModel = {
      ...moderatedModel,
      paths: [...moderatedModel.paths, { from: 'X', to: 'Z' }, { from: 'M', to: 'Z' }],
      interactions: [
        { id: 'XM', predictor: 'X', moderator: 'M', to: ['Y', 'Z'] },
        { id: 'YM', predictor: 'Y', moderator: 'M', to: ['Z'] },
      ],
      quadratics: [{ id: 'XX', construct: 'X', to: ['Z'] }],
    };
    const fitted = estimatePls(model, data);
    const own = scores(fitted.firstStage!, data);
    const [x, m, y, z] = ['X', 'M', 'Y', 'Z'].map((id) => columnOf(own, id));
    const times = (a: number[], b: number[]): number[] => a.map((value, i) => value * b[i]!);
    const expected = regress(z!, [x!, m!, y!, times(x!, m!), times(y!, m!), times(x!, x!)]);
    const scale = fitted.terms!.map((term) => term.perProduct);
    const found = [
      path(fitted, 'X', 'Z'),
      path(fitted, 'M', 'Z'),
      path(fitted, 'Y', 'Z'),
      ...['XM', 'YM', 'XX'].map((id, t) => path(fitted, id, 'Z') * scale[t]!),
    ];
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 10);
    });
  });
});

describe('product indicators', () => {
  it('equal constructs made of products by hand', () => {
    const result = estimatePls(moderatedModel, data, { moderation: 'product-indicator' });
    const byHand = withColumns(data.n);
    const expected = estimatePls(byHand.model, byHand.data);
    expect(result.firstStage).toBeNull();
    for (const from of ['X', 'M', 'XM'])
      expect(path(result, from, 'Y')).toBeCloseTo(path(expected, from, 'Y'), 10);
  });

  it('orthogonalizing leaves the product uncorrelated with every indicator of its constructs', () => {
    const result = estimatePls(moderatedModel, data, { moderation: 'orthogonalizing' });
    const p = result.variables.length;
    const products = result.variables.flatMap((name, i) => (name.includes('×') ? [i] : []));
    expect(products).toHaveLength(16);
    for (const k of products)
      for (let i = 0; i < 8; i++)
        expect(result.indicatorCorrelations[k * p + i]).toBeCloseTo(0, 12);
    const ids = result.constructs.map((c) => c.id);
    const correlation = (a: string, b: string): number =>
      result.scoreCorrelations[ids.indexOf(a) * ids.length + ids.indexOf(b)]!;
    expect(correlation('XM', 'X')).toBeCloseTo(0, 12);
    expect(correlation('XM', 'M')).toBeCloseTo(0, 12);
    const own = scores(result, data);
    const [xm, y] = [columnOf(own, 'XM'), columnOf(own, 'Y')];
    const r = xm.reduce((sum, value, i) => sum + value * y[i]!, 0) / (data.n - 1);
    expect(r).toBeCloseTo(correlation('XM', 'Y'), 10);
  });

  it('scale their path to the product of standardized scores', () => {
    const [two, product, orthogonal] = approaches.map((moderation) =>
      perSd(estimatePls(moderatedModel, moderatedData(5000), { moderation })),
    );
    expect(product).toBeCloseTo(two!, 1);
    expect(orthogonal).toBeCloseTo(two!, 1);
  });
});

describe('product indicators beside a second-order construct', () => {
  it.each([
    ['two-stage', 'product-indicator'],
    ['embedded-two-stage', 'product-indicator'],
    ['two-stage', 'orthogonalizing'],
    ['embedded-two-stage', 'orthogonalizing'],
  ] as const)('%s, %s: same scale, scores as reported', (approach, moderation) => {
    const model: SemModel = {
      ...moderatedModel,
      constructs: [
        ...moderatedModel.constructs,
        { id: 'G', kind: 'second-order', mode: 'A', components: ['Z'], approach },
      ],
      paths: moderatedModel.paths.map(({ from, to }) => ({ from, to: to === 'Z' ? 'G' : to })),
    };
    const result = estimatePls(model, data, { moderation });
    const plain = estimatePls(moderatedModel, data, { moderation });
    expect(result.terms![0]!.perProduct).toBeCloseTo(plain.terms![0]!.perProduct, 2);
    const own = scores(result, data);
    const ids = result.constructs.map((c) => c.id);
    const [xm, y] = [columnOf(own, 'XM'), columnOf(own, 'Y')];
    const r = xm.reduce((sum, value, i) => sum + value * y[i]!, 0) / (data.n - 1);
    const reported = result.scoreCorrelations[ids.indexOf('XM') * ids.length + ids.indexOf('Y')]!;
    expect(r).toBeCloseTo(reported, 10);
  });
});

/** The model with sixteen product columns, made case by case. */
function withColumns(n: number): { model: SemModel; data: typeof data } {
  const standard = scores(
    estimatePls(
      {
        constructs: data.variables.map((id) => ({
          id,
          kind: 'composite',
          mode: 'unit',
          indicators: [id],
        })),
        paths: data.variables.slice(1).map((to) => ({ from: data.variables[0]!, to })),
      },
      data,
    ),
    data,
  );
  const pairs = [0, 1, 2, 3].flatMap((a) => [4, 5, 6, 7].map((b) => [a, b] as const));
  const width = data.p + pairs.length;
  const values = new Float64Array(n * width);
  for (let i = 0; i < n; i++) {
    const row = standard.values.subarray(i * data.p, (i + 1) * data.p);
    values.set(row, i * width);
    pairs.forEach(([a, b], k) => {
      values[i * width + data.p + k] = row[a]! * row[b]!;
    });
  }
  const names = pairs.map(([a, b]) => `p${a}${b}`);
  return {
    data: { n, p: width, variables: [...data.variables, ...names], values },
    model: {
      constructs: [
        ...main.constructs,
        { id: 'XM', kind: 'composite', mode: 'A', indicators: names },
      ],
      paths: [...main.paths, { from: 'XM', to: 'Y' }],
    },
  };
}

describe('resampling', () => {
  it.each(approaches)('%s: every resample is an estimate of its own rows', async (moderation) => {
    const stream = Array.from({ length: 5 * data.n }, (_, i) => (i * i * 7 + 13 * i) % data.n);
    const indices = Int32Array.from(stream);
    const options = { moderation, tolerance: 1e-12 };
    const boot = await bootstrapPls(moderatedModel, data, options, {
      resamples: 5,
      seed: 1,
      indices,
      collect: ['constructCorrelations'],
    });
    expect(boot.used).toBe(5);
    const labels = boot.draws.pathLabels;
    for (let r = 0; r < 5; r++) {
      const rows = stream.slice(r * data.n, (r + 1) * data.n);
      const alone = estimatePls(moderatedModel, takeRows(data, rows), options);
      labels.forEach(({ from, to }, k) => {
        const drawn = boot.draws.paths[r * labels.length + k];
        expect(drawn, `${from} → ${to}`).toBeCloseTo(path(alone, from, to), 8);
      });
      expect(boot.draws.perProduct![r]).toBeCloseTo(alone.terms![0]!.perProduct, 8);
    }
  });

  it.each(approaches)('%s: the jackknife leaves single rows out', (moderation) => {
    const few = takeRows(
      data,
      Array.from({ length: 60 }, (_, i) => i),
    );
    const options = { moderation, tolerance: 1e-12 };
    const { draws } = jackknifePls(moderatedModel, few, options);
    const alone = estimatePls(
      moderatedModel,
      takeRows(
        few,
        Array.from({ length: 60 }, (_, i) => i).filter((i) => i !== 17),
      ),
      options,
    );
    draws.pathLabels.forEach(({ from, to }, k) => {
      const drawn = draws.paths[17 * draws.pathLabels.length + k];
      expect(drawn, `${from} → ${to}`).toBeCloseTo(path(alone, from, to), 8);
    });
    expect(draws.perProduct![17]).toBeCloseTo(alone.terms![0]!.perProduct, 8);
  });

  it('is the same bit for bit for 1 and 2 threads', async () => {
    const run = (workers: number) =>
      bootstrapPls(
        moderatedModel,
        data,
        { consistent: true },
        { resamples: 300, seed: 3, workers },
      );
    const [one, two] = [await run(1), await run(2)];
    expect(two.draws.paths).toEqual(one.draws.paths);
    expect(two.draws.perProduct).toEqual(one.draws.perProduct);
  });
});

describe('recovery', () => {
  const many = moderatedData(60_000, 5);

  it('PLSc finds the truth the two-stage approach attenuates', () => {
    const plain = estimatePls(moderatedModel, many);
    const corrected = estimatePls(moderatedModel, many, { consistent: true });
    expect(perSd(plain)).toBeLessThan(0.22);
    expect(corrected.status).toBe('converged');
    expect(corrected.consistent).toBe(true);
    expect(Math.abs(path(corrected, 'X', 'Y') - moderatedTruth.yx)).toBeLessThan(0.015);
    expect(Math.abs(path(corrected, 'M', 'Y') - moderatedTruth.ym)).toBeLessThan(0.015);
    expect(Math.abs(perSd(corrected) - moderatedTruth.yxm)).toBeLessThan(0.015);
    expect(Math.abs(path(corrected, 'Y', 'Z') - moderatedTruth.zy)).toBeLessThan(0.015);
    expect(corrected.terms![0]!.perProduct).toBeCloseTo(1 / Math.sqrt(1 + 0.3 ** 2), 1);
  });

  it('PLSc corrects squares and products that share a construct', () => {
    const stream = new RandomStream(11, 'sem.test.products');
    const n = 60_000;
    const r = 0.4;
    const rows = Array.from({ length: n }, () => {
      const x = stream.normal();
      const m = r * x + Math.sqrt(1 - r * r) * stream.normal();
      const w = 0.3 * x + Math.sqrt(1 - 0.09) * stream.normal();
      const product = 0.2 * (x * m - r) + 0.15 * (x * w - 0.3) - 0.1 * (x * x - 1);
      const y = 0.3 * x + 0.2 * m + 0.25 * w + product + 0.6 * stream.normal();
      return [x, m, w, y].flatMap((factor, j) =>
        [0, 1, 2].map((k) => (0.9 - 0.1 * k - 0.02 * j) * factor + 0.5 * stream.normal()),
      );
    });
    const ids = ['x', 'm', 'w', 'y'];
    const model: SemModel = {
      constructs: ids.map((id) => ({
        id,
        kind: 'reflective',
        mode: 'A',
        indicators: [1, 2, 3].map((k) => `${id}${k}`),
      })),
      paths: ids.slice(0, 3).map((from) => ({ from, to: 'y' })),
      interactions: [
        { id: 'xm', predictor: 'x', moderator: 'm', to: ['y'] },
        { id: 'xw', predictor: 'x', moderator: 'w', to: ['y'] },
      ],
      quadratics: [{ id: 'xx', construct: 'x', to: ['y'] }],
    };
    const variables = ids.flatMap((id) => [1, 2, 3].map((k) => `${id}${k}`));
    const values = Float64Array.from(rows.flat());
    const fit = estimatePls(model, { n, p: 12, variables, values }, { consistent: true });
    expect(fit.status).toBe('converged');
    const q = fit.constructs.length;
    const at = (id: string): number => fit.constructs.findIndex((c) => c.id === id);
    const correlation = (a: string, b: string): number =>
      fit.constructCorrelations[at(a) * q + at(b)]!;
    // Products of standard normals: var(xm) = 1 + r², cov(xm, xw) = r(m,w) + r(x,m)·r(x,w), cov(xx, xm) = 2r.
    const [mw, sm, sw] = [r * 0.3, Math.sqrt(1 + r * r), Math.sqrt(1 + 0.09)];
    expect(Math.abs(correlation('xm', 'xw') - (mw + r * 0.3) / (sm * sw))).toBeLessThan(0.03);
    expect(Math.abs(correlation('xm', 'xx') - (2 * r) / (sm * Math.SQRT2))).toBeLessThan(0.03);
    expect(Math.abs(1 / fit.terms![0]!.perProduct - sm)).toBeLessThan(0.03);
    expect(Math.abs(1 / fit.terms![2]!.perProduct - Math.SQRT2)).toBeLessThan(0.03);
    // y is standardized, so that coefficients are over its standard deviation.
    const variance =
      0.09 +
      0.04 +
      0.0625 +
      2 * (0.3 * 0.2 * r + 0.3 * 0.25 * 0.3 + 0.2 * 0.25 * mw) +
      0.36 +
      0.04 * sm ** 2 +
      0.0225 * sw ** 2 +
      0.01 * 2 +
      2 * (0.2 * 0.15 * (mw + r * 0.3) - 0.2 * 0.1 * 2 * r - 0.15 * 0.1 * 2 * 0.3);
    const deviation = Math.sqrt(variance);
    const perProduct = (t: number): number =>
      path(fit, fit.terms![t]!.id, 'y') * fit.terms![t]!.perProduct * deviation;
    [0.2, 0.15, -0.1].forEach((truth, t) => {
      expect(Math.abs(perProduct(t) - truth), fit.terms![t]!.id).toBeLessThan(0.02);
    });
    [0.3, 0.2, 0.25].forEach((truth, j) => {
      expect(Math.abs(path(fit, ids[j]!, 'y') * deviation - truth), ids[j]).toBeLessThan(0.02);
    });
  });
});
