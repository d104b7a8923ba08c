import { describe, expect, it } from 'vitest';
import { moderatedData, moderatedModel } from '../../golden/moderated-study.ts';
import { takeRows } from '../../golden/simulated-study.ts';
import { bootstrapPls } from '../resample/bootstrap-pls.ts';
import { jackknifePls } from '../resample/jackknife-pls.ts';
import type { ModerationApproach } from '../specify/term.ts';
import { estimatePls, type PlsResult } from './estimate-pls.ts';
import { scores } from './scores.ts';

const data = moderatedData(90, 2);
const counts = Array.from({ length: data.n }, (_, i) => i % 4);
const caseWeights = Float64Array.from(counts, (count) => count * 0.7);
const repeated = takeRows(
  data,
  counts.flatMap((count, row) => Array.from({ length: count }, () => row)),
);
const approaches: ModerationApproach[] = ['two-stage', 'product-indicator', 'orthogonalizing'];
const expectSame = (a: Float64Array, b: Float64Array): void => {
  expect(a).toHaveLength(b.length);
  a.forEach((value, i) => {
    expect(value).toBeCloseTo(b[i]!, 8);
  });
};

describe('case weights', () => {
  it.each(approaches)('%s: whole weights equal rows that are there as often', (moderation) => {
    const options = { moderation, tolerance: 1e-12 };
    const weighted = estimatePls(moderatedModel, data, { ...options, caseWeights });
    const expected = estimatePls(moderatedModel, repeated, options);
    expectSame(weighted.pathCoefficients, expected.pathCoefficients);
    expectSame(weighted.loadings, expected.loadings);
    expectSame(weighted.indicatorCorrelations, expected.indicatorCorrelations);
    expect(weighted.terms![0]!.perProduct).toBeCloseTo(expected.terms![0]!.perProduct, 1);
    expect(weighted.preparation.excludedRows).toHaveLength(23);
    expect(weighted.n).toBe(67);
  });

  it('equal weights change nothing', () => {
    const options = { consistent: true, tolerance: 1e-12 };
    const plain = estimatePls(moderatedModel, data, options);
    const equal = estimatePls(moderatedModel, data, {
      ...options,
      caseWeights: new Float64Array(data.n).fill(3),
    });
    expectSame(equal.pathCoefficients, plain.pathCoefficients);
    expect(equal.terms![0]!.perProduct).toBeCloseTo(plain.terms![0]!.perProduct, 10);
    expectSame(scores(equal, data).values, scores(plain, data).values);
  });

  it('scores have weighted variance 1', () => {
    const result = estimatePls(moderatedModel, data, { caseWeights });
    const { values, n, rows, constructs } = scores(result, data);
    const used = Array.from(rows, (row) => caseWeights[row]!);
    const total = used.reduce((sum, w) => sum + w, 0);
    constructs.forEach((id, j) => {
      const squares = used.reduce(
        (sum, w, i) => sum + ((w * n) / total) * values[i * constructs.length + j]! ** 2,
        0,
      );
      expect(squares / (n - 1), id).toBeCloseTo(1, 8);
    });
  });

  it('replace missing values by weighted means', () => {
    const values = data.values.slice();
    values[1 * data.p] = Number.NaN;
    const gap = { ...data, values };
    const { preparation } = estimatePls(moderatedModel, gap, { caseWeights });
    expect(preparation.imputedCells).toEqual([{ variable: 'x1', count: 1 }]);
    const observed = counts.flatMap((count, i) => (i === 1 ? [] : [[count, values[i * data.p]!]]));
    const weight = observed.reduce((sum, [count]) => sum + count!, 0);
    const filled = values.slice();
    filled[data.p] = observed.reduce((sum, [count, x]) => sum + count! * x!, 0) / weight;
    const byHand = estimatePls(moderatedModel, { ...data, values: filled }, { caseWeights });
    const found: PlsResult = estimatePls(moderatedModel, gap, { caseWeights });
    expectSame(found.pathCoefficients, byHand.pathCoefficients);
  });

  it.each(approaches)('%s: resamples carry the weights of their rows', async (moderation) => {
    const weights = Float64Array.from({ length: data.n }, (_, i) => 0.5 + ((i * 7) % 5));
    const drawn = Array.from({ length: data.n }, (_, i) => (i * i * 3 + i) % data.n);
    const options = { moderation, tolerance: 1e-12 };
    const { draws } = await bootstrapPls(
      moderatedModel,
      data,
      { ...options, caseWeights: weights },
      { resamples: 1, seed: 1, indices: Int32Array.from(drawn) },
    );
    const alone = estimatePls(moderatedModel, takeRows(data, drawn), {
      ...options,
      caseWeights: Float64Array.from(drawn, (row) => weights[row]!),
    });
    const ids = alone.constructs.map((c) => c.id);
    draws.pathLabels.forEach(({ from, to }, k) => {
      const cell = ids.indexOf(from) * ids.length + ids.indexOf(to);
      expect(draws.paths[k], `${from} → ${to}`).toBeCloseTo(alone.pathCoefficients[cell]!, 8);
    });
  });

  it('leave one out in the jackknife', () => {
    const weights = Float64Array.from({ length: data.n }, (_, i) => 0.5 + ((i * 7) % 5));
    const options = { tolerance: 1e-12 };
    const { draws } = jackknifePls(moderatedModel, data, { ...options, caseWeights: weights });
    const alone = estimatePls(moderatedModel, data, {
      ...options,
      caseWeights: weights.map((weight, i) => (i === 5 ? 0 : weight)),
    });
    const ids = alone.constructs.map((c) => c.id);
    const width = draws.pathLabels.length;
    draws.pathLabels.forEach(({ from, to }, k) => {
      const cell = ids.indexOf(from) * ids.length + ids.indexOf(to);
      expect(draws.paths[5 * width + k]).toBeCloseTo(alone.pathCoefficients[cell]!, 8);
    });
  });

  it.each([
    ['case-weights-shape', new Float64Array(3), { expected: 90, found: 3 }],
    ['case-weight-invalid', new Float64Array(90).fill(1).fill(-1, 4, 5), { row: 5 }],
    ['case-weight-invalid', new Float64Array(90).fill(1).fill(Number.NaN, 0, 1), { row: 1 }],
    ['too-few-rows', new Float64Array(90), { rows: 0 }],
  ])('names %s', (code, weights, details) => {
    expect(() => estimatePls(moderatedModel, data, { caseWeights: weights })).toThrow(
      expect.objectContaining({
        code: `sem.${code}`,
        details: expect.objectContaining(details) as object,
      }),
    );
  });
});
