import type { CeilingName } from './ceiling-names.ts';
import { lineInto } from './ceiling-zone.ts';
import type { OrientedPlot, ValueRange } from './oriented-plot.ts';
import type { PeerBuffer } from './peers.ts';

/** `NN`: not necessary, any observed level will do; `NA`: not available, no level within the scope suffices. */
export type BottleneckCode = 'NN' | 'NA';

/** The level of one condition without which one level of the outcome does not occur. */
export interface BottleneckCell {
  readonly code: BottleneckCode | null;
  /** In the condition's own units; under `NN` the end of the range, where the ceiling has a value there. */
  readonly actual: number | null;
  readonly percentageRange: number | null;
  readonly percentageMax: number | null;
  /** Percentage of cases that do not meet the level; 0 under `NN`. */
  readonly percentile: number | null;
  /** Number of cases that do not meet it. */
  readonly casesShort: number | null;
  /** Where a straight ceiling has that outcome, though it be outside the scope. */
  readonly calculated: number | null;
}

/** Least u at which the ceiling is as high as v; null where it never is. */
function requiredLevel(ceiling: CeilingName, v: number, peers: PeerBuffer, slack: number) {
  const line = { slope: 0, intercept: 0 };
  if (lineInto(ceiling, peers, line)) return (v - line.intercept) / line.slope;
  if (ceiling === 'ce-fdh') {
    for (let k = 0; k < peers.count; k++) if (peers.v[k]! >= v - slack) return peers.u[k]!;
    return null;
  }
  if (ceiling !== 'ce-vrs') return -Infinity;
  const { u, hull, hullCount } = peers;
  for (let k = 0; k < hullCount; k++) {
    const b = hull[k]!;
    if (peers.v[b]! < v - slack) continue;
    if (k === 0 || Math.abs(peers.v[b]! - v) <= slack) return u[b]!;
    const a = hull[k - 1]!;
    return u[a]! + ((v - peers.v[a]!) / (peers.v[b]! - peers.v[a]!)) * (u[b]! - u[a]!);
  }
  return null;
}

/** Cases below u; `u` of the plot ascends. */
function casesBelow(plot: OrientedPlot, u: number): number {
  let low = 0;
  let high = plot.u.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plot.u[middle]! < u) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * One cell of a bottleneck table.
 * @param v - level of the outcome in the turned plot
 * @param range - range of the condition
 * @see Dul (2016), pp. 26–28
 */
export function bottleneckCell(
  ceiling: CeilingName,
  v: number,
  plot: OrientedPlot,
  peers: PeerBuffer,
  range: ValueRange,
): BottleneckCell {
  const { uMin, uMax, vMin, vMax } = plot.scope;
  const u = requiredLevel(ceiling, v, peers, 1e-10 * Math.max(vMax - vMin, Math.abs(vMax)));
  const slack = 1e-10 * Math.max(uMax - uMin, Math.abs(uMax));
  const straight = !ceiling.startsWith('ce');
  const calculated = straight && u !== null && Number.isFinite(u) ? plot.signX * u : null;
  const empty = { actual: null, percentageRange: null, percentageMax: null, calculated };
  if (u === null || u > uMax + slack)
    return { code: 'NA', ...empty, percentile: null, casesShort: null };
  const notNecessary = u <= uMin + slack;
  if (notNecessary && straight) return { code: 'NN', ...empty, percentile: 0, casesShort: 0 };
  const actual = plot.signX * u;
  const casesShort = casesBelow(plot, u - slack);
  const most = Math.max(range.min, range.max);
  return {
    code: notNecessary ? 'NN' : null,
    actual,
    percentageRange:
      range.max > range.min ? (100 * (actual - range.min)) / (range.max - range.min) : null,
    percentageMax: most === 0 ? null : (100 * actual) / most,
    percentile: (100 * casesShort) / plot.u.length,
    casesShort,
    calculated,
  };
}
