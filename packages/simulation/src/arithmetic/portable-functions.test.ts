import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exp, log, log1p } from './portable-functions.ts';

/** Numbers that lie evenly between two ends. */
const between = (low: number, high: number, count = 20_000) =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * (i + 0.5)) / count);

/** Largest error against a reference in units of its last place. */
function worst(xs: readonly number[], own: (x: number) => number, other: (x: number) => number) {
  return xs.reduce((most, x) => {
    const right = other(x);
    const unit = 2 ** (Math.floor(Math.log2(Math.abs(right))) - 52);
    return Math.max(most, Math.abs(own(x) - right) / unit);
  }, 0);
}

describe('exp', () => {
  it('is right to two units in the last place', () => {
    expect(worst(between(-700, 700), exp, Math.exp)).toBeLessThanOrEqual(2);
    expect(worst(between(-1, 1), exp, Math.exp)).toBeLessThanOrEqual(2);
  });
  it('ends where numbers end', () => {
    expect([exp(0), exp(Number.NEGATIVE_INFINITY), exp(-800), exp(-0)]).toEqual([1, 0, 0, 1]);
    expect([exp(710), exp(Number.POSITIVE_INFINITY)]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(exp(709.7)).toBeLessThan(Number.MAX_VALUE);
    expect(exp(-744)).toBeGreaterThan(0);
    expect(exp(Number.NaN)).toBeNaN();
  });
});

describe('log', () => {
  it('is right to two units in the last place', () => {
    expect(worst(between(1e-9, 10), log, Math.log)).toBeLessThanOrEqual(2);
    expect(worst(between(0.7, 1.45), log, Math.log)).toBeLessThanOrEqual(2);
    expect(worst(between(-700, 700).map(Math.exp), log, Math.log)).toBeLessThanOrEqual(2);
  });
  it('ends where numbers end', () => {
    expect([log(1), log(0), log(Number.POSITIVE_INFINITY)]).toEqual([
      0,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(log(Number.MIN_VALUE)).toBeCloseTo(Math.log(Number.MIN_VALUE), 10);
    expect([log(-1), log(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('log1p', () => {
  it('is right where 1 + x loses what x has', () => {
    expect(worst(between(-35, 2).map(Math.exp), log1p, Math.log1p)).toBeLessThanOrEqual(4);
    expect(worst(between(-0.9, 5), log1p, Math.log1p)).toBeLessThanOrEqual(4);
    expect(log1p(0)).toBe(0);
  });
});

it('gives the same bits everywhere', () => {
  const values = [
    ...between(-40, 40).map(exp),
    ...between(1e-9, 50).map(log),
    ...between(-0.99, 50).map(log1p),
  ];
  const hash = createHash('sha256').update(new Uint8Array(Float64Array.from(values).buffer));
  expect(hash.digest('hex').slice(0, 16)).toBe('293489f795f593c3');
});
