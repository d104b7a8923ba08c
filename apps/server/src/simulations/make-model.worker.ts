import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { QunhaiError } from '@qunhai/kernel';
import { resultsSchema } from '@qunhai/results';
import { modelToSimulate } from '@qunhai/study';
import { unpackSnapshot } from '../runs/snapshot.ts';
import { unpackPart } from '../runs/stored-parts.ts';
import type { ModelAnswer, ModelTask } from './make-model.ts';
import { packModel } from './pack-model.ts';

const { run, snapshot, results: packed, folder } = workerData as ModelTask;

/** Linux gives each thread a priority of its own: requests go before this. */
if (process.platform === 'linux') setPriority(10);

async function answer(): Promise<ModelAnswer> {
  try {
    unpackSnapshot(snapshot, folder);
    const results = resultsSchema.parse(unpackPart(packed));
    const made = await modelToSimulate(folder, { results });
    return { kind: 'done', content: packModel({ run, ...made }) };
  } catch (error) {
    if (!(error instanceof QunhaiError)) throw error;
    return { kind: 'failed', code: error.code, problem: error.bilingual };
  }
}

parentPort!.postMessage(await answer());
