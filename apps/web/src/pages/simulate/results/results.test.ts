import type { SimulationResults } from '@qunhai/results';
import {
  defaultModel,
  type Experiment,
  exampleScenarios,
  inThisThread,
  runExperiment,
  summarise,
} from '@qunhai/simulation';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingsOf } from './comparison-findings.ts';
import { commonRange, fanOption } from './fan-option.ts';
import { axisInterval, hasValues, pathOfScenario, tableQuarters } from './shown-results.ts';

const experiment: Experiment = {
  scenarios: [...exampleScenarios],
  steps: 12,
  replications: 6,
  seed: 1,
};

describe('what is shown of results', () => {
  let simulation: SimulationResults;
  beforeAll(async () => {
    const model = defaultModel();
    const result = await runExperiment(model, experiment, inThisThread);
    simulation = await summarise(model, experiment, result, {
      study: null,
      version: 'test',
      notes: [],
    });
  });

  it('tells of every outcome that is compared once at most', () => {
    for (const scenario of simulation.scenarios.slice(1)) {
      const { told, more, open } = findingsOf(simulation, scenario, 'all', 12);
      const ids = [...told, ...more, ...open].map(({ outcome }) => outcome.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(told.length).toBeLessThanOrEqual(7);
      for (const { row } of [...told, ...more])
        expect(row.interval!.lower > 0 || row.interval!.upper < 0).toBe(true);
      for (const { row } of open)
        expect(row.interval!.lower <= 0 && row.interval!.upper >= 0).toBe(true);
    }
  });

  it('has no exports before a quarter has passed, and firms from the start', () => {
    const [scenario] = simulation.scenarios;
    expect(pathOfScenario(scenario!, 'all', 'exports')!.median[0]).toBeNull();
    expect(pathOfScenario(scenario!, 'all', 'exports')!.median[1]).toBeGreaterThan(0);
    expect(pathOfScenario(scenario!, 'all', 'firms')!.median[0]).toBe(300);
    expect(pathOfScenario(scenario!, 'all', 'nothing')).toBeUndefined();
  });

  it('knows that public money is not counted by cluster', () => {
    const [scenario] = simulation.scenarios;
    const cluster = simulation.groups[1]!.id;
    expect(hasValues(pathOfScenario(scenario!, cluster, 'public-money')!)).toBe(false);
    expect(hasValues(pathOfScenario(scenario!, cluster, 'exports')!)).toBe(true);
  });

  it('draws bands whose edges add up to the quantiles, below zero as well', () => {
    const path = pathOfScenario(simulation.scenarios[0]!, 'all', 'ei-index')!;
    const words = {
      year: '',
      quarter: String,
      tick: String,
      line: () => '',
    };
    const look = { colour: '#000', line: 'solid' as const };
    const { series } = fanOption([{ name: 'a', path, look, bands: 'both' }], words, null);
    const lines = series as { data: number[]; stackStrategy?: string }[];
    expect(lines).toHaveLength(5);
    expect(path.low[12]!).toBeLessThan(0);
    expect(lines[0]!.stackStrategy).toBe('all');
    expect(lines[0]!.data[12]! + lines[1]!.data[12]!).toBeCloseTo(path.high[12]!, 12);
    expect(lines[2]!.data[12]! + lines[3]!.data[12]!).toBeCloseTo(path.upper[12]!, 12);
    const [low, high] = commonRange([path])!;
    expect(low).toBeLessThanOrEqual(path.low[12]!);
    expect(high).toBeGreaterThanOrEqual(path.high[12]!);
  });
});

it('tables every quarter of a short run, years of a longer one, and always the last', () => {
  expect(tableQuarters(3)).toEqual([0, 1, 2, 3]);
  expect(tableQuarters(10)).toEqual([0, 4, 8, 10]);
  expect(tableQuarters(200).length).toBeLessThan(16);
  expect(tableQuarters(200).at(-1)).toBe(200);
});

it('marks about ten years on an axis at most', () => {
  expect(axisInterval(40)).toBe(4);
  expect(axisInterval(200) % 4).toBe(0);
  expect(200 / axisInterval(200)).toBeLessThanOrEqual(10);
});
