import { RandomStream } from '@qunhai/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AbcProblem, abcSmc, type Candidate, type Particle } from './abc-smc.ts';
import { kernelOf } from './kernel.ts';
import { rankOf, rankUniformity } from './rank-uniformity.ts';
import { adjustByRegression } from './regression-adjustment.ts';

/** θ uniform on a wide box; x = θ₁ + N(0, ½²) and y = θ₂ + ½θ₁ + N(0, 0.3²): the posterior is normal and known. */
const prior = [
  [-5, 5],
  [-5, 5],
] as const;
const statisticsOf =
  (seed: number) =>
  ({ values, luck }: Candidate): Float64Array => {
    const stream = new RandomStream(seed, 'test.abc', luck);
    const [a, b] = [values[0]!, values[1]!];
    return Float64Array.of(a + 0.5 * stream.normal(), b + 0.5 * a + 0.3 * stream.normal());
  };
const problemFor = (observed: Float64Array, seed = 3): AbcProblem => ({
  prior,
  observed,
  simulate: (candidates) => Promise.resolve(candidates.map(statisticsOf(seed))),
});
const observed = Float64Array.of(1, 2);

const momentsOf = (particles: readonly Particle[], j: number) => {
  const mean = particles.reduce((sum, { weight, values }) => sum + weight * values[j]!, 0);
  const square = particles.reduce(
    (sum, { weight, values }) => sum + weight * (values[j]! - mean) ** 2,
    0,
  );
  return { mean, deviation: Math.sqrt(square) };
};

describe('approximate Bayesian computation', () => {
  it('finds a known posterior', async () => {
    const problem = problemFor(observed);
    const posterior = await abcSmc(problem, { seed: 1, particles: 500, populations: 5 });
    const { particles, adjusted } = adjustByRegression(problem, posterior);
    expect(adjusted).toBe(true);
    const [first, second] = [momentsOf(particles, 0), momentsOf(particles, 1)];
    expect(Math.abs(first.mean - 1)).toBeLessThan(0.1);
    expect(first.deviation / 0.5).toBeCloseTo(1, 0.9);
    expect(Math.abs(second.mean - 1.5)).toBeLessThan(0.1);
    expect(second.deviation / Math.hypot(0.3, 0.25)).toBeCloseTo(1, 0.9);
  });
  it('comes closer with every population, and says what it took', async () => {
    const run = (populations: number) =>
      abcSmc(problemFor(observed), { seed: 1, particles: 100, populations });
    const [one, four] = [await run(1), await run(4)];
    expect(one.simulations).toBe(400);
    expect(four.populations).toBe(4);
    expect(four.tolerance).toBeLessThan(one.tolerance / 2);
    for (const { particles, tolerance, effectiveSampleSize } of [one, four]) {
      expect(particles).toHaveLength(100);
      expect(particles.every(({ distance }) => distance <= tolerance)).toBe(true);
      expect(particles.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(effectiveSampleSize).toBeGreaterThan(50);
      expect(effectiveSampleSize).toBeLessThanOrEqual(100 + 1e-9);
    }
  });
  it('does not depend on the order in which candidates are simulated', async () => {
    const backwards: AbcProblem = {
      ...problemFor(observed),
      simulate: async (candidates) => {
        const found: Float64Array[] = [];
        for (const k of [...candidates.keys()].reverse())
          found[k] = await Promise.resolve(statisticsOf(3)(candidates[k]!));
        return found;
      },
    };
    const options = { seed: 2, particles: 60, populations: 3 };
    expect(await abcSmc(backwards, options)).toEqual(await abcSmc(problemFor(observed), options));
  });
  it('keeps the last full population when simulations run out', async () => {
    const options = { seed: 1, particles: 100, populations: 9, mostSimulations: 900 };
    const { populations, simulations, particles } = await abcSmc(problemFor(observed), options);
    expect(simulations).toBeLessThanOrEqual(900);
    expect(populations).toBeLessThan(9);
    expect(particles).toHaveLength(100);
  });
  it('stops when it is told to, and tells how far it is', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const run = abcSmc(
      problemFor(observed),
      { seed: 1, particles: 50, populations: 6 },
      {
        signal: controller.signal,
        onProgress: ({ step, done, total }) => {
          expect([step, total]).toEqual(['calibrate', 6]);
          seen.push(done);
          if (done >= 2) controller.abort();
        },
      },
    );
    await expect(run).rejects.toMatchObject({ code: 'kernel.cancelled' });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });
  it('leaves statistics without a value out, and ignores those that never vary', async () => {
    const problem: AbcProblem = {
      prior: [[0, 1]],
      observed: Float64Array.of(0.5, 7),
      simulate: (candidates) =>
        Promise.resolve(
          candidates.map(({ values }) =>
            values[0]! > 0.6 ? Float64Array.of(Number.NaN, 3) : Float64Array.of(values[0]!, 3),
          ),
        ),
    };
    const { particles, scale } = await abcSmc(problem, { seed: 1, particles: 50, populations: 3 });
    expect(scale[1]).toBe(Number.POSITIVE_INFINITY);
    expect(particles.every(({ values }) => values[0]! <= 0.6)).toBe(true);
  });
  it('leaves particles where they are when nothing gives what was seen', async () => {
    const problem = problemFor(Float64Array.of(60, -40));
    const posterior = await abcSmc(problem, { seed: 1, particles: 100, populations: 3 });
    const { particles, adjusted } = adjustByRegression(problem, posterior);
    expect(adjusted).toBe(false);
    expect(particles).toBe(posterior.particles);
  });
});

