/**
 * Mean and standard deviation (divisor n − 1), the weights scaled to mean 1.
 * @param weights - [n], or null: all alike
 */
export function weightedMoments(
  values: Float64Array,
  weights: Float64Array | null,
): { readonly mean: number; readonly deviation: number } {
  const n = values.length;
  const total = weights ? weights.reduce((sum, w) => sum + w, 0) : n;
  const weight = (i: number): number => (weights ? (weights[i]! * n) / total : 1);
  const mean = values.reduce((sum, value, i) => sum + weight(i) * value, 0) / n;
  const squares = values.reduce((sum, value, i) => sum + weight(i) * (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (n - 1)) };
}
