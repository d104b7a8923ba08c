import type { Corner } from './ceiling-names.ts';

/** Least and greatest value that a condition or an outcome can take. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
}

/** The rectangle in which cases can lie, turned so that the empty corner is the upper left one. */
export interface OrientedScope {
  readonly uMin: number;
  readonly uMax: number;
  readonly vMin: number;
  readonly vMax: number;
}

/**
 * The plot of one condition and the outcome, turned so that the empty corner is the upper left one (u = ±x, v = ±y), with the
 * cases sorted by u and ties of u gathered. Shuffling `v` is all that a permutation needs.
 */
export interface OrientedPlot {
  readonly signX: 1 | -1;
  readonly signY: 1 | -1;
  /** Case numbers in the order of u. */
  readonly order: Int32Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** u of every group of ties, ascending, and where the group ends in `v`. */
  readonly groupU: Float64Array;
  readonly groupEnd: Int32Array;
  readonly scope: OrientedScope;
  readonly area: number;
}

const turnedRange = (range: ValueRange, sign: 1 | -1): readonly [number, number] =>
  sign === 1 ? [range.min, range.max] : [-range.max, -range.min];

/**
 * Turn and sort the cases of one plot. Cost O(n log n), once per condition.
 * @param x - no NaN
 * @param y - no NaN, same length
 */
export function orientPlot(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  corner: Corner,
  ranges: { readonly x: ValueRange; readonly y: ValueRange },
): OrientedPlot {
  const signX = corner === 1 || corner === 3 ? 1 : -1;
  const signY = corner <= 2 ? 1 : -1;
  const order = Int32Array.from(x, (_, index) => index).sort(
    (a, b) => signX * (x[a]! - x[b]!) || a - b,
  );
  const u = Float64Array.from(order, (index) => signX * x[index]!);
  const v = Float64Array.from(order, (index) => signY * y[index]!);
  const groupEnd: number[] = [];
  for (let i = 1; i <= u.length; i++) if (i === u.length || u[i] !== u[i - 1]) groupEnd.push(i);
  const [uMin, uMax] = turnedRange(ranges.x, signX);
  const [vMin, vMax] = turnedRange(ranges.y, signY);
  return {
    signX,
    signY,
    order,
    u,
    v,
    groupU: Float64Array.from(groupEnd, (end) => u[end - 1]!),
    groupEnd: Int32Array.from(groupEnd),
    scope: { uMin, uMax, vMin, vMax },
    area: (uMax - uMin) * (vMax - vMin),
  };
}

/** The plot without some of its sorted positions; the scope is as given. */
export function withoutPositions(
  plot: OrientedPlot,
  removed: ReadonlySet<number>,
  empiricalScope: { readonly x: boolean; readonly y: boolean },
): OrientedPlot {
  const kept = Array.from(plot.order.keys()).filter((position) => !removed.has(position));
  const u = Float64Array.from(kept, (position) => plot.u[position]!);
  const v = Float64Array.from(kept, (position) => plot.v[position]!);
  const groupEnd: number[] = [];
  for (let i = 1; i <= u.length; i++) if (i === u.length || u[i] !== u[i - 1]) groupEnd.push(i);
  const { scope } = plot;
  const uMin = empiricalScope.x ? (u[0] ?? Number.NaN) : scope.uMin;
  const uMax = empiricalScope.x ? (u.at(-1) ?? Number.NaN) : scope.uMax;
  const vMin = empiricalScope.y ? v.reduce((a, b) => Math.min(a, b), Infinity) : scope.vMin;
  const vMax = empiricalScope.y ? v.reduce((a, b) => Math.max(a, b), -Infinity) : scope.vMax;
  return {
    ...plot,
    order: Int32Array.from(kept, (position) => plot.order[position]!),
    u,
    v,
    groupU: Float64Array.from(groupEnd, (end) => u[end - 1]!),
    groupEnd: Int32Array.from(groupEnd),
    scope: { uMin, uMax, vMin, vMax },
    area: (uMax - uMin) * (vMax - vMin),
  };
}
