import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Model, Task } from '@qunhai/simulation';
import { version } from '../version.ts';
import { firmsOf } from './check-experiment.ts';

/** Quarters of firms that are worth sending to a worker: some tenths of a second of work. */
const firmQuarters = 500_000;

/** Chunks hold few enough replications that their results are small. */
const tasksAtMost = 50;

/** Models as they are kept for workers. */
export interface PackedModels {
  readonly digest: string;
  readonly content: Uint8Array;
}

/** Some tasks that one worker computes. */
export interface Chunk {
  /** Of what is asked and of the program that answers: the same answer bears it, whoever computes it. */
  readonly digest: string;
  /** Position of the first. */
  readonly first: number;
  readonly count: number;
  /** Gzipped JSON. */
  readonly tasks: Uint8Array;
}

export function packModels(models: readonly Model[]): PackedModels {
  const text = JSON.stringify(models);
  return { digest: digestOf(version(), text), content: gzipSync(text) };
}

/** Cut tasks into chunks; the same tasks are cut alike. */
export function cutTasks(
  models: readonly Model[],
  digest: string,
  tasks: readonly Task[],
): Chunk[] {
  const firms = models.map(firmsOf);
  const chunks: Chunk[] = [];
  let first = 0;
  let weight = 0;
  const close = (end: number) => {
    const text = JSON.stringify(tasks.slice(first, end));
    chunks.push({
      ...{ digest: digestOf(digest, text), first, count: end - first },
      tasks: gzipSync(text),
    });
    first = end;
    weight = 0;
  };
  for (const [index, { model, steps }] of tasks.entries()) {
    weight += firms[model]! * (steps + 1);
    if (weight >= firmQuarters || index + 1 - first >= tasksAtMost) close(index + 1);
  }
  if (first < tasks.length) close(tasks.length);
  return chunks;
}

function digestOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}
