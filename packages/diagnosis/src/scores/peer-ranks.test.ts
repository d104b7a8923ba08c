import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peerGroups } from './peer-groups.ts';
import { peerRanks, rankErrors, sharesBelow } from './peer-ranks.ts';

const wave = (n: number) => peerGroups(new Array<null>(n).fill(null));
const rank = (scores: readonly number[], error: number, level = 0.95) =>
  peerRanks(
    {
      scores: Float64Array.from(scores),
      standardErrors: new Float64Array(scores.length).fill(error),
    },
    wave(scores.length),
    rankErrors(1, scores.length),
    level,
  );

describe('percentile', () => {
  it('share of the others below, equals counted half', () => {
    expect([...sharesBelow(Float64Array.of(2, 5, 2, 1, 2))]).toEqual([50, 100, 50, 0, 50]);
    expect([...sharesBelow(new Float64Array(4).fill(3))]).toEqual([50, 50, 50, 50]);
  });
  it('agrees with counting, however far one value lies away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 40 }),
        fc.constantFrom(0, 1e9),
        (integers, far) => {
          const values = Float64Array.of(...integers, far);
          const counted = [...values].map((value) => {
            const below = values.filter((other) => other < value).length;
            const equal = values.filter((other) => other === value).length - 1;
            return (100 * (below + equal / 2)) / (values.length - 1);
          });
          expect([...sharesBelow(values)]).toEqual(counted);
        },
      ),
    );
  });
  it('needs five peers with a score', () => {
    expect(rank([1, 2, 3, 4, 5], 0.1).every(({ percentile }) => percentile === null)).toBe(true);
    expect(rank([1, 2, 3, 4, 5, Number.NaN], 0.1)[0]!.percentile).toBeNull();
    expect(rank([1, 2, 3, 4, 5, 6], 0.1)[5]!.percentile).toBe(100);
  });
});

describe('interval of a rank', () => {
  const far = [1, 2, 3, 4, 5, 6, 7, 8];
  it('is a point when scores lie far apart for their error', () => {
    for (const { percentile, interval } of rank(far, 1e-6)) {
      expect(interval!.lower).toBeCloseTo(percentile!, 9);
      expect(interval!.upper).toBeCloseTo(percentile!, 9);
    }
  });
  it('is nearly everything when error drowns the differences', () => {
    const [first] = rank(far, 500);
    expect(first!.interval!.lower).toBe(0);
    expect(first!.interval!.upper).toBe(100);
  });
  it('two firms one error apart swap as often as the normal law says', () => {
    // Six firms: one pair at distance d = SE, others far away. P(swap) = Φ(−1/√2) = 0.24 > 0.05, so both intervals span the pair.
    const ranks = rank([1, 1.2, 50, 60, 70, 80], 0.2, 0.9);
    expect(ranks[0]!.interval).toMatchObject({ lower: 0, upper: 20 });
    expect(ranks[1]!.interval).toMatchObject({ lower: 0, upper: 20 });
    // At five errors apart P(swap) = Φ(−5/√2) < 0.001: no interval spans it.
    expect(rank([1, 2, 50, 60, 70, 80], 0.2, 0.9)[0]!.interval!.upper).toBe(0);
  });
  it('holds the percentile, stays in 0…100, and is missing without an error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 7, noNaN: true }), { minLength: 6, maxLength: 12 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (scores, error) => {
          for (const { percentile, interval } of rank(scores, error)) {
            expect(interval!.lower).toBeGreaterThanOrEqual(0);
            expect(interval!.upper).toBeLessThanOrEqual(100);
            expect(interval!.lower).toBeLessThanOrEqual(percentile!);
            expect(interval!.upper).toBeGreaterThanOrEqual(percentile!);
          }
        },
      ),
      { numRuns: 30 },
    );
    expect(rank([1, 2, 3, 4, 5, 6], Number.NaN)[2]!).toEqual({ percentile: 40, interval: null });
  });
});

describe('peers', () => {
  it('the own cluster when it has five others, all firms otherwise', () => {
    const clusters = [...'aaaaaa', ...'bbbbb', null];
    const groups = peerGroups(clusters);
    expect(groups[0]).toEqual({ group: 'cluster', rows: [0, 1, 2, 3, 4, 5] });
    expect(groups[6]!.group).toBe('wave');
    expect(groups[6]!.rows).toHaveLength(12);
    expect(groups[11]).toBe(groups[6]);
  });
});
