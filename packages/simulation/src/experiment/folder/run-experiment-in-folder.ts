import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JobControl, QunhaiError } from '@qunhai/kernel';
import { makeFolders } from '../../columns/make-folders.ts';
import { cannotWrite } from '../../columns/write-atomically.ts';
import type { Model } from '../../model/model.ts';
import type { Executor, Task } from '../executor.ts';
import { type ExperimentResult, flowLength, pathLength } from '../experiment-result.ts';
import type { Experiment } from '../experiment-schema.ts';
import { say } from '../messages.ts';
import { type ExperimentPlan, planExperiment, runOf, tasksOf } from '../plan-experiment.ts';
import { type BatchRunner, runPlan } from '../run-experiment.ts';
import { chunkBytes, readChunk } from './chunk-file.ts';
import { claimFolder, experimentHash } from './manifest.ts';

/** Runs that are kept together: few enough that little is lost, many enough that folders stay small. */
const chunkRuns = 16;

/**
 * Run an experiment and keep its runs in a folder as they are done. Called again with the same folder, model and experiment, it goes on
 * where it was, and gives what an undisturbed run gives; what is damaged is simulated again.
 * @throws {QunhaiError} simulation.other-experiment when the folder holds another; simulation.cannot-write; and as `runExperiment`
 */
export async function runExperimentInFolder(
  folder: string,
  model: Model,
  experiment: Experiment,
  executor: Executor,
  control: JobControl = {},
): Promise<ExperimentResult> {
  const plan = planExperiment(model, experiment);
  const hash = experimentHash(model, plan);
  await claimFolder(folder, hash, experiment);
  makeFolders(join(folder, 'chunks'));
  try {
    return await runPlan(plan, keepingChunks({ folder, hash, model, executor }), control);
  } catch (error) {
    if (error instanceof QunhaiError && error.code === 'kernel.cancelled')
      throw cancelledWithRuns(folder, error);
    throw error;
  }
}

interface Place {
  readonly folder: string;
  readonly hash: string;
  readonly model: Model;
  readonly executor: Executor;
}

/** Tasks `from` … `to` − 1 of a batch and the file of their runs. */
interface Chunk {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

function keepingChunks({ folder, hash, model, executor }: Place): BatchRunner {
  return async (plan, batch, keep, control) => {
    const tasks = tasksOf(plan, batch);
    const runLength = pathLength(plan.shape) + flowLength;
    const hand = (chunk: Chunk, values: Float64Array) => {
      for (let task = chunk.from; task < chunk.to; task++) {
        const run = values.subarray((task - chunk.from) * runLength);
        keep(runOf(plan, batch, task), {
          paths: run.subarray(0, runLength - flowLength),
          flow: run.subarray(runLength - flowLength, runLength),
        });
      }
    };
    const missing: Chunk[] = [];
    for (const chunk of chunksOf(folder, plan, batch, tasks.length)) {
      const values = readChunk(chunk.file, hash, (chunk.to - chunk.from) * runLength);
      if (values) hand(chunk, values);
      else missing.push(chunk);
    }
    await runChunks({ model, executor, tasks, missing, runLength }, control, (chunk, values) => {
      writeChunk(chunk.file, chunkBytes(hash, values));
      hand(chunk, values);
    });
  };
}

/** Run the tasks of chunks, and hand over each chunk when all its runs are there. */
async function runChunks(
  {
    model,
    executor,
    tasks,
    missing,
    runLength,
  }: {
    readonly model: Model;
    readonly executor: Executor;
    readonly tasks: readonly Task[];
    readonly missing: readonly Chunk[];
    readonly runLength: number;
  },
  control: JobControl,
  onChunk: (chunk: Chunk, values: Float64Array) => void,
): Promise<void> {
  const asked = missing.flatMap((chunk) =>
    tasks.slice(chunk.from, chunk.to).map((task, at) => ({ task, chunk, at })),
  );
  const there = tasks.length - asked.length;
  const open = new Map<Chunk, { readonly values: Float64Array; left: number }>();
  const within: JobControl = {
    signal: control.signal,
    onProgress: (event) => control.onProgress?.({ ...event, done: there + event.done }),
  };
  if (there > 0) control.onProgress?.({ step: 'simulate', done: there, total: tasks.length });
  if (asked.length === 0) return;
  await executor(
    [model],
    asked.map(({ task }) => task),
    (index, { paths, flow }) => {
      const { chunk, at } = asked[index]!;
      const runs = chunk.to - chunk.from;
      const part = open.get(chunk) ?? { values: new Float64Array(runs * runLength), left: runs };
      open.set(chunk, part);
      part.values.set(paths, at * runLength);
      part.values.set(flow, at * runLength + runLength - flowLength);
      part.left--;
      if (part.left > 0) return;
      open.delete(chunk);
      onChunk(chunk, part.values);
    },
    within,
  );
}

/** Chunks are numbered through all batches. */
function chunksOf(
  folder: string,
  { batches, scenarios }: ExperimentPlan,
  batch: ExperimentPlan['batches'][number],
  tasks: number,
): Chunk[] {
  let first = 0;
  for (const { from, to } of batches) {
    if (from === batch.from) break;
    first += Math.ceil(((to - from) * scenarios.length) / chunkRuns);
  }
  return Array.from({ length: Math.ceil(tasks / chunkRuns) }, (_, c) => ({
    file: join(folder, 'chunks', `${String(first + c).padStart(6, '0')}.bin`),
    from: c * chunkRuns,
    to: Math.min((c + 1) * chunkRuns, tasks),
  }));
}

/** Whole or not at all; not flushed to disk, as a chunk that a crash damages is known by its checksum. */
function writeChunk(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(`${file}.partial`, bytes);
    renameSync(`${file}.partial`, file);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

/** Other than a cancelled run without a folder, this one has written something. */
function cancelledWithRuns(folder: string, cause: QunhaiError): QunhaiError {
  const text = (language: 'zh' | 'en') => ({
    message: say(language, 'cancelled.message', { folder }),
    fix: say(language, 'cancelled.fix'),
  });
  return new QunhaiError(cause.code, { zh: text('zh'), en: text('en') }, cause.details, cause);
}
