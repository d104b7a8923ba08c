import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import { type ChunkLedger, chunkSize, finishChunk, takeChunk } from './chunk-ledger.ts';
import { type DrawBlock, drawBlock, type ResampleTask } from './resample-task.ts';
import { createResampler, resampleInto } from './resampler.ts';
import type { ChunkWorker, WorkerJob } from './worker-pool.ts';

/** Milliseconds the calling thread works before it lets events, such as a cancellation, through. */
const patience = 50;

/**
 * Compute resamples 0 … total − 1. `workers` threads share the work, the calling one among them; each resample depends
 * on its number alone, so the draws are the same bit for bit whatever the number of threads.
 * Worker threads exist in Node only; their module is loaded when more than one thread is asked for, and the draws are
 * then in shared memory.
 * @throws {QunhaiError} kernel.cancelled; all threads have ended by then
 */
export async function runResamples(
  task: ResampleTask,
  total: number,
  workers: number,
  control: JobControl,
  step: string,
): Promise<DrawBlock> {
  throwIfCancelled(control, step);
  const threads = Math.min(workers, Math.ceil(total / chunkSize));
  const allocate = threads > 1 ? sharedBuffer : plainBuffer;
  const block = drawBlock(task, total, allocate);
  const ledger: ChunkLedger = { total, marks: new Int32Array(allocate(8)) };
  const helpers = await startHelpers({ task, block, ledger }, threads - 1);
  const abortion = whenAborted(control.signal);
  try {
    await Promise.race([
      abortion.happened,
      Promise.all([
        computeHere(task, block, ledger, control, step),
        ...helpers.map((helper) => helper.finished),
      ]),
    ]);
  } finally {
    abortion.forget();
    Atomics.store(ledger.marks, 0, total);
    await Promise.all(helpers.map((helper) => helper.stop()));
  }
  throwIfCancelled(control, step);
  control.onProgress?.({ step, done: total, total });
  return block;
}

const plainBuffer = (bytes: number): ArrayBuffer => new ArrayBuffer(bytes);
const sharedBuffer = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

async function startHelpers(job: WorkerJob, count: number): Promise<ChunkWorker[]> {
  if (count < 1) return [];
  const { startWorker } = await import('./worker-pool.ts');
  return Array.from({ length: count }, () => startWorker(job));
}

async function computeHere(
  task: ResampleTask,
  block: DrawBlock,
  ledger: ChunkLedger,
  control: JobControl,
  step: string,
): Promise<void> {
  const resampler = createResampler(task);
  let resumed = performance.now();
  for (let chunk = takeChunk(ledger); chunk; chunk = takeChunk(ledger)) {
    for (let r = chunk.from; r < chunk.to; r++) resampleInto(resampler, r, block, r);
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
