import { mean, standardDeviation } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { secondOrderData, secondOrderModel } from '../../golden/simulated-study.ts';
import { estimatePls } from '../estimate/estimate-pls.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { importancePerformanceMap } from './importance-performance.ts';
import { regressColumns } from './regress-columns.ts';

const model: SemModel = {
  constructs: [
    { id: 'X', kind: 'reflective', mode: 'A', indicators: ['x1', 'x2'] },
    { id: 'M', kind: 'reflective', mode: 'A', indicators: ['m1', 'm2'] },
    { id: 'Y', kind: 'reflective', mode: 'A', indicators: ['y1'] },
  ],
  paths: [
    { from: 'X', to: 'M' },
    { from: 'X', to: 'Y' },
    { from: 'M', to: 'Y' },
  ],
};

/** Answers 1–5 and 1–7 from another study's items. */
function answers(): SemData {
  const source = secondOrderData(150, 2);
  const take = ['A_1', 'A_2', 'H1_1', 'H1_2', 'B_1'].map((name) => source.variables.indexOf(name));
  const highest = [5, 7, 5, 7, 7];
  const values = Float64Array.from(
    Array.from({ length: 150 }, (_, i) =>
      take.map((c, k) =>
        Math.min(
          highest[k]!,
          Math.max(1, Math.round(3.5 + 1.3 * source.values[i * source.p + c]!)),
        ),
      ),
    ).flat(),
  );
  return { n: 150, p: 5, variables: ['x1', 'x2', 'm1', 'm2', 'y1'], values };
}

const scales = {
  x1: { min: 1, max: 5 },
  x2: { min: 1, max: 7 },
  m1: { min: 1, max: 5 },
  m2: { min: 1, max: 7 },
  y1: { min: 1, max: 7 },
};

describe('importancePerformanceMap', () => {
  const data = answers();
  const result = estimatePls(model, data);
  const map = importancePerformanceMap(result, data, 'Y', scales);
  const column = (name: string) => map.scores.columns[map.scores.constructs.indexOf(name)]!;

  it('has the effects of regressions on the 0–100 scores as importance', () => {
    const one = new Float64Array(150).fill(1);
    const [, b, c] = regressColumns([one, column('X'), column('M')], column('Y'))!.coefficients;
    const [, a] = regressColumns([one, column('X')], column('M'))!.coefficients;
    expect(map.constructs.map(({ construct }) => construct)).toEqual(['X', 'M']);
    expect(map.constructs[0]!.importance).toBeCloseTo(b! + a! * c!, 8);
    expect(map.constructs[1]!.importance).toBeCloseTo(c!, 8);
  });

  it('has means of rescaled answers as performance, and weights that add up to 1', () => {
    const y = Float64Array.from(
      { length: 150 },
      (_, i) => (100 * (data.values[i * 5 + 4]! - 1)) / 6,
    );
    expect(map.targetPerformance.mean).toBeCloseTo(mean(y), 10);
    expect(map.targetPerformance.standardDeviation).toBeCloseTo(standardDeviation(y), 10);
    for (const { construct, importance } of map.constructs) {
      const own = map.indicators.filter((indicator) => indicator.construct === construct);
      expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(own.reduce((sum, row) => sum + row.importance, 0)).toBeCloseTo(importance, 12);
      const [low, high] = [0, 1].map(
        (k) => own.map((o) => o.performance.mean).toSorted((p, q) => p - q)[k]!,
      );
      const { performance } = map.constructs.find((row) => row.construct === construct)!;
      expect(performance.mean).toBeGreaterThanOrEqual(low!);
      expect(performance.mean).toBeLessThanOrEqual(high!);
    }
    expect(map.negativeWeights).toEqual([]);
  });

  it('says when a construct has negative weights', () => {
    const turned = { ...data, values: data.values.map((v, at) => (at % 5 === 1 ? 8 - v : v)) };
    const found = importancePerformanceMap(estimatePls(model, turned), turned, 'Y', scales);
    expect(found.negativeWeights).toEqual(['X']);
  });

  it('puts the components of a second-order construct into its score', () => {
    const study = secondOrderData(120);
    const all = Object.fromEntries(study.variables.map((name) => [name, { min: -5, max: 5 }]));
    const higher = importancePerformanceMap(
      estimatePls(secondOrderModel('two-stage'), study),
      study,
      'B',
      all,
    );
    expect(
      higher.indicators.filter(({ construct }) => construct === 'H').map((i) => i.indicator),
    ).toEqual(['H1', 'H2', 'H3']);
    for (const { performance } of higher.constructs)
      expect(Math.abs(performance.mean - 50)).toBeLessThan(5);
  });

  it('needs the scale of every indicator and a target of the model', () => {
    const { y1: _, ...without } = scales;
    expect(() => importancePerformanceMap(result, data, 'Y', without)).toThrow(
      expect.objectContaining({ code: 'sem.missing-scale', details: { indicator: 'y1' } }),
    );
    expect(() => importancePerformanceMap(result, data, 'Q', scales)).toThrow(
      expect.objectContaining({ code: 'sem.unknown-construct' }),
    );
  });
});
