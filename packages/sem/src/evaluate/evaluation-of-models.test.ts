import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel, takeRows } from '../../golden/simulated-study.ts';
import { estimatePls } from '../estimate/estimate-pls.ts';
import type { PlsEstimate } from '../estimate/pls-result.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import type { SemConstruct } from '../specify/model.ts';
import { indicatorVif, structuralVif } from './collinearity.ts';
import { crossLoadings } from './cross-loadings.ts';
import { effects } from './effects.ts';
import { fSquared, rSquared } from './explained-variance.ts';
import { fornellLarcker } from './fornell-larcker.ts';
import { htmt } from './htmt.ts';
import { fSquaredOfDraws, loadingMeasuresOfDraws } from './measures-of-draws.ts';
import { modelFit } from './model-fit.ts';
import { reliability } from './reliability.ts';

type Kind = SemConstruct['kind'];

/**
 * Three constructs A, B, C with three indicators each, all loadings λ, in the population of the factor model with
 * construct correlations (ab, ac, bc); the paths' coefficients follow from the correlations.
 */
function population(
  lambda: number,
  [ab, ac, bc]: readonly [number, number, number],
  paths: PlsEstimate['paths'],
  kinds: readonly Kind[] = ['reflective', 'reflective', 'reflective'],
): PlsEstimate {
  const phi = Float64Array.of(1, ab, ac, ab, 1, bc, ac, bc, 1);
  const block = (row: number) => Math.floor(row / 3);
  const own = (value: number) =>
    Float64Array.from({ length: 27 }, (_, k) => (block(Math.floor(k / 3)) === k % 3 ? value : 0));
  const r = Float64Array.from({ length: 81 }, (_, k) => {
    const [i, j] = [Math.floor(k / 9), k % 9];
    return i === j ? 1 : lambda * lambda * phi[block(i) * 3 + block(j)]!;
  });
  const loadings = own(lambda);
  return {
    status: 'converged',
    iterations: 1,
    n: 100,
    variables: ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'],
    constructs: ['A', 'B', 'C'].map((id, k) => ({
      id,
      kind: kinds[k]!,
      mode: 'A',
      indicators: [1, 2, 3].map((item) => `${id.toLowerCase()}${item}`),
    })),
    paths,
    consistent: true,
    indicatorCorrelations: r,
    weights: own(1 / Math.sqrt(3 + 6 * lambda * lambda)),
    loadings,
    crossLoadings: loadings.map((_, k) => lambda * phi[block(Math.floor(k / 3)) * 3 + (k % 3)]!),
    scoreCorrelations: phi,
    constructCorrelations: phi,
    rhoA: new Float64Array(3).fill(1),
    ...structure(phi, paths),
  };
}

/** Closed forms for one and two predictors. */
function structure(phi: Float64Array, paths: PlsEstimate['paths']) {
  const pathCoefficients = new Float64Array(9);
  const rSquared = new Float64Array(3).fill(Number.NaN);
  const at = (id: string) => 'ABC'.indexOf(id);
  for (const to of ['A', 'B', 'C']) {
    const from = paths.filter((path) => path.to === to).map((path) => at(path.from));
    if (from.length === 0) continue;
    const [x, y] = from as [number, number?];
    const target = at(to);
    const rx = phi[x * 3 + target]!;
    const ry = y === undefined ? 0 : phi[y * 3 + target]!;
    const rxy = y === undefined ? 0 : phi[x * 3 + y]!;
    const bx = (rx - ry * rxy) / (1 - rxy * rxy);
    pathCoefficients[x * 3 + target] = bx;
    rSquared[target] = bx * rx;
    if (y === undefined) continue;
    const by = (ry - rx * rxy) / (1 - rxy * rxy);
    pathCoefficients[y * 3 + target] = by;
    rSquared[target] = bx * rx + by * ry;
  }
  return { pathCoefficients, rSquared };
}

