import { canonicalJson } from '@qunhai/kernel';
import { quantile, tQuantile } from '@qunhai/numerics';
import { simulationSchema } from '@qunhai/results';
import { expect, it } from 'vitest';
import type { MeasuredFirm, Model } from '../model/model.ts';
import { outcomeAt } from '../outcomes/outcomes.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import { comparedQuarters } from './compare-scenarios.ts';
import { inThisThread } from './executor.ts';
import { pathLength } from './experiment-result.ts';
import { runExperiment } from './run-experiment.ts';
import { resultOf, smallExperiment, smallModel } from './small-experiment.fixture.ts';
import { summarise } from './summarise.ts';

const model = smallModel();
const context = { study: null, version: '0.0.0', notes: [{ zh: '说明', en: 'A note' }] };
/** Numbers without a pattern that a mean or a quantile could hide behind. */
const odd = (n: number) => ((n * 7919) % 101) / 101;

it('gives mean, standard error and type-7 quantiles of the replications', async () => {
  const experiment = smallExperiment({ replications: 9 });
  const result = resultOf(model, experiment, ({ scenario, replication, quarter, outcome }) =>
    odd(scenario * 31 + replication * 17 + quarter * 5 + outcome),
  );
  const { scenarios } = await summarise(model, experiment, result, context);
  const path = scenarios[1]!.paths.find((p) => p.group === 'B' && p.outcome === 'exports')!;
  const values = Array.from({ length: 9 }, (_, r) =>
    odd(31 + r * 17 + 3 * 5 + outcomeAt('exports')),
  );
  const mean = values.reduce((sum, value) => sum + value) / 9;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 8;
  expect(path.mean[3]).toBeCloseTo(mean, 14);
  expect(path.standardError[3]).toBeCloseTo(Math.sqrt(variance / 9), 14);
  expect([path.low, path.lower, path.median, path.upper, path.high].map((q) => q[3])).toEqual(
    [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(values, p)),
  );
  expect(path.mean).toHaveLength(11);
});

it('compares run by run: t interval of the mean difference, band of single futures, share higher', async () => {
  const experiment = smallExperiment({ replications: 6 });
  const gains = [0.5, -0.25, 1, 0.75, 0, 0.5];
  const result = resultOf(
    model,
    experiment,
    ({ scenario, replication, quarter }) =>
      100 * odd(replication) + (scenario === 1 ? gains[replication]! * quarter : 0),
  );
  const { comparisons } = await summarise(model, experiment, result, context);
  const found = comparisons.find(
    (c) => c.group === 'all' && c.outcome === 'exports' && c.quarter === 10,
  )!;
  const differences = gains.map((gain) => gain * 10);
  const mean = differences.reduce((sum, d) => sum + d) / 6;
  const error = Math.sqrt(differences.reduce((sum, d) => sum + (d - mean) ** 2, 0) / 5 / 6);
  expect(found).toMatchObject({ scenario: 'subsidy', against: 'baseline', higher: 4 / 6 });
  expect(found.difference).toBeCloseTo(mean, 12);
  expect(found.interval!.lower).toBeCloseTo(mean - tQuantile(0.975, 5) * error, 10);
  expect(found.interval!.upper).toBeCloseTo(mean + tQuantile(0.975, 5) * error, 10);
  expect(found.band!.lower).toBeCloseTo(quantile(differences, 0.05), 10);
  expect(found.band!.upper).toBeCloseTo(quantile(differences, 0.95), 10);
  expect(new Set(comparisons.map(({ quarter }) => quarter))).toEqual(new Set([4, 5, 10]));
});

