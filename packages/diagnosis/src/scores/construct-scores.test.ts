import { standardDeviation } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import {
  patternAnswer,
  smallEstimates,
  smallStudy,
  smallTheory,
} from '../../golden/small-study.ts';
import { constructScores, itemSources } from './construct-scores.ts';
import { scoreInterval } from './score-interval.ts';

const scoresOf = (input = smallStudy({ north: 12 }, smallEstimates(40))) =>
  constructScores(input, itemSources(input));

describe('construct scores', () => {
  it('weigh items by w/s of the estimated model', () => {
    const base = scoresOf().get('BASE')!;
    const columns = [0, 1, 2].map((column) =>
      Array.from({ length: 12 }, (_, row) => patternAnswer(row, column)),
    );
    const raw = columns.map((column, j) => [0.5, 0.3, 0.4][j]! / standardDeviation(column));
    const total = raw.reduce((a, b) => a + b, 0);
    const expected = columns.reduce((sum, column, j) => sum + (raw[j]! / total) * column[4]!, 0);
    expect(base.scores[4]).toBeCloseTo(expected, 12);
    expect(base.weighting.origin).toBe('estimated');
    expect(base.precision).toBe('generalizability');
  });
  it('take ρA when it is a proportion, else ρC', () => {
    const scores = scoresOf();
    const expected = { EDGE: 0.84, SKILL: 0.75, GROW: 0.7 };
    for (const [id, rho] of Object.entries(expected)) {
      const { standardErrors, standardDeviation: spread, precision } = scores.get(id)!;
      expect(precision).toBe('reliability');
      expect(standardErrors[0], id).toBeCloseTo(spread * Math.sqrt(1 - rho), 12);
    }
  });
  it('do not take a reliability of 1, which would mean no error at all', () => {
    const input = smallStudy({ north: 12 }, smallEstimates(40));
    const edge = (rhoC: number | null) =>
      scoresOf({ ...input, reliability: [{ construct: 'EDGE', rhoA: 1, rhoC }] }).get('EDGE')!;
    expect(edge(0.8).standardErrors[0]).toBeCloseTo(
      edge(0.8).standardDeviation * Math.sqrt(0.2),
      12,
    );
    expect(edge(null).precision).toBe('generalizability');
  });
  it('of a second order are means of their components, on the answer scale', () => {
    const scores = scoresOf();
    const all = scores.get('ALL')!;
    expect(all.scores[3]).toBeCloseTo(
      (scores.get('GROW')!.scores[3]! + scores.get('REACH')!.scores[3]!) / 2,
      12,
    );
    expect(all).toMatchObject({ items: 3, precision: 'propagated', scale: { min: 1, max: 7 } });
  });
  it('of items with different scales are put on 0…100', () => {
    const input = smallStudy({ north: 12 }, {}, (row, column) =>
      column === 1 ? row * 5 : 1 + (row % 7),
    );
    const theory = {
      ...smallTheory,
      items: smallTheory.items.map((item) =>
        item.id === 'b2' ? { ...item, scale: 'hundred' } : item,
      ),
    };
    const base = scoresOf({ ...input, theory }).get('BASE')!;
    expect(base).toMatchObject({ rescaled: true, scale: { min: 0, max: 100, step: null } });
    expect(base.scores[3]).toBeCloseTo((50 + 15 + 50) / 3, 12);
  });
});

describe('interval of a score', () => {
  it('one item: the middle of the rounding error, kept inside the scale', () => {
    const scores = scoresOf(smallStudy({ north: 7 }, {}, (row) => 1 + row));
    const reach = scores.get('REACH')!;
    expect(scoreInterval(reach, 3, 0.9)).toEqual({
      lower: expect.closeTo(3.55, 12),
      upper: expect.closeTo(4.45, 12),
      level: 0.9,
      method: 'measurement-error',
    });
    expect(scoreInterval(reach, 0, 0.9)!.lower).toBe(1);
  });
  it('several items: ±1.96 SE', () => {
    const edge = scoresOf().get('EDGE')!;
    const interval = scoreInterval(edge, 5, 0.95)!;
    expect(interval.upper - edge.scores[5]!).toBeCloseTo(
      1.959963984540054 * edge.standardErrors[5]!,
      9,
    );
  });
});
