import { describe, expect, it } from 'vitest';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import type { Model } from '../model/model.ts';
import { runReplication } from '../run/run-replication.ts';
import { baseline } from '../scenario/scenario-schema.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import { equalise, type MeasuredModel } from './equalise.ts';
import { measuredFromWorld } from './measured-from-world.ts';
import { parts } from './parts.ts';

const drawn: Model = {
  ...defaultModel(),
  population: {
    kind: 'drawn',
    plan: { ...defaultPopulation, firms: [30, 21, 3], firmsOutside: 5, exporters: 0.8 },
  },
};
const measured = measuredFromWorld(buildWorld(drawn, 7, 3)) as MeasuredModel;
const bitOf = (...of: (typeof parts)[number][]) =>
  of.reduce((bits, part) => bits | (1 << parts.indexOf(part)), 0);
const inClusters = (model: MeasuredModel) =>
  model.population.firms.filter(({ cluster }) => cluster >= 0);

describe('measuredFromWorld', () => {
  it('gives the numbers of the drawn world, firm by firm', () => {
    const plan = { scenario: baseline, steps: 20, seed: 7, replication: 3, withFirms: true };
    expect(runReplication(measured, plan)).toEqual(runReplication(drawn, plan));
  });

  it('keeps the firms and gives them other luck in another replication', () => {
    const plan = { scenario: baseline, steps: 20, seed: 7, replication: 4, withFirms: true };
    const again = runReplication(measured, plan);
    const first = runReplication(measured, { ...plan, replication: 3 });
    expect(again.paths.slice(0, 12)).toEqual(first.paths.slice(0, 12));
    expect(again.paths).not.toEqual(first.paths);
  });
});

describe('equalise', () => {
  it('changes nothing when firms may differ in all', () => {
    expect(equalise(measured, bitOf(...parts), 1)).toEqual(measured);
  });

  it('makes all firms of clusters alike when they may differ in nothing, and leaves others alone', () => {
    const alike = equalise(measured, 0, 1);
    const [first, ...rest] = inClusters(alike);
    for (const firm of rest)
      expect({ ...firm, id: '', cluster: 0 }).toEqual({ ...first, id: '', cluster: 0 });
    expect(alike.population.firms.slice(-5)).toEqual(measured.population.firms.slice(-5));
    for (const stocks of alike.population.endowment.slice(1))
      expect(stocks).toEqual(alike.population.endowment[0]);
  });

  it('keeps the mean of what it makes alike, and all else', () => {
    const before = inClusters(measured);
    const after = inClusters(equalise(measured, bitOf('endowment', 'structure', 'network'), 1));
    const mean = (firms: typeof before, of: 'transfer' | 'capability') =>
      firms.reduce((sum, firm) => sum + firm[of] / firms.length, 0);
    for (const measure of ['transfer', 'capability'] as const) {
      expect(after[0]![measure]).toBeCloseTo(mean(before, measure), 12);
      expect(after.at(-1)![measure]).toBe(after[0]![measure]);
    }
    expect(after.map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    expect(after.map(({ markets }) => markets)).toEqual(before.map(({ markets }) => markets));
  });

  it('gives every firm as many partners, all within its cluster', () => {
    const { firms, ties } = equalise(measured, 0, 1).population;
    const degree = firms.map(() => 0);
    const pairs = new Set<string>();
    for (const [a, b] of ties) {
      degree[a]!++;
      degree[b]!++;
      expect(firms[a]!.cluster).toBe(firms[b]!.cluster);
      pairs.add([Math.min(a, b), Math.max(a, b)].join());
    }
    expect(pairs.size).toBe(ties.length);
    const before = inClusters(measured).length;
    const wanted = Math.round((2 * measured.population.ties.length) / before);
    const ofCluster = (c: number) => degree.filter((_, i) => firms[i]!.cluster === c);
    expect(new Set(ofCluster(0))).toEqual(new Set([wanted]));
    expect(ofCluster(1).filter((d) => d !== wanted).length).toBeLessThanOrEqual(1);
    expect(ofCluster(2)).toEqual([2, 2, 2]);
    expect(equalise(measured, 0, 2).population.ties).not.toEqual(ties);
  });

  it('tells the level of stocks from their mix', () => {
    const two: MeasuredModel = {
      ...measured,
      population: {
        ...measured.population,
        endowment: [0.4, 0.8, 0.4].map((high, c) =>
          measured.setting.resources.map((_, k) => (k % 2 === c % 2 ? high : high / 2)),
        ),
      },
    };
    const level = (stocks: readonly number[]) => stocks.reduce((a, b) => a + b, 0) / stocks.length;
    const sameLevel = equalise(two, bitOf('structure'), 1).population.endowment;
    expect(level(sameLevel[1]!)).toBeCloseTo(level(sameLevel[0]!), 12);
    expect(sameLevel[1]![1]! / sameLevel[1]![0]!).toBeCloseTo(2, 12);
    const sameMix = equalise(two, bitOf('endowment'), 1).population.endowment;
    expect(level(sameMix[1]!)).toBeCloseTo(level(two.population.endowment[1]!), 12);
    expect(sameMix[1]![1]! / sameMix[1]![0]!).toBeCloseTo(sameMix[0]![1]! / sameMix[0]![0]!, 12);
  });
});
