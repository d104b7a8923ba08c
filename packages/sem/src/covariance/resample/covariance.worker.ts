import { workerData } from 'node:worker_threads';
import { finishChunk, takeChunk } from '../../resample/chunk-ledger.ts';
import { covarianceResampler, estimateInto } from './covariance-resampler.ts';
import type { CovarianceJob } from './run-covariance.ts';

/** Estimates chunks of resamples into shared memory until none is left, then ends. */
const { task, block, ledger } = workerData as CovarianceJob;
const resampler = covarianceResampler(task);
for (let chunk = takeChunk(ledger); chunk; chunk = takeChunk(ledger)) {
  for (let r = chunk.from; r < chunk.to; r++) estimateInto(resampler, r, block);
  finishChunk(ledger, chunk);
}
