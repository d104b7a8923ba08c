import { describe, expect, it } from 'vitest';
import { analysisOfVariance } from '../agreement/analysis-of-variance.ts';
import { groupRows } from '../data/grouped-rows.ts';
import { simulatedGroups } from '../testing/simulated-groups.ts';
import { bootstrapMixed } from './bootstrap-mixed.ts';
import { compareMixed, testRandomEffects } from './compare-mixed.ts';
import { fitMixed } from './fit-mixed.ts';

const balanced = simulatedGroups(1, Array(12).fill(5), { intercept: 1, slope: 0 });
const uneven = simulatedGroups(2, [3, 9, 4, 12, 6, 2, 8, 5, 7, 10, 4, 6], {
  intercept: 0.7,
  slope: 0.5,
});

describe('mixed models', () => {
  it('are the analysis of variance in equal groups, with groups − 1 Kenward–Roger degrees of freedom', () => {
    const found = fitMixed({ outcome: balanced.y, fixed: [], group: balanced.group });
    const anova = analysisOfVariance(balanced.y, groupRows(balanced.group, [balanced.y], 2));
    expect(found.variances.residual.variance).toBeCloseTo(anova.within, 6);
    expect(found.variances.effects[0]!.variance).toBeCloseTo((anova.between - anova.within) / 5, 6);
    const [intercept] = found.fixed.effects;
    expect(intercept!.df).toBeCloseTo(11, 5);
    expect(intercept!.adjustedStandardError).toBeCloseTo(Math.sqrt(anova.between / 60), 6);
    expect(found.cautions).toEqual(['clusters-below-30']);
  });

  it('test a predictor of groups with groups − 2 degrees of freedom', () => {
    const size = { name: 'size', values: Array.from(balanced.group.values, (g) => Number(g) % 4) };
    const found = fitMixed({
      outcome: balanced.y,
      fixed: [size, balanced.x],
      group: balanced.group,
    });
    expect(found.fixed.effects.map((one) => one.level)).toEqual([2, 2, 1]);
    const alone = fitMixed({ outcome: balanced.y, fixed: [size], group: balanced.group });
    expect(alone.fixed.effects[1]!.df).toBeCloseTo(10, 5);
  });

  it('flag a variance at its edge and give an interval from 0', () => {
    // Group means all alike: less variance between groups than chance would have it.
    const values = [1, 2, 3, 3, 2, 1, 2, 3, 1];
    const group = { name: 'g', values: ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c'] };
    const found = fitMixed({ outcome: { name: 'y', values }, fixed: [], group });
    expect(found.singular).toBe(true);
    expect(found.cautions).toContain('singular');
    const [effect] = found.variances.effects;
    expect(effect!.variance).toBe(0);
    expect(effect!.interval![0]).toBe(0);
    expect(effect!.interval![1]).toBeGreaterThan(0);
    expect(found.variances.residual.variance).toBeCloseTo(6 / 8, 10);
  });

  it('without random effects are least squares', () => {
    const found = fitMixed({
      outcome: uneven.y,
      fixed: [uneven.x],
      group: uneven.group,
      randomIntercept: false,
    });
    const n = found.n;
    const x = Array.from(uneven.x.values);
    const y = Array.from(uneven.y.values);
    const mean = (values: number[]) => values.reduce((a, b) => a + b) / n;
    const sxy = x.reduce((sum, value, i) => sum + (value - mean(x)) * y[i]!, 0);
    const sxx = x.reduce((sum, value) => sum + (value - mean(x)) ** 2, 0);
    expect(found.fixed.effects[1]!.estimate).toBeCloseTo(sxy / sxx, 10);
    expect(found.fixed.effects[1]!.df).toBeCloseTo(n - 2, 6);
    expect(found.variances.effects).toEqual([]);
  });

  it('do not depend on units or offsets of outcome and slope', () => {
    const model = { outcome: uneven.y, fixed: [uneven.x], group: uneven.group, slopes: [uneven.x] };
    const found = fitMixed(model);
    const far = { name: 'x', values: Array.from(uneven.x.values, (value) => 2009 + value / 1000) };
    const big = { name: 'y', values: Array.from(uneven.y.values, (value) => 1e5 + 100 * value) };
    const moved = fitMixed({ outcome: big, fixed: [far], group: uneven.group, slopes: [far] });
    const rescaled = moved.fixed.effects[1]!.estimate / found.fixed.effects[1]!.estimate;
    expect(rescaled).toBeCloseTo(100_000, 2);
    expect(moved.fixed.effects[1]!.df).toBeCloseTo(found.fixed.effects[1]!.df!, 5);
    expect(
      moved.variances.effects[1]!.variance / found.variances.effects[1]!.variance / 1e10,
    ).toBeCloseTo(1, 5);
    const [low, high] = found.variances.effects[1]!.interval!;
    const [movedLow, movedHigh] = moved.variances.effects[1]!.interval!;
    expect(movedHigh / high / 1e10).toBeCloseTo(1, 4);
    expect(movedLow).toBeCloseTo(low * 1e10, -6);
  });

  it('predict groups with less certainty than if fixed effects were known, and shrink small groups more', () => {
    const found = fitMixed({ outcome: uneven.y, fixed: [uneven.x], group: uneven.group });
    for (const { effects } of found.groupEffects)
      expect(effects[0]!.standardError).toBeGreaterThan(effects[0]!.conditionalDeviation);
    const reliability = found.groupEffects.map((one) => [one.size, one.reliability!]);
    reliability.sort((a, b) => a[0]! - b[0]!);
    expect(reliability[0]![1]).toBeLessThan(reliability.at(-1)![1]!);
  });

  it('refuse what cannot be estimated, and say why', () => {
    const { y, x, group } = balanced;
    const codes = [
      () => fitMixed({ outcome: y, fixed: [{ ...y }], group }),
      () => fitMixed({ outcome: y, fixed: [{ ...y, name: 'copy' }], group }),
      () =>
        fitMixed({
          outcome: { name: 'g', values: Array.from(group.values, Number) },
          fixed: [x],
          group,
        }),
      () =>
        fitMixed({
          outcome: y,
          fixed: [],
          group: { name: 'row', values: Array.from(y.values, (_, i) => i) },
        }),
      () => fitMixed({ outcome: y, fixed: [x], group }, { joint: [['z']] }),
      () => fitMixed({ outcome: y, fixed: [x], group }, { level: 95 }),
      () =>
        fitMixed({
          outcome: { name: 'y', values: Array.from(y.values, () => 3) },
          fixed: [x],
          group,
        }),
      () =>
        fitMixed({
          outcome: y,
          fixed: [{ name: 'one', values: Array.from(y.values, () => 1) }],
          group,
        }),
    ].map((attempt) => {
      try {
        attempt();
        return 'none';
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(codes).toEqual([
      'levels.duplicate-name',
      'levels.perfect-fit',
      'levels.outcome-of-groups',
      'levels.too-many-effects',
      'levels.unknown-column',
      'levels.setting-out-of-range',
      'levels.constant-column',
      'levels.collinear-column',
    ]);
  });
});

describe('comparing mixed models', () => {
  const model = { outcome: uneven.y, fixed: [uneven.x], group: uneven.group, slopes: [uneven.x] };

  it('halves p at the edge: a slope against chi-square with one and two degrees of freedom', () => {
    const [test] = testRandomEffects(model);
    expect(test).toMatchObject({ random: ['x'], fixed: [], df: 2, reference: 'mixture' });
    const [intercept] = testRandomEffects({ ...model, slopes: [] });
    expect(intercept).toMatchObject({ random: ['(Intercept)'], df: 1, reference: 'mixture' });
    expect(intercept!.p).toBeLessThan(0.001);
  });

  it('refuses REML with different fixed effects, other rows, and models not nested', () => {
    const small = fitMixed({ ...model, fixed: [], slopes: [] }, { intervals: false });
    const large = fitMixed({ ...model, slopes: [] }, { intervals: false });
    const code = (reason: string) =>
      expect.objectContaining({ code: 'levels.not-comparable', details: { reason } });
    expect(() => compareMixed(small, large)).toThrow(code('reml-fixed'));
    expect(() => compareMixed(large, small)).toThrow(code('not-nested'));
    expect(() => compareMixed(large, large)).toThrow(code('not-nested'));
    expect(() => compareMixed({ ...small, n: 3 }, large)).toThrow(code('rows'));
  });

  it('gives a plain chi-square for fixed effects by maximum likelihood', () => {
    const options = { criterion: 'ml', intervals: false } as const;
    const small = fitMixed({ ...model, fixed: [], slopes: [] }, options);
    const large = fitMixed({ ...model, slopes: [] }, options);
    const test = compareMixed(small, large);
    expect(test).toMatchObject({ fixed: ['x'], random: [], df: 1, reference: 'chi-square' });
    expect(test.chiSquare).toBeCloseTo(2 * (large.logLikelihood - small.logLikelihood), 10);
  });
});

describe('parametric bootstrap', () => {
  it('agrees with the profile, and repeats with its seed', async () => {
    const model = { outcome: uneven.y, fixed: [uneven.x], group: uneven.group };
    const found = await bootstrapMixed(model, { resamples: 400, seed: 3 });
    expect(await bootstrapMixed(model, { resamples: 400, seed: 3 })).toEqual(found);
    const fit = fitMixed(model);
    const slope = found.figures.find((one) => one.kind === 'fixed' && one.names[0] === 'x')!;
    expect(slope.value).toBeCloseTo(fit.fixed.effects[1]!.estimate, 10);
    expect(slope.standardError / fit.fixed.effects[1]!.standardError).toBeCloseTo(1, 0);
    const share = found.figures.find((one) => one.kind === 'intraclass')!;
    expect(share.value).toBeCloseTo(fit.variances.intraclass!.value, 8);
    expect(share.interval[1]).toBeCloseTo(fit.variances.intraclass!.interval![1], 0);
  });

  it('stops when cancelled', async () => {
    const model = { outcome: uneven.y, fixed: [], group: uneven.group };
    await expect(bootstrapMixed(model, {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'kernel.cancelled',
    });
  });
});
