import { solveSymmetric } from '@qunhai/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel } from '../../golden/simulated-study.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { estimatePls, type PlsResult } from './estimate-pls.ts';
import { ldlInto, ldlSolveInto } from './ldl.ts';
import { scores } from './scores.ts';

const data = secondOrderData(120);
const firstOrder: SemModel = {
  constructs: secondOrderModel('two-stage').constructs.filter((c) => c.id !== 'H'),
  paths: [
    { from: 'A', to: 'H1' },
    { from: 'A', to: 'H2' },
    { from: 'H1', to: 'H3' },
    { from: 'H2', to: 'B' },
    { from: 'H3', to: 'B' },
  ],
};
const withMode = (model: SemModel, mode: 'A' | 'B' | 'unit'): SemModel => ({
  ...model,
  constructs: model.constructs.map((c) => ({ ...c, mode })),
});
const path = (result: PlsResult, from: string, to: string): number => {
  const ids = result.constructs.map((c) => c.id);
  return result.pathCoefficients[ids.indexOf(from) * ids.length + ids.indexOf(to)]!;
};

it('L·D·Lᵀ solves what Cholesky solves', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
      (x) => {
        const a = new Float64Array(16);
        for (let i = 0; i < 4; i++)
          for (let j = 0; j < 4; j++) {
            for (let k = 0; k < 4; k++) a[i * 4 + j]! += x[i * 4 + k]! * x[j * 4 + k]!;
            if (i === j) a[i * 4 + j]! += 1;
          }
        const b = Float64Array.from(x.slice(16));
        const expected = solveSymmetric(a, b)!;
        expect(ldlInto(a, 0, 4)).toBeGreaterThan(0);
        ldlSolveInto(a, 0, 4, b, 0);
        b.forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i]!, 10);
        });
      },
    ),
  );
});

describe('estimatePls', () => {
  it.each(['A', 'B', 'unit'] as const)(
    'mode %s: scores have the correlations it reports',
    (mode) => {
      const result = estimatePls(withMode(firstOrder, mode), data);
      const { values, n } = scores(result, data);
      const q = result.constructs.length;
      for (let j = 0; j < q; j++)
        for (let k = 0; k <= j; k++) {
          let sum = 0;
          for (let i = 0; i < n; i++) sum += values[i * q + j]! * values[i * q + k]!;
          expect(sum / (n - 1)).toBeCloseTo(result.scoreCorrelations[j * q + k]!, 10);
        }
    },
  );

  it('orients each score with its indicators, whatever the coding of other blocks', () => {
    const flipped: SemData = {
      ...data,
      values: data.values.map((value, cell) => (cell % data.p < 3 ? -value : value)),
    };
    const [plain, mirrored] = [estimatePls(firstOrder, data), estimatePls(firstOrder, flipped)];
    expect(path(mirrored, 'A', 'H1')).toBeCloseTo(-path(plain, 'A', 'H1'), 9);
    expect(path(mirrored, 'H3', 'B')).toBeCloseTo(path(plain, 'H3', 'B'), 9);
    expect(mirrored.loadings[0]).toBeCloseTo(plain.loadings[0]!, 9);
  });

  it('says when it has not converged instead of throwing', () => {
    const result = estimatePls(firstOrder, data, { maxIterations: 1 });
    expect(result.status).toBe('not-converged');
    expect(result.iterations).toBe(1);
  });

  it('names collinear indicators and predictors', () => {
    const twin: SemData = { ...data, variables: data.variables, values: data.values.slice() };
    for (let i = 0; i < twin.n; i++) twin.values[i * twin.p + 1] = twin.values[i * twin.p]!;
    expect(() => estimatePls(withMode(firstOrder, 'B'), twin)).toThrow(
      expect.objectContaining({ code: 'sem.collinear-indicators', details: { construct: 'A' } }),
    );
    const item = (id: string, name: string) =>
      ({ id, kind: 'composite', mode: 'A', indicators: [name] }) as const;
    const copies: SemModel = {
      constructs: [item('P', 'A_1'), item('Q', 'A_2'), item('R', 'B_1')],
      paths: [
        { from: 'P', to: 'R' },
        { from: 'Q', to: 'R' },
      ],
    };
    expect(() => estimatePls(copies, twin)).toThrow(
      expect.objectContaining({ code: 'sem.collinear-predictors', details: { construct: 'R' } }),
    );
  });

  it('PLSc finds the factor correlations PLS attenuates', () => {
    const many = secondOrderData(20_000, 2);
    const chain: SemModel = { ...firstOrder, paths: firstOrder.paths };
    const plain = estimatePls(chain, many);
    const corrected = estimatePls(chain, many, { consistent: true });
    expect(corrected.status).toBe('converged');
    expect(path(plain, 'A', 'H1')).toBeLessThan(0.55);
    expect(path(corrected, 'A', 'H1')).toBeCloseTo(0.6, 1);
    expect(Math.abs(path(corrected, 'A', 'H1') - 0.6)).toBeLessThan(0.02);
    expect(corrected.loadings[0]).toBeCloseTo(0.8, 1);
  });
});

describe('second-order constructs', () => {
  it('two-stage equals estimating twice with scores by hand', () => {
    const result = estimatePls(secondOrderModel('two-stage'), data);
    const first = scores(result.firstStage!, data);
    const ids = ['H1', 'H2', 'H3'];
    const p = data.p + 3;
    const values = new Float64Array(data.n * p);
    for (let i = 0; i < data.n; i++) {
      values.set(data.values.subarray(i * data.p, (i + 1) * data.p), i * p);
      ids.forEach((id, h) => {
        const column = first.constructs.indexOf(id);
        values[i * p + data.p + h] = first.values[i * first.constructs.length + column]!;
      });
    }
    const byHand = estimatePls(
      {
        constructs: [
          ...firstOrder.constructs.filter((c) => c.id === 'A' || c.id === 'B'),
          { id: 'H', kind: 'composite', mode: 'A', indicators: ids },
        ],
        paths: secondOrderModel('two-stage').paths,
      },
      { n: data.n, p, variables: [...data.variables, ...ids], values },
    );
    for (const [from, to] of [
      ['A', 'H'],
      ['H', 'B'],
      ['A', 'B'],
    ] as const)
      expect(path(result, from, to)).toBeCloseTo(path(byHand, from, to), 9);
    const own = scores(result, data);
    const theirs = scores(byHand, { n: data.n, p, variables: [...data.variables, ...ids], values });
    const at = own.constructs.indexOf('H');
    for (let i = 0; i < data.n; i++)
      expect(own.values[i * 3 + at]).toBeCloseTo(
        theirs.values[i * 3 + theirs.constructs.indexOf('H')]!,
        8,
      );
  });

  it('repeated indicators: weights of the same indicator for component and composite', () => {
    const result = estimatePls(secondOrderModel('repeated-indicators'), data);
    const ids = result.constructs.map((c) => c.id);
    const row = result.variables.indexOf('H2_1') * ids.length;
    expect(result.weights[row + ids.indexOf('H')]).toBeGreaterThan(0);
    expect(result.weights[row + ids.indexOf('H2')]).toBeGreaterThan(0);
    expect(result.variables).toHaveLength(14);
    expect(path(result, 'A', 'H')).toBeGreaterThan(0.4);
    expect(path(result, 'H', 'H1')).toBeGreaterThan(0.5);
  });
});
