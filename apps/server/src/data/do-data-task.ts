import { Worker } from 'node:worker_threads';
import { QunhaiError } from '@qunhai/kernel';
import type { DataReply, DataTask } from './data-task.ts';
import { fail } from './errors.ts';

/** Files are unpacked to at most 128 MiB; tables and JSON of them stay below this. */
const memory = { maxOldGenerationSizeMb: 1536 };
const secondsAtMost = 120;
/** More threads at once would only slow each other and add up their memory. */
const threadsAtMost = 2;

let active = 0;
const waiting: (() => void)[] = [];

/**
 * Do a task in a thread of its own, so that no file holds up other requests, however large or hostile. At most two at a
 * time; the others wait.
 * @throws {QunhaiError} what the reading packages say about the data; data.gave-up
 */
export async function doDataTask(task: DataTask): Promise<Uint8Array> {
  if (active >= threadsAtMost) await new Promise<void>((resolve) => waiting.push(resolve));
  else active++;
  try {
    return settle(await replyOf(task));
  } finally {
    const next = waiting.shift();
    if (next) next();
    else active--;
  }
}

async function replyOf(task: DataTask): Promise<DataReply> {
  const file = new URL(import.meta.url.replace(/do-data-task\.(ts|js)$/, 'data-task.worker.$1'));
  const worker = new Worker(file, { workerData: task, resourceLimits: memory });
  try {
    return await firstWord(worker);
  } finally {
    await worker.terminate();
  }
}

function firstWord(worker: Worker): Promise<DataReply> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(gaveUp()), secondsAtMost * 1000);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? gaveUp()
          : { kind: 'broken', error: error.stack ?? String(error) },
      ),
    );
    worker.once('exit', (code) => {
      clearTimeout(timer);
      resolve({ kind: 'broken', error: `The thread ended with ${code} and said nothing.` });
    });
  });
}

function gaveUp(): DataReply {
  const error = fail('gave-up', { seconds: secondsAtMost });
  return { kind: 'failed', code: error.code, problem: error.bilingual };
}

function settle(reply: DataReply): Uint8Array {
  if (reply.kind === 'done') return reply.body;
  if (reply.kind === 'broken') throw new Error(reply.error);
  const { message, fix } = reply.problem;
  throw new QunhaiError(
    reply.code,
    {
      zh: { message: message.zh, fix: fix.zh },
      en: { message: message.en, fix: fix.en },
    },
    {},
  );
}
