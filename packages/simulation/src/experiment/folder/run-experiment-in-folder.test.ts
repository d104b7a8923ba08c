import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePaths } from '../../columns/write-paths.ts';
import { type Executor, inThisThread } from '../executor.ts';
import { runExperiment } from '../run-experiment.ts';
import { backwards, smallExperiment, smallModel } from '../small-experiment.fixture.ts';
import { runExperimentInFolder } from './run-experiment-in-folder.ts';

const model = smallModel();
const experiment = smallExperiment({ replications: 40 });
let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'qunhai-experiment-'));
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** Counts what is run, and calls for the end after so many. */
function counting(limit = Number.POSITIVE_INFINITY): {
  readonly executor: Executor;
  readonly signal: AbortSignal;
  readonly runs: () => number;
} {
  const aborter = new AbortController();
  let runs = 0;
  const executor: Executor = (models, tasks, onResult, control) =>
    inThisThread(
      models,
      tasks,
      (task, replication) => {
        runs++;
        onResult(task, replication);
        if (runs === limit) aborter.abort();
      },
      control,
    );
  return { executor, signal: aborter.signal, runs: () => runs };
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

it('goes on where it was cancelled, and ends with the bytes of an undisturbed run', async () => {
  const folder = join(place, 'cancelled');
  const first = counting(37);
  await expect(
    runExperimentInFolder(folder, model, experiment, first.executor, { signal: first.signal }),
  ).rejects.toMatchObject({ code: 'kernel.cancelled', text: { en: { fix: /go on/ } } });
  const second = counting();
  const resumed = await runExperimentInFolder(folder, model, experiment, second.executor);
  expect(second.runs()).toBe(80 - 32);

  const undisturbed = join(place, 'undisturbed');
  const whole = await runExperimentInFolder(
    undisturbed,
    model,
    experiment,
    backwards(inThisThread),
  );
  expect(resumed).toEqual(whole);
  expect(filesOf(folder)).toEqual(filesOf(undisturbed));
  expect(whole).toEqual(await runExperiment(model, experiment, inThisThread));
  const files = await Promise.all(
    [resumed, whole].map(async (result, n) => {
      const file = join(place, `${n}.parquet`);
      await writePaths(file, model, experiment, result);
      return readFileSync(file);
    }),
  );
  expect(files[0]!.equals(files[1]!)).toBe(true);
});

it('simulates again only what is damaged', async () => {
  const folder = join(place, 'damaged');
  const whole = await runExperimentInFolder(folder, model, experiment, inThisThread);
  const before = filesOf(folder);
  const chunk = (n: number) => join(folder, 'chunks', `00000${n}.bin`);
  const bytes = readFileSync(chunk(1));
  bytes[100]! ^= 1;
  writeFileSync(chunk(1), bytes);
  writeFileSync(chunk(2), bytes.subarray(0, 50));
  rmSync(chunk(4));
  writeFileSync(join(folder, 'manifest.json'), '{"schema":');
  const again = counting();
  expect(await runExperimentInFolder(folder, model, experiment, again.executor)).toEqual(whole);
  expect(again.runs()).toBe(48);
  expect(filesOf(folder)).toEqual(before);
});

it('says when a folder holds another experiment, and leaves it alone', async () => {
  const folder = join(place, 'other');
  await runExperimentInFolder(folder, model, smallExperiment(), inThisThread);
  const before = filesOf(folder);
  const none = counting();
  for (const [otherModel, other] of [
    [model, smallExperiment({ seed: 8 })],
    [{ ...model, parameters: { ...model.parameters, openness: 0.123 } }, smallExperiment()],
  ] as const)
    await expect(
      runExperimentInFolder(folder, otherModel, other, none.executor),
    ).rejects.toMatchObject({ code: 'simulation.other-experiment', details: { folder } });
  expect(none.runs()).toBe(0);
  expect(filesOf(folder)).toEqual(before);
});

it('stops by the rule of the experiment when it goes on, as when it did not have to', async () => {
  const stopping = { outcome: 'advantage', standardError: 0.01, every: 5 };
  const stopped = smallExperiment({ replications: 60, stopping });
  const folder = join(place, 'stopped');
  const first = counting(7);
  await expect(
    runExperimentInFolder(folder, model, stopped, first.executor, { signal: first.signal }),
  ).rejects.toMatchObject({ code: 'kernel.cancelled' });
  const resumed = await runExperimentInFolder(folder, model, stopped, inThisThread);
  expect(resumed).toEqual(await runExperiment(model, stopped, inThisThread));
  expect(resumed.shape.replications).toBeLessThan(60);
});

it('says where it cannot write', async () => {
  const file = join(place, 'a-file');
  writeFileSync(file, '');
  await expect(
    runExperimentInFolder(join(file, 'runs'), model, experiment, inThisThread),
  ).rejects.toMatchObject({ code: 'simulation.cannot-write' });
});
