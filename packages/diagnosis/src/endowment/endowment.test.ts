import { mean, tQuantile, variance } from '@qunhai/numerics';
import { describe, expect, it } from 'vitest';
import {
  patternAnswer,
  smallEstimates,
  smallStudy,
  smallTheory,
} from '../../golden/small-study.ts';
import { agreement, type DiagnosisInput, diagnose, uniformVariance } from '../index.ts';
import { welchContrast } from './endowment.ts';
import { balance, evenness } from './evenness.ts';

describe('evenness and balance', () => {
  it('equal parts 1, one part alone 0, thirds by hand', () => {
    expect(evenness([2, 2, 2])).toBeCloseTo(1, 14);
    expect(evenness([5, 0, 0])).toBe(0);
    const [p, q] = [0.75, 0.25];
    expect(evenness([3, 1])).toBeCloseTo(-(p * Math.log(p) + q * Math.log(q)) / Math.log(2), 14);
    expect(evenness([0, 0])).toBeNaN();
    expect(evenness([1])).toBeNaN();
  });
  it('the weakest over the strongest', () => {
    expect(balance([0.3, 0.6, 0.5])).toBe(0.5);
    expect(balance([0, 0])).toBeNaN();
    expect(balance([0.4])).toBeNaN();
  });
});

describe('agreement', () => {
  it('random answers on seven steps have variance 4, on a smooth scale range²/12', () => {
    expect(uniformVariance({ min: 1, max: 7, step: 1 })).toBe(4);
    expect(uniformVariance({ min: 0, max: 1, step: 0.5 })).toBeCloseTo(1 / 6, 14);
    expect(uniformVariance({ min: 0, max: 6, step: null })).toBe(3);
  });
  it('one item and two items by hand', () => {
    const calm = Float64Array.of(4, 5, 6); // variance 1
    const split = Float64Array.of(1, 7, Number.NaN); // variance 18
    expect(agreement([calm], [4])).toBe(0.75);
    expect(agreement([split], [4])).toBe(0);
    const steady = Float64Array.of(4, 4, 4);
    // Mean variance 0.5 of 4: 2·0.875/(2·0.875 + 0.125).
    expect(agreement([calm, steady], [4, 4])).toBeCloseTo(1.75 / 1.875, 14);
    expect(agreement([Float64Array.of(3)], [4])).toBeNull();
  });
});

const seven = { min: 1, max: 7 };

describe('difference from other clusters', () => {
  it('with one other cluster it is Welch’s interval', () => {
    // Classic example values; SE² = 2.5/5 + 10/5, df by Welch–Satterthwaite.
    const a = Float64Array.of(1, 2, 3, 4, 5);
    const b = Float64Array.of(2, 4, 6, 8, 10);
    const df = 2.5 ** 2 / (0.5 ** 2 / 4 + 2 ** 2 / 4);
    const half = tQuantile(0.975, df) * Math.sqrt(2.5);
    expect(welchContrast(a, [b], { min: 0, max: 10 }, 0.95)).toEqual({
      estimate: -3,
      interval: {
        lower: expect.closeTo(-3 - half, 12),
        upper: expect.closeTo(-3 + half, 12),
        level: 0.95,
        method: 'normal',
      },
    });
  });
  it('with several it is from the mean of their means', () => {
    const around = (value: number) => Float64Array.of(value - 1, value - 1, value + 1, value + 1);
    const found = welchContrast(around(5), [around(2), around(4)], seven, 0.95);
    expect(found.estimate).toBe(2);
    const { lower, upper } = found.interval!;
    expect((lower + upper) / 2).toBeCloseTo(2, 12);
  });
  it('is cut at the largest difference two means can have', () => {
    const top = Float64Array.of(7, 7, 7, 6.5);
    const bottom = Float64Array.of(1, 1, 1, 1.5);
    expect(welchContrast(top, [bottom], seven, 0.95).interval!.upper).toBe(6);
    expect(welchContrast(bottom, [top], seven, 0.95).interval!.lower).toBe(-6);
  });
  it('has no interval when a group does not vary', () => {
    const flat = new Float64Array(6).fill(4);
    const other = Float64Array.of(1, 2, 3, 4, 5);
    for (const [group, others] of [
      [flat, [other]],
      [other, [other, flat]],
    ] as const)
      expect(welchContrast(group, others, seven, 0.95)).toMatchObject({
        interval: null,
        note: { en: expect.stringContaining('all values are equal') },
      });
  });
});

