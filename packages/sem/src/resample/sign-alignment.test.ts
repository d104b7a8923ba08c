import { RandomStream } from '@qunhai/kernel';
import { describe, expect, it } from 'vitest';
import { mixedSigns } from '../evaluate/mixed-signs.ts';
import { summariseDraws } from '../evaluate/summarise-draws.ts';
import type { SecondOrderConstruct, SemConstruct, SemData, SemModel } from '../specify/model.ts';
import { bootstrapPls } from './bootstrap-pls.ts';
import { jackknifePls } from './jackknife-pls.ts';

/** A factor with loadings near .91 and −.90, someone having forgotten to recode x2, and what it drives. */
function opposedItems(n: number): SemData {
  const stream = new RandomStream(5, 'sem.test.signs');
  const rows = Array.from({ length: n }, () => {
    const x = stream.normal();
    const y = 0.5 * x + Math.sqrt(0.75) * stream.normal();
    return [1, -1, 1, 1].map(
      (sign, i) => sign * 0.9 * (i < 2 ? x : y) + Math.sqrt(0.19) * stream.normal(),
    );
  });
  return { n, p: 4, variables: ['x1', 'x2', 'y1', 'y2'], values: Float64Array.from(rows.flat()) };
}

const data = opposedItems(200);
const x: SemConstruct = { id: 'X', kind: 'reflective', mode: 'A', indicators: ['x1', 'x2'] };
const y: SemConstruct = { id: 'Y', kind: 'reflective', mode: 'A', indicators: ['y1', 'y2'] };
const model: SemModel = { constructs: [x, y], paths: [{ from: 'X', to: 'Y' }] };
const halves: SecondOrderConstruct = {
  id: 'H',
  kind: 'second-order',
  mode: 'A',
  components: ['X'],
  approach: 'two-stage',
};
const twoStage: SemModel = { constructs: [x, halves, y], paths: [{ from: 'H', to: 'Y' }] };

describe('resamples take their signs from the full sample', () => {
  it.each([
    ['PLS', model, {}],
    ['PLSc', model, { consistent: true }],
    ['two-stage', twoStage, {}],
  ])('%s: a construct with opposed loadings keeps its direction', async (_, specified, options) => {
    const result = await bootstrapPls(specified, data, options, { resamples: 500, seed: 3 });
    const { original, draws } = result;
    expect(result.used).toBeGreaterThan(400);
    const estimate = original.pathCoefficients.find((value) => value !== 0)!;
    expect(Math.abs(estimate)).toBeGreaterThan(0.3);
    const [summary] = summariseDraws(Float64Array.of(estimate), draws.paths, {
      observations: data.n,
      interval: { method: 'percentile' },
    });
    expect(summary!.standardError).toBeLessThan(0.1);
    expect(summary!.interval!.lower * summary!.interval!.upper).toBeGreaterThan(0);
    for (const stage of [draws, result.firstStageDraws ?? draws]) {
      const columns = stage.indicatorLabels.length;
      const sign = Math.sign(stage.loadings.find((value) => !Number.isNaN(value))!);
      const turned = stage.loadings.filter((value, i) => i % columns === 0 && value * sign < 0);
      expect(turned).toEqual(new Float64Array(0));
    }
  });

  it('so do leave-one-out estimates', () => {
    const { original, draws } = jackknifePls(model, data, {});
    for (const value of draws.paths)
      expect(Math.abs(value - original.pathCoefficients[1]!)).toBeLessThan(0.05);
  });
});

it('mixedSigns names the indicators to recode, also of components', async () => {
  for (const specified of [model, twoStage]) {
    const { original } = await bootstrapPls(specified, data, {}, { resamples: 1, seed: 1 });
    const [found, ...others] = mixedSigns(original);
    expect(others).toEqual([]);
    expect(found!.construct).toBe('X');
    expect(found!.negative).toHaveLength(1);
    expect(found!.negative[0]!.correlation).toBeLessThan(-0.8);
  }
});
