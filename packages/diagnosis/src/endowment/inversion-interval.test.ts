import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { balance, evenness } from './evenness.ts';
import { inversionInterval } from './inversion-interval.ts';
import { firmResamples, type LevelDraws } from './level-draws.ts';

/** Seventeen resources in four dimensions, as in the built-in theory. */
const dimensions = [[0], [1, 2, 3, 4, 5, 6, 7, 8, 9], [10, 11, 12], [13, 14, 15, 16]];
const statistics = {
  evenness,
  balance: (levels: ArrayLike<number>) =>
    balance(
      dimensions.map((members) => members.reduce((sum, j) => sum + levels[j]!, 0) / members.length),
    ),
};
const resources = Array.from({ length: 17 }, (_, j) => j);
const conditions = {
  equal: resources.map(() => 0.5),
  waves: resources.map((j) => 0.5 + 0.2 * Math.sin(j * 2.3)),
  oneWeak: resources.map((j) => (j === 0 ? 0.3 : 0.6)),
  byDimension: resources.map((j) => (j < 1 ? 0.65 : j < 10 ? 0.55 : j < 13 ? 0.45 : 0.5)),
};

/** Answers of firms on seven steps, whose means are the levels: dithered rounding, error of the firm and of the answer. */
function answersOf(levels: readonly number[], firms: number, stream: RandomStream): Float64Array[] {
  return Array.from({ length: firms }, () => {
    const firm = 0.08 * stream.normal();
    return Float64Array.from(levels, (level) => {
      const wish = level + firm + 0.12 * stream.normal();
      return Math.min(1, Math.max(0, Math.floor(6 * wish + stream.uniform()) / 6));
    });
  });
}

function meanOf(firms: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(resources.length);
  for (const firm of firms) for (const j of resources) sum[j]! += firm[j]! / firms.length;
  return sum;
}

function clusterOf(firms: readonly Float64Array[], stream: RandomStream): LevelDraws {
  const draws = new Float64Array(firmResamples * resources.length);
  for (let draw = 0; draw < firmResamples; draw++)
    draws.set(
      meanOf(firms.map(() => firms[stream.integer(firms.length)]!)),
      draw * resources.length,
    );
  return { resources: [], levels: meanOf(firms), draws, firms: firms.length };
}

describe('coverage of the 95 % interval of evenness and balance', () => {
  const studies = 60;
  it.each([
    ['equal', 12],
    ['waves', 12],
    ['waves', 60],
    ['oneWeak', 12],
    ['byDimension', 12],
    ['byDimension', 60],
  ] as const)('%s levels, %i firms', (condition, n) => {
    const levels = conditions[condition];
    for (const [name, statistic] of Object.entries(statistics)) {
      const truth = statistic(levels);
      let covered = 0;
      for (let study = 0; study < studies; study++) {
        const stream = new RandomStream(study, 'coverage', n);
        const cluster = clusterOf(answersOf(levels, n, stream), stream);
        const found = inversionInterval(cluster, statistic, 0.95)!;
        if (found.lower <= truth && truth <= found.upper) covered++;
      }
      // 0.87 lies two and a half standard errors of 60 studies below 0.95; percentiles cover 0 to 0.9 here.
      expect(covered / studies, name).toBeGreaterThanOrEqual(0.87);
    }
  });
});

describe('interval of a statistic that is 1 for equal levels', () => {
  const stream = new RandomStream(3, 'inversion-test');
  const cluster = clusterOf(answersOf(conditions.waves, 40, stream), stream);

  it('lies within 0 and 1, nested by level, and excludes 1 when levels clearly differ', () => {
    const narrow = inversionInterval(cluster, evenness, 0.8)!;
    const wide = inversionInterval(cluster, evenness, 0.99)!;
    expect(wide.lower).toBeLessThan(narrow.lower);
    expect(narrow.lower).toBeLessThan(narrow.upper);
    expect(narrow.upper).toBeLessThan(wide.upper);
    expect(wide.upper).toBeLessThan(1);
  });
  it('reaches 1 when levels may be equal', () => {
    const even = clusterOf(answersOf(conditions.equal, 40, stream), stream);
    expect(inversionInterval(even, evenness, 0.95)!.upper).toBe(1);
    expect(inversionInterval(even, statistics.balance, 0.95)!.upper).toBe(1);
  });
  it('is not given below eight firms, nor for levels observed exactly equal', () => {
    expect(inversionInterval({ ...cluster, firms: 7 }, evenness, 0.95)).toBeNull();
    const flat = { ...cluster, levels: new Float64Array(17).fill(0.5) };
    expect(inversionInterval(flat, evenness, 0.95)).toBeNull();
  });
});
