import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../calibration/calibrate.ts';
import { clusterDiagnostics } from '../clusters/cluster-diagnostics.ts';
import { compareSolutions } from './compare-solutions.ts';
import { testRobustness } from './test-robustness.ts';

describe('robustness against given alternatives', () => {
  const cases = ['a', 'b', 'c', 'd'];
  const outcome = [0.9, 0.7, 0.2, 0.6];
  const initial = [0.8, 0.6, 0.6, 0.1];

  it('follows the definitions', () => {
    const test = [0.6, 0.2, 0.7, 0.8];
    const own = compareSolutions({ cases, outcome, initial, tests: [test] });
    // Core: 0.6, 0.2, 0.6, 0.1; the outcome covers 0.6, 0.2, 0.2, 0.1 of it.
    expect(own.coverage).toBeCloseTo(1.1 / 1.7, 12);
    expect(own.consistency).toBeCloseTo(1.7 / 2.1 / (1.1 / 1.5), 12);
    expect(own.overlap.least).toBeCloseTo(1.5 / 2.9, 12);
    expect(own.rank).toBe(4);
    expect(own.cases).toEqual({
      robustTypical: ['a'],
      robustDeviant: ['c'],
      shakyTypical: ['b'],
      shakyDeviant: [],
      possibleTypical: ['d'],
      possibleDeviant: [],
    });
    expect(own.caseRatio.typical).toBeCloseTo(1 / 3, 12);
    expect(own.caseRatio.deviant).toBe(1);
  });

  it('is perfect against itself, and unknown for an empty solution', () => {
    expect(compareSolutions({ cases, outcome, initial, tests: [initial, initial] })).toMatchObject({
      ...{ coverage: 1, consistency: 1, overlap: { least: 1, most: 1 }, rank: 1 },
    });
    const none = [0, 0, 0, 0];
    expect(compareSolutions({ cases, outcome, initial, tests: [none] })).toMatchObject({
      ...{ coverage: 0, consistency: null, rank: 3 },
    });
    expect(() => compareSolutions({ cases, outcome, initial, tests: [] })).toThrow(
      expect.objectContaining({ code: 'qca.tests-missing' }),
    );
  });
});

describe('robustness of an analysis', () => {
  const stream = new RandomStream(5, 'qca.test');
  const raw = ['A', 'B', 'C'].map(() => Array.from({ length: 60 }, () => 10 * stream.uniform()));
  const anchors = { exclusion: 1, crossover: 4.9, inclusion: 9 };
  const calibration = { method: 'logistic', anchors } as const;
  const sets = raw.map((values, j) => calibrate('ABC'[j]!, values, calibration));
  const outcome = sets[0]!.values.map((value, i) =>
    Math.max(Math.min(value, sets[1]!.values[i]!), 0.05),
  );
  const input = {
    cases: raw[0]!.map((_, i) => `case${i}`),
    conditions: sets.map(({ name, values }) => ({ name, values })),
    outcome: { name: 'Y', values: outcome },
    cutoffs: { consistency: 0.85, pri: 0.6 },
    result: 'parsimonious',
  } as const;

  it('moves each choice both ways and finds how far the solution stands', () => {
    const result = testRobustness(input, { raw: { A: { values: raw[0]!, calibration } } });
    expect(result.ranges.map(({ choice }) => choice.kind)).toEqual([
      ...['consistency', 'frequency', 'pri', 'anchor', 'anchor', 'anchor'],
    ]);
    for (const { value, low, high } of result.ranges) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    const frequency = result.alternatives.filter(({ choice }) => choice.kind === 'frequency');
    expect(frequency.map(({ to }) => to)).toEqual([2]);
    for (const { unchanged, expression } of result.alternatives)
      if (unchanged) expect(expression).toBe('A*B');
    expect(result.robustness!.coverage!).toBeGreaterThan(0.5);
  });
});

describe('clusters', () => {
  it('are compared by consistency and distance', () => {
    const x = [1, 1, 0, 1, 1, 1];
    const y = [1, 0, 1, 1, 1, 1];
    const result = clusterDiagnostics({ x, y, clusters: ['p', 'p', 'p', 'q', 'q', 'q'] });
    expect(result.pooled.consistency).toBe(0.8);
    expect(result.between.groups.map(({ consistency }) => consistency)).toEqual([0.5, 1]);
    expect(result.between.distance).toBeCloseTo(Math.sqrt(2 * (1 / 6) ** 2), 12);
    expect(result.within).toBeNull();
    expect(result.notes.map(({ code }) => code)).toContain('clusters.small');
    const even = clusterDiagnostics({ x, y: x, clusters: ['p', 'p', 'p', 'q', 'q', 'q'] });
    expect(even.between.distance).toBe(0);
    const alone = clusterDiagnostics({ x: [0], y: [1], clusters: ['p'] });
    expect(alone.between).toMatchObject({ distance: null, groups: [{ consistency: null }] });
  });
});
