import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import type { RegionTable } from '../regional/region-table.ts';
import { agglomerationWithin } from './agglomeration-within.ts';
import { ellisonGlaeser } from './ellison-glaeser.ts';

const regions = ['a', 'b', 'c', 'd'];

/** Plants of one industry by a seed; half of them prefer the first region. */
function plantsOf(seed: number, pull: number) {
  const stream = new RandomStream(seed, 'agglomeration-within');
  const employment = Array.from({ length: 30 }, () => Math.ceil(5 + 80 * stream.uniform() ** 3));
  const region = employment.map(() =>
    stream.uniform() < pull ? 'a' : regions[stream.integer(4)]!,
  );
  return { employment, region, industry: employment.map(() => 'toys') };
}

const totals = [9000, 5000, 4000, 2000];

function tableOf({ employment, region }: ReturnType<typeof plantsOf>): RegionTable {
  const toys = regions.map((name) =>
    employment.reduce((sum, size, k) => (region[k] === name ? sum + size : sum), 0),
  );
  return {
    ...{ regions, industries: ['toys', 'rest'] },
    counts: regions.flatMap((_, i) => [toys[i]!, totals[i]! - toys[i]!]),
  };
}

describe('agglomerationWithin', () => {
  it.each([1, 2, 3, 4, 5])(
    'is the index of plants where their Herfindahl index is known (%d)',
    async (seed) => {
      const plants = plantsOf(seed, 0.15 * seed);
      const [found] = await ellisonGlaeser(plants, { reference: { regions, employment: totals } });
      const h = found!.herfindahl!;
      const within = agglomerationWithin(tableOf(plants), 'toys', [h, h])!;
      expect(within.gamma[0]).toBeCloseTo(found!.gamma!, 12);
      expect(within.gamma[1]).toBeCloseTo(found!.gamma!, 12);
      expect(within.band[0]).toBe(found!.band);
      // The bound is never below what the dartboard gives.
      expect(within.mostP).toBeGreaterThan(found!.test!.p - 4 * found!.test!.standardError);
    },
  );

  it('holds the index of every Herfindahl index within its bounds', () => {
    const table = tableOf(plantsOf(3, 0.5));
    const wide = agglomerationWithin(table, 'toys', [0.04, 0.1])!;
    for (const h of [0.04, 0.06, 0.1]) {
      const one = agglomerationWithin(table, 'toys', [h, h])!;
      expect(one.gamma[0]).toBeGreaterThanOrEqual(wide.gamma[0]);
      expect(one.gamma[1]).toBeLessThanOrEqual(wide.gamma[1]);
      expect(one.mostP).toBeLessThanOrEqual(wide.mostP);
    }
  });

  it('is not defined without the industry or with one region only, and refuses impossible indices', () => {
    const nobody = { regions: ['a', 'b'], industries: ['i', 'j'], counts: [0, 1, 0, 2] };
    expect(agglomerationWithin(nobody, 'i', [0.1, 0.2])).toBeNull();
    const alone = { regions: ['a', 'b'], industries: ['i', 'j'], counts: [1, 2, 0, 0] };
    expect(agglomerationWithin(alone, 'i', [0.1, 0.2])).toBeNull();
    const refusal =
      (bounds: readonly [number, number], industry = 'i') =>
      () =>
        agglomerationWithin(alone, industry, bounds);
    for (const bounds of [
      [0, 0.1],
      [0.1, 1],
      [0.3, 0.2],
    ] as const)
      expect(refusal(bounds)).toThrowError(
        expect.objectContaining({ code: 'location.setting-out-of-range' }),
      );
    expect(refusal([0.1, 0.2], 'k')).toThrowError(
      expect.objectContaining({ code: 'location.unknown-industry' }),
    );
  });
});
