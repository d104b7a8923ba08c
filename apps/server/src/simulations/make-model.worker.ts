import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import type { SimulationModel } from '@qunhai/api';
import { QunhaiError } from '@qunhai/kernel';
import { resultsSchema } from '@qunhai/results';
import { modelToSimulate, type SimulatedModel } from '@qunhai/study';
import { unpackSnapshot } from '../runs/snapshot.ts';
import { unpackPart } from '../runs/stored-parts.ts';
import type { ModelAnswer, ModelTask } from './make-model.ts';

/** Linux gives each thread a priority of its own: requests go before this. */
if (process.platform === 'linux') setPriority(10);

async function make(task: ModelTask): Promise<SimulationModel> {
  if (task.run === null) return { run: null, ...copyOf(await modelToSimulate(null)) };
  unpackSnapshot(task.snapshot, task.folder);
  const results = resultsSchema.parse(unpackPart(task.results));
  return { run: task.run, ...copyOf(await modelToSimulate(task.folder, { results })) };
}

function copyOf({ model, notes, study }: SimulatedModel): Omit<SimulationModel, 'run'> {
  return { model, notes: [...notes], study };
}

async function answer(): Promise<ModelAnswer> {
  try {
    const content = gzipSync(JSON.stringify(await make(workerData as ModelTask)));
    return { kind: 'done', content };
  } catch (error) {
    if (!(error instanceof QunhaiError)) throw error;
    return { kind: 'failed', code: error.code, problem: error.bilingual };
  }
}

parentPort!.postMessage(await answer());