const cluster = (input: DiagnosisInput, id: string) =>
  diagnose(input).clusters.find((one) => one.cluster === id)!;

describe('endowment of a cluster', () => {
  const input = smallStudy({ north: 10, south: 8, west: 6, tiny: 2 });
  const north = cluster(input, 'north');
  const answers = (column: number, from: number, n: number) =>
    Float64Array.from({ length: n }, (_, i) => patternAnswer(from + i, column));

  it('level with its t interval, share of the mix, agreement', () => {
    const craft = answers(0, 0, 10);
    const half = tQuantile(0.975, 9) * Math.sqrt(variance(craft) / 10);
    const [found] = north.resources;
    expect(found!.value).toBeCloseTo(mean(craft), 12);
    expect(found!.interval!.upper).toBeCloseTo(mean(craft) + half, 10);
    const levels = [0, 1, 2].map((column) => (mean(answers(column, 0, 10)) - 1) / 6);
    expect(found!.share).toBeCloseTo(levels[0]! / levels.reduce((a, b) => a + b, 0), 12);
    expect(north.resources.reduce((sum, { share }) => sum + share!, 0)).toBeCloseTo(1, 12);
    expect(found!.agreement).toBeCloseTo(Math.max(0, 1 - variance(craft) / 4), 12);
  });
  it('differs from the clusters that are shown, not from those withheld', () => {
    // tiny is withheld and takes west, the smallest of the others, with it; only south is left to compare with.
    const expected = welchContrast(answers(0, 0, 10), [answers(0, 10, 8)], seven, 0.95);
    expect(north.resources[0]!.difference.estimate).toBeCloseTo(expected.estimate!, 12);
    const alone = cluster(smallStudy({ north: 10 }), 'north').resources[0]!.difference;
    expect(alone).toMatchObject({ estimate: null, note: { en: expect.any(String) } });
  });
  it('structure: evenness, group levels on the answer scale, balance of the smallest groups', () => {
    const levels = [0, 1, 2].map((column) => (mean(answers(column, 0, 10)) - 1) / 6);
    const { evenness: even, groups, balance: balanced } = north.structure!;
    expect(even.estimate).toBeCloseTo(evenness(levels), 12);
    const culture = (levels[0]! + levels[1]!) / 2;
    expect(groups.map(({ id }) => id)).toEqual(['BASE', 'culture', 'infrastructure']);
    expect(groups[1]!.level.estimate).toBeCloseTo(1 + 6 * culture, 12);
    expect(groups[2]!.level.estimate).toBeCloseTo(1 + 6 * levels[2]!, 12);
    expect(balanced.estimate).toBeCloseTo(balance([culture, levels[2]!]), 12);
    for (const part of [even, balanced, ...groups.map(({ level }) => level)])
      expect(part.interval!.lower).toBeLessThan(part.interval!.upper);
  });
  it('no interval of evenness and balance below eight firms or at equal levels, and why', () => {
    const few = cluster(smallStudy({ north: 7, south: 9 }), 'north').structure!;
    expect(few.evenness).toMatchObject({
      interval: null,
      note: { en: expect.stringContaining('Below 8 firms') },
    });
    expect(few.groups[0]!.level.interval).not.toBeNull();
    const flat = cluster(
      smallStudy({ north: 12 }, {}, () => 4),
      'north',
    ).structure!;
    expect(flat.balance).toMatchObject({
      estimate: 1,
      interval: null,
      note: { en: expect.stringContaining('exactly equal') },
    });
  });
  it('firms that are all alike give levels and shares without an interval, and say so', () => {
    const alike = { interval: null, note: { en: expect.stringContaining('All values are equal') } };
    const flat = cluster(
      smallStudy({ north: 12, south: 9 }, {}, (row, column) =>
        row < 12 ? 2 + (column % 3) : patternAnswer(row, column),
      ),
      'north',
    );
    for (const cell of [...flat.resources, ...flat.constructs]) expect(cell).toMatchObject(alike);
    expect(flat.resources.map(({ value }) => value)).toEqual([2, 3, 4]);
    for (const { level } of flat.structure!.groups) expect(level).toMatchObject(alike);
    expect(flat.nature[0]!.share).toMatchObject(alike);
    expect(flat.resources[0]!.difference.interval).toBeNull();
  });
  it('a group’s bootstrap interval is close to the normal one of its mean', () => {
    const big = smallStudy({ north: 200, south: 60 });
    const [, , infrastructure] = cluster(big, 'north').structure!.groups;
    const roads = answers(2, 0, 200);
    const error = Math.sqrt(variance(roads) / 200);
    const { lower, upper } = infrastructure!.level.interval!;
    expect(Math.abs(lower - (mean(roads) - 1.96 * error))).toBeLessThan(0.5 * error);
    expect(Math.abs(upper - (mean(roads) + 1.96 * error))).toBeLessThan(0.5 * error);
  });
});

