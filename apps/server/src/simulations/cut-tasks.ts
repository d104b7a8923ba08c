import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { groupsOf, type Model, outcomes, type Task } from '@qunhai/simulation';
import { version } from '../version.ts';
import { firmsOf } from './check-experiment.ts';

/** Quarters of firms that are worth sending to a worker: some tenths of a second of work. */
const firmQuarters = 500_000;

/** Numbers that are written to the database and read from it in one go: 2 MB. */
const numbersAtMost = 250_000;

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
  const sizes = models.map((model) => ({
    firms: firmsOf(model),
    row: groupsOf(model.setting.clusters.length) * outcomes.length,
  }));
  const chunks: Chunk[] = [];
  let first = 0;
  let work = 0;
  let numbers = 0;
  for (const [index, { model, steps }] of tasks.entries()) {
    const { firms, row } = sizes[model]!;
    work += firms * (steps + 1);
    numbers += row * (steps + 1);
    const count = index + 1 - first;
    const isFull = work >= firmQuarters || numbers >= numbersAtMost || count >= tasksAtMost;
    if (!isFull && index < tasks.length - 1) continue;
    const text = JSON.stringify(tasks.slice(first, index + 1));
    chunks.push({ digest: digestOf(digest, text), first, count, tasks: gzipSync(text) });
    first = index + 1;
    work = 0;
    numbers = 0;
  }
  return chunks;
}

function digestOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}
