import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { QunhaiError } from '@qunhai/kernel';
import type { ModelAnswer, ModelTask } from './make-model.ts';
import { modelFromRun } from './model-from-run.ts';
import { packModel } from './pack-model.ts';

const { run, folder, ...source } = workerData as ModelTask;

/** Linux gives each thread a priority of its own: requests go before this. */
if (process.platform === 'linux') setPriority(10);

async function answer(): Promise<ModelAnswer> {
  try {
    const made = await modelFromRun(source, folder);
    return { kind: 'done', content: packModel({ run, ...made }) };
  } catch (error) {
    if (!(error instanceof QunhaiError)) throw error;
    return { kind: 'failed', code: error.code, problem: error.bilingual };
  }
}

parentPort!.postMessage(await answer());