it('leaves replications without a value out, says so, and leaves quarters without any empty', async () => {
  const experiment = smallExperiment({ replications: 4 });
  const result = resultOf(model, experiment, ({ scenario, replication, quarter, outcome }) => {
    if (outcome !== outcomeAt('inequality')) return 1;
    if (quarter === 0) return Number.NaN;
    return scenario === 1 && replication === 2 ? Number.NaN : replication;
  });
  const summary = await summarise(model, experiment, result, context);
  const path = summary.scenarios[1]!.paths.find((p) => p.outcome === 'inequality')!;
  expect([path.mean[0], path.standardError[0], path.median[0]]).toEqual([null, null, null]);
  expect(path.mean[1]).toBeCloseTo(4 / 3, 14);
  const comparison = summary.comparisons.find((c) => c.outcome === 'inequality')!;
  expect(comparison.difference).toBe(0);
  expect(summary.model.notes.map(({ en }) => en).join()).toContain('In 1 runs some outcome');
  simulationSchema.parse(summary);
});

it('takes replications, not points, as independent in a sweep', async () => {
  const sweep = { kind: 'grid', values: { openness: [0, 0.5, 1] } };
  const experiment = smallExperiment({ replications: 5, sweep });
  const result = resultOf(
    model,
    experiment,
    ({ scenario, point, replication }) =>
      10 * point + odd(replication) + scenario * odd(replication + 50),
  );
  const summary = await summarise(model, experiment, result, context);
  const path = summary.scenarios[0]!.paths[0]!;
  const luck = Array.from({ length: 5 }, (_, r) => odd(r));
  const mean = luck.reduce((sum, value) => sum + value) / 5;
  const error = Math.sqrt(luck.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 4 / 5);
  expect(path.mean[2]).toBeCloseTo(10 + mean, 12);
  expect(path.standardError[2]).toBeCloseTo(error, 12);
  const gains = Array.from({ length: 5 }, (_, r) => odd(r + 50));
  const gain = gains.reduce((sum, value) => sum + value) / 5;
  const gainError = Math.sqrt(gains.reduce((sum, v) => sum + (v - gain) ** 2, 0) / 4 / 5);
  const { interval } = summary.comparisons[0]!;
  expect(interval!.upper - interval!.lower).toBeCloseTo(2 * tQuantile(0.975, 4) * gainError, 10);
  expect(summary.networks).toEqual([]);
});

it('claims no error and no interval from one replication', async () => {
  const experiment = smallExperiment({ replications: 1 });
  const result = await runExperiment(model, experiment, inThisThread);
  const {
    scenarios,
    comparisons,
    model: about,
  } = await summarise(model, experiment, result, context);
  expect(scenarios[0]!.paths[0]!.standardError.every((value) => value === null)).toBe(true);
  expect(comparisons.every(({ interval }) => interval === null)).toBe(true);
  expect(about.notes.some(({ en }) => en.startsWith('There is one replication only'))).toBe(true);
});

it('follows the contract, and is the same text each time', async () => {
  const experiment = smallExperiment();
  const result = await runExperiment(model, experiment, inThisThread);
  const summary = await summarise(model, experiment, result, context);
  simulationSchema.parse(summary);
  expect(canonicalJson(await summarise(model, experiment, result, context))).toBe(
    canonicalJson(summary),
  );
  expect(summary.model.notes[0]).toEqual(context.notes[0]);
  expect(summary.model).toMatchObject({ firms: 30, population: 'drawn' });
  expect(summary.model.clusters.map(({ firms }) => firms)).toEqual([12, 12, 6]);
  expect(summary.groups.map(({ id }) => id)).toEqual(['all', 'A', 'B', 'C']);
  expect(summary.scenarios[1]!.definition).toEqual(experiment.scenarios[1]);
});

it('counts firms that flow from stage to stage: all of the start, and all of the end', async () => {
  const experiment = smallExperiment({ replications: 3 });
  const result = await runExperiment(model, experiment, inThisThread);
  const { scenarios } = await summarise(model, experiment, result, context);
  const { flow, paths } = scenarios[0]!;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  expect(sum(flow.slice(0, 4).map(sum))).toBeCloseTo(30, 12);
  const atEnd = sum(flow.map((row) => sum(row.slice(0, 4))));
  expect(atEnd).toBeCloseTo(paths[0]!.mean[10]!, 12);
});

