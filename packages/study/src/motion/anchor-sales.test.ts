import {
  baseline,
  defaultModel,
  type MeasuredFirm,
  type Model,
  outcomeAt,
  runReplication,
} from '@qunhai/simulation';
import { describe, expect, it } from 'vitest';
import { anchorSales } from './anchor-sales.ts';

/** Twenty firms of one cluster, alike but for where they are. */
function modelOf(markets: readonly number[], knowledge: number): Model {
  const usual = defaultModel();
  const setting = { ...usual.setting, clusters: usual.setting.clusters.slice(0, 1) };
  const firm = (i: number): MeasuredFirm => ({
    id: String(i),
    cluster: 0,
    chainStep: 0,
    value: 0.3,
    acquisition: 0.5,
    transfer: 0.5,
    integration: 0.5,
    advantage: 0.6,
    capability: 0.5,
    resources: 1,
    support: 0,
    homeBound: 0.5,
    stage: markets.length > 0 ? 1 : 0,
    markets,
    knowledge: setting.markets.map((_, m) => (markets.includes(m) ? knowledge : 0)),
  });
  const firms = Array.from({ length: 20 }, (_, i) => firm(i));
  const endowment = [setting.resources.map(() => 0.5)];
  return { ...usual, setting, population: { kind: 'measured', firms, ties: [], endowment } };
}
const exportsOf = (model: Model) => {
  const scenario = { ...baseline, parameters: { luck: 0, cycleSpread: 0 } };
  const { paths } = runReplication(model, { scenario, steps: 1, seed: 2, replication: 1 });
  return paths[paths.length / 2 + outcomeAt('exports')]!;
};

describe('sales at the start', () => {
  it('are those reported, and costs of a market in proportion to what is sold in one', () => {
    const { model } = anchorSales(modelOf([0, 1], 0.5), 0.3);
    expect(Math.abs(exportsOf(model) / 0.3 - 1)).toBeLessThan(0.05);
    const twice = anchorSales(modelOf([0, 1], 0.5), 0.15).model;
    const { entryCost, presenceCost } = model.parameters;
    expect(twice.parameters.entryCost / entryCost).toBeCloseTo(0.5, 6);
    expect(twice.parameters.presenceCost / presenceCost).toBeCloseTo(0.5, 6);
    expect(entryCost / presenceCost).toBeCloseTo(
      defaultModel().parameters.entryCost / defaultModel().parameters.presenceCost,
      9,
    );
  });
  it('are as in the default model for each market when nobody was asked', () => {
    const { model, notes } = anchorSales(modelOf([0], 0.5), null);
    expect(model.parameters.entryCost).toBeCloseTo(defaultModel().parameters.entryCost, 9);
    expect(notes[0]!.en).toContain('does not ask');
  });
  it('stay as they are when nobody is abroad, or no rivals would be weak enough', () => {
    for (const [model, words] of [
      [modelOf([], 0), 'No firm is in'],
      [modelOf([0], 0), 'whatever the rivals'],
    ] as const) {
      const anchored = anchorSales(model, 0.3);
      expect(anchored.model).toBe(model);
      expect(anchored.notes[0]!.en).toContain(words);
    }
  });
});
