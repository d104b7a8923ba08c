import type { PlsResult } from '../estimate/estimate-pls.ts';
import { pathVector } from '../evaluate/effects.ts';
import { type DrawSummary, summariseDraws } from '../evaluate/summarise-draws.ts';
import type { BootstrapResult, PlsDraws } from '../resample/bootstrap-result.ts';
import type { JackknifeResult } from '../resample/jackknife-pls.ts';

/** Resamples to judge effects by. */
export interface Resampled {
  readonly bootstrap: BootstrapResult;
  /** Of the same model and data: intervals are BCa with it, percentile intervals without. */
  readonly jackknife?: JackknifeResult;
  /** Level of the intervals as a proportion, 0.95 unless told. */
  readonly level?: number;
}

/** A quantity that follows from path coefficients and the scales of terms. */
export type PathFunction = (paths: Float64Array, perProduct: Float64Array) => number;

/** Values of functions in the full sample, in each resample and in each leave-one-out sample; row-major, a column each. */
export interface FunctionDraws {
  readonly estimates: Float64Array;
  readonly draws: Float64Array;
  readonly leaveOneOut: Float64Array | null;
}

/** Evaluate functions of the paths on the estimate and on every draw; failed resamples give NaN. */
export function functionDraws(
  { bootstrap, jackknife }: Resampled,
  functions: readonly PathFunction[],
): FunctionDraws {
  const { original, draws } = bootstrap;
  const paths = pathVector(original);
  const perProduct = scaleVector(original);
  return {
    estimates: Float64Array.from(functions, (f) => f(paths, perProduct)),
    draws: evaluateDraws(draws, functions),
    leaveOneOut: jackknife ? evaluateDraws(jackknife.draws, functions) : null,
  };
}

/** Estimates with bootstrap standard errors and intervals. */
export function summariseFunctions(
  resampled: Resampled,
  functions: readonly PathFunction[],
): DrawSummary[] {
  return summariseFunctionDraws(resampled, functionDraws(resampled, functions));
}

/** The same from values computed already. */
export function summariseFunctionDraws(
  { bootstrap, level }: Resampled,
  { estimates, draws, leaveOneOut }: FunctionDraws,
): DrawSummary[] {
  return summariseDraws(estimates, draws, {
    observations: bootstrap.original.n,
    ...(level !== undefined && { level }),
    interval: leaveOneOut ? { method: 'bca', jackknife: leaveOneOut } : { method: 'percentile' },
  });
}

function scaleVector({ terms = [] }: PlsResult): Float64Array {
  return Float64Array.from(terms, (term) => term.perProduct);
}

function evaluateDraws(draws: PlsDraws, functions: readonly PathFunction[]): Float64Array {
  const width = draws.pathLabels.length;
  const b = draws.paths.length / width;
  const { perProduct = new Float64Array(0) } = draws;
  const m = perProduct.length / b;
  const out = new Float64Array(b * functions.length);
  for (let r = 0; r < b; r++) {
    const paths = draws.paths.subarray(r * width, (r + 1) * width);
    const scales = perProduct.subarray(r * m, (r + 1) * m);
    functions.forEach((f, k) => {
      out[r * functions.length + k] = f(paths, scales);
    });
  }
  return out;
}
