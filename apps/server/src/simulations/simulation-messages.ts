import type { ExperimentRequest } from '@qunhai/api';
import type { Model, Task } from '@qunhai/simulation';
import type { ModelSource } from './make-model.ts';

/** Files of a finished simulation. What a withdrawal will leave of the results lies ready beside them. */
export type SimulationFile =
  | 'results'
  | 'results-left'
  | 'paths'
  | 'report'
  | 'report-zh'
  | 'report-en';

/** A file as it is kept: gzipped, but for the paths, which are packed already. */
export interface StoredFile {
  readonly file: SimulationFile;
  readonly content: Uint8Array;
}

/** What a simulation's thread is given. */
export interface SimulationTask {
  readonly experiment: ExperimentRequest;
  /** Its model as it is kept. */
  readonly model: Uint8Array;
  /** What the model was made from, when it is to be fitted to the study's waves; null otherwise. */
  readonly source: ModelSource | null;
  /** An empty folder for the study and for files on their way. */
  readonly folder: string;
}

/** What a simulation's thread tells, beside what every job does. `done` comes last. */
export type SimulationMessage =
  | AskedReplications
  | { readonly kind: 'done'; readonly files: readonly StoredFile[] };

/** Replications that the thread wants computed, by whichever worker. */
export interface AskedReplications {
  readonly kind: 'ask';
  /** Counts what is asked. */
  readonly asked: number;
  readonly models: readonly Model[];
  readonly tasks: readonly Task[];
}

/** What a simulation's thread is told: some of what it asked for. */
export interface GivenReplications {
  readonly asked: number;
  /** Position in the tasks of the first; the others follow. */
  readonly first: number;
  /** See `packReplications`. */
  readonly content: Uint8Array;
}
