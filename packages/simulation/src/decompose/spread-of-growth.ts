import { mean, variance } from '@qunhai/numerics';

export interface Spread {
  /** Variance among firms of what they grow on average over luck. */
  readonly expected: number;
  /** Variance among firms with one luck, on average. */
  readonly withLuck: number;
}

/**
 * Spread of growth among firms, from several runs of the same firms with different luck. y_il = μ + a_i + b_l + e_il: a_i is the
 * firm, b_l what luck does to all firms alike (a good year), e_il what it does to one. `withLuck` = σ²_a + σ²_e; `expected` = σ²_a, estimated
 * without bias from the two-way table, so that it can come out slightly below zero where firms do not differ.
 * @see Searle, Casella & McCulloch (1992), Variance components, ch. 4
 * @param growth - [draws of luck][firms], at least two of each
 */
export function spreadOfGrowth(growth: readonly Float64Array[]): Spread {
  const draws = growth.length;
  const firms = growth[0]!.length;
  const ofFirm = Float64Array.from({ length: firms }, (_, i) => mean(growth.map((y) => y[i]!)));
  const withLuck = mean(growth.map(variance));
  const between = variance(ofFirm);
  // Var_i(ȳ_i) = σ²_a + σ²_e/L and the mean of Var_i(y_il) = σ²_a + σ²_e; solved for σ²_a.
  return { expected: (draws * between - withLuck) / (draws - 1), withLuck };
}
