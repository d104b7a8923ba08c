/** What repeated multiplication found, and whether it settled. */
export interface Iterated {
  readonly values: number[];
  readonly converged: boolean;
  readonly iterations: number;
}

/** Iterations times nodes: seconds, not minutes, in large networks that settle slowly. */
const mostWork = 2e8;
const settled = 1e-14;

/**
 * The leading eigenvector of a non-negative map, scaled to a largest entry of 1.
 * The identity is added to the map: networks in two parts, whose plain iteration would swing for ever, converge as well.
 * @param multiply - writes the image of `x` into `out`
 */
export function leadingVector(
  n: number,
  multiply: (x: Float64Array, out: Float64Array) => void,
): Iterated {
  const mostIterations = Math.max(1000, Math.floor(mostWork / Math.max(1, n)));
  let x = new Float64Array(n).fill(1);
  let next = new Float64Array(n);
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    multiply(x, next);
    let image = 0;
    for (let i = 0; i < n; i++) image = Math.max(image, next[i]!);
    if (image === 0)
      return { values: new Array<number>(n).fill(0), converged: true, iterations: 0 };
    let largest = 0;
    for (let i = 0; i < n; i++) {
      next[i]! += x[i]! * image * 0.5;
      largest = Math.max(largest, next[i]!);
    }
    let change = 0;
    for (let i = 0; i < n; i++) {
      next[i]! /= largest;
      change = Math.max(change, Math.abs(next[i]! - x[i]!));
    }
    [x, next] = [next, x];
    if (change < settled) return { values: [...x], converged: true, iterations: iteration };
  }
  return { values: [...x], converged: false, iterations: mostIterations };
}