describe('kernel', () => {
  it('proposes within the box, where the box cuts the particles off too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 9 }),
        (xs) => {
          const particles = xs.map((x) => ({
            values: Float64Array.of(x, 1 - x),
            weight: 1 / xs.length,
          }));
          const kernel = kernelOf(particles, [
            [0, 1],
            [0, 1],
          ]);
          const stream = new RandomStream(1, 'test.kernel', xs.length);
          const chance = { uniform: () => stream.uniform(), normal: () => stream.normal() };
          for (let k = 0; k < 20; k++) {
            const values = kernel.propose(chance);
            expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
            expect(kernel.density(values)).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('honesty of posteriors', () => {
  it('truths drawn from the prior stand anywhere among the draws of their posteriors', async () => {
    const draws = 19;
    const ranks: number[][] = [[], []];
    for (let trial = 0; trial < 200; trial++) {
      const stream = new RandomStream(7, 'test.honesty', trial);
      const truth = Float64Array.from(
        prior,
        ([low, high]) => low + (high - low) * stream.uniform(),
      );
      const seen = statisticsOf(1000 + trial)({ values: truth, luck: 0 });
      const problem = problemFor(seen, trial);
      const posterior = await abcSmc(problem, { seed: trial, particles: 100, populations: 6 });
      const { particles } = adjustByRegression(problem, posterior);
      for (const j of [0, 1]) {
        const posterior = particles.map(({ values, weight }) => ({ value: values[j]!, weight }));
        ranks[j]!.push(rankOf(truth[j]!, posterior, draws, () => stream.uniform()));
      }
    }
    for (const of of ranks) expect(rankUniformity(of, draws, 10).p).toBeGreaterThan(0.01);
  }, 60_000);
  it('sees posteriors that are too narrow, too wide or biased', () => {
    const ranksOf = (shift: number, width: number) =>
      Array.from({ length: 400 }, (_, trial) => {
        const stream = new RandomStream(8, 'test.dishonest', trial);
        const truth = stream.normal();
        const posterior = Array.from({ length: 50 }, () => ({
          value: shift + width * stream.normal(),
          weight: 0.02,
        }));
        return rankOf(truth, posterior, 19, () => stream.uniform());
      });
    expect(rankUniformity(ranksOf(0, 1), 19, 10).p).toBeGreaterThan(0.01);
    for (const [shift, width] of [
      [0, 0.5],
      [0, 2],
      [0.5, 1],
    ] as const)
      expect(rankUniformity(ranksOf(shift, width), 19, 10).p).toBeLessThan(1e-4);
  });
});
