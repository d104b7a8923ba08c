import type { FirmAnswers } from './without-answers.ts';

/** What the thread is given that takes a firm out of what a run found: its results as they are kept, gzipped. */
export interface ForgetTask {
  readonly results: Uint8Array;
  readonly answers: FirmAnswers;
}
