/** A value with its share of a distribution. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** Weights sum to 1. */
export function weightedMean(values: readonly Weighted[]): number {
  return values.reduce((sum, { value, weight }) => sum + weight * value, 0);
}

/** Standard deviation, weights summing to 1. */
export function weightedDeviation(values: readonly Weighted[]): number {
  const middle = weightedMean(values);
  return Math.sqrt(
    values.reduce((sum, { value, weight }) => sum + weight * (value - middle) ** 2, 0),
  );
}

/** The smallest value at which the weights summed up in order of the values reach a share. */
export function weightedQuantile(values: readonly Weighted[], share: number): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  let sum = 0;
  for (const { value, weight } of sorted) {
    sum += weight;
    if (sum >= share) return value;
  }
  return sorted.at(-1)?.value ?? Number.NaN;
}
