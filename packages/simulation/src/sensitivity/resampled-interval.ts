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
 * Percentile interval (Efron 1979) of a statistic of rows. Resamples in which the statistic has no value are left out.
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
