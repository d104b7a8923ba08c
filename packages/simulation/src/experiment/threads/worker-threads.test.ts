import { expect, it } from 'vitest';
import { fail } from '../../errors.ts';
import { inThisThread } from '../executor.ts';
import { runExperiment } from '../run-experiment.ts';
import { smallExperiment, smallModel } from '../small-experiment.fixture.ts';
import { arrivedError, carryError } from './carried-error.ts';
import { startThread } from './simulation-thread.ts';
import { taskLedger } from './task-ledger.ts';
import { workerThreads } from './worker-threads.ts';

const model = smallModel();

it('gives the same as one thread, to the bit, with one and with three', async () => {
  const experiment = smallExperiment({ replications: 20 });
  const here = await runExperiment(model, experiment, inThisThread);
  for (const workers of [1, 3]) {
    const there = await runExperiment(model, experiment, workerThreads({ workers }));
    expect(there).toEqual(here);
    expect(Buffer.from(there.paths.buffer).equals(Buffer.from(here.paths.buffer))).toBe(true);
  }
});

it('serves one call after another and several at once', async () => {
  const executor = workerThreads({ workers: 2 });
  const seeds = [1, 2, 3];
  const expected = await Promise.all(
    seeds.map((seed) => runExperiment(model, smallExperiment({ seed }), inThisThread)),
  );
  const run = (seed: number) => runExperiment(model, smallExperiment({ seed }), executor);
  expect(await Promise.all(seeds.map(run))).toEqual(expected);
  expect(await run(1)).toEqual(expected[0]);
});

it('hands firms over when asked for', async () => {
  const [scenario] = smallExperiment().scenarios;
  const task = {
    model: 0,
    scenario: scenario!,
    steps: 3,
    seed: 1,
    replication: 0,
    withFirms: true,
  };
  const firms: unknown[] = [];
  const keep =
    (into: unknown[]) =>
    (_: number, { firms: found }: { firms: unknown }) =>
      void into.push(found);
  await workerThreads({ workers: 1 })([model], [task], keep(firms), {});
  const here: unknown[] = [];
  await inThisThread([model], [task], keep(here), {});
  expect(firms).toEqual(here);
  expect(firms[0]).not.toBeNull();
});

it('brings an error of a thread to the caller, and is of use afterwards', async () => {
  const executor = workerThreads({ workers: 2 });
  const [scenario] = smallExperiment().scenarios;
  const wrong = { model: 1, scenario: scenario!, steps: 3, seed: 1, replication: 0 };
  await expect(executor([model], [wrong, wrong], () => {}, {})).rejects.toThrow(TypeError);
  const results: number[] = [];
  await executor([model], [{ ...wrong, model: 0 }], (task) => void results.push(task), {});
  expect(results).toEqual([0]);
});

it('brings an error of the caller back to the caller', async () => {
  const refuse = () => {
    throw new RangeError('full');
  };
  const [scenario] = smallExperiment().scenarios;
  const task = { model: 0, scenario: scenario!, steps: 3, seed: 1, replication: 0 };
  await expect(workerThreads({ workers: 1 })([model], [task], refuse, {})).rejects.toThrow('full');
});

it('carries errors that speak across threads whole', () => {
  const error = fail('thread-ended', { exitCode: 3 });
  const arrived = arrivedError(structuredClone(carryError(error)));
  expect(arrived).toEqual(error);
  expect(arrived).toMatchObject({ code: error.code, fix: error.fix, text: error.text });
});

it('ends at once when cancelled, in the midst of a long task', async () => {
  const aborter = new AbortController();
  const long = smallExperiment({ steps: 10_000, replications: 20 });
  const running = runExperiment(model, long, workerThreads({ workers: 2 }), {
    signal: aborter.signal,
  });
  setTimeout(() => aborter.abort(), 30);
  await expect(running).rejects.toMatchObject({ code: 'kernel.cancelled' });
});

it('reports how far it is, never backwards, up to the end', async () => {
  const events: { done: number; total: number }[] = [];
  await runExperiment(model, smallExperiment(), workerThreads({ workers: 2 }), {
    onProgress: (event) => events.push(event),
  });
  expect(events.map(({ done }) => done)).toEqual(
    events.map(({ done }) => done).toSorted((a, b) => a - b),
  );
  expect(events.at(-1)).toMatchObject({ done: 24, total: 24 });
});

it('says so when a thread has ended instead of waiting for it', async () => {
  const thread = startThread();
  await thread.stop();
  expect(thread.ended).toBe(true);
  const job = { models: [model], tasks: [], ledger: taskLedger(0) };
  await expect(thread.run(job, () => {})).rejects.toMatchObject({
    code: 'simulation.thread-ended',
  });
});
