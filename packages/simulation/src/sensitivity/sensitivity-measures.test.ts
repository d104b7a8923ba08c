import { describe, expect, it } from 'vitest';
import type { Design, Values } from './design.ts';
import { chanceOf, effectMeasures } from './elementary-effects.ts';
import { drawResamples } from './resampled-interval.ts';
import { saltelliDesign } from './saltelli-design.ts';
import { sobolIndices } from './sobol-indices.ts';
import { trajectoryDesign } from './trajectory-design.ts';

/** Values of a function of the unit hypercube and of luck, one outcome. */
function evaluate(
  { points, dimensions, luck }: Design,
  f: (x: Float64Array, luck: number, replication: number) => number,
  replications = 1,
): Values {
  const values = new Float64Array(luck.length * replications);
  for (let p = 0; p < luck.length; p++)
    for (let r = 0; r < replications; r++)
      values[p * replications + r] = f(
        points.subarray(p * dimensions, (p + 1) * dimensions),
        luck[p]!,
        r,
      );
  return { values, replications, outcomes: 1 };
}

/** A number in [−1, 1] that looks random, for what a model leaves to luck. */
const lot = (...numbers: number[]) =>
  Math.sin(1e4 * Math.sin(numbers.reduce((h, n) => 7.3 * h + n + 1, 0)));

describe('trajectoryDesign', () => {
  const plan = { trajectories: 6, dimensions: 5, levels: 4, candidates: 40, seed: 1 };

  it('moves each parameter once in every trajectory, by two thirds of its range, on the grid', () => {
    const { points, order, dimensions, trajectories } = trajectoryDesign(plan);
    for (const x of points) expect(Math.abs(3 * x - Math.round(3 * x))).toBeLessThan(1e-12);
    for (let t = 0; t < trajectories; t++) {
      const moved = [...order.subarray(t * 5, t * 5 + 5)];
      expect(moved.toSorted()).toEqual([0, 1, 2, 3, 4]);
      moved.forEach((d, s) => {
        const from = (t * 6 + s) * dimensions;
        for (let other = 0; other < 5; other++) {
          const change = Math.abs(points[from + 5 + other]! - points[from + other]!);
          expect(change).toBeCloseTo(other === d ? 2 / 3 : 0, 12);
        }
      });
    }
  });

  it('keeps trajectories about as far apart as the best choice of all', () => {
    const four = { ...plan, trajectories: 4 };
    const all = trajectoryDesign({ ...four, trajectories: 12, candidates: 12 }).points;
    const row = 30;
    const of = (t: number) => all.subarray(t * row, (t + 1) * row);
    let best = 0;
    let sum = 0;
    let choices = 0;
    for (let a = 0; a < 12; a++)
      for (let b = 0; b < a; b++)
        for (let c = 0; c < b; c++)
          for (let d = 0; d < c; d++) {
            const here = spread([a, b, c, d].map(of));
            best = Math.max(best, here);
            sum += here;
            choices++;
          }
    const kept = trajectoryDesign({ ...four, candidates: 12 }).points;
    const found = spread([0, 1, 2, 3].map((t) => kept.subarray(t * row, (t + 1) * row)));
    expect(found).toBeGreaterThan(sum / choices + 0.8 * (best - sum / choices));
  });
});

/** Sum over pairs of trajectories in five dimensions of the squared sum of distances of their points. */
function spread(trajectories: readonly Float64Array[]): number {
  let total = 0;
  trajectories.forEach((a, i) => {
    for (const b of trajectories.slice(0, i)) {
      let sum = 0;
      for (let p = 0; p < a.length; p += 5)
        for (let q = 0; q < b.length; q += 5)
          sum += Math.hypot(...[0, 1, 2, 3, 4].map((d) => a[p + d]! - b[q + d]!));
      total += sum ** 2;
    }
  });
  return total;
}

describe('effectMeasures', () => {
  const design = trajectoryDesign({
    trajectories: 10,
    dimensions: 4,
    levels: 4,
    candidates: 30,
    seed: 2,
  });
  const resamples = drawResamples(1, 10, 200, 0.95);

  it('is exact for a linear function: μ* = |slope|, μ = slope, σ = 0', () => {
    const slopes = [3, -2, 0, 0.5];
    const values = evaluate(design, (x) => x.reduce((sum, xi, i) => sum + slopes[i]! * xi, 7));
    slopes.forEach((slope, i) => {
      const measures = effectMeasures(design, values, i, 0, resamples);
      expect(measures.muStar).toBeCloseTo(Math.abs(slope), 10);
      expect(measures.mu).toBeCloseTo(slope, 10);
      expect(measures.sigma).toBeCloseTo(0, 10);
      expect(measures.muStarInterval?.[0]).toBeCloseTo(Math.abs(slope), 10);
    });
  });

  it('shows interaction in σ, and opposite effects in μ* but not in μ', () => {
    const values = evaluate(design, (x) => (x[0]! - 0.5) * (x[1]! - 0.5) + x[2]!);
    const [first, , third] = [0, 1, 2].map((i) => effectMeasures(design, values, i, 0, resamples));
    expect(first!.sigma!).toBeGreaterThan(0.2);
    expect(Math.abs(first!.mu!)).toBeLessThan(first!.muStar!);
    expect(third!.sigma).toBeCloseTo(0, 10);
  });

  it('says how much is luck: all of it where nothing has an effect, none where luck is shared', () => {
    const noise = evaluate(design, (x, luck, r) => lot(luck, r, ...x), 3);
    const measuresOf = (values: Values) =>
      [0, 1, 2, 3].map((i) => effectMeasures(design, values, i, 0, resamples));
    const luckOnly = chanceOf(measuresOf(noise));
    expect(luckOnly.share).toBeGreaterThan(0.6);
    const mean = measuresOf(noise).reduce((sum, { muStar }) => sum + muStar! / 4, 0);
    expect(luckOnly.floor! / mean).toBeGreaterThan(0.6);
    expect(luckOnly.floor! / mean).toBeLessThan(1.6);
    const shared = chanceOf(measuresOf(evaluate(design, (x, luck, r) => x[0]! + lot(luck, r), 3)));
    expect(shared.share).toBeCloseTo(0, 10);
    expect(chanceOf(measuresOf(evaluate(design, (x) => x[0]!))).share).toBeNull();
  });

  it('leaves out what has no value, and gives nothing when nothing has', () => {
    const values = evaluate(design, (x, luck) => (luck === 3 ? Number.NaN : 2 * x[0]!));
    const measures = effectMeasures(design, values, 0, 0, resamples);
    expect(measures).toMatchObject({ effects: 9 });
    expect(measures.muStar).toBeCloseTo(2, 10);
    const nothing = evaluate(design, () => Number.NaN);
    expect(effectMeasures(design, nothing, 0, 0, resamples)).toMatchObject({
      muStar: null,
      muStarInterval: null,
      mu: null,
      sigma: null,
      effects: 0,
    });
  });
});

