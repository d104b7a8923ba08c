import type { OrientedScope } from './oriented-plot.ts';
import type { PeerBuffer } from './peers.ts';
import type { CeilingLine } from './straight-ceilings.ts';

/**
 * A ceiling continued to two corners of the scope, in shares of the scope: from (0, 0) it runs along the floor to where the ceiling
 * begins, and from where it ends along its height to (1, 1). Points ascend in u and v and are joined by straight pieces, so that
 * the curve parts the unit square into an empty zone to the upper left and a feasible zone to the lower right.
 */
export interface CeilingCurve {
  readonly u: readonly number[];
  readonly v: readonly number[];
}

/** How far a case is from a ceiling: one of the two is 0, both are on it. */
export interface CeilingDeviation {
  /** Feasible share of what lies to the upper left of the case, as a part of that share at the feasible corner; 0 … 1. */
  readonly below: number;
  /** Empty share of what lies to the lower right of the case, as a part of that share at the empty corner; 0 … 1. */
  readonly above: number;
}

/** The point of a plot in shares of the scope. */
export function scaledPoint(u: number, v: number, scope: OrientedScope): [number, number] {
  const { uMin, uMax, vMin, vMax } = scope;
  return [(u - uMin) / (uMax - uMin), (v - vMin) / (vMax - vMin)];
}

function curveThrough(core: readonly (readonly [number, number])[]): CeilingCurve {
  const [first, last] = [core[0]!, core.at(-1)!];
  const points = [[0, 0], [first[0], 0], ...core, [1, last[1]], [1, 1]] as const;
  return { u: points.map(([u]) => u), v: points.map(([, v]) => v) };
}

/** The curve of steps over the peers. */
export function stepCurve(peers: PeerBuffer, scope: OrientedScope): CeilingCurve {
  const corners = Array.from({ length: peers.count }, (_, k) =>
    scaledPoint(peers.u[k]!, peers.v[k]!, scope),
  );
  return curveThrough(
    corners.flatMap((corner, k) =>
      k === 0 ? [corner] : [[corner[0], corners[k - 1]![1]], corner],
    ),
  );
}

/** The curve over the corners of the peers' concave hull. */
export function hullCurve(peers: PeerBuffer, scope: OrientedScope): CeilingCurve {
  const corners = Array.from(peers.hull.subarray(0, peers.hullCount), (k) =>
    scaledPoint(peers.u[k]!, peers.v[k]!, scope),
  );
  return curveThrough(corners);
}

/** The curve along a rising line that crosses the scope. */
export function lineCurve(line: CeilingLine, scope: OrientedScope): CeilingCurve {
  const { uMin, uMax, vMin, vMax } = scope;
  const slope = (line.slope * (uMax - uMin)) / (vMax - vMin);
  const start = (line.intercept + line.slope * uMin - vMin) / (vMax - vMin);
  const from = Math.max(0, -start / slope);
  const to = Math.min(1, (1 - start) / slope);
  return curveThrough([
    [from, from > 0 ? 0 : Math.max(0, start)],
    [to, to < 1 ? 1 : Math.min(1, start + slope)],
  ]);
}

/** Integral of what is positive of a height that runs straight from one value to another. */
function positiveArea(width: number, from: number, to: number): number {
  if (width <= 0 || (from <= 0 && to <= 0)) return 0;
  if (from >= 0 && to >= 0) return (width * (from + to)) / 2;
  const top = Math.max(from, to);
  return (width * top * top) / (2 * Math.abs(to - from));
}

/** Height of a piece of the curve, from point k − 1 to point k, at u. */
function heightOn({ u, v }: CeilingCurve, k: number, at: number): number {
  const share = (at - u[k - 1]!) / (u[k]! - u[k - 1]!);
  return v[k - 1]! + share * (v[k]! - v[k - 1]!);
}

/** How many of ascending values are below a bound, or at it. */
function countUpTo(values: readonly number[], bound: number, inclusive: boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle]!;
    if (value < bound || (inclusive && value === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Feasible area to the upper left of a point; walks left from it until the curve is no higher. */
function feasibleArea(curve: CeilingCurve, at: number, height: number): number {
  let area = 0;
  for (let k = countUpTo(curve.u, at, false); k >= 1 && curve.v[k]! > height; k--) {
    const left = curve.u[k - 1]!;
    const right = Math.min(curve.u[k]!, at);
    if (right > left)
      area += positiveArea(
        right - left,
        curve.v[k - 1]! - height,
        heightOn(curve, k, right) - height,
      );
  }
  return area;
}

/** Empty area to the lower right of a point; walks right from it until the curve is no lower. */
function emptyArea(curve: CeilingCurve, at: number, height: number): number {
  const { u, v } = curve;
  let area = 0;
  for (let k = countUpTo(u, at, true); k < u.length && v[k - 1]! < height; k++) {
    const left = Math.max(u[k - 1]!, at);
    if (u[k]! > left)
      area += positiveArea(u[k]! - left, height - heightOn(curve, k, left), height - v[k]!);
  }
  return area;
}

/** Share of the scope above the curve: d on this scope. */
export const emptyShare = (curve: CeilingCurve): number => emptyArea(curve, 0, 1);

/** A ratio of areas that is 0 where there is no area to compare with. */
const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

/**
 * How far a point is below or above the curve. Cost O(log points), and the pieces between the point and where the curve has its height.
 * @param empty - `emptyShare` of the curve
 */
export function ceilingDeviation(
  curve: CeilingCurve,
  [u, v]: readonly [number, number],
  empty: number,
): CeilingDeviation {
  return {
    below: ratio(ratio(feasibleArea(curve, u, v), u * (1 - v)), 1 - empty),
    above: ratio(ratio(emptyArea(curve, u, v), (1 - u) * v), empty),
  };
}

/** Whether a point is in the smallest rectangle about a sloping piece of the curve, its edges included and its upper left corner not. */
export function isBesideSlope(
  { u, v }: CeilingCurve,
  [atU, atV]: readonly [number, number],
  rounding: number,
): boolean {
  const within = (value: number, least: number, most: number) =>
    value >= least - rounding && value <= most + rounding;
  for (let k = 1; k < u.length; k++) {
    const [left, right, low, high] = [u[k - 1]!, u[k]!, v[k - 1]!, v[k]!];
    if (right === left || high === low) continue;
    if (!within(atU, left, right) || !within(atV, low, high)) continue;
    if (!(within(atU, left, left) && within(atV, high, high))) return true;
  }
  return false;
}
