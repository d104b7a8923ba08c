import type { PredictedIndicator } from './predict-pls.ts';

/** How many of a construct's indicators the model predicts better than the linear benchmark. */
export type PredictivePower = 'high' | 'medium' | 'low' | 'none';

/** The verdict and the counts it rests on. */
export interface PredictivePowerVerdict {
  /** Null when the linear benchmark could not be estimated for any indicator. */
  readonly power: PredictivePower | null;
  readonly statistic: 'rmse' | 'mae';
  /** Indicators compared with the benchmark. */
  readonly compared: number;
  /** Those with a smaller error of the model. */
  readonly better: number;
  /** Indicators predicted better than by their average: Q²predict above 0. */
  readonly aboveAverage: number;
}

/**
 * Predictive power by the guidelines: high when the model's error is smaller than the linear benchmark's for all
 * indicators, medium for at least half of them, low for fewer, none for no indicator or when not one Q²predict is above 0.
 * @param statistic - RMSE unless the errors are highly asymmetric (see `errorSkewness`), then MAE
 * @see Shmueli et al. (2019), European J. of Marketing 53(11), figure 6
 */
export function predictivePower(
  indicators: readonly PredictedIndicator[],
  statistic: 'rmse' | 'mae' = 'rmse',
): PredictivePowerVerdict {
  const withBenchmark = indicators.filter(({ linear }) => linear !== null);
  const compared = withBenchmark.length;
  const better = withBenchmark.filter(
    ({ pls, linear }) => pls[statistic] < linear![statistic],
  ).length;
  const aboveAverage = indicators.filter(({ pls }) => pls.q2 !== null && pls.q2 > 0).length;
  const power = compared === 0 ? null : gradeOf(better / compared, aboveAverage);
  return { power, statistic, compared, better, aboveAverage };
}

function gradeOf(share: number, aboveAverage: number): PredictivePower {
  if (share === 0 || aboveAverage === 0) return 'none';
  if (share === 1) return 'high';
  return share >= 0.5 ? 'medium' : 'low';
}
