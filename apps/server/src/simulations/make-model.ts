import type { Bilingual } from '@qunhai/kernel';

/** What the thread is given that makes a model: a finished run's study folder and results, as they are kept. */
export interface ModelTask {
  readonly run: string;
  readonly snapshot: Uint8Array;
  readonly results: Uint8Array;
  /** An empty folder for the study. */
  readonly folder: string;
}

/** What it answers: the model as `packModel` gives it, or why there is none. */
export type ModelAnswer =
  | { readonly kind: 'done'; readonly content: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly problem: { readonly message: Bilingual; readonly fix: Bilingual };
    };
