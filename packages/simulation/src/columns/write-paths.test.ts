import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@qunhai/kernel';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inThisThread } from '../experiment/executor.ts';
import { experimentSchema } from '../experiment/experiment-schema.ts';
import { runExperiment } from '../experiment/run-experiment.ts';
import { smallExperiment, smallModel } from '../experiment/small-experiment.fixture.ts';
import { summarise } from '../experiment/summarise.ts';
import { workerThreads } from '../experiment/threads/worker-threads.ts';
import { outcomeIds } from '../outcomes/outcomes.ts';
import { hashOf } from './hash-of.ts';
import { writePaths } from './write-paths.ts';

const model = smallModel();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qunhai-paths-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('reads back as it was found: every run, quarter and group, null where there is no value', async () => {
  const experiment = smallExperiment({ replications: 3 });
  const result = await runExperiment(model, experiment, inThisThread);
  const path = join(folder, 'read.parquet');
  await writePaths(path, model, experiment, result);
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  expect(rows).toHaveLength(2 * 3 * 11 * 4);
  expect(Object.keys(rows[0]!)).toEqual([
    'scenario',
    'replication',
    'quarter',
    'group',
    ...outcomeIds,
  ]);
  rows.forEach((row, r) => {
    expect([row.scenario, row.replication, row.quarter, row.group]).toEqual([
      r < 132 ? 'baseline' : 'subsidy',
      Math.floor(r / 44) % 3,
      Math.floor(r / 4) % 11,
      ['all', 'A', 'B', 'C'][r % 4],
    ]);
    const values = result.paths.subarray(r * outcomeIds.length, (r + 1) * outcomeIds.length);
    expect(outcomeIds.map((id) => row[id])).toEqual(
      [...values].map((value) => (Number.isNaN(value) ? null : value)),
    );
  });
});

it('names the model and the experiment in its metadata', async () => {
  const experiment = smallExperiment({ replications: 1 });
  const result = await runExperiment(model, experiment, inThisThread);
  const path = join(folder, 'metadata.parquet');
  await writePaths(path, model, experiment, result);
  const { key_value_metadata: pairs } = await parquetMetadataAsync(await asyncBufferFromFile(path));
  const metadata = Object.fromEntries(pairs!.map(({ key, value }) => [key, value]));
  expect(metadata).toMatchObject({
    'qunhai.schema': 'qunhai-paths/1',
    'qunhai.model': hashOf(model),
  });
  expect(experimentSchema.parse(JSON.parse(metadata['qunhai.experiment']!))).toEqual(experiment);
});

it('has the parameters of a sweep beside its rows', async () => {
  const sweep = { kind: 'grid', values: { openness: [0.25, 0.75] } };
  const experiment = smallExperiment({ replications: 2, steps: 2, sweep });
  const result = await runExperiment(model, experiment, inThisThread);
  const path = join(folder, 'sweep.parquet');
  await writePaths(path, model, experiment, result);
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  const firsts = rows.filter(({ quarter, group }) => quarter === 0 && group === 'all');
  expect(
    firsts.map((row) => [row.scenario, row.point, row['parameter.openness'], row.replication]),
  ).toEqual(
    ['baseline', 'subsidy'].flatMap((id) =>
      [0, 1].flatMap((point) =>
        [0, 1].map((replication) => [id, point, [0.25, 0.75][point], replication]),
      ),
    ),
  );
});

it('is the same bytes with one worker and with three, as is the summary', async () => {
  const experiment = smallExperiment();
  const made = await Promise.all(
    [1, 3].map(async (workers) => {
      const result = await runExperiment(model, experiment, workerThreads({ workers }));
      const path = join(folder, `workers-${workers}.parquet`);
      await writePaths(path, model, experiment, result);
      const context = { study: null, version: '0', notes: [] };
      const summary = canonicalJson(await summarise(model, experiment, result, context));
      return { bytes: readFileSync(path), summary };
    }),
  );
  expect(made[0]!.bytes.equals(made[1]!.bytes)).toBe(true);
  expect(made[0]!.summary).toBe(made[1]!.summary);
});

it('leaves the old file as it was when it is cancelled, and nothing beside it', async () => {
  const experiment = smallExperiment({ replications: 2 });
  const result = await runExperiment(model, experiment, inThisThread);
  const place = mkdtempSync(join(folder, 'cancelled-'));
  const path = join(place, 'paths.parquet');
  writeFileSync(path, 'old');
  const aborter = new AbortController();
  const control = { signal: aborter.signal, onProgress: () => aborter.abort() };
  await expect(writePaths(path, model, experiment, result, control)).rejects.toMatchObject({
    code: 'kernel.cancelled',
  });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(place)).toEqual(['paths.parquet']);
});

it('says where it cannot write', async () => {
  const experiment = smallExperiment({ replications: 1, steps: 1 });
  const result = await runExperiment(model, experiment, inThisThread);
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  await expect(
    writePaths(join(file, 'paths.parquet'), model, experiment, result),
  ).rejects.toMatchObject({ code: 'simulation.cannot-write' });
  expect(existsSync(join(file, 'paths.parquet'))).toBe(false);
});
