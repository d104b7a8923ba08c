import { standardDeviation } from '@qunhai/numerics';
import type { ErrorSums } from './error-ledger.ts';

/** Whether predictions are averaged over repeats before errors are summed, or statistics after. */
export type RepeatAveraging = 'predictions' | 'statistics';

/** How far predictions are off. */
export interface ErrorSummary {
  /** Rows predicted. */
  readonly count: number;
  readonly rmse: number;
  readonly mae: number;
  /** 1 − SSE/SSE of the training average; 0 for that average itself. Null when the average makes no error. */
  readonly q2: number | null;
  /** Standard deviations over repeats of the statistics of single repeats; null with fewer than two. */
  readonly overRepeats: {
    readonly rmse: number;
    readonly mae: number;
    readonly q2: number;
  } | null;
}

/** Sums of a method and of the training average. */
export interface SummedErrors {
  readonly method: ErrorSums;
  readonly average: ErrorSums;
  readonly methodByRepeat: readonly ErrorSums[];
  readonly averageByRepeat: readonly ErrorSums[];
}

/** Sums → statistics; null when the method did not predict every row the average did. */
export function summariseErrors(
  sums: SummedErrors,
  averaging: RepeatAveraging,
): ErrorSummary | null {
  const { method, average, methodByRepeat, averageByRepeat } = sums;
  if (method.count === 0 || method.count < average.count) return null;
  const single = methodByRepeat.map((repeat, r) => statistics(repeat, averageByRepeat[r]!));
  const spread = (pick: (s: Statistics) => number) => standardDeviation(single.map(pick));
  const overRepeats =
    single.length > 1
      ? { rmse: spread((s) => s.rmse), mae: spread((s) => s.mae), q2: spread((s) => s.q2) }
      : null;
  const { rmse, mae, q2 } =
    averaging === 'predictions' ? statistics(method, average) : meanOf(single);
  return { count: method.count, rmse, mae, q2: Number.isFinite(q2) ? q2 : null, overRepeats };
}

interface Statistics {
  readonly rmse: number;
  readonly mae: number;
  readonly q2: number;
}

function statistics({ count, squares, absolutes }: ErrorSums, average: ErrorSums): Statistics {
  return {
    rmse: Math.sqrt(squares / count),
    mae: absolutes / count,
    q2: 1 - squares / average.squares,
  };
}

function meanOf(single: readonly Statistics[]): Statistics {
  const mean = (pick: (s: Statistics) => number) =>
    single.reduce((sum, s) => sum + pick(s) / single.length, 0);
  return { rmse: mean((s) => s.rmse), mae: mean((s) => s.mae), q2: mean((s) => s.q2) };
}

/** Skewness m₃/m₂^{3/2} of one target's errors, those that are not NaN. */
export function errorSkewness(errors: Float64Array, targets: number, target: number): number {
  let count = 0;
  let sum = 0;
  for (let at = target; at < errors.length; at += targets)
    if (!Number.isNaN(errors[at]!)) {
      count++;
      sum += errors[at]!;
    }
  const mean = sum / count;
  let squares = 0;
  let cubes = 0;
  for (let at = target; at < errors.length; at += targets) {
    const deviation = errors[at]! - mean;
    if (Number.isNaN(deviation)) continue;
    squares += deviation ** 2;
    cubes += deviation ** 3;
  }
  return cubes / count / (squares / count) ** 1.5;
}
