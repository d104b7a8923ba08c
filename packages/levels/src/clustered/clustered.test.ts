import { describe, expect, it } from 'vitest';
import { simulatedGroups } from '../testing/simulated-groups.ts';
import { clusterRobust } from './cluster-robust.ts';
import { wildClusterBootstrap } from './wild-bootstrap.ts';

const eight = simulatedGroups(4, Array(8).fill(6), { intercept: 0.8, slope: 0 });

describe('cluster-robust standard errors', () => {
  it('for a mean in equal groups are those of the group means, with groups − 1 degrees of freedom', () => {
    const [found] = clusterRobust({
      outcome: eight.y,
      predictors: [],
      group: eight.group,
    }).coefficients;
    const means = Array.from({ length: 8 }, (_, g) => {
      const own = Array.from(eight.y.values).slice(6 * g, 6 * g + 6);
      return own.reduce((a, b) => a + b) / 6;
    });
    const grand = means.reduce((a, b) => a + b) / 8;
    const error = Math.sqrt(means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0) / 7 / 8);
    expect(found!.cr2!.standardError).toBeCloseTo(error, 10);
    expect(found!.cr2!.df).toBeCloseTo(7, 8);
    expect(found!.cr1.df).toBe(7);
  });

  it('with a group for each row are HC2', () => {
    const rows = { name: 'row', values: Array.from(eight.y.values, (_, i) => i) };
    const found = clusterRobust({ outcome: eight.y, predictors: [eight.x], group: rows })
      .coefficients[1]!;
    const x = Array.from(eight.x.values);
    const y = Array.from(eight.y.values);
    const n = x.length;
    const mean = x.reduce((a, b) => a + b) / n;
    const my = y.reduce((a, b) => a + b) / n;
    const sxx = x.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const slope = x.reduce((sum, value, i) => sum + (value - mean) * y[i]!, 0) / sxx;
    const variance = x.reduce((sum, value, i) => {
      const residual = y[i]! - my - slope * (value - mean);
      const leverage = 1 / n + (value - mean) ** 2 / sxx;
      return sum + ((value - mean) ** 2 * residual ** 2) / (1 - leverage);
    }, 0);
    expect(found.cr2!.standardError).toBeCloseTo(Math.sqrt(variance) / sxx, 10);
  });

  it('say when a coefficient rests on a single group', () => {
    const own = {
      name: 'treated',
      values: Array.from(eight.group.values, (g) => (g === 0 ? 1 : 0)),
    };
    const found = clusterRobust({ outcome: eight.y, predictors: [own], group: eight.group });
    expect(found.cautions).toEqual(['clusters-below-10', 'few-effective-groups']);
    expect(found.coefficients[1]!.cr2 === null || found.coefficients[1]!.cr2.df < 4).toBe(true);
  });

  it.each([
    ['levels.too-few-groups', { ...eight, group: { name: 'g', values: Array(48).fill('a') } }],
    ['levels.collinear-column', { ...eight, x: { name: 'one', values: Array(48).fill(1) } }],
    ['levels.perfect-fit', { ...eight, x: { name: 'copy', values: eight.y.values } }],
    ['levels.constant-column', { ...eight, y: { name: 'y', values: Array(48).fill(2) } }],
  ])('%s', (code, { x, y, group }) => {
    expect(() => clusterRobust({ outcome: y, predictors: [x], group })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('wild-cluster bootstrap', () => {
  const model = { outcome: eight.y, predictors: [eight.x], group: eight.group };

  it('goes through all signs when there are few, and p is a whole number of them', async () => {
    const found = await wildClusterBootstrap(model, { weights: 'rademacher', resamples: 999 });
    expect(found).toMatchObject({ enumerated: true, resamples: 256 });
    const [one] = found.coefficients;
    expect((one!.p * 256) % 1).toBe(0);
    expect(one!.pError).toBe(0);
  });

  it('keeps the values of its interval and no others', async () => {
    const found = await wildClusterBootstrap(model, { resamples: 1999, seed: 5 });
    expect(found.weights).toBe('webb');
    const [low, high] = found.coefficients[0]!.interval;
    expect(low!).toBeLessThan(found.coefficients[0]!.estimate);
    for (const [shift, kept] of [
      [low! + 1e-6, true],
      [low! - 1e-3, false],
      [high! - 1e-6, true],
      [high! + 1e-3, false],
    ] as const) {
      const moved = {
        name: 'y',
        values: Array.from(eight.y.values, (y, i) => y - shift * eight.x.values[i]!),
      };
      const again = await wildClusterBootstrap(
        { ...model, outcome: moved },
        { resamples: 1999, seed: 5 },
      );
      expect(again.coefficients[0]!.p > 0.05, `${shift}`).toBe(kept);
    }
  });

  it('leaves the interval open where four groups can reject nothing', async () => {
    const four = simulatedGroups(6, [5, 5, 5, 5], { intercept: 0.5, slope: 0 });
    const found = await wildClusterBootstrap(
      { outcome: four.y, predictors: [four.x], group: four.group },
      { weights: 'rademacher' },
    );
    expect(found.coefficients[0]!.p).toBeGreaterThanOrEqual(2 / 16);
    expect(found.coefficients[0]!.interval).toEqual([null, null]);
  });

  it('repeats with its seed, knows its terms, and stops when cancelled', async () => {
    const first = await wildClusterBootstrap(model, {
      resamples: 199,
      seed: 9,
      terms: ['(Intercept)', 'x'],
    });
    expect(
      await wildClusterBootstrap(model, { resamples: 199, seed: 9, terms: ['(Intercept)', 'x'] }),
    ).toEqual(first);
    await expect(wildClusterBootstrap(model, { terms: ['z'] })).rejects.toMatchObject({
      code: 'levels.unknown-column',
    });
    await expect(
      wildClusterBootstrap(model, {}, { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'kernel.cancelled' });
  });
});
