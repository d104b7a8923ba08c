import type { SemResults } from '@qunhai/results';
import type { PlsResult } from '@qunhai/sem';
import { diagnosisDraws } from '../diagnosis-draws.ts';
import type { Resamples } from '../resample-model.ts';

/** Outer weights and path coefficients, standardized, in the order of the labels of `Estimates`. */
export interface Draw {
  readonly weights: Float64Array;
  readonly paths: Float64Array;
}

/** What a model was estimated to be, and what resamples say it might be. */
export interface Estimates {
  readonly weightLabels: readonly { readonly construct: string; readonly indicator: string }[];
  readonly pathLabels: readonly { readonly from: string; readonly to: string }[];
  readonly point: Draw;
  /** One per resample that gave estimates, signs aligned with `point`; empty when not resampled. */
  readonly draws: readonly Draw[];
}

/** Null unless the model converged. */
export function readEstimates(
  sem: SemResults,
  estimate: PlsResult | null,
  resamples: Resamples | null,
): Estimates | null {
  const { weights } = diagnosisDraws(sem, estimate, resamples);
  if (weights === null) return null;
  const pathLabels = sem.paths.map(({ from, to }) => ({ from, to }));
  return {
    weightLabels: weights.rows.map(({ construct, indicator }) => ({ construct, indicator })),
    pathLabels,
    point: {
      weights: Float64Array.from(weights.rows, (row) => row.estimate),
      paths: Float64Array.from(sem.paths, (path) => path.estimate),
    },
    draws: resamples === null ? [] : draws(weights.draws!, weights.rows.length, resamples),
  };
}

/** Path coefficients stand in the order of the model's paths, as in results.json; failed resamples are left out of both. */
function draws(
  weights: Float64Array,
  width: number,
  { bootstrap: { draws: all, failed, requested } }: Resamples,
): Draw[] {
  const without = new Set(failed.map(({ resample }) => resample));
  const used = Array.from({ length: requested }, (_, r) => r).filter((r) => !without.has(r));
  const paths = all.pathLabels.length;
  return used.map((r, at) => ({
    weights: weights.slice(at * width, (at + 1) * width),
    paths: all.paths.slice(r * paths, (r + 1) * paths),
  }));
}