it('pictures the whole network of the first replication at the start, half-way and at the end', async () => {
  const experiment = smallExperiment({ replications: 1 });
  const result = await runExperiment(model, experiment, inThisThread);
  const { networks, scenarios } = await summarise(model, experiment, result, context);
  expect(networks.map(({ scenario, quarter }) => [scenario, quarter])).toEqual(
    ['baseline', 'subsidy'].flatMap((id) => [0, 5, 10].map((quarter) => [id, quarter])),
  );
  for (const { firms, ties } of networks) {
    expect(ties.every(([a, b]) => a < b && b < firms.length)).toBe(true);
    expect(new Set(firms.map(({ id }) => id)).size).toBe(firms.length);
  }
  const partners = scenarios[0]!.paths.find((p) => p.outcome === 'local-ties')!;
  const first = networks[0]!;
  expect((2 * first.ties.length) / first.firms.length).toBeCloseTo(partners.mean[0]!, 12);
});

it('shows no measured cluster of fewer than five firms by itself, and says so', async () => {
  const { setting } = model;
  const markets = setting.markets.map(() => 0);
  const firm = (id: string, cluster: number): MeasuredFirm => ({
    ...{ id, cluster, chainStep: 0, value: 0.2, acquisition: 0.5, transfer: 0.5, integration: 0.5 },
    ...{ advantage: 0.4, capability: 0.4, resources: 1, support: 0, homeBound: 1, stage: 0 },
    ...{ markets: [], knowledge: markets },
  });
  const sizes = [5, 4, 6];
  const firms = sizes.flatMap((n, c) => Array.from({ length: n }, (_, i) => firm(`${c}-${i}`, c)));
  const endowment = sizes.map(() => setting.resources.map(() => 0.5));
  const measured: Model = {
    ...model,
    population: { kind: 'measured', firms, ties: [], endowment },
  };
  const experiment = smallExperiment({ replications: 2 });
  const result = await runExperiment(measured, experiment, inThisThread);
  const {
    groups,
    scenarios,
    comparisons,
    model: about,
  } = await summarise(measured, experiment, result, context);
  expect(groups.map(({ id }) => id)).toEqual(['all', 'A', 'C']);
  const named = new Set(
    [...scenarios.flatMap(({ paths }) => paths), ...comparisons].map(({ group }) => group),
  );
  expect([...named]).toEqual(['all', 'A', 'C']);
  const width = pathLength(result.shape) / 11 / 4;
  const exporters = scenarios[0]!.paths.find(
    (path) => path.group === 'C' && path.outcome === 'firms',
  );
  expect(exporters?.mean[0]).toBe(result.paths[3 * width]);
  expect(about.notes.map(({ en }) => en).join()).toContain('1 clusters of fewer than 5 firms');
});

it('says why there is no picture of many firms', async () => {
  const plan = { ...defaultPopulation, firms: [150, 150, 150] };
  const large = { ...model, population: { kind: 'drawn' as const, plan } };
  const experiment = smallExperiment({ replications: 1, steps: 1 });
  const result = await runExperiment(large, experiment, inThisThread);
  const { networks, model: about } = await summarise(large, experiment, result, context);
  expect(networks).toEqual([]);
  expect(about.notes.some(({ en }) => en.includes('no picture of the network'))).toBe(true);
});

it('is cancelled, and reports how far it is', async () => {
  const experiment = smallExperiment({ replications: 2 });
  const result = await runExperiment(model, experiment, inThisThread);
  const aborter = new AbortController();
  const onProgress = () => aborter.abort();
  await expect(
    summarise(model, experiment, result, context, { onProgress, signal: aborter.signal }),
  ).rejects.toMatchObject({ code: 'kernel.cancelled' });
});

it('compares at quarters that there are', () => {
  expect(comparedQuarters(1)).toEqual([1]);
  expect(comparedQuarters(7)).toEqual([3, 7]);
  expect(comparedQuarters(8)).toEqual([4, 8]);
  expect(comparedQuarters(40)).toEqual([4, 20, 40]);
});
