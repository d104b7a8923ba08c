/** Which resamples are taken and how many are done, in memory that threads may share. */
export interface ChunkLedger {
  readonly total: number;
  /** [2] next resample to take, resamples done */
  readonly marks: Int32Array;
}

/** Resamples from … to − 1. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** Resamples a thread takes at a time: some milliseconds of work, so that all threads end together. */
export const chunkSize = 128;

/** Take the next chunk; null when none is left. */
export function takeChunk(ledger: ChunkLedger): Chunk | null {
  const from = Atomics.add(ledger.marks, 0, chunkSize);
  return from < ledger.total ? { from, to: Math.min(from + chunkSize, ledger.total) } : null;
}

/** Count a chunk as done; returns how many resamples are. */
export function finishChunk(ledger: ChunkLedger, chunk: Chunk): number {
  const count = chunk.to - chunk.from;
  return Atomics.add(ledger.marks, 1, count) + count;
}
