import { twoSidedT } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { summariseDraws } from './summarise-draws.ts';

const percentile = { method: 'percentile' } as const;

/** Two quantities: 1 … n, and a constant. */
function twoColumns(n: number): Float64Array {
  return Float64Array.from({ length: 2 * n }, (_, cell) => (cell % 2 === 0 ? cell / 2 + 1 : 1));
}

describe('summariseDraws', () => {
  it('gives each column its own row', () => {
    const [moving, constant] = summariseDraws(Float64Array.of(50, 1), twoColumns(99), {
      observations: 30,
      level: 0.9,
      interval: percentile,
    });
    expect(moving).toMatchObject({ estimate: 50, bias: 0, used: 99, reason: null });
    const sd = Math.sqrt((99 * 100) / 12);
    expect(moving!.standardError).toBeCloseTo(sd, 10);
    expect(moving!.t).toBeCloseTo(50 / sd, 10);
    expect(moving!.p).toBeCloseTo(twoSidedT(50 / sd, 29), 12);
    expect(moving!.interval!.lower).toBeCloseTo(5.9, 10);
    expect(constant).toMatchObject({ standardError: 0, t: null, p: null, reason: null });
    expect(constant!.interval).toMatchObject({ lower: 1, upper: 1 });
  });

  it('skips failed resamples, quantity by quantity, and counts those used', () => {
    const draws = twoColumns(99);
    draws[0] = Number.NaN;
    draws[2] = Number.NaN;
    const rows = summariseDraws(Float64Array.of(50, 1), draws, {
      observations: 30,
      interval: percentile,
    });
    expect(rows.map(({ used }) => used)).toEqual([97, 99]);
    expect(rows[0]!.bias).toBeCloseTo(1, 12);
  });

  it('says so when too few draws are left', () => {
    const draws = Float64Array.of(1, Number.NaN, Number.NaN);
    const [row] = summariseDraws(Float64Array.of(1), draws, {
      observations: 30,
      interval: percentile,
    });
    expect(row).toEqual({
      estimate: 1,
      bias: 0,
      standardError: null,
      t: null,
      p: null,
      interval: null,
      reason: 'too-few-draws',
      used: 1,
    });
  });

  it('BCa takes the acceleration of its own column', () => {
    const draws = Float64Array.from({ length: 400 }, (_, cell) => Math.floor(cell / 2));
    const skewed = [0, 0, 0, 0, 10];
    const jackknife = Float64Array.from(skewed.flatMap((value) => [1, value]));
    const [flat, bent] = summariseDraws(Float64Array.of(100, 100), draws, {
      observations: 5,
      interval: { method: 'bca', jackknife },
    });
    expect(flat!.interval).toMatchObject({ method: 'bca', level: 0.95 });
    expect(bent!.interval!.upper).not.toBe(flat!.interval!.upper);
    const failed = new Float64Array(10).fill(Number.NaN);
    const [row] = summariseDraws(Float64Array.of(100, 100), draws, {
      observations: 5,
      interval: { method: 'bca', jackknife: failed },
    });
    expect(row).toMatchObject({ interval: null, reason: 'too-few-draws' });
  });
});
