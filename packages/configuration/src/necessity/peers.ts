import type { OrientedPlot, OrientedScope } from './oriented-plot.ts';

/** Corner points of the free disposal hull, ascending in u and v; duplicated cases are counted in `weight`. */
export interface PeerBuffer {
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly weight: Float64Array;
  /** Positions, within the peers, of the corners of their concave hull. */
  readonly hull: Int32Array;
  count: number;
  hullCount: number;
}

/** A buffer for the peers of up to `cases` cases. */
export function peerBuffer(cases: number): PeerBuffer {
  return {
    u: new Float64Array(cases),
    v: new Float64Array(cases),
    weight: new Float64Array(cases),
    hull: new Int32Array(cases),
    count: 0,
    hullCount: 0,
  };
}

/**
 * Find the peers: cases that no other case with an equal or lower u reaches in v, one per corner, with how many cases share it.
 * One pass over cases sorted by u. Cost O(n); no allocation.
 * @param v - the outcome in the plot's order, or a permutation of it
 * @see Dul (2016); Tulkens (1993), free disposal hull. Since NCA 4.0.3 duplicates of a peer are peers too.
 */
export function peersInto(plot: OrientedPlot, v: Float64Array, out: PeerBuffer): void {
  const { groupU, groupEnd } = plot;
  let best = -Infinity;
  let count = 0;
  let i = 0;
  for (let g = 0; g < groupEnd.length; g++) {
    const end = groupEnd[g]!;
    let top = -Infinity;
    let ties = 0;
    for (; i < end; i++) {
      const value = v[i]!;
      if (value > top) {
        top = value;
        ties = 1;
      } else if (value === top) ties++;
    }
    if (top > best) {
      best = top;
      out.u[count] = groupU[g]!;
      out.v[count] = top;
      out.weight[count++] = ties;
    }
  }
  out.count = count;
}

/**
 * Corners of the concave hull over the peers, from the first to the last (Andrew 1979): where the ceiling under variable returns
 * to scale bends. Peers on a straight stretch of it are no corners.
 */
export function hullInto(peers: PeerBuffer): void {
  const { u, v, hull } = peers;
  let size = 0;
  for (let i = 0; i < peers.count; i++) {
    while (size >= 2) {
      const a = hull[size - 2]!;
      const b = hull[size - 1]!;
      const turn = (u[b]! - u[a]!) * (v[i]! - v[a]!) - (v[b]! - v[a]!) * (u[i]! - u[a]!);
      if (turn < 0) break;
      size--;
    }
    hull[size++] = i;
  }
  peers.hullCount = size;
}

/** Area above the step function over the peers, within the scope. */
export function stepArea(peers: PeerBuffer, scope: OrientedScope): number {
  const { u, v, count } = peers;
  let area = (u[0]! - scope.uMin) * (scope.vMax - scope.vMin);
  for (let i = 0; i < count; i++) {
    const right = i + 1 < count ? u[i + 1]! : scope.uMax;
    area += (right - u[i]!) * (scope.vMax - v[i]!);
  }
  return area;
}

/** Area above the concave hull of the peers, within the scope. */
export function hullArea(peers: PeerBuffer, scope: OrientedScope): number {
  const { u, v, hull, hullCount } = peers;
  let area = (u[hull[0]!]! - scope.uMin) * (scope.vMax - scope.vMin);
  for (let k = 1; k < hullCount; k++) {
    const a = hull[k - 1]!;
    const b = hull[k]!;
    area += (u[b]! - u[a]!) * (scope.vMax - (v[a]! + v[b]!) / 2);
  }
  const last = hull[hullCount - 1]!;
  return area + (scope.uMax - u[last]!) * (scope.vMax - v[last]!);
}
