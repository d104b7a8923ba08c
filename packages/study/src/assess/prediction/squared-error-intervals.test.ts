import { RandomStream } from '@qunhai/kernel';
import { expect, it } from 'vitest';
import { q2Interval, rmseDifference } from './squared-error-intervals.ts';

/** Errors of a model of which 1 − 0.8² = 0.36 of the variance of the average’s errors is explained. */
function draw(seed: number) {
  const stream = new RandomStream(seed, 'study.test');
  const explained = Float64Array.from({ length: 150 }, () => 0.6 * stream.normal());
  const model = explained.map(() => 0.8 * stream.normal());
  return { model, average: model.map((error, i) => error + explained[i]!) };
}

it('covers the true Q² and difference about as often as it says', () => {
  let q2 = 0;
  let rmse = 0;
  for (let seed = 0; seed < 400; seed++) {
    const { model, average } = draw(seed);
    const interval = q2Interval(model, average, 0.95)!;
    if (interval.lower < 0.36 && interval.upper > 0.36) q2++;
    const difference = rmseDifference(model, average, 0.95).interval!;
    if (difference.lower < -0.2 && difference.upper > -0.2) rmse++;
  }
  for (const hits of [q2, rmse]) {
    expect(hits / 400).toBeGreaterThan(0.91);
    expect(hits / 400).toBeLessThan(0.985);
  }
});

it('leaves out rows without errors, and has no interval where errors do not differ', () => {
  const same = Float64Array.of(1, 2, 3);
  expect(rmseDifference(same, same, 0.95)).toEqual({ estimate: 0, interval: null });
  const gaps = Float64Array.of(1, Number.NaN, 3, 2);
  const other = Float64Array.of(2, 9, 1, 1);
  expect(q2Interval(gaps, other, 0.95)).toEqual(
    q2Interval(Float64Array.of(1, 3, 2), Float64Array.of(2, 1, 1), 0.95),
  );
});
