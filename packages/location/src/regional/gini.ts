/**
 * Gini coefficient of non-negative values, 0 … 1 − 1/n; NaN where they sum to 0.
 * @see Gini (1912); as gini.conc and gini.spec of REAT without their correction for n
 */
export function gini(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  let ranked = 0;
  for (let i = 0; i < sorted.length; i++) {
    sum += sorted[i]!;
    ranked += (i + 1) * sorted[i]!;
  }
  return (2 * ranked) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}
