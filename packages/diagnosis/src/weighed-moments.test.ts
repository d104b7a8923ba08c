import { mean, standardDeviation, tQuantile } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { weighedDeviation, weighedMeanInterval } from './weighed-moments.ts';

const values = Float64Array.of(10, 40, 55, 70, 90, 20, Number.NaN);
const equal = new Float64Array(values.length).fill(2.5);
const known = values.filter((value) => !Number.isNaN(value));

describe('weighted moments of scores', () => {
  it('are the plain ones when all weights are alike', () => {
    expect(weighedDeviation(values, equal)).toBeCloseTo(standardDeviation(known), 12);
    const { mean: center, interval } = weighedMeanInterval(values, equal, 0.95)!;
    const half = (tQuantile(0.975, 5) * standardDeviation(known)) / Math.sqrt(6);
    expect(center).toBeCloseTo(mean(known), 12);
    expect(interval!.upper - center).toBeCloseTo(half, 10);
  });

  it('weight as rows that are there as often, and take firms of weight 0 for none', () => {
    const weights = Float64Array.of(1, 2, 3, 1, 1, 0, 4);
    const rows = Float64Array.of(10, 40, 40, 55, 55, 55, 70, 90);
    // Divisors: n − 1 of 5 firms here, n − 1 of 8 rows there.
    const ratio = Math.sqrt((8 / 7) * (4 / 5));
    expect(weighedDeviation(values, weights) * ratio).toBeCloseTo(standardDeviation(rows), 10);
    expect(weighedMeanInterval(values, weights, 0.95)!.mean).toBeCloseTo(mean(rows), 12);
  });

  it('have intervals that weights widen, and none below five firms', () => {
    const width = (weights: Float64Array) => {
      const { lower, upper } = weighedMeanInterval(values, weights, 0.9)!.interval!;
      return upper - lower;
    };
    expect(width(Float64Array.of(6, 1, 1, 1, 6, 1, 1))).toBeGreaterThan(1.2 * width(equal));
    expect(weighedMeanInterval(values, Float64Array.of(1, 1, 1, 1, 0, 0, 1), 0.9)).toBeNull();
  });
});
