import { type ExperimentResult, pathLength } from './experiment-result.ts';

/**
 * One observation of every run of a scenario, into `out` [points × replications].
 * @param at - position in the paths of one run, see `observationAt`
 */
export function runValuesInto(
  { shape, paths }: ExperimentResult,
  scenario: number,
  at: number,
  out: Float64Array,
): void {
  const length = pathLength(shape);
  let from = scenario * out.length * length + at;
  for (let run = 0; run < out.length; run++, from += length) out[run] = paths[from]!;
}

/** Position of an observation in the paths of one run. */
export function observationAt(
  { groups, outcomes }: ExperimentResult['shape'],
  quarter: number,
  group: number,
  outcome: number,
): number {
  return (quarter * groups + group) * outcomes + outcome;
}

/**
 * Means over the points of a sweep, replication by replication; of the values there are. Points share luck, so that these, not the runs,
 * are independent. Without a sweep they are the values themselves.
 */
export function meansByReplication(values: Float64Array, replications: number): Float64Array {
  if (values.length === replications) return values;
  const means = new Float64Array(replications);
  for (let r = 0; r < replications; r++) {
    let sum = 0;
    let n = 0;
    for (let run = r; run < values.length; run += replications) {
      if (Number.isNaN(values[run])) continue;
      sum += values[run]!;
      n++;
    }
    means[r] = sum / n;
  }
  return means;
}

/** Mean of the values there are, and the standard error of a mean of independent values; NaN where it cannot be had. */
export function meanAndError(values: Float64Array): {
  readonly n: number;
  readonly mean: number;
  readonly standardError: number;
} {
  let n = 0;
  let mean = 0;
  let squares = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    const off = value - mean;
    mean += off / n;
    squares += off * (value - mean);
  }
  return {
    n,
    mean: n === 0 ? Number.NaN : mean,
    standardError: n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1) / n),
  };
}

/** The values there are, in ascending order, in the memory of `buffer`, which is at least as long. */
export function sortedValues(values: Float64Array, buffer: Float64Array): Float64Array {
  let n = 0;
  for (const value of values) if (!Number.isNaN(value)) buffer[n++] = value;
  return buffer.subarray(0, n).sort();
}

/** For JSON: null where there is no number. */
export function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
