import { mean, tQuantile, variance } from '@qunhai/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallEstimates, smallStudy } from '../golden/small-study.ts';
import { diagnose } from './index.ts';
import { meanInterval } from './intervals.ts';

describe('mean of a bounded quantity', () => {
  const share = { min: 0, max: 1 };
  it('Student-t where the bounds are far', () => {
    const values = Float64Array.of(0.4, 0.5, 0.5, 0.6, 0.45);
    const half = tQuantile(0.975, 4) * Math.sqrt(variance(values) / 5);
    const { mean: center, interval } = meanInterval(values, share, 0.95)!;
    expect(center).toBeCloseTo(0.49, 12);
    expect(interval!.lower).toBeCloseTo(0.49 - half, 12);
    expect(interval!.upper).toBeCloseTo(0.49 + half, 12);
  });
  it('cut where it would leave the range', () => {
    const low = Float64Array.of(0, 0, 0, 0, 0.9);
    expect(meanInterval(low, share, 0.95)!.interval!.lower).toBe(0);
    expect(
      meanInterval(
        low.map((value) => 1 - value),
        share,
        0.95,
      )!.interval!.upper,
    ).toBe(1);
  });
  it('none when all values are equal up to rounding, nor below five', () => {
    const equal = Float64Array.of(0.3, 0.1 + 0.2, 0.3, 0.3, 0.3);
    expect(meanInterval(equal, share, 0.95)!.interval).toBeNull();
    expect(meanInterval(Float64Array.of(0.1, 0.2, 0.3, 0.4), share, 0.95)).toBeNull();
  });
  it('always inside the range and around the mean', () => {
    const samples = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(samples, (answers) => {
        const values = Float64Array.from(answers);
        const { interval } = meanInterval(values, { min: 1, max: 7 }, 0.95)!;
        if (interval === null) return new Set(answers).size === 1;
        const center = mean(values);
        return (
          1 <= interval.lower &&
          interval.lower < center &&
          center < interval.upper &&
          interval.upper <= 7
        );
      }),
    );
  });
});

describe('published means', () => {
  // Answers near the ends of the scale, one firm of each cluster apart.
  const input = smallStudy({ north: 6, south: 7 }, smallEstimates(40), (row, column) =>
    column < 6 ? (row % 6 === 0 ? 4 : 7) : row % 6 === 0 ? 5 : 1,
  );
  const { clusters, importancePerformance, notes } = diagnose(input);
  const inside = (
    cell: { interval: { lower: number; upper: number } | null; note?: unknown },
    min: number,
    max: number,
  ) => {
    if (cell.interval === null) return expect(cell.note).toBeDefined();
    expect(cell.interval.lower).toBeGreaterThanOrEqual(min);
    expect(cell.interval.upper).toBeLessThanOrEqual(max);
    expect(cell.interval.lower).toBeLessThan(cell.interval.upper);
  };

  it('stay within their scales, memberships and coordination within 0…1', () => {
    for (const cluster of clusters) {
      for (const cell of [...cluster.constructs, ...cluster.resources]) inside(cell, 1, 7);
      for (const cell of [...cluster.stages, ...cluster.lockIns]) inside(cell, 0, 1);
      inside(cluster.coupling!, 0, 1);
    }
    for (const { points } of importancePerformance)
      for (const { performance } of points) inside(performance, 0, 100);
    const tops = clusters.flatMap(({ resources }) =>
      resources.map(({ interval }) => interval!.upper),
    );
    expect(tops).toContain(7);
    expect(notes.map(({ en }) => en).join('\n')).toContain('cut at the bounds');
  });
  it('a withheld cell does not tell that its values are equal', () => {
    const few = diagnose(smallStudy({ north: 12, south: 3 }, {}, () => 4));
    for (const { constructs, resources } of few.clusters)
      for (const cell of [...constructs, ...resources])
        if (cell.suppressed) expect(cell).not.toHaveProperty('note');
    expect(few.clusters[1]!.constructs.every(({ suppressed }) => suppressed !== null)).toBe(true);
  });
});
