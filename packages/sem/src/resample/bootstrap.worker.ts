import { workerData } from 'node:worker_threads';
import { finishChunk, takeChunk } from './chunk-ledger.ts';
import { createResampler, resampleInto } from './resampler.ts';
import type { WorkerJob } from './run-resamples.ts';

/** Computes chunks of resamples into shared memory until none is left, then ends. */
const { task, block, ledger } = workerData as WorkerJob;
const resampler = createResampler(task);
for (let chunk = takeChunk(ledger); chunk; chunk = takeChunk(ledger)) {
  for (let r = chunk.from; r < chunk.to; r++) resampleInto(resampler, r, block, r);
  finishChunk(ledger, chunk);
}
