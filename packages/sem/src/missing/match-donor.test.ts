import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { drawChiSquare } from './draw-chi-square.ts';
import { matchDonor } from './match-donor.ts';

/** How often each position is chosen in 6,000 draws. */
function frequencies(sorted: number[], target: number, donors: number): number[] {
  const stream = new RandomStream(3, 'sem.test');
  const counts = sorted.map(() => 0);
  for (let r = 0; r < 6000; r++)
    counts[matchDonor(Float64Array.from(sorted), target, donors, stream)]!++;
  return counts;
}

describe('matchDonor', () => {
  it('chooses among the nearest, each as often', () => {
    const counts = frequencies([0, 1, 2, 3.1, 4, 9], 2.4, 3);
    expect(counts.map((count) => count > 0)).toEqual([false, true, true, true, false, false]);
    for (const count of counts.slice(1, 4)) expect(Math.abs(count - 2000)).toBeLessThan(110);
  });

  it('shares the last places among all that are equally far', () => {
    // Nearest to 2: itself; then 1, 1 and 3, 3, 3, all at distance 1, for two places.
    const counts = frequencies([0, 1, 1, 2, 3, 3, 3, 5], 2, 3);
    expect(counts[0]! + counts[7]!).toBe(0);
    expect(Math.abs(counts[3]! - 2000)).toBeLessThan(110);
    for (const at of [1, 2, 4, 5, 6]) expect(Math.abs(counts[at]! - 800)).toBeLessThan(80);
  });

  it('takes all rows when there are fewer than donors, and targets beyond either end', () => {
    expect(frequencies([1, 2], 5, 4).every((count) => count > 2800)).toBe(true);
    expect(frequencies([1, 2, 3], -4, 1)).toEqual([6000, 0, 0]);
    expect(frequencies([1, 2, 3], 8, 2)[0]).toBe(0);
    expect(frequencies([1, 1, 1], 1, 1).every((count) => count > 1800)).toBe(true);
  });
});

it.each([1, 2, 7, 40])('drawChiSquare has mean df and variance 2·df: df %i', (df) => {
  const stream = new RandomStream(df, 'sem.test');
  const n = 40_000;
  let [sum, squares] = [0, 0];
  for (let r = 0; r < n; r++) {
    const x = drawChiSquare(df, stream);
    sum += x;
    squares += x * x;
  }
  const mean = sum / n;
  // Four standard errors of the mean, and of the variance (fourth moment 12·df² + 48·df).
  expect(Math.abs(mean - df)).toBeLessThan(4 * Math.sqrt((2 * df) / n));
  const error = Math.sqrt((8 * df * df + 48 * df) / n);
  expect(Math.abs(squares / n - mean * mean - 2 * df)).toBeLessThan(4 * error);
});
