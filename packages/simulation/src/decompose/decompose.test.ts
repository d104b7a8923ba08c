import { type ProgressEvent, QunhaiError } from '@qunhai/kernel';
import { variance } from '@qunhai/numerics';
import { simulationSchema } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { type Executor, inThisThread } from '../experiment/executor.ts';
import { workerThreads } from '../experiment/threads/worker-threads.ts';
import { buildWorld } from '../model/build-world.ts';
import { defaultModel } from '../model/default-model.ts';
import type { MeasuredFirm, Model } from '../model/model.ts';
import { runReplication } from '../run/run-replication.ts';
import { baseline, type Scenario } from '../scenario/scenario-schema.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import { decompose } from './decompose.ts';
import type { DecompositionOptions } from './decomposition-plan.ts';
import { measuredFromWorld } from './measured-from-world.ts';
import { worthOfCoalitions } from './worth-of-coalitions.ts';

/** Nothing is left to chance but the luck of selling, which is off too unless a test lets it. */
const quiet: Scenario = {
  ...baseline,
  parameters: { luck: 0 },
  switchedOff: ['shock', 'extend', 'climb', 'enter-exit'],
};
const perCluster = 12;

/** Two clusters of firms that are alike but for what `differs` says of the firm with that number. */
function twins(
  differs: (i: number) => Partial<MeasuredFirm> = () => ({}),
  endowment = (_cluster: number, _resource: number) => 0.5,
  ties?: [number, number][],
): Model {
  const setting = {
    ...defaultModel().setting,
    clusters: defaultModel().setting.clusters.slice(0, 2),
  };
  const firm = (i: number): MeasuredFirm => ({
    id: `f${i}`,
    cluster: Math.floor(i / perCluster),
    chainStep: 2,
    value: 0.3,
    acquisition: 0.5,
    transfer: 0.5,
    integration: 0.5,
    advantage: 0.4,
    capability: 0.4,
    resources: 0.8,
    support: 0,
    homeBound: 0.8,
    stage: 1,
    markets: [0, 1],
    knowledge: setting.markets.map((_, m) => (m < 2 ? 0.3 : 0)),
    ...differs(i),
  });
  const ring = Array.from({ length: 2 * perCluster }, (_, i): [number, number] => {
    const first = i - (i % perCluster);
    return [i, first + ((i + 1) % perCluster)];
  });
  return {
    ...defaultModel(),
    setting,
    samples: [],
    population: {
      kind: 'measured',
      firms: Array.from({ length: 2 * perCluster }, (_, i) => firm(i)),
      ties: ties ?? ring,
      endowment: [0, 1].map((c) => setting.resources.map((_, k) => endowment(c, k))),
    },
  };
}

const options: DecompositionOptions = {
  steps: 10,
  seed: 1,
  scenario: quiet,
  replications: 3,
  luckDraws: 2,
};
const sharesOf = async (model: Model, more: Partial<DecompositionOptions> = {}) => {
  const results = await decompose(model, { ...options, ...more }, inThisThread);
  return Object.fromEntries(results.parts.map(({ part, share }) => [part, share!]));
};
const codeOf = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(QunhaiError);
  return (error as QunhaiError).code;
};

const alone: Record<string, readonly [string, Model]> = {
  'the level of stocks': ['endowment', twins(undefined, (c) => (c === 0 ? 0.3 : 0.8))],
  'money at the start': ['endowment', twins((i) => ({ resources: 0.5 + 0.1 * i }))],
  'the mix of stocks': [
    'structure',
    twins(undefined, (c, k) => (k === 8 ? 0.5 : k < 8 === (c === 0) ? 0.8 : 0.2)),
  ],
  'positions of value': ['structure', twins((i) => ({ value: 0.1 + 0.02 * i }))],
  'the ability to acquire': ['mechanisms', twins((i) => ({ acquisition: 0.2 + 0.02 * i }))],
  'advantage at the start': ['mechanisms', twins((i) => ({ advantage: 0.2 + 0.02 * i }))],
  'markets at the start': ['network', twins((i) => ({ markets: i % 3 === 0 ? [0, 1, 2] : [0] }))],
  'local partners': [
    'network',
    twins(
      undefined,
      undefined,
      Array.from({ length: perCluster - 1 }, (_, i) => [0, i + 1]),
    ),
  ],
};

