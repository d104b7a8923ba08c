import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { analyzeNecessity, type NecessityOptions } from './analyze-necessity.ts';
import { ceilingDeviation, emptyShare, lineCurve, scaledPoint } from './ceiling-curve.ts';
import { ceilingNames } from './ceiling-names.ts';
import { findPeers } from './describe-ceiling.ts';
import { orientPlot } from './oriented-plot.ts';
import { ceilingPurity, purityFigures } from './purity.ts';

async function purities(
  x: readonly number[],
  y: readonly number[],
  options: NecessityOptions = {},
) {
  const input = { outcome: { name: 'y', values: y }, conditions: [{ name: 'x', values: x }] };
  const settings = { ceilings: ceilingNames, permutations: 0, ...options };
  const { conditions } = await analyzeNecessity(input, settings);
  return Object.fromEntries(
    conditions[0]!.ceilings.map(({ ceiling, purity }) => [ceiling, purity]),
  );
}

/** Ten cases, worked out by the specification in exact fractions; two are above the regression line. */
const worked = {
  x: [6, 18, 3, 15, 18, 15, 17, 16, 19, 9],
  y: [9, 17, 4, 7, 10, 10, 12, 18, 17, 6],
  line: { slope: 0.746031746032, intercept: 2.78968253968 },
  below: [0, 0, 0, 0.4950460803, 0.4321600582, 0.2213189043, 0.1924973248, 0, 0, 0.228705595],
  above: [0.0619790619, 0.0628459359, 0, 0, 0, 0, 0, 0.3076487252, 0, 0],
};