const chain = [
  { from: 'A', to: 'B' },
  { from: 'B', to: 'C' },
];
const triangle = [...chain, { from: 'A', to: 'C' }];
const loading = fc.double({ min: 0.3, max: 0.95, noNaN: true });
/** Correlations of a positive definite matrix. */
const correlations = fc
  .tuple(
    fc.double({ min: -0.9, max: 0.9, noNaN: true }),
    fc.double({ min: -0.9, max: 0.9, noNaN: true }),
    fc.double({ min: -0.9, max: 0.9, noNaN: true }),
  )
  .filter(([ab, ac, bc]) => 1 + 2 * ab * ac * bc - ab * ab - ac * ac - bc * bc > 0.05);

describe('model fit', () => {
  it('is perfect for a saturated factor model in its own population', () => {
    fc.assert(
      fc.property(loading, correlations, (lambda, phi) => {
        const { saturated, estimated } = modelFit(population(lambda, phi, triangle));
        for (const fit of [saturated, estimated]) {
          expect(fit.srmr).toBeCloseTo(0, 10);
          expect(fit.dUls).toBeCloseTo(0, 10);
          expect(fit.dG).toBeCloseTo(0, 10);
        }
      }),
    );
  });

  it('of a chain misses the correlation of its ends by φ(A, C) − φ(A, B)·φ(B, C)', () => {
    fc.assert(
      fc.property(loading, correlations, (lambda, phi) => {
        const [ab, ac, bc] = phi;
        const { saturated, estimated } = modelFit(population(lambda, phi, chain));
        const missed = lambda * lambda * (ac - ab * bc);
        expect(saturated.srmr).toBeCloseTo(0, 10);
        expect(estimated.dUls).toBeCloseTo(9 * missed * missed, 10);
        expect(estimated.srmr).toBeCloseTo(Math.sqrt((9 * missed * missed) / 45), 10);
      }),
    );
  });

  it('reproduces the block of a composite as observed, but not that of a factor', () => {
    const estimate = population(0.8, [0.3, 0.2, 0.4], triangle, [
      'composite',
      'reflective',
      'composite',
    ]);
    for (const [i, j] of [
      [0, 1],
      [1, 0],
    ] as const)
      estimate.indicatorCorrelations[i * 9 + j] = 0.1;
    expect(modelFit(estimate).saturated.dUls).toBeCloseTo(0, 12);
    const factors = {
      ...estimate,
      constructs: population(0.8, [0.3, 0.2, 0.4], triangle).constructs,
    };
    expect(modelFit(factors).saturated.dUls).toBeCloseTo(0.54 ** 2, 12);
  });

  it('has no d_G when the implied matrix is not positive definite', () => {
    const estimate = population(0.9, [0.5, 0.5, 0.5], triangle);
    estimate.constructCorrelations.set([1, 0.99, -0.99, 0.99, 1, 0.99, -0.99, 0.99, 1]);
    const { saturated } = modelFit(estimate);
    expect(saturated.dG).toBeNull();
    expect(saturated.srmr).toBeGreaterThan(0.1);
  });

  it('is null, not NaN, when the estimate holds NaN', () => {
    const estimate = population(0.8, [0.5, Number.NaN, 0.5], triangle);
    const fit = { srmr: null, dUls: null, dG: null };
    expect(modelFit(estimate)).toEqual({ saturated: fit, estimated: fit });
    expect(fornellLarcker(estimate).find(({ a, b }) => a === 'C' && b === 'A')).toEqual({
      a: 'C',
      b: 'A',
      value: null,
      discriminant: null,
      reason: 'inadmissible',
    });
  });

  it('takes a repeated indicator for its own block, wherever the larger block stands', () => {
    const plain = population(0.8, [0.3, 0.2, 0.4], triangle);
    const larger = {
      id: 'H',
      kind: 'composite',
      mode: 'A',
      indicators: plain.variables.slice(0, 6),
    } as const;
    const widen = (matrix: Float64Array, columns: number) =>
      Float64Array.from({ length: (matrix.length / columns) * (columns + 1) }, (_, k) =>
        k % (columns + 1) === 0
          ? 0.5
          : matrix[Math.floor(k / (columns + 1)) * columns + (k % (columns + 1)) - 1]!,
      );
    const wide = {
      ...plain,
      constructs: [larger, ...plain.constructs],
      loadings: widen(plain.loadings, 3),
      pathCoefficients: new Float64Array(16),
      paths: [],
      constructCorrelations: Float64Array.of(
        ...[1, 0.5, 0.5, 0.5],
        ...[0.5, 1, 0.3, 0.2],
        ...[0.5, 0.3, 1, 0.4],
        ...[0.5, 0.2, 0.4, 1],
      ),
    };
    expect(modelFit(wide).saturated.dUls).toBeCloseTo(0, 12);
  });
});