describe('nature of resources', () => {
  const share = (input: DiagnosisInput, trait: string) =>
    cluster(input, 'north').nature.find((row) => row.trait === trait)!.share;

  it('without a model: the share of the levels, items counting alike', () => {
    const input = smallStudy({ north: 6 }, {}, (_, column) => [5, 3, 4][column] ?? 4);
    // Levels above the bottom: craft 4, trust 2, roads 3; advanced: craft and trust; tradable: trust.
    expect(share(input, 'advanced').estimate).toBeCloseTo(6 / 9, 12);
    expect(share(input, 'publicGood').estimate).toBeCloseTo(7 / 9, 12);
    expect(share(input, 'tradable').estimate).toBeCloseTo(2 / 9, 12);
    expect(share(input, 'rooted').estimate).toBeCloseTo(2 / 9, 12);
  });
  it('with a model: level × scoring weight, and the firms’ and the model’s uncertainty joined', () => {
    const input = smallStudy({ north: 12, south: 9 }, smallEstimates(80));
    const result = diagnose(input);
    const [north] = result.clusters;
    const columns = [0, 1, 2].map((column) =>
      Array.from({ length: 21 }, (_, row) => patternAnswer(row, column)),
    );
    const weighted = columns.map(
      (column, j) =>
        ([0.5, 0.3, 0.4][j]! / Math.sqrt(variance(column))) * ((mean(column.slice(0, 12)) - 1) / 6),
    );
    const expected = (weighted[0]! + weighted[1]!) / weighted.reduce((a, b) => a + b, 0);
    const advanced = north!.nature[0]!.share;
    expect(advanced.estimate).toBeCloseTo(expected, 12);
    const fixed = diagnose({ ...input, weights: { ...input.weights!, draws: null } });
    const width = ({ interval }: typeof advanced) => interval!.upper - interval!.lower;
    expect(width(fixed.clusters[0]!.nature[0]!.share)).toBeGreaterThan(0);
    expect(width(advanced)).toBeGreaterThan(width(fixed.clusters[0]!.nature[0]!.share));
  });
  it('a dimension with a stronger effect on the drivers counts more', () => {
    const theory = {
      ...smallTheory,
      resources: smallTheory.resources.map((resource) =>
        resource.id === 'roads'
          ? { ...resource, construct: 'STUCK', items: ['k1', 'k2'] }
          : resource,
      ),
    };
    const rows = [
      { from: 'BASE', to: 'EDGE', estimate: 0.6 },
      { from: 'BASE', to: 'SKILL', estimate: 0.2 },
      { from: 'STUCK', to: 'EDGE', estimate: 0.1 },
    ];
    const input = smallStudy(
      { north: 6 },
      { theory, effects: { rows, draws: null, resamples: 0 } },
      // Every item from 2 to 6, the items of a construct alike; those of STUCK half as far from 4 as the others.
      (row, column) => 4 + [-2, -1, 0, 1, 2, 0][row]! * (column < 11 ? 1 : 0.5),
    );
    // BASE: (0.6 + 0.2)/2 per point, a third of it each for craft and trust. STUCK spreads half as far, so that one
    // standard deviation's 0.1 is 0.2 per point, all of it for roads.
    expect(share(input, 'advanced').estimate).toBeCloseTo(0.8 / 3 / (0.8 / 3 + 0.2), 12);
  });
  it('has no shares when every level is at the bottom', () => {
    expect(
      share(
        smallStudy({ north: 6 }, {}, () => 1),
        'advanced',
      ).estimate,
    ).toBeNull();
  });
});
