import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { backgroundDifference } from './background-difference.ts';
import { chordBetween, embed, groundOf, toPlane } from './coordinates.ts';
import { ripleyK } from './pair-sums.ts';
import { spatialRandomness } from './spatial-randomness.ts';
import { isInside, shareInside, studyWindow } from './window.ts';

const square = { xMin: 0, xMax: 1, yMin: 0, yMax: 1 };

function uniform(count: number, seed: number) {
  const stream = new RandomStream(seed, 'test.uniform');
  const draw = () => Float64Array.from({ length: count }, () => stream.uniform());
  return { x: draw(), y: draw() };
}

/** Parents with children around them, on the unit square. */
function clustered(parents: number, children: number, seed: number) {
  const stream = new RandomStream(seed, 'test.clustered');
  const [x, y]: number[][] = [[], []];
  for (let p = 0; p < parents; p++) {
    const [px, py] = [0.1 + 0.8 * stream.uniform(), 0.1 + 0.8 * stream.uniform()];
    for (let c = 0; c < children; c++) {
      x!.push(Math.min(Math.max(px + 0.02 * stream.normal(), 0), 1));
      y!.push(Math.min(Math.max(py + 0.02 * stream.normal(), 0), 1));
    }
  }
  return { x: x!, y: y! };
}

describe('coordinates', () => {
  const cities = { latitude: [48.8566, 51.5074], longitude: [2.3522, -0.1278] };

  it('measures great circles: Paris to London, and a quarter of the globe', () => {
    const points = embed(cities);
    expect(groundOf(chordBetween(points, 0, 1), points)).toBeCloseTo(343.56, 1);
    const quarter = embed({ latitude: [0, 90], longitude: [0, 0] });
    expect(groundOf(chordBetween(quarter, 0, 1), quarter)).toBeCloseTo(
      (Math.PI / 2) * 6371.0088,
      6,
    );
  });

  it('keeps distances within a region on the plane, across the date line too', () => {
    for (const longitude of [
      [120.1, 121.5],
      [179.6, -179.0],
    ]) {
      const globe = { latitude: [30.2, 31.2], longitude };
      const points = embed(globe);
      const { x, y } = toPlane(globe);
      const flat = Math.hypot(x[1]! - x[0]!, y[1]! - y[0]!);
      expect(flat / groundOf(chordBetween(points, 0, 1), points)).toBeCloseTo(1, 4);
    }
  });

  it.each([
    [{ latitude: [91], longitude: [0] }, 'latitude'],
    [{ latitude: [0], longitude: [Number.NaN] }, 'longitude'],
    [{ x: [Number.POSITIVE_INFINITY], y: [0] }, 'x'],
  ])('rejects %o', (coordinates, field) => {
    expect(() => toPlane(coordinates)).toThrowError(
      expect.objectContaining({ code: 'location.invalid-coordinate', details: { row: 1, field } }),
    );
  });
});

describe('window', () => {
  it('has the share of a circle in closed form at a side and at a corner', () => {
    const window = studyWindow({ x: new Float64Array(0), y: new Float64Array(0) }, square);
    expect(window.area).toBe(1);
    expect(shareInside(window, 0.5, 0.5, 0.4)).toBe(1);
    expect(shareInside(window, 0.5, 0, 0.1)).toBeCloseTo(0.5, 12);
    expect(shareInside(window, 0, 0, 0.1)).toBeCloseTo(0.25, 12);
    expect(shareInside(window, 0.1, 0.5, 0.2)).toBeCloseTo(1 - Math.acos(0.5) / Math.PI, 12);
  });

  it('agrees with walking round the circle in an irregular window', () => {
    const window = studyWindow(uniform(30, 3), 'hull');
    for (const [px, py, radius] of [
      [0.2, 0.3, 0.5],
      [0.7, 0.6, 0.4],
      [0.5, 0.1, 0.6],
    ] as const) {
      const steps = 200_000;
      let inside = 0;
      for (let s = 0; s < steps; s++) {
        const angle = (2 * Math.PI * s) / steps;
        if (isInside(window, px + radius * Math.cos(angle), py + radius * Math.sin(angle)))
          inside++;
      }
      expect(shareInside(window, px, py, radius)).toBeCloseTo(inside / steps, 4);
    }
  });

  it('enlarges the hull by Ripley and Rasson', () => {
    const points = { x: Float64Array.of(0, 1, 1, 0, 0.5), y: Float64Array.of(0, 0, 1, 1, 0.5) };
    // Four corners, five points: area 1 ÷ (1 − 4/5).
    expect(studyWindow(points, 'hull').area).toBeCloseTo(5, 12);
  });
});

