import type { Bilingual } from '@qunhai/kernel';

/** What a model is made from: a finished run's study folder and results, as they are kept. */
export interface ModelSource {
  readonly snapshot: Uint8Array;
  readonly results: Uint8Array;
}

/** What the thread is given that makes a model. */
export interface ModelTask extends ModelSource {
  readonly run: string;
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
