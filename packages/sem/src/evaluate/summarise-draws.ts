import { mean, standardDeviation, twoSidedT } from '@qunhai/numerics';
import {
  type BootstrapInterval,
  bcaInterval,
  type IntervalOrReason,
  jackknife,
  percentileInterval,
} from './intervals.ts';
import type { UndefinedReason } from './undefined-reason.ts';

/** How the draws are turned into tests and intervals. */
export interface SummaryOptions {
  /** Rows of the data; the t statistic is referred to n − 1 degrees of freedom. */
  readonly observations: number;
  /** Level of the intervals as a proportion, 0.95 unless told. */
  readonly level?: number;
  readonly interval:
    | { readonly method: 'percentile' }
    /** `jackknife`: Float64Array[n × k] of leave-one-out estimates, NaN where one failed. */
    | { readonly method: 'bca'; readonly jackknife: Float64Array };
}

/** One quantity and its uncertainty; `reason` explains a missing interval. */
export interface DrawSummary {
  readonly estimate: number;
  /** Mean of the draws minus the estimate; null without draws. */
  readonly bias: number | null;
  readonly standardError: number | null;
  readonly t: number | null;
  readonly p: number | null;
  readonly interval: BootstrapInterval | null;
  readonly reason: UndefinedReason | null;
  /** Draws that were not NaN. */
  readonly used: number;
}

/**
 * Standard error, t test and interval of k quantities from their bootstrap draws.
 *
 * SE is the standard deviation of the draws (divisor B − 1); t = estimate/SE with a two-sided p from Student's t with
 * n − 1 degrees of freedom (seminr's convention). NaN draws are failed resamples: skipped for their quantity and
 * counted out of `used`. t and p are null when the draws don't vary.
 * @param estimates - k estimates from the full sample
 * @param draws - Float64Array[B × k], row-major
 * @see Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 6 and 14
 */
export function summariseDraws(
  estimates: Float64Array,
  draws: Float64Array,
  options: SummaryOptions,
): DrawSummary[] {
  const k = estimates.length;
  const { interval, level = 0.95 } = options;
  return Array.from(estimates, (estimate, quantity) => {
    const sorted = usableColumn(draws, k, quantity).sort();
    const bounds =
      interval.method === 'percentile'
        ? percentileInterval(sorted, level)
        : accelerated(sorted, estimate, column(interval.jackknife, k, quantity), level);
    return { estimate, ...tested(estimate, sorted, options.observations), ...bounds };
  });
}

function accelerated(
  sorted: Float64Array,
  estimate: number,
  leaveOneOut: Float64Array,
  level: number,
): IntervalOrReason {
  const { acceleration } = jackknife(leaveOneOut);
  return Number.isNaN(acceleration)
    ? { interval: null, reason: 'too-few-draws' }
    : bcaInterval(sorted, estimate, acceleration, level);
}

function tested(estimate: number, draws: Float64Array, observations: number) {
  const used = draws.length;
  const bias = used > 0 ? mean(draws) - estimate : null;
  if (used < 2) return { used, bias, standardError: null, t: null, p: null };
  const constant = draws[0] === draws.at(-1);
  const standardError = constant ? 0 : standardDeviation(draws);
  if (!(standardError > 0)) return { used, bias, standardError, t: null, p: null };
  const t = estimate / standardError;
  return { used, bias, standardError, t, p: twoSidedT(t, observations - 1) };
}

function column(matrix: Float64Array, columns: number, index: number): Float64Array {
  return Float64Array.from(
    { length: matrix.length / columns },
    (_, row) => matrix[row * columns + index]!,
  );
}

function usableColumn(draws: Float64Array, columns: number, index: number): Float64Array {
  return column(draws, columns, index).filter((value) => !Number.isNaN(value));
}