/** Cases on a coarse grid below a bent ceiling, with some above it; ties and duplicates occur. */
function cloud(seed: number, cases = 40) {
  const stream = new RandomStream(seed, 'test.purity');
  const x = Array.from({ length: cases }, () => Math.floor(12 * stream.uniform()));
  const y = x.map((u) => Math.floor((4 + u) * stream.uniform()));
  return { x, y };
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe('ceilingPurity', () => {
  it('has the deviations worked out for ten cases', () => {
    const ranges = { x: { min: 3, max: 19 }, y: { min: 4, max: 18 } };
    const { scope } = orientPlot(worked.x, worked.y, 1, ranges);
    const curve = lineCurve(worked.line, scope);
    const empty = emptyShare(curve);
    expect(empty).toBeCloseTo(0.5002834467, 9);
    for (const [i, x] of worked.x.entries()) {
      const found = ceilingDeviation(curve, scaledPoint(x, worked.y[i]!, scope), empty);
      expect(found.below, `below ${i}`).toBeCloseTo(worked.below[i]!, 9);
      expect(found.above, `above ${i}`).toBeCloseTo(worked.above[i]!, 9);
    }
  });

  it('counts a case in the rectangle about the line as on it, one beyond its end as above', async () => {
    const { 'cr-fdh': found } = await purities(worked.x, worked.y);
    expect(found).toMatchObject({ noise: 10, exceptions: 10, support: 40, sharpness: 0.5 });
    expect(found!.spread).toBeCloseTo(0.4129178635, 9);
    expect(found!.cases).toEqual({ on: 3, nearBelow: 1, nearAbove: 1, farAbove: 1, farBelow: 4 });
    expect(found!.absent).toEqual({});
  });

  it('has closed forms on evenly spaced cases along a straight ceiling', async () => {
    const steps = [0, 1, 2, 3, 4];
    const { 'ce-vrs': hull, 'c-lp': line } = await purities(steps, steps);
    for (const found of [hull!, line!]) {
      expect(found).toMatchObject({ noise: 0, exceptions: 0, support: 100, sharpness: null });
      expect(found.absent).toEqual({ sharpness: 'no-case-near' });
      // Gaps 0, ¼, ¼, ¼, ¼, 0: mean 1/6, squares 4 (1/12)² + 2 (1/6)² over 5.
      expect(found.spread).toBeCloseTo(1 / (1 + 6 * Math.sqrt((4 / 144 + 2 / 36) / 5)), 12);
    }
  });

  it('stays as it is under new origins and units of both, and in any order of cases', async () => {
    for (const seed of seeds) {
      const { x, y } = cloud(seed);
      const first = await purities(x, y);
      const rescaled = await purities(
        x.map((value) => 3.7 * value - 211).toReversed(),
        y.map((value) => 0.013 * value + 5).toReversed(),
      );
      for (const ceiling of ceilingNames) {
        expect(rescaled[ceiling]!.cases, `${seed} ${ceiling}`).toEqual(first[ceiling]!.cases);
        expect(rescaled[ceiling]!.absent).toEqual(first[ceiling]!.absent);
        const { spread } = first[ceiling]!;
        if (spread !== null) expect(rescaled[ceiling]!.spread).toBeCloseTo(spread, 9);
      }
    }
  });

  it('keeps within its bounds and counts every case once; nothing is above an envelopment', async () => {
    let above = 0;
    for (const seed of seeds) {
      const { x, y } = cloud(seed);
      for (const [ceiling, found] of Object.entries(await purities(x, y))) {
        if (found.cases === null) continue;
        const { noise, exceptions, support, spread, sharpness, cases } = found;
        expect(Object.values(cases).reduce((a, b) => a + b)).toBe(x.length);
        for (const share of [noise!, exceptions!, support!])
          expect(share).toBeGreaterThanOrEqual(0);
        expect(noise! + exceptions! + support!).toBeLessThanOrEqual(100 + 1e-12);
        expect(spread).toBeGreaterThan(0);
        expect(spread).toBeLessThanOrEqual(1);
        if (sharpness !== null) expect(Math.abs(sharpness - 0.5)).toBeLessThanOrEqual(0.5);
        if (ceiling === 'cr-fdh') above += cases.nearAbove + cases.farAbove;
        else expect([noise, exceptions, sharpness ?? 1]).toEqual([0, 0, 1]);
      }
    }
    expect(above).toBeGreaterThan(0);
  });

  it('has deviations of the whole at the two free corners of the scope, none on the curve', () => {
    const scope = { uMin: 0, uMax: 1, vMin: 0, vMax: 1 };
    for (const line of [
      { slope: 1, intercept: 0 },
      { slope: 3, intercept: -1 },
      { slope: 0.2, intercept: 0.3 },
    ]) {
      const curve = lineCurve(line, scope);
      const empty = emptyShare(curve);
      expect(ceilingDeviation(curve, [1, 0], empty).below).toBeCloseTo(1, 12);
      expect(ceilingDeviation(curve, [0, 1], empty).above).toBeCloseTo(1, 12);
      for (const [k, u] of curve.u.entries()) {
        const { below, above } = ceilingDeviation(curve, [u, curve.v[k]!], empty);
        expect(below).toBeLessThan(1e-12);
        expect(above).toBeLessThan(1e-12);
      }
    }
  });

  it('looks at the observed range, whatever range is given', async () => {
    const { x, y } = cloud(3);
    const scope = { x: { min: -5, max: 40 }, y: { min: -2, max: 30 } };
    expect(await purities(x, y, { scope })).toEqual(await purities(x, y));
  });

  it.each([
    ['other-ceiling', [1, 2, 4], [1, 3, 5], {}, ['cr-vrs']],
    ['other-corner', [4, 2, 1], [1, 3, 5], { corner: 2 }, ['ce-fdh', 'cr-fdh', 'ce-vrs', 'c-lp']],
    ['no-variation', [1, 1, 1], [1, 2, 3], {}, ['ce-fdh', 'cr-fdh', 'ce-vrs', 'c-lp']],
    ['no-variation', [1], [1], {}, ['ce-fdh', 'cr-fdh', 'ce-vrs', 'c-lp']],
    ['no-empty-zone', [0, 1, 2], [9, 4, 1], {}, ['ce-fdh', 'cr-fdh', 'ce-vrs', 'c-lp']],
  ] as const)('says %s of %j over %j', async (reason, y, x, options, ceilings) => {
    const found = await purities(x, y, options);
    for (const ceiling of ceilings)
      for (const figure of purityFigures) {
        expect(found[ceiling]![figure], `${ceiling} ${figure}`).toBeNull();
        expect(found[ceiling]!.absent[figure]).toBe(reason);
      }
  });

  it('has no spread where no case supports the line', () => {
    const ranges = { x: { min: 0, max: 3 }, y: { min: 1, max: 3 } };
    const plot = orientPlot([0, 1, 3], [2, 3, 1], 1, ranges);
    const found = ceilingPurity('cr-fdh', plot, findPeers(plot), { slope: 2, intercept: -2 });
    expect(found).toMatchObject({ support: 0, spread: null, sharpness: null });
    expect(found.absent).toEqual({ spread: 'no-support', sharpness: 'no-case-near' });
    expect(found.cases).toMatchObject({ farAbove: 2, farBelow: 1 });
  });
});
