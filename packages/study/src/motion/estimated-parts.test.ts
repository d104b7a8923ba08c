import { parameters } from '@qunhai/simulation';
import { clusteredFirmsTheory } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import type { AnalysedWave } from '../analysed-wave.ts';
import { conversionReader } from './conversion-weights.ts';
import type { Estimates } from './estimates.ts';
import { outcomeParameters } from './outcome-parameters.ts';
import { spread } from './weights-for-wave.ts';

/** Answers to CN1 spread twice as much as those to CN2. */
const matrix = {
  wave: 1,
  n: 4,
  p: 3,
  variables: ['DL1', 'CN1', 'CN2'],
  values: Float64Array.of(1, 1, 3, 3, 5, 5, 5, 1, 3, 7, 5, 5),
  firms: ['a', 'b', 'c', 'd'],
  clusters: [null, null, null, null],
  rows: [2, 3, 4, 5],
};
const wave = { wave: 1, matrix, facts: [], files: [], exclusions: [], notes: [] } as AnalysedWave;
const resources = clusteredFirmsTheory.resources.filter(({ items }) =>
  items.some((item) => ['DL1', 'CN1', 'CN2'].includes(item)),
);
const estimates: Estimates = {
  weightLabels: [
    { construct: 'DL', indicator: 'DL1' },
    { construct: 'CN', indicator: 'CN1' },
    { construct: 'CN', indicator: 'CN2' },
  ],
  pathLabels: [
    { from: 'DL', to: 'CA' },
    { from: 'CN', to: 'CA' },
    { from: 'CN', to: 'DC' },
    { from: 'CA', to: 'GR' },
    { from: 'DC', to: 'MK' },
  ],
  point: {
    weights: Float64Array.of(1, 0.5, 0.5),
    paths: Float64Array.of(0.2, 0.4, 0.3, 0.45, -0.1),
  },
  draws: [],
};
const read = conversionReader(clusteredFirmsTheory, wave, resources, estimates);

describe('shares of conversion', () => {
  it('are β·w/s of the items of a resource, brought to the sum of 1', () => {
    expect(spread(matrix, 'CN1') / spread(matrix, 'CN2')).toBeCloseTo(2, 12);
    const raw = [
      0.2 / spread(matrix, 'DL1'),
      (0.4 * 0.5) / spread(matrix, 'CN1'),
      (0.4 * 0.5) / spread(matrix, 'CN2'),
    ];
    const sum = raw[0]! + raw[1]! + raw[2]!;
    const { toAdvantage, toCapability, clipped } = read(estimates.point);
    toAdvantage!.forEach((share, k) => {
      expect(share).toBeCloseTo(raw[k]! / sum, 12);
    });
    // CN alone has a path to capability, and CN2 spreads half as much as CN1.
    [0, 1 / 3, 2 / 3].forEach((share, k) => {
      expect(toCapability![k]).toBeCloseTo(share, 12);
    });
    expect(clipped).toBe(0);
  });
  it('count negative weights and paths as 0, and say how much that was', () => {
    const { toAdvantage, toCapability, clipped } = read({
      weights: Float64Array.of(1, -0.5, 0.5),
      paths: Float64Array.of(0, 0.4, -0.3, 0, 0),
    });
    expect(toAdvantage).toEqual([0, 0, 1]);
    expect(toCapability).toBeNull();
    expect(clipped).toBeGreaterThan(0.3);
    expect(clipped).toBeLessThan(1);
  });
});

describe('parameters from paths to growth', () => {
  it('are the default times the path over 0.3, within half and twice and the plausible range', () => {
    const found = outcomeParameters(estimates, estimates.point);
    const { offerAdvantage, experienceRate } = parameters;
    expect(Object.keys(found).toSorted()).toEqual(['experienceRate', 'offerAdvantage']);
    expect(found.offerAdvantage).toBeCloseTo(
      Math.min(offerAdvantage.range[1], 1.5 * offerAdvantage.default),
      12,
    );
    expect(found.experienceRate).toBeCloseTo(0.5 * experienceRate.default, 12);
  });
});
