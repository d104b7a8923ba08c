import { describe, expect, it } from 'vitest';
import { cronbachAlpha } from './cronbach-alpha.ts';
import { type NullDistribution, nullVariance } from './null-distribution.ts';
import { withinGroupAgreement } from './within-group-agreement.ts';

const scale = { least: 1, most: 5 };
const item = (name: string, ...values: number[]) => ({ name, values });
const groups = (...values: (string | null)[]) => ({ name: 'cluster', values });

describe('null distributions', () => {
  it.each<[NullDistribution, number]>([
    ['uniform', 2],
    ['slight-skew', 1.34],
    ['moderate-skew', 0.9],
    ['heavy-skew', 0.44],
    ['normal', 1.04],
    ['triangular', 4 / 3],
    [{ variance: 1.5 }, 1.5],
    [{ shares: [0.5, 0, 0, 0, 0.5] }, 4],
  ])('%j', (distribution, variance) => {
    expect(nullVariance(distribution, scale).variance).toBeCloseTo(variance, 12);
  });

  it('follow the closed forms for any number of options, in units of the scale', () => {
    expect(nullVariance('uniform', { least: 1, most: 7 }).variance).toBeCloseTo(48 / 12, 12);
    expect(nullVariance('triangular', { least: 1, most: 7 }).variance).toBeCloseTo(
      (49 + 14 - 3) / 24,
      12,
    );
    expect(nullVariance('triangular', { least: 1, most: 6 }).variance).toBeCloseTo(
      (36 + 12 - 2) / 24,
      12,
    );
    expect(nullVariance('uniform', { least: 0, most: 100, points: 5 }).variance).toBeCloseTo(
      2 * 625,
      9,
    );
  });

  it.each<[string, NullDistribution, { least: number; most: number; points?: number }]>([
    ['levels.null-not-tabled', 'heavy-skew', { least: 1, most: 7 }],
    ['levels.invalid-null', { shares: [0.5, 0.5] }, scale],
    ['levels.invalid-null', { variance: 0 }, scale],
    ['levels.invalid-null', { shares: [1, 0, 0, 0, 0] }, scale],
    ['levels.invalid-scale', 'uniform', { least: 5, most: 1 }],
    ['levels.invalid-scale', 'uniform', { least: 0, most: 1.5 }],
  ])('%s', (code, distribution, of) => {
    expect(() => nullVariance(distribution, of)).toThrow(expect.objectContaining({ code }));
  });
});

describe('agreement within groups', () => {
  it('is cut at 0 when members differ more than at random, and says so', async () => {
    const found = await withinGroupAgreement(
      [item('trust', 1, 5, 1, 5)],
      groups('a', 'a', 'a', 'a'),
      scale,
      { simulations: 0 },
    );
    const [one] = found.groups;
    expect(one).toMatchObject({ rwg: 0, cut: true, verdict: 'lack', p: null });
    expect(one!.rwgStar).toBeCloseTo(1 - 16 / 3 / 2, 12);
    expect(one!.awg).toBeCloseTo(-1, 12);
  });

  it('is complete when all say the same, at the ends of the scale too', async () => {
    const found = await withinGroupAgreement(
      [item('trust', 5, 5, 3, 3)],
      groups('a', 'a', 'b', 'b'),
      scale,
      { simulations: 0 },
    );
    for (const one of found.groups)
      expect(one).toMatchObject({ rwg: 1, awg: 1, adMean: 0, adMedian: 0 });
  });

  it('is not known for a single member or without answers, and such groups stay in the table', async () => {
    const found = await withinGroupAgreement(
      [item('trust', 4, Number.NaN, 2, 3, 3)],
      groups('a', 'b', 'c', 'c', null),
      scale,
      { simulations: 0 },
    );
    expect(found.groups.map((one) => one.group)).toEqual(['a', 'c']);
    expect(found.groups[0]).toMatchObject({
      size: 1,
      items: 0,
      rwg: null,
      awg: null,
      adMean: null,
      verdict: null,
    });
    expect(found.rows).toEqual({ given: 5, used: 3, withoutGroup: 1, withMissing: 1 });
  });

  it('tells members who agree from members who answer at random, the same with the same seed', async () => {
    const items = [
      item('q1', 4, 4, 4, 4, 4, 5, 1, 5, 3, 2, 1, 4),
      item('q2', 4, 4, 5, 4, 4, 4, 2, 5, 1, 4, 1, 3),
    ];
    const members = groups(...Array.from({ length: 12 }, (_, i) => (i < 6 ? 'agree' : 'differ')));
    const found = await withinGroupAgreement(items, members, scale, { simulations: 2000, seed: 7 });
    const again = await withinGroupAgreement(items, members, scale, { simulations: 2000, seed: 7 });
    expect(found).toEqual(again);
    const p = Object.fromEntries(found.groups.map((one) => [one.group, one.p!]));
    expect(p.agree!.value).toBeLessThan(0.02);
    expect(p.differ!.value).toBeGreaterThan(0.2);
    expect(p.differ!.standardError).toBeGreaterThan(0);
  });

  it('has p-values that are uniform under the null for one item', async () => {
    // Three members, five options: 5 of 125 triples have no variance.
    const found = await withinGroupAgreement([item('q', 2, 2, 2)], groups('a', 'a', 'a'), scale, {
      simulations: 20_000,
    });
    const { value, standardError } = found.groups[0]!.p!;
    expect(Math.abs(value - 0.04)).toBeLessThan(4 * standardError);
  });

  it('stops when cancelled', async () => {
    const promise = withinGroupAgreement(
      [item('q', 2, 2)],
      groups('a', 'a'),
      scale,
      {},
      { signal: AbortSignal.abort() },
    );
    await expect(promise).rejects.toMatchObject({ code: 'kernel.cancelled' });
  });

  it.each([
    ['levels.no-items', [], groups('a')],
    ['levels.off-scale', [item('q', 6)], groups('a')],
    ['levels.duplicate-name', [item('q', 1), item('q', 1)], groups('a')],
    ['levels.too-few-groups', [item('q', 1)], groups(null)],
  ])('%s', async (code, items, group) => {
    await expect(withinGroupAgreement(items, group, scale)).rejects.toMatchObject({ code });
  });
});

describe("Cronbach's alpha", () => {
  it('is 1 for items that are alike and needs two items', () => {
    const same = cronbachAlpha([item('a', 1, 2, 4), item('b', 1, 2, 4)]);
    expect(same.value).toBeCloseTo(1, 12);
    expect(() => cronbachAlpha([item('a', 1, 2)])).toThrow(
      expect.objectContaining({ code: 'levels.too-few-items' }),
    );
  });
});