describe('spatialRandomness', () => {
  it('has K of four points in closed form', () => {
    const points = {
      x: Float64Array.of(0.4, 0.6, 0.5, 0.5),
      y: Float64Array.of(0.5, 0.5, 0.4, 0.6),
    };
    const window = studyWindow(points, square);
    const k = ripleyK(points, window, Float64Array.of(0.1, 0.15, 0.2));
    // Four pairs at √0.02, two at 0.2; circles about all points lie in the square.
    expect(k[0]).toBe(0);
    expect(k[1]).toBeCloseTo((2 * 4) / 12, 12);
    expect(k[2]).toBeCloseTo((2 * 6) / 12, 12);
  });

  it('is unbiased under randomness: mean K over patterns is πr²', () => {
    const distances = Float64Array.of(0.05, 0.1, 0.2, 0.25);
    const mean = new Float64Array(4);
    const patterns = 400;
    for (let pattern = 0; pattern < patterns; pattern++) {
      const points = uniform(60, pattern);
      const k = ripleyK(points, studyWindow(points, square), distances);
      for (let r = 0; r < 4; r++) mean[r]! += k[r]! / patterns;
    }
    for (const [r, distance] of distances.entries())
      expect(Math.abs(mean[r]! / (Math.PI * distance ** 2) - 1)).toBeLessThan(0.03);
  });

  it('finds clustered firms clustered and random ones not, the same with the same seed', async () => {
    const found = await spatialRandomness(clustered(8, 8, 1), { window: square });
    expect(found.envelope.clustering.p).toBe(1 / 200);
    expect(found.envelope.above.length).toBeGreaterThan(3);
    expect(await spatialRandomness(clustered(8, 8, 1), { window: square })).toEqual(found);
    const random = await spatialRandomness(uniform(64, 5), { simulations: 99 });
    expect(random.envelope.clustering.p).toBeGreaterThan(0.02);
  });

  it('rejects too often by no more than its level', async () => {
    let rejected = 0;
    for (let study = 0; study < 100; study++) {
      const { envelope } = await spatialRandomness(uniform(25, 1000 + study), {
        window: square,
        simulations: 19,
        seed: study,
        distances: [0.05, 0.1, 0.2],
      });
      if (envelope.deviation.p <= 0.1) rejected++;
    }
    expect(rejected).toBeGreaterThan(2);
    expect(rejected).toBeLessThan(20);
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    const control = { signal: stop.signal, onProgress: () => stop.abort() };
    const running = spatialRandomness(uniform(300, 1), { simulations: 5000, control });
    await expect(running).rejects.toMatchObject({ code: 'kernel.cancelled' });
  });

  it.each([
    ['location.too-few-points', { x: [0, 1, 2], y: [0, 1, 0] }, {}],
    ['location.points-on-a-line', { x: [0, 1, 2, 3], y: [0, 1, 2, 3] }, {}],
    ['location.points-on-a-line', { x: [1, 1, 1, 1], y: [2, 2, 2, 2] }, {}],
    ['location.point-outside-window', { x: [0, 1, 2, 3], y: [0, 1, 0, 1] }, { window: square }],
    ['location.setting-out-of-range', uniform(9, 1), { simulations: 5 }],
    ['location.setting-out-of-range', uniform(9, 1), { distances: [0.2, 0.1] }],
    ['location.setting-out-of-range', uniform(9, 1), { distances: [5] }],
    ['location.table-shape', { x: [1, 2], y: [1] }, {}],
  ])('%s', async (code, coordinates, options) => {
    await expect(spatialRandomness(coordinates, options)).rejects.toMatchObject({ code });
  });
});

describe('backgroundDifference', () => {
  const towns = clustered(10, 20, 7);

  it('does not take towns for clusters: cases drawn at random from them are not clustered', async () => {
    const stream = new RandomStream(2, 'test.cases');
    const isCase = towns.x.map(() => stream.uniform() < 0.2);
    const found = await backgroundDifference(towns, isCase, { window: square, seed: 4 });
    expect(found.envelope.clustering.p).toBeGreaterThan(0.05);
    const alone = {
      x: towns.x.filter((_, i) => isCase[i]),
      y: towns.y.filter((_, i) => isCase[i]),
    };
    const naive = await spatialRandomness(alone, { window: square });
    expect(naive.envelope.clustering.p).toBeLessThan(0.05);
  });

  it('finds cases that all sit in two towns', async () => {
    const isCase = towns.x.map((_, i) => i < 40);
    const found = await backgroundDifference(towns, isCase, { window: square });
    expect(found).toMatchObject({ cases: 40, controls: 160 });
    expect(found.envelope.clustering.p).toBe(1 / 200);
  });

  it('needs some of both', async () => {
    const running = backgroundDifference(
      towns,
      towns.x.map((_, i) => i < 2),
    );
    await expect(running).rejects.toMatchObject({ code: 'location.too-few-points' });
  });
});
