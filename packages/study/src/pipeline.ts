import { createHash } from 'node:crypto';
import { canonicalJson, type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { StepCache } from './step-cache.ts';

/** Steps of every run, in order. */
export const stepNames = [
  'read-inputs',
  'theory',
  'dataset',
  'quality',
  'model',
  'estimate',
  'bootstrap',
  'evaluate',
  'hypotheses',
  'diagnose',
  'results',
] as const;
export type StepName = (typeof stepNames)[number];

/** Output of a step with the hash of all it depends on. */
export interface Produced<T> {
  readonly key: string;
  readonly value: T;
}

/** What a step depends on beside its code: outputs of earlier steps, and settings as plain JSON. */
export interface Dependencies {
  readonly on: readonly Produced<unknown>[];
  readonly settings?: unknown;
}

/** Runs steps one after another; each output is taken from the cache when nothing it depends on has changed. */
export class Pipeline {
  readonly #control: JobControl;
  readonly #cache: StepCache | null;
  readonly #engine: string;

  constructor(control: JobControl, cache: StepCache | null, engine: string) {
    this.#control = control;
    this.#cache = cache;
    this.#engine = engine;
  }

  /**
   * Run one step. `compute` may depend only on `dependencies`: whatever else it reads would not be noticed by the cache.
   * @throws {QunhaiError} kernel.cancelled, or what the step throws
   */
  async step<T>(
    name: StepName,
    dependencies: Dependencies,
    compute: () => T | Promise<T>,
  ): Promise<Produced<T>> {
    throwIfCancelled(this.#control, name);
    const key = this.#key(name, dependencies);
    this.#report(name, 0);
    const kept = this.#cache?.read(name, key) as T | undefined;
    const value = kept ?? (await compute());
    if (kept === undefined) this.#cache?.write(name, key, value);
    this.#report(name, 1);
    return { key, value };
  }

  #key(name: StepName, { on, settings = null }: Dependencies): string {
    const identity = { name, engine: this.#engine, on: on.map((d) => d.key), settings };
    return createHash('sha256').update(canonicalJson(identity)).digest('hex');
  }

  #report(step: StepName, done: number): void {
    this.#control.onProgress?.({ step, done, total: 1 });
  }
}
