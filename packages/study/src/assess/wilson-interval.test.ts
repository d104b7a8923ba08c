import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

describe('wilsonInterval', () => {
  it('solves the equation of the score test at both ends', () => {
    const { lower, upper } = wilsonInterval(0.3, 40, 0.95);
    for (const share of [lower, upper])
      expect(Math.abs(0.3 - share) / Math.sqrt((share * (1 - share)) / 40)).toBeCloseTo(
        1.959964,
        5,
      );
  });

  it('has a width where no or every unit is counted', () => {
    expect(wilsonInterval(0, 10, 0.95).upper).toBeCloseTo(0.27753, 4);
    expect(wilsonInterval(1, 10, 0.95)).toEqual({ lower: expect.closeTo(0.72247, 4), upper: 1 });
  });
});
