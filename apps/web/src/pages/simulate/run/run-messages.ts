import type { SimulationResults } from '@qunhai/results';
import type { Experiment, Model, Scenario, SummaryContext } from '@qunhai/simulation';
import type { NetworkFrames } from '../network/network-frames.ts';

/** What the page asks of the worker; one worker does one thing and is then ended. */
export type WorkerRequest =
  | {
      readonly kind: 'experiment';
      readonly model: Model;
      readonly experiment: Experiment;
      readonly context: SummaryContext;
    }
  | {
      readonly kind: 'watch';
      readonly model: Model;
      readonly scenario: Scenario;
      readonly steps: number;
      readonly seed: number;
      readonly replication: number;
    };

/** An error as plain data: what crosses a worker loses its class. */
export interface PlainError {
  readonly code: string;
  readonly text: {
    readonly zh: { readonly message: string; readonly fix: string };
    readonly en: { readonly message: string; readonly fix: string };
  } | null;
  readonly message: string;
}

/** What the worker tells. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'results'; readonly results: SimulationResults }
  | { readonly kind: 'frames'; readonly frames: NetworkFrames }
  | { readonly kind: 'failed'; readonly error: PlainError };
