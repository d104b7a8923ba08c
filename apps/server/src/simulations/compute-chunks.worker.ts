import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { QunhaiError } from '@qunhai/kernel';
import { type Model, runReplication, type Task } from '@qunhai/simulation';
import type { ChunkAnswer, ChunkTask } from './chunk-messages.ts';
import { packReplications } from './pack-replications.ts';

const port = parentPort!;

/** Linux gives each thread a priority of its own: requests go before simulations. */
if (process.platform === 'linux') setPriority(10);

let models: readonly Model[] = [];

port.on('message', (task: ChunkTask) => {
  const answer = answerTo(task);
  port.postMessage(answer, answer.kind === 'done' ? [answer.content.buffer as ArrayBuffer] : []);
});

function answerTo({ models: packed, tasks }: ChunkTask): ChunkAnswer {
  try {
    if (packed !== null) models = read<Model[]>(packed);
    const asked = read<Task[]>(tasks);
    const replications = asked.map((task) => runReplication(models[task.model]!, task));
    return { kind: 'done', content: Uint8Array.from(packReplications(replications)) };
  } catch (error) {
    if (error instanceof QunhaiError) return { kind: 'failed', reason: error.bilingual };
    return { kind: 'broken', error: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

function read<Value>(content: Uint8Array): Value {
  return JSON.parse(gunzipSync(content).toString('utf8')) as Value;
}
