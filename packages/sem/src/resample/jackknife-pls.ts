import { type JobControl, throwIfCancelled } from '@qunhai/kernel';
import type { PlsOptions } from '../estimate/pls-result.ts';
import type { SemData, SemModel } from '../specify/model.ts';
import { type BootstrapOptions, labelStages, prepareResampling } from './bootstrap-pls.ts';
import { type BootstrapResult, summarizeStatus } from './bootstrap-result.ts';
import { drawBlock } from './resample-task.ts';
import { createResampler, dataWorkspace, fitResampleInto } from './resampler.ts';
import { fullProduct, leaveOneOutCorrelationsInto } from './weighted-correlations.ts';

/** Leave-one-out estimates: draw i is the estimate without the i-th row used. */
export type JackknifeResult = Omit<BootstrapResult, 'seed'>;

/**
 * Jackknife a PLS model, for the acceleration of BCa intervals. Row i is taken out by subtracting its share from the
 * cross-product of all rows, so each estimate costs no pass over the data, unless it needs products of scores.
 * Conventions as {@link bootstrapPls}.
 * @throws {QunhaiError} as estimatePls; kernel.cancelled
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 11 and eq. 14.15
 */
export function jackknifePls(
  model: SemModel,
  data: SemData,
  options: PlsOptions,
  request: Pick<BootstrapOptions, 'collect' | 'inadmissible' | 'control'> = {},
): JackknifeResult {
  const { program, task, original } = prepareResampling(model, data, options, {
    ...request,
    seed: 0,
    resamples: 0,
  });
  const step = 'sem.jackknife';
  const control: JobControl = request.control ?? {};
  const resampler = createResampler(task);
  const full = fullProduct(resampler.buffers);
  const block = drawBlock(task, task.n);
  const { correlations } = dataWorkspace(resampler);
  const { counts, buffers } = resampler;
  counts.fill(1);
  for (let i = 0; i < task.n; i++) {
    throwIfCancelled(control, step);
    counts[i] = 0;
    const constant = leaveOneOutCorrelationsInto(buffers, full, i, correlations);
    fitResampleInto(resampler, constant, block, i);
    counts[i] = 1;
  }
  control.onProgress?.({ step, done: task.n, total: task.n });
  return {
    original,
    ...summarizeStatus(program, block, task.keepInadmissible),
    ...labelStages(program, task, block),
  };
}
