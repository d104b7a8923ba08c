import { type ProgressEvent, QunhaiError } from '@qunhai/kernel';
import { type SensitivityResults, simulationSchema } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { type Executor, inThisThread } from '../experiment/executor.ts';
import { workerThreads } from '../experiment/threads/worker-threads.ts';
import { defaultModel } from '../model/default-model.ts';
import type { Model } from '../model/model.ts';
import { runReplication } from '../run/run-replication.ts';
import { baseline } from '../scenario/scenario-schema.ts';
import { defaultPopulation } from '../state/draw-population.ts';
import { morris } from './morris.ts';
import { mostInfluential } from './most-influential.ts';
import { sobol } from './sobol.ts';

const model: Model = {
  ...defaultModel(),
  population: { kind: 'drawn', plan: { ...defaultPopulation, firms: [12, 12, 12] } },
};

/** Rates that act at once, and one that cannot: without structural shocks their depth does not matter. */
const options = {
  steps: 6,
  seed: 3,
  parameters: ['ruptureDepth', 'conversion', 'erosion'],
  outcomes: ['advantage', 'exports'],
} as const;

/** Runs tasks from the last to the first, as threads might. */
const backwards: Executor = async (models, tasks, onResult) => {
  for (let task = tasks.length - 1; task >= 0; task--)
    onResult(task, runReplication(models[tasks[task]!.model]!, tasks[task]!));
};

const codeOf = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(QunhaiError);
  return (error as QunhaiError).code;
};

const rowsSchema = simulationSchema.shape.sensitivity;

describe('morris', () => {
  const asked = { ...options, trajectories: 4 };

  it('ranks parameters of the model for each outcome, and gives one that cannot act nothing', async () => {
    const results = await morris(model, baseline, asked, inThisThread);
    expect(rowsSchema.parse(results)).toEqual(results);
    expect(results.map(({ outcome }) => outcome)).toEqual(['advantage', 'exports']);
    const [{ rows, runs }] = results as [(typeof results)[number]];
    expect(runs).toBe(4 * 4 * 2);
    expect(rows.at(-1)).toMatchObject({ parameter: 'ruptureDepth', muStar: 0, mu: 0, sigma: 0 });
    const effects = rows.map(({ muStar }) => muStar!);
    expect(effects).toEqual(effects.toSorted((a, b) => b - a));
    const muOf = (name: string) => rows.find(({ parameter }) => parameter === name)!.mu!;
    expect(muOf('conversion')).toBeGreaterThan(0);
    expect(muOf('erosion')).toBeLessThan(0);
  });

  it('does not depend on who runs what when', async () => {
    const here = await morris(model, baseline, asked, inThisThread);
    expect(await morris(model, baseline, asked, backwards)).toEqual(here);
    const threads = workerThreads({ workers: 2, idle: 0 });
    expect(await morris(model, baseline, asked, threads)).toEqual(here);
  });

  it('says in both languages how much is luck, and when that is not known', async () => {
    const [twice] = await morris(model, baseline, asked, inThisThread);
    expect(twice!.notes[1]!.en).toMatch(/mean of 2 replications\. About [\d.]+ %/);
    const once = await morris(model, baseline, { ...asked, replications: 1 }, inThisThread);
    expect(once[0]!.notes[1]!.zh).toContain('无法说明');
  });

  it('tells how far it is, by the name of what it is for', async () => {
    const seen: ProgressEvent[] = [];
    const onProgress = (event: ProgressEvent) => seen.push(event);
    await morris(model, baseline, asked, inThisThread, { onProgress });
    expect(seen.at(-1)).toEqual({ step: 'morris', done: 32, total: 32 });
  });

  it('stops when cancelled', async () => {
    const stop = new AbortController();
    let runs = 0;
    const cancelsAtFive: Executor = (models, tasks, onResult, control) => {
      const count = (...result: Parameters<typeof onResult>) => {
        if (++runs === 5) stop.abort();
        onResult(...result);
      };
      return inThisThread(models, tasks, count, control);
    };
    const run = morris(model, baseline, asked, cancelsAtFive, { signal: stop.signal });
    expect(await codeOf(run)).toBe('kernel.cancelled');
    expect(runs).toBe(5);
  });

  it('refuses what it cannot do, saying why', async () => {
    const refused = (wrong: object) =>
      codeOf(morris(model, baseline, { ...asked, ...wrong }, inThisThread));
    expect(await refused({ parameters: ['fame'] })).toBe('sensitivity.unknown-parameter');
    expect(await refused({ parameters: [] })).toBe('sensitivity.no-parameters');
    expect(await refused({ ranges: { erosion: [0.3, 0.1] } })).toBe('sensitivity.range-invalid');
    expect(await refused({ ranges: { erosion: [0.1, 3] } })).toBe('sensitivity.range-invalid');
    expect(await refused({ ranges: { erosion: [0.1, Number.NaN] } })).toBe(
      'sensitivity.range-invalid',
    );
    expect(await refused({ outcomes: ['happiness'] })).toBe('sensitivity.unknown-outcome');
    expect(await refused({ trajectories: 1 })).toBe('sensitivity.number-invalid');
    expect(await refused({ levels: 5 })).toBe('sensitivity.number-invalid');
    expect(await refused({ candidates: 3 })).toBe('sensitivity.number-invalid');
    expect(await refused({ replications: 1.5 })).toBe('sensitivity.number-invalid');
    expect(await refused({ level: Number.NaN })).toBe('sensitivity.number-invalid');
  });
});

