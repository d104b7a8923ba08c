import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { type Chunk, type ChunkLedger, chunkSize, finishChunk, takeChunk } from './chunk-ledger.ts';
import type { ChunkWorker } from './worker-pool.ts';

/** Milliseconds the calling thread works before it lets events, such as a cancellation, through. */
const patience = 50;

/** Memory for draws: shared when several threads write them. */
export type Allocate = (bytes: number) => ArrayBufferLike;

/** Work in numbered pieces that threads can share. */
export interface SharedWork<Job extends { readonly ledger: ChunkLedger }> {
  readonly total: number;
  /** Threads, the calling one among them. */
  readonly workers: number;
  /** The module that worker threads run. Worker threads exist in Node only. */
  readonly file: () => URL;
  /** What a worker thread gets: plain data, with what is written in memory of `allocate`. */
  readonly job: (allocate: Allocate, ledger: ChunkLedger) => Job;
  /** Made once in this thread; computes a chunk. */
  readonly computer: (job: Job) => (chunk: Chunk) => void;
}

/**
 * Compute pieces 0 … total − 1, each of which depends on its number alone, so that results are the same bit for bit whatever the number of threads.
 * Their module is loaded when more than one thread is asked for.
 * @throws {QunhaiError} kernel.cancelled; all threads have ended by then
 */
export async function shareChunks<Job extends { readonly ledger: ChunkLedger }>(
  { total, workers, file, job: jobOf, computer }: SharedWork<Job>,
  control: JobControl,
  step: string,
): Promise<Job> {
  throwIfCancelled(control, step);
  const threads = Math.min(workers, Math.ceil(total / chunkSize));
  const allocate = threads > 1 ? sharedBuffer : plainBuffer;
  const job = jobOf(allocate, { total, marks: new Int32Array(allocate(8)) });
  const helpers = await startHelpers(file, job, threads - 1);
  const abortion = whenAborted(control.signal);
  try {
    await Promise.race([
      abortion.happened,
      Promise.all([
        computeHere(computer(job), job.ledger, control, step),
        ...helpers.map((helper) => helper.finished),
      ]),
    ]);
  } finally {
    abortion.forget();
    Atomics.store(job.ledger.marks, 0, total);
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
  throwIfCancelled(control, step);
  control.onProgress?.({ step, done: total, total });
  return job;
}

const plainBuffer = (bytes: number): ArrayBuffer => new ArrayBuffer(bytes);
const sharedBuffer = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

async function startHelpers(file: () => URL, job: unknown, count: number): Promise<ChunkWorker[]> {
  if (count < 1) return [];
  const { startWorker } = await import('./worker-pool.ts');
  return Array.from({ length: count }, () => startWorker(file(), job));
}

async function computeHere(
  compute: (chunk: Chunk) => void,
  ledger: ChunkLedger,
  control: JobControl,
  step: string,
): Promise<void> {
  let resumed = performance.now();
  for (let chunk = takeChunk(ledger); chunk; chunk = takeChunk(ledger)) {
    compute(chunk);
    const done = finishChunk(ledger, chunk);
    control.onProgress?.({ step, done, total: ledger.total });
    if (performance.now() - resumed > patience) {
      await new Promise((resume) => setTimeout(resume));
      resumed = performance.now();
    }
  }
}

function whenAborted(signal: AbortSignal | undefined): {
  readonly happened: Promise<void>;
  readonly forget: () => void;
} {
  const { promise, resolve } = Promise.withResolvers<void>();
  const onAbort = (): void => resolve();
  signal?.addEventListener('abort', onAbort);
  return { happened: promise, forget: () => signal?.removeEventListener('abort', onAbort) };
}
