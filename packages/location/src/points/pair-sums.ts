import { fail } from '../errors.ts';
import type { PlanePoints } from './coordinates.ts';
import { type ConvexWindow, shareInside } from './window.ts';

/** Distances at which K is asked for: ascending, the first above 0. */
export type Distances = Float64Array;

/** Position of the first distance that is at least `d`; the number of distances when there is none. */
function binOf(distances: Distances, d: number): number {
  let low = 0;
  let high = distances.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (distances[middle]! < d) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Call `each` for every two points within the largest distance, with its bin and both edge weights together. */
function forEachPair(
  points: PlanePoints,
  window: ConvexWindow,
  distances: Distances,
  each: (i: number, j: number, bin: number, weight: number) => void,
): void {
  const { x, y } = points;
  const most = distances.at(-1)!;
  const order = Int32Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || a - b);
  const edge = Float64Array.from(x, (px, i) => {
    let gap = Infinity;
    for (let k = 0; k < window.offset.length; k++)
      gap = Math.min(gap, window.offset[k]! - window.normalX[k]! * px - window.normalY[k]! * y[i]!);
    return gap;
  });
  const weightOf = (i: number, d: number) =>
    d <= edge[i]! || d === 0 ? 1 : 1 / Math.max(shareInside(window, x[i]!, y[i]!, d), 0.01);
  for (let a = 0; a < order.length; a++) {
    const i = order[a]!;
    for (let b = a + 1; b < order.length; b++) {
      const j = order[b]!;
      if (x[j]! - x[i]! > most) break;
      const d = Math.hypot(x[j]! - x[i]!, y[j]! - y[i]!);
      if (d <= most) each(i, j, binOf(distances, d), weightOf(i, d) + weightOf(j, d));
    }
  }
}

/** Cumulate in place. */
export function cumulate(values: Float64Array): Float64Array {
  for (let k = 1; k < values.length; k++) values[k]! += values[k - 1]!;
  return values;
}

/**
 * K at the distances, with Ripley's isotropic edge correction: each pair counts one over the share of the circle about one point
 * through the other that lies in the window (at most 100), from both ends; λ² is estimated by n(n − 1)/area².
 * @see Ripley (1977), Modelling spatial patterns, JRSS B 39, 172–212; Baddeley, Rubak & Turner (2015), Spatial point patterns,
 *   §7.4
 */
export function ripleyK(
  points: PlanePoints,
  window: ConvexWindow,
  distances: Distances,
): Float64Array {
  const sums = new Float64Array(distances.length);
  forEachPair(points, window, distances, (_, __, bin, weight) => {
    sums[bin]! += weight;
  });
  const scale = window.area / (points.x.length * (points.x.length - 1));
  return cumulate(sums.map((sum) => sum * scale));
}

/** All pairs within the largest distance, kept for many labellings. */
export interface KeptPairs {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly bin: Uint16Array;
  readonly weight: Float64Array;
}

const mostPairs = 8_000_000;

/**
 * Keep the pairs of points for many labellings.
 * @throws {QunhaiError} location.too-many-pairs
 */
export function keepPairs(
  points: PlanePoints,
  window: ConvexWindow,
  distances: Distances,
): KeptPairs {
  const [first, second, bins, weights]: number[][] = [[], [], [], []];
  forEachPair(points, window, distances, (i, j, bin, weight) => {
    if (first!.length === mostPairs)
      throw fail('too-many-pairs', { points: points.x.length, most: mostPairs });
    first!.push(i);
    second!.push(j);
    bins!.push(bin);
    weights!.push(weight);
  });
  return {
    first: Int32Array.from(first!),
    second: Int32Array.from(second!),
    bin: Uint16Array.from(bins!),
    weight: Float64Array.from(weights!),
  };
}