describe('decompose', () => {
  for (const [what, [part, model]] of Object.entries(alone))
    it(`finds all differences in ${part} when firms differ in ${what} only`, async () => {
      const shares = await sharesOf(model);
      for (const [name, share] of Object.entries(shares))
        expect(Math.abs(share - (name === part ? 1 : 0)), name).toBeLessThan(0.001);
    });

  it('finds all differences in luck when firms are alike', async () => {
    const lucky = { ...quiet, parameters: { luck: 0.5 } };
    const shares = await sharesOf(twins(), { scenario: lucky, luckDraws: 30 });
    expect(shares.luck).toBeGreaterThan(0.95);
    expect(shares.luck).toBeLessThan(1.05);
  });

  it('shares differences out when there are several, and adds up to the total', async () => {
    const model = twins(
      (i) => ({ acquisition: 0.2 + 0.02 * (i % perCluster) }),
      (c) => (c === 0 ? 0.3 : 0.8),
    );
    const lucky = { ...quiet, parameters: { luck: 0.05 } };
    const results = await decompose(
      model,
      { ...options, scenario: lucky, luckDraws: 10 },
      inThisThread,
    );
    const sum = results.parts.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(results.total, 12);
    const share = (name: string) => results.parts.find(({ part }) => part === name)!.share!;
    expect(share('endowment')).toBeGreaterThan(0.1);
    expect(share('mechanisms')).toBeGreaterThan(0.1);
    expect(share('luck')).toBeGreaterThan(0.1);
    expect(Math.abs(share('structure'))).toBeLessThan(0.03);
  });

  it('decomposes the drawn model for every measure of growth, with intervals, whoever runs it', async () => {
    const plan = { ...defaultPopulation, firms: [15, 15], firmsOutside: 4 };
    const model: Model = { ...defaultModel(), population: { kind: 'drawn', plan } };
    const two = { ...model, setting: twins().setting };
    const backwards: Executor = async (models, tasks, onResult) => {
      for (let task = tasks.length - 1; task >= 0; task--)
        onResult(task, runReplication(models[tasks[task]!.model]!, tasks[task]!));
    };
    const threads = workerThreads({ workers: 2 });
    for (const outcome of ['exports', 'embedding', 'knowledge', 'growth-resources'] as const) {
      const asked = { steps: 12, seed: 2, outcome, replications: 3, luckDraws: 3 };
      const results = await decompose(two, asked, inThisThread);
      expect(simulationSchema.shape.decomposition.parse(results)).toEqual(results);
      expect(await decompose(two, asked, backwards)).toEqual(results);
      expect(await decompose(two, asked, threads)).toEqual(results);
      for (const { contribution, interval } of results.parts) {
        expect(interval!.lower).toBeLessThanOrEqual(contribution);
        expect(interval!.upper).toBeGreaterThanOrEqual(contribution);
      }
      expect(results.notes.some(({ en }) => en.startsWith('The 4 firms outside'))).toBe(true);
    }
  });

  it('begins with the spread of growth that the model itself shows', async () => {
    const population = { ...defaultPopulation, firms: [20, 20, 20] };
    const model: Model = { ...defaultModel(), population: { kind: 'drawn', plan: population } };
    const asked = { steps: 10, seed: 1, luckDraws: 2, replications: 2, level: 0.95 };
    const plan = { ...asked, scenario: baseline, outcome: 'embedding' } as const;
    const { worth } = await worthOfCoalitions(model, plan, inThisThread, {});
    const firms = measuredFromWorld(buildWorld(model, 1, 1));
    const spreads = [2, 3].map((replication) => {
      const again = { scenario: baseline, steps: 10, seed: 1, replication, withFirms: true };
      const { id, embedding } = runReplication(firms, again).firms!;
      const growth = new Float64Array(60);
      id.forEach((firm, at) => {
        if (firm < 60) growth[firm] = embedding[at]!;
      });
      return variance(growth);
    });
    expect(worth[1]!.at(-1)).toBeCloseTo((spreads[0]! + spreads[1]!) / 2, 14);
  });

  it('gives no intervals from a single replication', async () => {
    const results = await decompose(twins(), { ...options, replications: 1 }, inThisThread);
    expect(results.parts[0]!.interval).toBeNull();
    expect(results.notes.some(({ zh }) => zh.includes('没有区间'))).toBe(true);
  });

  it('tells how far it is and stops when cancelled', async () => {
    const seen: ProgressEvent[] = [];
    const onProgress = (event: ProgressEvent) => seen.push(event);
    await decompose(twins(), options, inThisThread, { onProgress });
    expect(seen.at(-1)).toEqual({ step: 'decompose', done: 96, total: 96 });
    const signal = AbortSignal.abort();
    expect(await codeOf(decompose(twins(), options, inThisThread, { signal }))).toBe(
      'kernel.cancelled',
    );
  });

  it('refuses what it cannot do, saying why', async () => {
    const refused = (wrong: object, model = twins()) =>
      codeOf(decompose(model, { ...options, ...wrong }, inThisThread));
    expect(await refused({ luckDraws: 1 })).toBe('sensitivity.number-invalid');
    expect(await refused({ steps: 0 })).toBe('sensitivity.number-invalid');
    expect(await refused({ outcome: 'firms' })).toBe('sensitivity.unknown-outcome');
    expect(
      await refused(
        {},
        twins(() => ({ cluster: -1 }), undefined, []),
      ),
    ).toBe('sensitivity.nobody-to-compare');
  });
});
