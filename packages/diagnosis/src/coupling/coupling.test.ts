import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallEstimates, smallStudy } from '../../golden/small-study.ts';
import {
  coordinationDegree,
  coordinationGrade,
  coordinationGrades,
  correctedCouplingDegree,
  couplingDegree,
  developmentIndex,
  entropyWeights,
  obstacleDegrees,
  rescaleByRange,
} from '../index.ts';
import { constructScores, itemSources } from '../scores/construct-scores.ts';
import { firmCoupling } from './firm-coupling.ts';

const level = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('two subsystems by hand', () => {
  // U = 0.9 and 0.4: C = 2·√0.36/1.3, T = 0.65, D = √(C·T) = √0.6; corrected C = √(0.5·4/9).
  it('C, T, D', () => {
    expect(couplingDegree([0.9, 0.4])).toBeCloseTo(1.2 / 1.3, 14);
    expect(developmentIndex([0.9, 0.4])).toBeCloseTo(0.65, 14);
    expect(coordinationDegree(couplingDegree([0.9, 0.4]), 0.65)).toBeCloseTo(Math.sqrt(0.6), 14);
    expect(correctedCouplingDegree([0.9, 0.4])).toBeCloseTo(Math.sqrt(2 / 9), 14);
  });
});

describe('coupling', () => {
  it('is 1 for equal levels, in 0…1 always, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 2, maxLength: 5 }), (levels) => {
        const turned = [...levels].reverse();
        for (const degree of [couplingDegree, correctedCouplingDegree]) {
          const c = degree(levels);
          expect(c).toBeGreaterThanOrEqual(0);
          expect(c).toBeLessThanOrEqual(1);
          expect(degree(turned)).toBeCloseTo(c, 12);
          expect(degree(levels.map(() => levels[0]!))).toBeCloseTo(1, 12);
        }
      }),
    );
  });
  it('is 0 when nothing has developed', () => {
    expect(couplingDegree([0, 0])).toBe(0);
    expect(correctedCouplingDegree([0, 0])).toBe(0);
    expect(correctedCouplingDegree([0, 1])).toBe(0);
  });
});

it('ten grades of 0.1', () => {
  expect([0, 0.05, 0.1, 0.55, 0.899, 0.9, 1].map(coordinationGrade)).toEqual([
    1, 1, 2, 6, 9, 10, 10,
  ]);
  expect(coordinationGrades.map(({ grade }) => grade)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(coordinationGrades[0]!.name.zh).toBe('极度失调');
  expect(coordinationGrades[9]!.name.zh).toBe('优质协调');
});

describe('weights and obstacles', () => {
  it('an evenly spread indicator weighs nothing, indicators of one shape weigh alike', () => {
    const even = Float64Array.of(0.5, 0.5, 0.5);
    const uneven = Float64Array.of(0, 0, 1);
    expect([...entropyWeights([even, uneven])]).toEqual([
      expect.closeTo(0, 14),
      expect.closeTo(1, 14),
    ]);
    expect([...entropyWeights([uneven, uneven])]).toEqual([0.5, 0.5]);
    expect([...entropyWeights([even, even])]).toEqual([0.5, 0.5]);
  });
  it('rescales by range, turns the negative around, and keeps a constant at zero', () => {
    expect([...rescaleByRange([2, 4, 3])]).toEqual([0, 1, 0.5]);
    expect([...rescaleByRange([2, 4, 3], 'negative')]).toEqual([1, 0, 0.5]);
    expect([...rescaleByRange([3, 3])]).toEqual([0, 0]);
  });
  it('obstacles are shares of the weighted shortfall', () => {
    expect([...obstacleDegrees([0.5, 0.9], [0.4, 0.6])]).toEqual([
      expect.closeTo(0.2 / 0.26, 14),
      expect.closeTo(0.06 / 0.26, 14),
    ]);
    expect([...obstacleDegrees([1, 1], [0.4, 0.6])]).toEqual([0, 0]);
  });
});

describe('of a firm', () => {
  const input = smallStudy({ north: 12 }, smallEstimates(40));
  const scores = constructScores(input, itemSources(input));
  const edge = scores.get('EDGE')!;
  const skill = scores.get('SKILL')!;
  it('reads scores as shares of the scale and gives D an interval that holds it', () => {
    for (let row = 0; row < 12; row++) {
      const found = firmCoupling(edge, skill, row, input)!;
      const levels = [edge, skill].map(({ scores: s }) => Math.max(0.01, (s[row]! - 1) / 6));
      expect(found.coordination).toBeCloseTo(
        coordinationDegree(couplingDegree(levels), developmentIndex(levels)),
        12,
      );
      expect(found.interval!.lower).toBeLessThanOrEqual(found.coordination);
      expect(found.interval!.upper).toBeGreaterThanOrEqual(found.coordination);
      expect(found.interval!.upper).toBeLessThanOrEqual(1);
    }
  });
  it('has no width without error, and is null without a score', () => {
    const exact = { ...edge, standardErrors: edge.standardErrors.map(() => 0) };
    const { interval, coordination } = firmCoupling(
      exact,
      { ...exact, construct: 'SKILL' },
      3,
      input,
    )!;
    expect(interval!.upper - interval!.lower).toBeLessThan(1e-12);
    expect(interval!.lower).toBeCloseTo(coordination, 12);
    const none = { ...edge, scores: edge.scores.map(() => Number.NaN) };
    expect(firmCoupling(none, skill, 0, input)).toBeNull();
  });
});
