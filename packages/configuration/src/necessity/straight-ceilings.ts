import type { OrientedScope } from './oriented-plot.ts';
import type { PeerBuffer } from './peers.ts';

/** A straight ceiling v = intercept + slope · u in the turned plot; the slope of a ceiling is positive there. */
export interface CeilingLine {
  slope: number;
  intercept: number;
}

/** Area above a rising line, within the scope. */
export function lineArea(line: CeilingLine, scope: OrientedScope): number {
  const { slope, intercept } = line;
  const within = (u: number) => Math.min(Math.max(u, scope.uMin), scope.uMax);
  const from = within((scope.vMin - intercept) / slope);
  const to = within((scope.vMax - intercept) / slope);
  const middle = intercept + (slope * (from + to)) / 2;
  return (from - scope.uMin) * (scope.vMax - scope.vMin) + (to - from) * (scope.vMax - middle);
}

/**
 * Least-squares line through peers, each as often as cases share it. With fewer than two different peers there is none.
 * @param out - receives the line
 * @returns whether there is a line
 */
export function regressPeersInto(peers: PeerBuffer, onHull: boolean, out: CeilingLine): boolean {
  const size = onHull ? peers.hullCount : peers.count;
  if (size < 2) return false;
  let weight = 0;
  let meanU = 0;
  let meanV = 0;
  for (let k = 0; k < size; k++) {
    const i = onHull ? peers.hull[k]! : k;
    const w = peers.weight[i]!;
    weight += w;
    meanU += w * peers.u[i]!;
    meanV += w * peers.v[i]!;
  }
  meanU /= weight;
  meanV /= weight;
  let squares = 0;
  let products = 0;
  for (let k = 0; k < size; k++) {
    const i = onHull ? peers.hull[k]! : k;
    const deviation = peers.u[i]! - meanU;
    squares += peers.weight[i]! * deviation * deviation;
    products += peers.weight[i]! * deviation * (peers.v[i]! - meanV);
  }
  out.slope = products / squares;
  out.intercept = meanV - out.slope * meanU;
  return true;
}

/**
 * The line that no peer is above and whose summed vertical distance to the peers is least. The sum is the line's height at the
 * mean of the peers, so the answer of this linear programme is the side of the concave hull over that mean. Where the mean
 * is a corner of the hull, both sides are answers and the flatter one is taken.
 * @see Dul (2024), A different causal perspective with necessary condition analysis, Journal of Business Research 177, 114618.
 */
export function programmeLineInto(peers: PeerBuffer, out: CeilingLine): boolean {
  if (peers.hullCount < 2) return false;
  let weight = 0;
  let mean = 0;
  for (let i = 0; i < peers.count; i++) {
    weight += peers.weight[i]!;
    mean += peers.weight[i]! * peers.u[i]!;
  }
  mean /= weight;
  let k = 1;
  while (k < peers.hullCount - 1 && peers.u[peers.hull[k]!]! <= mean) k++;
  const a = peers.hull[k - 1]!;
  const b = peers.hull[k]!;
  out.slope = (peers.v[b]! - peers.v[a]!) / (peers.u[b]! - peers.u[a]!);
  out.intercept = peers.v[a]! - out.slope * peers.u[a]!;
  return true;
}
