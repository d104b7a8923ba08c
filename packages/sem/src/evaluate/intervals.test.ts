import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bcaInterval,
  biasCorrection,
  fewestDraws,
  jackknife,
  percentileInterval,
} from './intervals.ts';

const bounded = fc.double({ min: -10, max: 10, noNaN: true });
const draws = fc
  .array(bounded, { minLength: 60, maxLength: 200 })
  .map((values) => Float64Array.from(values).sort());

/** 1 … n */
const steps = (n: number) => Float64Array.from({ length: n }, (_, k) => k + 1);

describe('bootstrap intervals', () => {
  it('percentile: type-7 quantiles', () => {
    const { interval } = percentileInterval(steps(101), 0.9);
    expect(interval).toMatchObject({ level: 0.9, method: 'percentile' });
    expect(interval!.lower).toBeCloseTo(6, 12);
    expect(interval!.upper).toBeCloseTo(96, 12);
  });

  it('BCa with z₀ = 0 and a = 0 is the percentile interval', () => {
    // Half of the draws lie below the estimate, so z₀ = 0.
    const sorted = steps(100);
    const bca = bcaInterval(sorted, 50.5, 0, 0.95).interval!;
    const percentile = percentileInterval(sorted, 0.95).interval!;
    expect(biasCorrection(sorted, 50.5)).toBeCloseTo(0, 12);
    expect(bca.lower).toBeCloseTo(percentile.lower, 9);
    expect(bca.upper).toBeCloseTo(percentile.upper, 9);
  });

  it('has ordered bounds within the draws, and mirrors when everything changes its sign', () => {
    fc.assert(
      fc.property(
        draws,
        bounded,
        fc.double({ min: -0.1, max: 0.1, noNaN: true }),
        (sorted, estimate, a) => {
          fc.pre(!sorted.includes(estimate));
          const { interval } = bcaInterval(sorted, estimate, a, 0.9);
          const mirrored = sorted.map((value) => -value).sort();
          const mirror = bcaInterval(mirrored, -estimate, -a, 0.9).interval;
          expect(interval === null).toBe(mirror === null);
          if (!interval || !mirror) return;
          expect(interval.lower).toBeLessThanOrEqual(interval.upper);
          expect(interval.lower).toBeGreaterThanOrEqual(sorted[0]!);
          expect(interval.upper).toBeLessThanOrEqual(sorted.at(-1)!);
          expect(mirror.lower).toBeCloseTo(-interval.upper, 8);
          expect(mirror.upper).toBeCloseTo(-interval.lower, 8);
        },
      ),
    );
  });

  it('moves upwards when most draws lie below the estimate, and by positive acceleration', () => {
    const sorted = steps(999);
    const plain = percentileInterval(sorted, 0.95).interval!;
    expect(bcaInterval(sorted, 600, 0, 0.95).interval!.lower).toBeGreaterThan(plain.lower);
    expect(bcaInterval(sorted, 500, 0.05, 0.95).interval!.upper).toBeGreaterThan(plain.upper);
  });

  it('says why there is no interval', () => {
    expect(fewestDraws(0.95)).toBe(39);
    expect(fewestDraws(0.9)).toBe(19);
    expect(percentileInterval(steps(38), 0.95).reason).toBe('too-few-draws');
    expect(percentileInterval(steps(39), 0.95).reason).toBeNull();
    expect(bcaInterval(steps(38), 5, 0, 0.95).reason).toBe('too-few-draws');
    expect(bcaInterval(steps(100), 101, 0, 0.95).reason).toBe('estimate-beyond-draws');
    expect(bcaInterval(steps(100), 1, 0, 0.95).reason).toBe('estimate-beyond-draws');
    expect(bcaInterval(steps(100), 95, 0.4, 0.95).reason).toBe('degenerate');
  });

  it('is the point itself when the quantity cannot vary', () => {
    const constant = new Float64Array(100).fill(1);
    expect(bcaInterval(constant, 1, 0, 0.95).interval).toMatchObject({ lower: 1, upper: 1 });
  });
});

describe('jackknife', () => {
  it('of a mean: the standard error is s/√n and symmetric data have no acceleration', () => {
    const data = [1, 2, 3, 4, 5];
    const leaveOneOut = Float64Array.from(data, (value) => (15 - value) / 4);
    const { standardError, acceleration } = jackknife(leaveOneOut);
    expect(standardError).toBeCloseTo(Math.sqrt(2.5 / 5), 12);
    expect(acceleration).toBeCloseTo(0, 12);
  });

  it('of a mean: the acceleration is the skewness over 6√n', () => {
    const data = [0, 0, 0, 0, 10];
    const leaveOneOut = Float64Array.from(data, (value) => (10 - value) / 4);
    const [m2, m3] = [2, 3].map((power) => data.reduce((sum, x) => sum + (x - 2) ** power, 0) / 5);
    const skewness = m3! / m2! ** 1.5;
    expect(jackknife(leaveOneOut).acceleration).toBeCloseTo(skewness / (6 * Math.sqrt(5)), 12);
  });

  it('leaves failed fits out, and needs two', () => {
    expect(jackknife(Float64Array.of(1, Number.NaN, 3, 5))).toEqual(
      jackknife(Float64Array.of(1, 3, 5)),
    );
    expect(jackknife(Float64Array.of(2, 2, 2)).acceleration).toBe(0);
    expect(jackknife(Float64Array.of(1, Number.NaN)).acceleration).toBeNaN();
  });
});