describe('collinearity', () => {
  it('is never below 1, and 1/(1 − r²) for two predictors', () => {
    fc.assert(
      fc.property(loading, correlations, (lambda, phi) => {
        const estimate = population(lambda, phi, triangle);
        for (const { value } of indicatorVif(estimate)) expect(value).toBeGreaterThanOrEqual(1);
        for (const { to, value } of structuralVif(estimate))
          expect(value).toBeCloseTo(to === 'C' ? 1 / (1 - phi[0] ** 2) : 1, 10);
      }),
    );
  });

  it('says when variables are dependent', () => {
    const estimate = population(0.8, [1, 0.5, 0.5], triangle);
    const rows = structuralVif(estimate).filter(({ to }) => to === 'C');
    expect(rows.map(({ value, reason }) => [value, reason])).toEqual([
      [null, 'collinear'],
      [null, 'collinear'],
    ]);
  });
});

describe('explained variance', () => {
  it('f² follows from R² with and without the predictor', () => {
    fc.assert(
      fc.property(correlations, (phi) => {
        const [ab, ac, bc] = phi;
        const estimate = population(0.8, phi, triangle);
        const full = estimate.rSquared[2]!;
        const size = (from: string, to: string) =>
          fSquared(estimate).find((row) => row.from === from && row.to === to)!.value;
        expect(size('A', 'B')).toBeCloseTo((ab * ab) / (1 - ab * ab), 8);
        expect(size('A', 'C')).toBeCloseTo((full - bc * bc) / (1 - full), 8);
        expect(size('B', 'C')).toBeCloseTo((full - ac * ac) / (1 - full), 8);
      }),
    );
  });

  it('adjusts R² for the number of predictors, unless the sample is too small', () => {
    const estimate = population(0.8, [0.3, 0.2, 0.4], triangle);
    const [b, c] = rSquared(estimate);
    expect(b!.adjusted).toBeCloseTo(1 - (1 - 0.09) * (99 / 98), 12);
    expect(c!.adjusted).toBeCloseTo(1 - (1 - c!.value) * (99 / 97), 12);
    expect(rSquared({ ...estimate, n: 3 }).map(({ adjusted }) => adjusted === null)).toEqual([
      false,
      true,
    ]);
  });

  it('has no f² when the model explains everything', () => {
    const estimate = population(0.8, [0.6, 1.1, 0.5], triangle);
    const reasons = fSquared(estimate).map(({ to, reason }) => [to, reason]);
    expect(reasons).toEqual([
      ['B', null],
      ['C', 'inadmissible'],
      ['C', 'inadmissible'],
    ]);
  });
});

describe('validity tables', () => {
  it('Fornell–Larcker: √AVE must exceed the correlation on both sides', () => {
    const rows = fornellLarcker(population(0.7, [0.75, 0.6, -0.72], triangle));
    expect(rows.map(({ a, b, discriminant }) => [a, b, discriminant])).toEqual([
      ['A', 'A', null],
      ['B', 'A', false],
      ['B', 'B', null],
      ['C', 'A', true],
      ['C', 'B', false],
      ['C', 'C', null],
    ]);
    expect(rows[0]!.value).toBeCloseTo(0.7, 12);
    expect(rows[4]!.value).toBe(-0.72);
  });

  it('composites have no reliability, AVE or HTMT, and each null has its reason', () => {
    const estimate = population(0.7, [0.3, 0.2, 0.4], triangle, [
      'reflective',
      'composite',
      'reflective',
    ]);
    expect(htmt(estimate).map(({ value, reason }) => [value === null, reason])).toEqual([
      [true, 'composite'],
      [false, null],
      [true, 'composite'],
    ]);
    const cells = fornellLarcker(estimate);
    expect(cells.find(({ a, b }) => a === 'B' && b === 'B')).toMatchObject({
      value: null,
      reason: 'composite',
    });
    expect(cells.find(({ a, b }) => a === 'B' && b === 'A')).toMatchObject({
      value: 0.3,
      discriminant: null,
    });
  });

  it('cross-loadings mark the construct’s own indicators', () => {
    const rows = crossLoadings(population(0.8, [0.5, 0.2, 0.4], triangle));
    expect(rows).toHaveLength(27);
    expect(rows[1]).toEqual({ indicator: 'a1', construct: 'B', estimate: 0.4, own: false });
    expect(rows.filter(({ own }) => own).map(({ estimate }) => estimate)).toEqual(
      new Array(9).fill(0.8),
    );
  });
});

