import type { Interval } from '@qunhai/results';
import { type DrawSummary, type PlsDraws, summariseDraws } from '@qunhai/sem';

/** Finds a quantity in draws, `rows` of them, as Float64Array[rows × k]. */
export type Quantity = (draws: PlsDraws, rows: number) => Float64Array;

/** Standard errors, tests and intervals of k estimates; without resamples all of them null. */
export type Summarise = (estimates: ArrayLike<number>, pick: Quantity) => DrawSummary[];

/** Draws of one stage of a model; `jackknife` for BCa intervals. */
export interface Resampled {
  readonly bootstrap: { readonly draws: PlsDraws; readonly rows: number };
  readonly jackknife: { readonly draws: PlsDraws; readonly rows: number } | null;
}

/**
 * A summariser of everything estimated in one stage.
 * @param resampled - null when nothing was resampled
 */
export function summariser(
  resampled: Resampled | null,
  observations: number,
  level: number,
): Summarise {
  return (estimates, pick) => {
    const values = Float64Array.from(estimates);
    if (resampled === null) return Array.from(values, withoutInference);
    const { bootstrap, jackknife } = resampled;
    return summariseDraws(values, pick(bootstrap.draws, bootstrap.rows), {
      observations,
      level,
      interval:
        jackknife === null
          ? { method: 'percentile' }
          : { method: 'bca', jackknife: pick(jackknife.draws, jackknife.rows) },
    });
  };
}

function withoutInference(estimate: number): DrawSummary {
  const none = { bias: null, standardError: null, t: null, p: null, interval: null };
  return { estimate, ...none, reason: 'too-few-draws', used: 0 };
}

/** Estimate, standard error and interval as results.json holds them. */
export function estimated({ estimate, standardError, interval }: DrawSummary): {
  estimate: number;
  standardError: number | null;
  interval: Interval;
} {
  return { estimate, standardError, interval: intervalOf(interval) };
}

/** The same with t and p. */
export function tested(summary: DrawSummary): ReturnType<typeof estimated> & {
  t: number | null;
  p: number | null;
} {
  return { ...estimated(summary), t: summary.t, p: summary.p };
}

/** An interval as results.json holds it. */
export function intervalOf(interval: DrawSummary['interval']): Interval {
  return interval && { ...interval };
}
