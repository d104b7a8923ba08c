import { createHash } from 'node:crypto';
import { canonicalJson, type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { AssessmentFamily } from '@qunhai/results';
import type { StepCache } from './step-cache.ts';

/** Steps of every run, in order. */
export type StepName =
  | 'read-inputs'
  | 'theory'
  | 'dataset'
  | 'quality'
  | 'model'
  | 'estimate'
  | 'bootstrap'
  | 'evaluate'
  | 'moderation'
  | 'diagnose'
  | 'groups'
  | 'hypotheses'
  | `assess-${AssessmentFamily}`
  | 'results';

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

  /** @param engine - hash of the code that runs, part of every key */
  constructor(control: JobControl, cache: StepCache | null, engine: string) {
    this.#control = control;
    this.#cache = cache;
    this.#engine = engine;
  }

  /**
   * Run one step. `compute` may depend only on `dependencies`: what else it read would not be noticed by the cache.
   * @throws {QunhaiError} kernel.cancelled, or what the step throws
   */
  async step<T>(
    name: StepName,
    dependencies: Dependencies,
    compute: (control: JobControl) => T | Promise<T>,
  ): Promise<Produced<T>> {
    await signalsDelivered();
    const control = this.#start(name);
    const key = this.#key(name, dependencies);
    const kept = this.#cache?.read(name, key) as T | undefined;
    const value = kept ?? (await compute(control));
    if (kept === undefined) this.#cache?.write(name, key, value);
    return { key, value };
  }

  /** Run a step that is never cached, because it is quick or reads from outside. */
  uncached<T>(name: StepName, compute: () => T): T {
    this.#start(name);
    return compute();
  }

  #key(name: StepName, { on, settings = null }: Dependencies): string {
    const identity = { name, engine: this.#engine, on: on.map((d) => d.key), settings };
    return createHash('sha256').update(canonicalJson(identity)).digest('hex');
  }

  /** Report the step; what it reports itself goes under its own name. */
  #start(step: StepName): JobControl {
    throwIfCancelled(this.#control, step);
    const { onProgress, signal } = this.#control;
    onProgress?.({ step, done: 0, total: 1 });
    return { signal, onProgress: onProgress && ((event) => onProgress({ ...event, step })) };
  }
}

/** Steps compute without pause; between them, let a Ctrl-C that came meanwhile reach its handler. */
function signalsDelivered(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