describe('mostInfluential', () => {
  it('counts a parameter by the outcome it matters most to', () => {
    const row = (parameter: string, muStar: number) => ({ parameter, muStar, total: null });
    const results = [
      { rows: [row('erosion', 100), row('conversion', 60), row('luck', 1), row('payout', 0)] },
      { rows: [row('luck', 0.2), row('payout', 0.1), row('erosion', 0), row('conversion', 0)] },
    ] as unknown as SensitivityResults[];
    expect(mostInfluential(results, 3)).toEqual(['erosion', 'luck', 'conversion']);
    expect(mostInfluential(results, 9)).toHaveLength(4);
  });
});

describe('sobol', () => {
  it('shares out the variance of each outcome, luck included', async () => {
    const asked = {
      ...options,
      rows: 64,
      parameters: ['conversion', 'erosion', 'ruptureDepth'] as const,
    };
    const results = await sobol(model, baseline, asked, inThisThread);
    expect(rowsSchema.parse(results)).toEqual(results);
    const [{ rows, runs, notes }] = results as [(typeof results)[number]];
    expect(runs).toBe(64 * 6);
    expect(rows[0]!.parameter).toBe('erosion');
    expect(rows[0]!.total! + rows[1]!.total!).toBeGreaterThan(0.7);
    expect(rows[2]).toMatchObject({ parameter: 'ruptureDepth', first: 0, total: 0 });
    expect(notes[1]!.en).toMatch(/luck by itself makes up -?[\d.]+ % of the variance/);
    expect(await sobol(model, baseline, asked, backwards)).toEqual(results);
  });

  it('screens first when asked to, and says so', async () => {
    const asked = { ...options, rows: 16, screenTo: 2 };
    const [result] = await sobol(model, baseline, asked, inThisThread);
    expect(result!.rows.map(({ parameter }) => parameter).toSorted()).toEqual([
      'conversion',
      'erosion',
    ]);
    expect(result!.runs).toBe(16 * 5 + 20 * 4 * 2);
    expect(result!.notes[1]!.en).toContain('chosen by Morris screening (160 runs)');
    expect(await codeOf(sobol(model, baseline, { ...asked, screenTo: 0 }, inThisThread))).toBe(
      'sensitivity.number-invalid',
    );
  });

  it('says that an outcome that never changes has no indices', async () => {
    const asked = { ...options, rows: 16, outcomes: ['public-money'] as const };
    const [result] = await sobol(model, baseline, asked, inThisThread);
    expect(result!.rows[0]).toMatchObject({ first: null, total: null, totalInterval: null });
    expect(result!.notes.some(({ en }) => en.includes('there are no indices'))).toBe(true);
  });

  it('takes the ranges it is given', async () => {
    const ranges = { conversion: [0.05, 0.06] } as const;
    const asked = { ...options, rows: 16, parameters: ['conversion'] as const, ranges };
    const [result] = await sobol(model, baseline, asked, inThisThread);
    expect(result!.rows[0]!.range).toEqual([0.05, 0.06]);
    expect(await codeOf(sobol(model, baseline, { ...asked, rows: 2 }, inThisThread))).toBe(
      'sensitivity.number-invalid',
    );
  });
});
