import { RandomStream } from '@qunhai/kernel';
import { quantileSorted } from '@qunhai/numerics';

/** Rows drawn with replacement, again and again; one set serves all parameters and outcomes, so that they can be compared. */
export interface Resamples {
  readonly rows: readonly Uint32Array[];
  readonly level: number;
}

/** @param level - of the intervals, as a proportion */
export function drawResamples(
  seed: number,
  rows: number,
  resamples: number,
  level: number,
): Resamples {
  const draw = (_: unknown, b: number) => {
    const stream = new RandomStream(seed, 'simulation.sensitivity.bootstrap', b);
    return Uint32Array.from({ length: rows }, () => stream.integer(rows));
  };
  return { rows: Array.from({ length: resamples }, draw), level };
}

/**
 * Percentile interval (Efron 1979) of a statistic of rows. Resamples in which the statistic has no value are left out. Too narrow for
 * few rows of skewed values: 95 % intervals of the mean of 20 log-normal values hold it in 92 %, 86 % and 76 % of 2,000 samples with
 * standard deviations of the logarithm of ½, 1 and 1½.
 * @returns null when it has a value in fewer than half of them
 */
export function resampledInterval(
  { rows, level }: Resamples,
  statistic: (rows: Uint32Array) => number,
): readonly [number, number] | null {
  const values = Float64Array.from(rows, statistic).filter((value) => Number.isFinite(value));
  if (values.length === 0 || values.length < rows.length / 2) return null;
  values.sort();
  const tail = (1 - level) / 2;
  return [quantileSorted(values, tail), quantileSorted(values, 1 - tail)];
}