describe('sobolIndices', () => {
  const rows = 4096;

  it('agrees with the closed form of the Ishigami function within 0.03, and its intervals hold it', () => {
    const [a, b] = [7, 0.1];
    const design = saltelliDesign(rows, 3, 1);
    const values = evaluate(design, (u) => {
      const [x, y, z] = [...u].map((ui) => Math.PI * (2 * ui - 1)) as [number, number, number];
      return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x);
    });
    const v1 = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
    const v2 = a ** 2 / 8;
    const v13 = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
    const v = v1 + v2 + v13;
    const expected = [
      [v1 / v, (v1 + v13) / v],
      [v2 / v, v2 / v],
      [0, v13 / v],
    ] as const;
    const { parameters, luck } = sobolIndices(design, values, 0, drawResamples(1, rows, 200, 0.99));
    expected.forEach(([first, total], i) => {
      const found = parameters[i]!;
      expect(Math.abs(found.first! - first)).toBeLessThan(0.03);
      expect(Math.abs(found.total! - total)).toBeLessThan(0.03);
      expect(found.firstInterval![0]).toBeLessThanOrEqual(first);
      expect(found.firstInterval![1]).toBeGreaterThanOrEqual(first);
      expect(found.totalInterval![0]).toBeLessThanOrEqual(total);
      expect(found.totalInterval![1]).toBeGreaterThanOrEqual(total);
    });
    expect(luck).toMatchObject({ first: 0, total: 0 });
  });

  it('agrees with the closed form of the g-function of Sobol in eight dimensions within 0.03', () => {
    const weights = [0, 1, 4.5, 9, 99, 99, 99, 99];
    const design = saltelliDesign(rows, 8, 2);
    const values = evaluate(design, (u) =>
      u.reduce(
        (product, x, i) => (product * (Math.abs(4 * x - 2) + weights[i]!)) / (1 + weights[i]!),
        1,
      ),
    );
    const parts = weights.map((w) => 1 / (3 * (1 + w) ** 2));
    const v = parts.reduce((product, part) => product * (1 + part), 1) - 1;
    const { parameters } = sobolIndices(design, values, 0, drawResamples(1, rows, 20, 0.95));
    parts.forEach((part, i) => {
      expect(Math.abs(parameters[i]!.first! - part / v)).toBeLessThan(0.03);
      const total = (part * (v + 1)) / (1 + part) / v;
      expect(Math.abs(parameters[i]!.total! - total)).toBeLessThan(0.03);
    });
  });

  it('gives luck its share of the variance, as one more factor', () => {
    const design = saltelliDesign(rows, 2, 3);
    const uniform = (luck: number) => (lot(luck) === 0 ? 0 : Math.asin(lot(luck)) / Math.PI + 0.5);
    const values = evaluate(design, (x, luck) => x[0]! + uniform(luck));
    const { parameters, luck } = sobolIndices(design, values, 0, drawResamples(1, rows, 100, 0.95));
    expect(Math.abs(luck.first! - 0.5)).toBeLessThan(0.05);
    expect(Math.abs(luck.total! - 0.5)).toBeLessThan(0.05);
    expect(Math.abs(parameters[0]!.first! - 0.5)).toBeLessThan(0.05);
    expect(parameters[1]).toMatchObject({ first: 0, total: 0 });
  });

  it('leaves out rows without a value, and gives nothing for an outcome that never changes', () => {
    const design = saltelliDesign(64, 2, 4);
    const resamples = drawResamples(1, 64, 50, 0.95);
    const holes = evaluate(design, (x, luck) => (luck % 64 < 8 ? Number.NaN : x[0]!));
    expect(sobolIndices(design, holes, 0, resamples)).toMatchObject({ rows: 56 });
    expect(sobolIndices(design, holes, 0, resamples).parameters[0]!.total).toBeGreaterThan(0.8);
    const constant = sobolIndices(
      design,
      evaluate(design, () => 1e9 / 3),
      0,
      resamples,
    );
    expect(constant.parameters[0]).toEqual({
      first: null,
      firstInterval: null,
      total: null,
      totalInterval: null,
    });
  });
});
