import type { Tie } from '@qunhai/dataset';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactReader } from './fact-reader.ts';
import { fillMissing } from './fill-missing.ts';
import { groupClusters } from './group-clusters.ts';
import { type AbroadInput, placeAbroad } from './place-abroad.ts';
import { placeTies } from './place-ties.ts';

const none = Number.NaN;

describe('missing values', () => {
  it('become the mean of the cluster, of all, or what is said', () => {
    const fill = (values: readonly number[], clusters: readonly number[]) =>
      fillMissing(Float64Array.from(values), Int32Array.from(clusters), 0.7);
    expect([...fill([0.2, none, 0.4, 1], [0, 0, 0, 1]).values]).toEqual([
      0.2, 0.30000000000000004, 0.4, 1,
    ]);
    expect([...fill([0.2, 0.4, none], [0, 0, 1]).values][2]).toBeCloseTo(0.3, 12);
    expect(fill([none, none], [0, 1])).toEqual({ values: Float64Array.of(0.7, 0.7), missing: 2 });
  });
});

describe('clusters', () => {
  const many = (id: string | null, firms: number) => new Array<string | null>(firms).fill(id);

  it('stand in the order of their table, with their names', () => {
    const name = { zh: '甲', en: 'First' };
    const { clusters, of } = groupClusters(
      [...many('b', 5), ...many('a', 6)],
      [
        { id: 'a', name, attributes: {} },
        { id: 'b', name: null, attributes: {} },
      ],
    );
    expect(clusters).toEqual([
      { id: 'a', name },
      { id: 'b', name: { zh: 'b', en: 'b' } },
    ]);
    expect([...of]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
  });
  it('of fewer than five firms are pooled, or outside when even the pool is small', () => {
    const pooled = groupClusters([...many('a', 9), ...many('b', 3), ...many('c', 2), null], []);
    expect(pooled.clusters.map(({ id }) => id)).toEqual(['a', 'other-clusters']);
    expect([...pooled.of].slice(9)).toEqual([1, 1, 1, 1, 1, -1]);
    expect(pooled.notes).toHaveLength(2);
    const small = groupClusters([...many('a', 9), ...many('b', 4)], []);
    expect(small.clusters.map(({ id }) => id)).toEqual(['a']);
    expect([...small.of].slice(9)).toEqual([-1, -1, -1, -1]);
  });
  it('are one when none is named, and twelve at most', () => {
    expect(groupClusters([null, null], []).clusters).toHaveLength(1);
    const twenty = Array.from({ length: 20 }, (_, c) => many(`c${c}`, 5 + c)).flat();
    const { clusters, of } = groupClusters(twenty, []);
    expect(clusters).toHaveLength(12);
    expect(clusters.at(-1)!.id).toBe('other-clusters');
    expect(of.filter((c) => c === 11).length).toBe(5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13);
  });
});

describe('local ties', () => {
  const tie = (from: string, to: string, more: Partial<Tie> = {}): Tie => ({
    from,
    to,
    kind: 'supply',
    wave: 1,
    country: null,
    local: true,
    ...more,
  });
  const firms = ['a', 'b', 'c', 'd', 'e', 'f'];
  const clusters = Int32Array.of(0, 0, 0, 1, 1, 1);

  it('hold for both firms once, whoever named them and of whatever kind', () => {
    const { ties, notes } = placeTies({
      firms,
      clusters,
      seed: 1,
      ties: [
        tie('b', 'a'),
        tie('a', 'b', { kind: 'social' }),
        tie('a', 'a'),
        tie('a', 'x'),
        tie('b', 'c', { local: null }),
        tie('c', 'd', { local: null }),
        tie('d', 'e', { local: false }),
        tie('e', 'f'),
      ],
    });
    expect(ties).toEqual([
      [0, 1],
      [1, 2],
      [4, 5],
    ]);
    expect(notes.map(({ en }) => en).join(' ')).toMatch(/3 in all.*did not answer \(1\)/);
  });
  it('are drawn in clusters where none is named, the same every time', () => {
    const input = { firms, clusters, seed: 1, ties: [tie('a', 'b')] };
    const { ties, notes } = placeTies(input);
    expect(placeTies(input).ties).toEqual(ties);
    expect(ties.filter(([a]) => a < 3)).toEqual([[0, 1]]);
    // Two others are fewer than the default's partners: all are tied.
    expect(ties.filter(([a]) => a >= 3)).toEqual([
      [3, 4],
      [3, 5],
      [4, 5],
    ]);
    expect(notes.at(-1)!.en).toContain('drawn');
  });
});

describe('markets', () => {
  interface Told {
    readonly countries?: readonly string[];
    readonly count?: number;
    readonly share?: number;
  }
  const place = (told: readonly Told[], more: Partial<AbroadInput> = {}) => {
    const facts: FactReader = {
      number: (row, fact) =>
        (fact === 'foreign_markets' ? told[row]!.count : told[row]!.share) ?? null,
      text: () => null,
      list: (row) => told[row]!.countries ?? null,
    };
    return placeAbroad({
      keys: [...told.keys()],
      firms: told.map((_, row) => `f${row}`),
      facts,
      ties: [],
      stages: told.map(() => null),
      embedding: Float64Array.from(told, (_, row) => row / told.length),
      seed: 1,
      ...more,
    });
  };
  const names = ({ markets, presence }: ReturnType<typeof place>) =>
    presence.map((of) => of.map((m) => markets[m]!.id));

  it('are the countries named, the most common first, each with its share of demand', () => {
    const placed = place([{ countries: ['DE', 'VN'] }, { countries: ['VN'] }, { countries: [] }]);
    expect(placed.markets.map(({ id }) => id)).toEqual(['VN', 'DE']);
    expect(placed.markets[0]!.demand).toBeCloseTo(2 * placed.markets[1]!.demand, 12);
    expect(names(placed)).toEqual([['VN', 'DE'], ['VN'], []]);
  });
  it('are as many as a firm says: the first it names, others drawn', () => {
    const told = [
      { countries: ['DE', 'VN', 'US'], count: 2 },
      { countries: ['DE'], count: 3 },
      { countries: ['VN'], count: 0 },
      { countries: ['DE', 'VN', 'US', 'KR'] },
    ];
    const found = names(place(told));
    expect(found[0]!.toSorted()).toEqual(['DE', 'VN']);
    expect(found[1]).toHaveLength(3);
    expect(found[1]).toContain('DE');
    expect(found[2]).toEqual([]);
    expect(names(place(told))).toEqual(found);
    // A firm in one market more keeps those it was in.
    const [, before] = place(told).presence;
    const [, after] = place(told.with(1, { countries: ['DE'], count: 4 })).presence;
    expect(after).toEqual(expect.arrayContaining([...before!]));
  });
  it('without a number: partners abroad, the share of exports, or the stage tell', () => {
    const tie = {
      from: 'f0',
      to: 'x',
      kind: 'supply',
      wave: 1,
      country: 'FR',
      local: false,
    } as const;
    const placed = place([{}, { share: 20 }, { share: 0 }, {}, {}], {
      ties: [tie],
      stages: [null, null, null, 2, 0],
    });
    expect(placed.presence.map((of) => of.length)).toEqual([1, 1, 0, 1, 0]);
    expect(names(placed)[0]).toEqual(['FR']);
  });
  it('without any fact or stage: those most embedded are abroad, as many as in the default model', () => {
    const placed = place(new Array<Told>(20).fill({}));
    expect(placed.presence.map((of) => of.length)).toEqual([...new Array(17).fill(0), 1, 1, 1]);
    expect(placed.markets).toHaveLength(8);
    expect(placed.notes.map(({ en }) => en).join(' ')).toContain('assumed');
  });
  it('are 31 at most, and presence is within them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }),
        (counts) => {
          const countries = Array.from({ length: 40 }, (_, c) => `C${c}`);
          const placed = place(counts.map((count) => ({ countries, count })));
          const { markets, presence } = placed;
          expect(markets.length).toBeLessThanOrEqual(31);
          presence.forEach((of, row) => {
            expect(of).toHaveLength(Math.min(counts[row]!, markets.length));
            expect(new Set(of).size).toBe(of.length);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});
