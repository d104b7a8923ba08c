import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { type Coordinates, chordBetween, embed, groundOf } from './coordinates.ts';
import { densityClusters } from './dbscan.ts';
import { adjustedRand, stableDensity } from './density-stability.ts';

/** The definition, word for word: reach core points from core points. */
function byDefinition(coordinates: Coordinates, radius: number, fewest: number) {
  const points = embed(coordinates);
  const distance = (i: number, j: number) => groundOf(chordBetween(points, i, j), points);
  const all = Array.from({ length: points.count }, (_, i) => i);
  const core = all.map((i) => all.filter((j) => distance(i, j) <= radius).length >= fewest);
  const group = all.map((i) => (core[i] ? i : -1));
  for (let changed = true; changed; ) {
    changed = false;
    for (const i of all)
      for (const j of all)
        if (core[i] && core[j] && distance(i, j) <= radius && group[j]! < group[i]!) {
          group[i] = group[j]!;
          changed = true;
        }
  }
  for (const i of all) {
    if (core[i]) continue;
    const near = all.filter((j) => core[j] && distance(i, j) <= radius);
    near.sort((a, b) => distance(i, a) - distance(i, b) || a - b);
    if (near.length > 0) group[i] = group[near[0]!]!;
  }
  return group;
}

function towns(seed: number) {
  const stream = new RandomStream(seed, 'test.towns');
  const latitude: number[] = [];
  const longitude: number[] = [];
  for (let i = 0; i < 150; i++) {
    latitude.push(30 + (i % 3) + 0.1 * stream.normal());
    longitude.push(180 + 0.1 * stream.normal());
    if (longitude[i]! > 180) longitude[i]! -= 360;
  }
  return { latitude, longitude };
}

describe('densityClusters', () => {
  it.each([
    [5, 4],
    [10, 5],
    [25, 10],
  ])(
    'agrees with the definition on the globe, across the date line (%i km, %i)',
    (radius, fewest) => {
      const coordinates = towns(1);
      const found = densityClusters(coordinates, { radius, fewest });
      const expected = byDefinition(coordinates, radius, fewest);
      expect(adjustedRand(found.labels, expected)).toBe(1);
      expect(found.labels.map((label) => label < 0)).toEqual(expected.map((label) => label < 0));
      expect(found.sizes).toEqual([...found.sizes].sort((a, b) => b - a));
    },
  );

  it('does not depend on the order of firms', () => {
    const { latitude, longitude } = towns(2);
    const found = densityClusters({ latitude, longitude }, { radius: 6, fewest: 5 });
    const turned = densityClusters(
      { latitude: latitude.toReversed(), longitude: longitude.toReversed() },
      { radius: 6, fewest: 5 },
    );
    expect(adjustedRand(found.labels, turned.labels.toReversed())).toBe(1);
  });

  it('counts points exactly at the radius, and points at one place', () => {
    const line = { x: [0, 1, 2, 9, 9, 9], y: [0, 0, 0, 0, 0, 0] };
    const found = densityClusters(line, { radius: 1, fewest: 3 });
    expect(found.labels).toEqual([0, 0, 0, 1, 1, 1]);
    expect(found.core).toEqual([false, true, false, true, true, true]);
    expect(found.clusteredShare).toBe(1);
  });

  it('has nothing to say of no firms, and calls a lone firm alone', () => {
    expect(densityClusters({ x: [], y: [] }, { radius: 1, fewest: 2 })).toMatchObject({
      labels: [],
      clusteredShare: 0,
    });
    expect(densityClusters({ x: [1], y: [1] }, { radius: 1, fewest: 2 }).labels).toEqual([-1]);
  });

  it.each([
    { radius: 0, fewest: 3 },
    { radius: Number.NaN, fewest: 3 },
    { radius: 1, fewest: 0 },
    { radius: 1, fewest: 2.5 },
  ])('rejects %o', (settings) => {
    expect(() => densityClusters({ x: [0], y: [0] }, settings)).toThrowError(
      expect.objectContaining({ code: 'location.setting-out-of-range' }),
    );
  });
});

describe('stableDensity', () => {
  it('says that three towns stay and what comes and goes', () => {
    const found = stableDensity(towns(3), { radius: 12, fewest: 5 });
    expect(found.chosen.sizes).toHaveLength(3);
    expect(found.variants).toHaveLength(25);
    const [least, most] = found.clusteredShare;
    expect(least).toBeLessThanOrEqual(found.chosen.clusteredShare);
    expect(most).toBeGreaterThanOrEqual(found.chosen.clusteredShare);
    const same = found.variants.find((one) => one.radius === 12 && one.fewest === 5)!;
    expect(same.agreement).toBe(1);
    for (const share of found.membership) expect(share).toBeLessThanOrEqual(1);
  });

  it('has the adjusted Rand index of Hubert and Arabie by hand', () => {
    // Table 2 × 2 with cells 2, 1, 1, 2: together 2, margins 6 and 6 of 15.
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 0, 1, 1])).toBeCloseTo(
      (2 - 36 / 15) / (6 - 36 / 15),
      12,
    );
    expect(adjustedRand([-1, -1], [-1, -1])).toBe(1);
  });
});
