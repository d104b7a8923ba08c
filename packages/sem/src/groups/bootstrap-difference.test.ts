import { RandomStream } from '@qunhai/kernel';
import { mean, standardDeviation } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import { bootstrapDifference } from './bootstrap-difference.ts';
import { permutationTest } from './permutation-test.ts';

const normalDraws = (center: number, spread: number, count: number, seed: number) => {
  const stream = new RandomStream(seed, 'sem.test');
  return Float64Array.from({ length: count }, () => center + spread * stream.normal());
};

describe('bootstrapDifference', () => {
  const a = { estimate: 0.5, rows: 60, draws: normalDraws(0.52, 0.1, 80, 1) };
  const b = { estimate: 0.2, rows: 100, draws: normalDraws(0.19, 0.06, 90, 2) };

  it('counts Henseler’s pairs as the double sum does', () => {
    const [ma, mb] = [mean(a.draws), mean(b.draws)];
    let count = 0;
    for (const x of a.draws) for (const y of b.draws) if (2 * ma - x - 2 * mb + y > 0) count++;
    const { probability, p } = bootstrapDifference(a, b)!;
    expect(probability).toBeCloseTo(1 - count / 7200, 12);
    expect(p).toBeCloseTo(2 * probability, 12);
    // Without ties, the other way round is the complement.
    expect(bootstrapDifference(b, a)!.probability).toBeCloseTo(1 - probability, 12);
  });

  it('follows the formulas of the parametric tests', () => {
    const [sa, sb] = [standardDeviation(a.draws), standardDeviation(b.draws)];
    const { parametric, welch, standardErrors } = bootstrapDifference(a, b)!;
    expect(standardErrors).toEqual([sa, sb]);
    const pooled = Math.sqrt((59 ** 2 / 158) * sa ** 2 + (99 ** 2 / 158) * sb ** 2);
    expect(parametric.t).toBeCloseTo(0.3 / (pooled * Math.sqrt(1 / 60 + 1 / 100)), 12);
    expect(parametric.df).toBe(158);
    const [va, vb] = [(59 / 60) * sa ** 2, (99 / 100) * sb ** 2];
    expect(welch.t).toBeCloseTo(0.3 / Math.sqrt(va + vb), 12);
    const df = (va + vb) ** 2 / ((59 / 3600) * sa ** 4 + (99 / 10_000) * sb ** 4) - 2;
    expect(welch.df).toBe(Math.round(df));
  });

  it('has no test without draws or with draws that do not vary', () => {
    expect(bootstrapDifference(a, { ...b, draws: new Float64Array(0) })).toBeNull();
    expect(bootstrapDifference({ ...a, estimate: Number.NaN }, b)).toBeNull();
    const still = new Float64Array(10).fill(1);
    expect(bootstrapDifference({ ...a, draws: still }, { ...b, draws: still })).toBeNull();
    const withFailed = Float64Array.of(...a.draws, Number.NaN);
    expect(bootstrapDifference({ ...a, draws: withFailed }, b)).toEqual(bootstrapDifference(a, b));
  });
});

describe('permutationTest', () => {
  const draws = Float64Array.of(-3, -1, 0, 1, 2, 3, Number.NaN);

  it('counts the observed difference among the permutations, both tails', () => {
    expect(permutationTest(2, draws, 0.1)).toMatchObject({ p: (1 + 3) / 7, used: 6 });
    expect(permutationTest(-2.5, draws, 0.1)!.p).toBe(3 / 7);
    expect(permutationTest(5, draws, 0.1)!.p).toBe(1 / 7);
    expect(permutationTest(0, draws, 0.1)!.p).toBe(1);
  });

  it('gives the limits within which chance leaves differences', () => {
    const many = Float64Array.from({ length: 1001 }, (_, i) => i - 500);
    expect(permutationTest(0, many, 0.05)).toMatchObject({ lower: -475, upper: 475 });
  });

  it('is null without a difference or without draws', () => {
    expect(permutationTest(Number.NaN, draws, 0.05)).toBeNull();
    expect(permutationTest(1, Float64Array.of(Number.NaN), 0.05)).toBeNull();
  });
});
