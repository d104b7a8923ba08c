import type { JobReason } from '../jobs/job-record.ts';

/** What a thread is told that computes chunks: the tasks, and their models when it does not have them yet. */
export interface ChunkTask {
  /** Gzipped JSON; null: those of the chunk before. */
  readonly models: Uint8Array | null;
  /** Gzipped JSON. */
  readonly tasks: Uint8Array;
}

/** What it answers to each. */
export type ChunkAnswer =
  | { readonly kind: 'done'; readonly content: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: JobReason }
  | { readonly kind: 'broken'; readonly error: string };