describe('effects of an estimate', () => {
  it('read the paths where they stand', () => {
    const estimate = population(0.8, [0.5, 0.2, 0.4], triangle);
    const [path] = effects(estimate).specificIndirect;
    const b = estimate.pathCoefficients;
    expect(path!.path).toEqual(['A', 'B', 'C']);
    expect(path!.estimate).toBeCloseTo(b[1]! * b[5]!, 12);
    const total = effects(estimate).total.find(({ from, to }) => from === 'A' && to === 'C')!;
    expect(total.estimate).toBeCloseTo(0.2, 12);
  });
});

/** A measure without a value is NaN among draws. */
function expectClose(draws: Float64Array, values: readonly (number | null)[]): void {
  expect(draws).toHaveLength(values.length);
  values.forEach((value, column) => {
    if (value === null) expect(draws[column]).toBeNaN();
    else expect(draws[column]).toBeCloseTo(value, 8);
  });
}

describe('measures of draws', () => {
  it('read what bootstrapPls writes: each resample has the measures of its rows', async () => {
    const data = secondOrderData(60);
    const specified = secondOrderModel('repeated-indicators');
    const indices = Int32Array.from({ length: 180 }, (_, i) => (i * i + 7 * i) % 60);
    const { original, draws } = await bootstrapPls(
      specified,
      data,
      {},
      { resamples: 3, seed: 1, indices, collect: ['constructCorrelations'] },
    );
    const { rhoC, ave } = loadingMeasuresOfDraws(original, draws.loadings, 3);
    const sizes = fSquaredOfDraws(original, draws.constructCorrelations!, 3);
    for (let r = 0; r < 3; r++) {
      const rows = [...indices.subarray(60 * r, 60 * (r + 1))];
      const alone = estimatePls(specified, takeRows(data, rows));
      const q = original.constructs.length;
      const measures = reliability(alone);
      expectClose(
        rhoC.subarray(r * q, r * q + q),
        measures.map((row) => row.rhoC),
      );
      expectClose(
        ave.subarray(r * q, r * q + q),
        measures.map((row) => row.ave),
      );
      const expected = fSquared(alone).map(({ value }) => value);
      expectClose(sizes.subarray(r * expected.length, (r + 1) * expected.length), expected);
    }
  });

  it('are the measures of the estimate when the draws are its own figures', () => {
    const estimate = population(0.7, [0.3, 0.2, 0.4], triangle, [
      'reflective',
      'composite',
      'reflective',
    ]);
    const own = Float64Array.from(estimate.variables, () => 0.7);
    const draws = Float64Array.from([...own.map((value) => value / 2), ...own]);
    const { rhoC, ave } = loadingMeasuresOfDraws(estimate, draws, 2);
    const rows = reliability(estimate);
    expect(Array.from(rhoC.slice(3))).toEqual(rows.map((row) => row.rhoC ?? Number.NaN));
    expect(Array.from(ave.slice(3))).toEqual(rows.map((row) => row.ave ?? Number.NaN));
    expect(ave[0]).toBeCloseTo(0.35 ** 2, 12);
  });

  it('f² in the order of fSquared, NaN where a draw has none', () => {
    const estimate = population(0.7, [0.3, 0.2, 0.4], triangle);
    const draws = Float64Array.of(0.3, 0.2, 0.4, 1, 0.2, 0.2, Number.NaN, 0.2, 0.4);
    const sizes = fSquaredOfDraws(estimate, draws, 3);
    expect(Array.from(sizes.slice(0, 3))).toEqual(fSquared(estimate).map(({ value }) => value));
    expect(sizes.slice(3).every(Number.isNaN)).toBe(true);
  });
});
