import { describe, expect, it } from 'vitest';
import { intraclass, reliabilityOfMean, sizeForReliability } from './intraclass.ts';
import { withinAndBetween } from './within-and-between.ts';

/** Six targets judged by four judges. Shrout & Fleiss (1979), table 2. */
const ratings = [9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7];
const targets = { name: 'target', values: ratings.map((_, i) => Math.floor(i / 4) + 1) };

describe('intraclass correlations', () => {
  it('are those printed by Shrout & Fleiss, with their intervals', () => {
    const found = intraclass({ name: 'rating', values: ratings }, targets);
    expect(found.anova.between).toBeCloseTo(11.24, 2);
    expect(found.anova.within).toBeCloseTo(6.26, 2);
    expect(found.icc1.value).toBeCloseTo(0.17, 2);
    expect(found.icc2!.value).toBeCloseTo(0.44, 2);
    expect(found.icc1.interval[0]).toBeCloseTo(-0.13, 2);
    expect(found.icc1.interval[1]).toBeCloseTo(0.72, 2);
    expect(found.verdicts).toEqual({ icc1: 'medium', icc2: 'unreliable' });
    expect(found.cautions).toEqual(['clusters-below-10']);
  });

  it('go together by Spearman–Brown in equal groups', () => {
    const { icc1, icc2, sizeForReliability70 } = intraclass(
      { name: 'rating', values: ratings },
      targets,
    );
    expect(reliabilityOfMean(icc1.value, 4)).toBeCloseTo(icc2!.value, 12);
    expect(reliabilityOfMean(icc1.value, sizeForReliability70!)).toBeCloseTo(0.7, 12);
    expect(sizeForReliability(0.5, 0.5)).toBe(1);
  });

  it('leave out and count rows without value or group', () => {
    const found = intraclass(
      { name: 'rating', values: [...ratings, Number.NaN, 3] },
      { name: 'target', values: [...targets.values, 1, null] },
    );
    expect(found.rows).toEqual({ given: 26, used: 24, withoutGroup: 1, withMissing: 1 });
    expect(found.icc1.value).toBeCloseTo(
      intraclass({ name: 'r', values: ratings }, targets).icc1.value,
      14,
    );
  });

  it('stay defined at both ends', () => {
    const groups = { name: 'g', values: ['a', 'a', 'b', 'b', 'c', 'c'] };
    const same = intraclass({ name: 'x', values: [1, 1, 2, 2, 5, 5] }, groups);
    expect([same.icc1.value, same.icc2!.value, same.anova.p]).toEqual([1, 1, 0]);
    const none = intraclass({ name: 'x', values: [0, 2, 0, 2, 0, 2] }, groups);
    expect(none.icc1.value).toBeCloseTo(-1, 12);
    expect([none.icc2, none.sizeForReliability70]).toEqual([null, null]);
  });

  it.each([
    ['levels.constant-column', [1, 1, 1, 1], ['a', 'a', 'b', 'b']],
    ['levels.no-pairs', [1, 2, 3, 4], ['a', 'b', 'c', 'd']],
    ['levels.too-few-groups', [1, 2, 3, 4], ['a', 'a', 'a', 'a']],
    ['levels.too-few-groups', [], []],
    ['levels.column-length', [1, 2, 3], ['a', 'b']],
    ['levels.infinite-value', [1, Number.POSITIVE_INFINITY], ['a', 'b']],
  ])('%s', (code, values, group) => {
    expect(() => intraclass({ name: 'x', values }, { name: 'g', values: group })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('take a correlation apart so that the parts add up to it', () => {
    const y = ratings.map((value, i) => value * (i % 3) - i);
    const found = withinAndBetween(
      { name: 'x', values: ratings },
      { name: 'y', values: y },
      targets,
    );
    const { raw, between, within } = found;
    const sum =
      between.etaX * between.etaY * between.value! + within.etaX * within.etaY * within.value!;
    expect(sum).toBeCloseTo(raw.value!, 12);
  });
});
