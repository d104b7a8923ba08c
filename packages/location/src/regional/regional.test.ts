import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { clusterIndices } from './cluster-index.ts';
import { industrialConcentration } from './concentration.ts';
import { locationQuotients } from './location-quotients.ts';
import { reflections } from './reflections.ts';
import { krugmanDifference, regionalSpecialization } from './specialization.ts';

const table = (counts: readonly number[], regions = 2) => ({
  regions: ['a', 'b', 'c', 'd'].slice(0, regions),
  industries: ['i', 'j', 'k'].slice(0, counts.length / regions),
  counts,
});

describe('locationQuotients', () => {
  it('is the share here over the share in the whole', () => {
    const [first] = locationQuotients(table([30, 70, 10, 90]));
    expect(first!.value).toBeCloseTo(0.3 / 0.2, 12);
    const [low, high] = first!.interval!;
    expect(Math.sqrt(low * high)).toBeCloseTo(1.5, 12);
  });

  it('covers the true quotient about 95 times in 100', () => {
    const [here, there, firms, others] = [0.12, 0.05, 200, 1800];
    const truth = here / ((firms * here + others * there) / (firms + others));
    let covered = 0;
    const studies = 1000;
    for (let study = 0; study < studies; study++) {
      const stream = new RandomStream(study, 'test.quotient');
      const draw = (n: number, p: number) =>
        Array.from({ length: n }, () => Number(stream.uniform() < p)).reduce((a, b) => a + b, 0);
      const [x, y] = [draw(firms, here), draw(others, there)];
      const [low, high] = locationQuotients(table([x, firms - x, y, others - y]))[0]!.interval!;
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered / studies).toBeGreaterThan(0.93);
    expect(covered / studies).toBeLessThan(0.97);
  });

  it('is wider for units that come in bundles', () => {
    const width = (designEffect: number) => {
      const [low, high] = locationQuotients(table([30, 70, 10, 90]), { designEffect })[0]!
        .interval!;
      return Math.log(high / low);
    };
    expect(width(4) / width(1)).toBeCloseTo(2, 12);
  });

  it('has an upper limit only where none is seen, and nothing where all is empty', () => {
    const found = locationQuotients(table([0, 50, 0, 20, 80, 0, 0, 0, 0], 3));
    expect(found[0]).toMatchObject({ value: 0, specialized: false });
    expect(found[0]!.interval![0]).toBe(0);
    expect(found[0]!.interval![1]).toBeGreaterThan(0.1);
    expect(found[2]).toMatchObject({ value: null, interval: null, standardized: null });
    expect(found[6]).toMatchObject({ value: null, interval: null });
  });

  it('standardizes over regions', () => {
    const found = locationQuotients(table([5, 95, 10, 90, 60, 40, 8, 92], 4));
    const ofFirst = found.filter((one) => one.industry === 'i').map((one) => one.standardized!);
    expect(ofFirst.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
    expect(Math.max(...ofFirst)).toBe(ofFirst[2]);
  });

  it.each([
    ['location.table-shape', { ...table([1, 2, 3, 4]), regions: ['a'] }, {}],
    ['location.invalid-count', table([1, -2, 3, 4]), {}],
    ['location.invalid-count', table([1, Number.NaN, 3, 4]), {}],
    ['location.empty-table', table([0, 0, 0, 0]), {}],
    ['location.duplicate-name', { ...table([1, 2, 3, 4]), industries: ['i', 'i'] }, {}],
    ['location.setting-out-of-range', table([1, 2, 3, 4]), { level: 1 }],
    ['location.setting-out-of-range', table([1, 2, 3, 4]), { designEffect: 0.5 }],
  ])('%s', (code, bad, options) => {
    expect(() => locationQuotients(bad, options)).toThrowError(expect.objectContaining({ code }));
  });
});

describe('specialization and concentration', () => {
  it('are at their ends where every region has an industry of its own', () => {
    const apart = table([1, 0, 0, 1]);
    expect(regionalSpecialization(apart)[0]).toMatchObject({
      krugman: 1,
      coefficient: 0.5,
      herfindahl: 1,
      hachman: 0.5,
      entropy: 0,
      diversity: 1,
    });
    expect(krugmanDifference(apart, 0, 1)).toBe(2);
    expect(industrialConcentration(apart)[0]).toMatchObject({
      hoover: 0.5,
      herfindahl: 1,
      locationalGini: 0.25,
      gini: 0.5,
      meanLogDeviation: null,
      ubiquity: 1,
    });
    expect(industrialConcentration(apart)[0]!.theil).toBeCloseTo(Math.log(2), 12);
  });

  it('are at their other ends where all regions are alike, and not defined for empty ones', () => {
    const alike = table([2, 6, 1, 3, 0, 0], 3);
    const [first, , empty] = regionalSpecialization(alike);
    expect(first).toMatchObject({ krugman: 0, hachman: 1, diversity: 0 });
    expect(first!.gini).toBeCloseTo(0, 12);
    expect(empty).toMatchObject({ krugman: null, herfindahl: null, entropy: null, hachman: null });
    const [industry] = industrialConcentration(alike);
    expect(industry!.hoover).toBeCloseTo(0, 12);
    expect(industry!.locationalGini).toBeCloseTo(0, 12);
    expect(industry!.gini).toBeCloseTo(0, 12);
  });

  it('reflects by hand', () => {
    const found = reflections(table([3, 1, 1, 3]), 0);
    expect(found).toMatchObject({ regions: [1, 1], industries: [1, 1] });
    const nowhere = reflections(table([1, 1, 1, 1]), 2);
    expect(nowhere.regions).toEqual([null, null]);
  });

  it('has no cluster index without firms, and rejects an area of nothing', () => {
    const firms = [1, 2, 0, 4];
    const reference = { area: [1, 1], population: [1, 1], firms };
    const found = clusterIndices(table([1, 1, 0, 1]), reference);
    expect(found[2]!.value).toBeNull();
    expect(() => clusterIndices(table([1, 1, 0, 1]), { ...reference, area: [0, 1] })).toThrowError(
      expect.objectContaining({ code: 'location.invalid-count' }),
    );
  });
});
