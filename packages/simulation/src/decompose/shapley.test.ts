import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { shapley } from './shapley.ts';
import { spreadOfGrowth } from './spread-of-growth.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('shapley', () => {
  it('gives each player its own worth in an additive game', () => {
    const own = [3, -1, 0.5, 0, 2];
    const worth = Array.from({ length: 32 }, (_, coalition) =>
      sum(own.filter((_, player) => (coalition >>> player) & 1)),
    );
    shapley(worth).forEach((value, player) => {
      expect(value).toBeCloseTo(own[player]!, 12);
    });
  });

  it('agrees with the glove game: one left glove, two right ones', () => {
    const pairs = [0, 1, 2, 3, 4, 5, 6, 7].map((c) => (c & 1 && c & 6 ? 1 : 0));
    const [left, right, other] = shapley(pairs);
    expect(left).toBeCloseTo(2 / 3, 12);
    expect(right).toBeCloseTo(1 / 6, 12);
    expect(other).toBeCloseTo(1 / 6, 12);
  });

  it('adds up to what all are worth less what none is', () => {
    const stream = new RandomStream(1, 'test');
    const worth = Array.from({ length: 32 }, () => stream.normal());
    expect(sum(shapley(worth))).toBeCloseTo(worth[31]! - worth[0]!, 12);
  });
});

describe('spreadOfGrowth', () => {
  it('is the plain variance where luck does nothing, or the same to all', () => {
    const firms = [1, 4, 4, 7];
    const growth = [0, 10, -3].map((shared) => Float64Array.from(firms, (y) => y + shared));
    const { expected, withLuck } = spreadOfGrowth(growth);
    expect(expected).toBeCloseTo(6, 12);
    expect(withLuck).toBeCloseTo(6, 12);
  });

  it('tells firms from luck and leaves out what luck does to all: 4, and 4 + 1', () => {
    const stream = new RandomStream(2, 'test');
    const firms = Array.from({ length: 2000 }, () => 2 * stream.normal());
    const growth = Array.from({ length: 8 }, () => {
      const shared = 5 * stream.normal();
      return Float64Array.from(firms, (a) => a + shared + stream.normal());
    });
    const { expected, withLuck } = spreadOfGrowth(growth);
    expect(Math.abs(expected - 4)).toBeLessThan(0.3);
    expect(Math.abs(withLuck - expected - 1)).toBeLessThan(0.05);
  });
});
