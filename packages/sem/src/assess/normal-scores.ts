import { normalQuantile } from '@qunhai/numerics';

/** A variable with its rows in ascending order, so that resamples need no sorting. */
export interface RankedColumn {
  /** [n] */
  readonly values: Float64Array;
  /** [n] rows, ascending by value. */
  readonly order: Int32Array;
}

/** Order a variable's rows once. */
export function rankColumn(values: Float64Array): RankedColumn {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  return { values, order };
}

/**
 * How the empirical distribution function is kept below 1, where Φ⁻¹ is infinite: `adjusted`, rank/(n + 1) for every row;
 * `replaced`, rank/n with the largest at n/(n + 1) (Park & Gupta 2012).
 */
export type DistributionRule = 'adjusted' | 'replaced';

/**
 * Φ⁻¹ of the empirical distribution function by rank, 0 … n. Rank 0, of rows below all that a resample holds, is not
 * used.
 */
export function normalScoreTable(n: number, rule: DistributionRule): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, rank) => {
    if (rank === 0) return 0;
    return normalQuantile(rule === 'adjusted' || rank === n ? rank / (n + 1) : rank / n);
  });
}

/**
 * Φ⁻¹ of the empirical distribution function, the regressor of the Gaussian copula approach. Ties get their highest rank.
 * @param counts - [n] how often each row is there, adding up to n
 * @param table - from {@link normalScoreTable}
 * @param out - [n] overwritten; rows with count 0 get the value of their neighbours below
 * @see Park & Gupta (2012), Handling endogenous regressors by joint estimation using copulas, Marketing Science 31(4)
 */
export function normalScoresInto(
  { values, order }: RankedColumn,
  counts: Int32Array,
  table: Float64Array,
  out: Float64Array,
): void {
  const n = values.length;
  let rank = 0;
  for (let from = 0; from < n; ) {
    let to = from;
    while (to < n && values[order[to]!] === values[order[from]!]) rank += counts[order[to++]!]!;
    const score = table[rank]!;
    for (let at = from; at < to; at++) out[order[at]!] = score;
    from = to;
  }
}
