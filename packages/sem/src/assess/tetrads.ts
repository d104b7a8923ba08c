/** A tetrad τ = σ(a,b)·σ(c,d) − σ(a,d)·σ(b,c) of four variables, by position. */
export type Tetrad = readonly [a: number, b: number, c: number, d: number];

/**
 * A non-redundant set of the tetrads that vanish when k ≥ 4 variables have one common factor: k(k − 3)/2 of them, from
 * which all others follow. With variables 1, 2, 3 as anchors, every covariance that does not itself determine a loading is
 * tied to those that do: σ(2,k)·σ(1,3) = σ(1,k)·σ(2,3), σ(3,k)·σ(1,2) = σ(1,k)·σ(2,3), σ(k,l)·σ(1,2) = σ(1,k)·σ(2,l).
 * Any other non-redundant set tests the same hypothesis with other numbers; SmartPLS lists another.
 * @see Bollen & Ting (1993), Confirmatory tetrad analysis, Sociological Methodology 23, 147–175
 */
export function vanishingTetrads(k: number): Tetrad[] {
  const tetrads: Tetrad[] = [];
  for (let i = 3; i < k; i++) tetrads.push([0, 2, 1, i], [0, 1, 2, i]);
  for (let i = 3; i < k; i++) for (let j = i + 1; j < k; j++) tetrads.push([0, 1, j, i]);
  return tetrads;
}

/**
 * The one tetrad that vanishes for two variables of one factor (positions 0 and 1) and two of another (2 and 3):
 * σ(1,3)·σ(2,4) − σ(1,4)·σ(2,3).
 */
export const tetradOfTwoPairs: Tetrad = [0, 2, 1, 3];

/**
 * The value of a tetrad.
 * @param r - Float64Array[p × p] covariances or correlations; a tetrad vanishes in both or in neither
 * @param at - positions of the tetrad's variables in r
 */
export function tetradValue(
  [a, b, c, d]: Tetrad,
  r: Float64Array,
  p: number,
  at: ArrayLike<number>,
): number {
  const cell = (i: number, j: number): number => r[at[i]! * p + at[j]!]!;
  return cell(a, b) * cell(c, d) - cell(a, d) * cell(b, c);
}
