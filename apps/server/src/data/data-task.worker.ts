import { parentPort, workerData } from 'node:worker_threads';
import { QunhaiError } from '@qunhai/kernel';
import type { DataReply, DataTask } from './data-task.ts';
import { exportAnswers } from './export-answers.ts';
import { inspectChosen, inspectFile } from './inspect-file.ts';
import { lookAtStudy } from './look-at-study.ts';

const task = workerData as DataTask;

async function work(): Promise<Uint8Array> {
  switch (task.kind) {
    case 'inspect':
      return asJson(await (task.chosen ? inspectChosen(task) : inspectFile(task)));
    case 'csv':
    case 'xlsx':
      return exportAnswers(task);
    default:
      return asJson(await lookAtStudy(task));
  }
}

function asJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

async function reply(): Promise<DataReply> {
  try {
    return { kind: 'done', body: await work() };
  } catch (error) {
    if (error instanceof QunhaiError)
      return { kind: 'failed', code: error.code, problem: error.bilingual };
    return { kind: 'broken', error: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

parentPort!.postMessage(await reply());
