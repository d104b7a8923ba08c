import type { CeilingName } from './ceiling-names.ts';
import { lineInto, zoneArea } from './ceiling-zone.ts';
import { type EffectSizeLabel, effectSizeLabel } from './effect-size-benchmarks.ts';
import type { OrientedPlot } from './oriented-plot.ts';
import { hullInto, type PeerBuffer, peerBuffer, peersInto } from './peers.ts';
import { type CeilingPurity, ceilingPurity } from './purity.ts';
import type { CeilingLine } from './straight-ceilings.ts';

/** A case that the ceiling rests on. */
export interface Peer {
  /** Row number in the data, from 0. */
  readonly row: number;
  readonly x: number;
  readonly y: number;
}

/** How much of the plot the condition says nothing about; percentages, the first in units of area. */
export interface Inefficiency {
  /** Area in which x does not constrain y and y is not constrained by x. */
  readonly absolute: number;
  /** The same as a percentage of the scope. */
  readonly relative: number;
  /** Percentage of the condition's range in which more of it is not needed even for the highest outcome. */
  readonly condition: number;
  /** Percentage of the outcome's range that is possible without any of the condition. */
  readonly outcome: number;
}

/** One ceiling of one condition. Null: not defined. */
export interface CeilingDescription {
  readonly ceiling: CeilingName;
  readonly zone: number | null;
  /** d = ceiling zone ÷ scope, 0 … 1. */
  readonly effectSize: number | null;
  readonly size: EffectSizeLabel | null;
  /** Of a straight ceiling, in the units of the data. */
  readonly slope: number | null;
  readonly intercept: number | null;
  /** Cases above the ceiling and the percentage on or below it. */
  readonly above: number | null;
  readonly accuracy: number | null;
  /** The zone as a percentage of that of CE-FDH; null where it is larger than that. */
  readonly fit: number | null;
  /** Corners of the ceiling: 1 for a straight line. */
  readonly complexity: number;
  readonly inefficiency: Inefficiency | null;
  readonly purity: CeilingPurity;
  readonly peers: readonly Peer[];
}

/** The peers of a plot, with their hull. */
export function findPeers(plot: OrientedPlot): PeerBuffer {
  const peers = peerBuffer(plot.u.length);
  peersInto(plot, plot.v, peers);
  hullInto(peers);
  return peers;
}

const isStraight = (ceiling: CeilingName) => ceiling !== 'ce-fdh' && ceiling !== 'ce-vrs';

/** Rounding that a comparison with a computed line forgives. */
const tolerance = (plot: OrientedPlot) =>
  1e-10 * Math.max(plot.scope.vMax - plot.scope.vMin, Math.abs(plot.scope.vMax));

/** Positions, within the peers, of those that the ceiling rests on. */
function cornersOn(
  ceiling: CeilingName,
  plot: OrientedPlot,
  peers: PeerBuffer,
  line: CeilingLine | null,
): number[] {
  if (isStraight(ceiling) && line === null) return [];
  if (ceiling.endsWith('vrs')) return Array.from(peers.hull.subarray(0, peers.hullCount));
  const all = Array.from({ length: peers.count }, (_, k) => k);
  if (ceiling !== 'c-lp') return all;
  const below = (k: number) => line!.intercept + line!.slope * peers.u[k]! - peers.v[k]!;
  return all.filter((k) => below(k) <= tolerance(plot));
}

function peerRows(
  corners: readonly number[],
  plot: OrientedPlot,
  peers: PeerBuffer,
  rows: Int32Array,
): Peer[] {
  return corners.flatMap((k) =>
    Array.from(plot.u.keys())
      .filter((i) => plot.u[i] === peers.u[k] && plot.v[i] === peers.v[k])
      .map((i) => ({
        row: rows[plot.order[i]!]!,
        x: plot.signX * plot.u[i]!,
        y: plot.signY * plot.v[i]!,
      })),
  );
}

function inefficiencyOf(
  plot: OrientedPlot,
  peers: PeerBuffer,
  line: CeilingLine | null,
): Inefficiency {
  const { uMin, uMax, vMin, vMax } = plot.scope;
  const reached = line ? (vMax - line.intercept) / line.slope : peers.u[peers.count - 1]!;
  const start = line ? line.intercept + line.slope * uMin : peers.v[0]!;
  const share = (part: number) => Math.min(Math.max(part, 0), 1);
  const condition = share((uMax - reached) / (uMax - uMin));
  const outcome = share((start - vMin) / (vMax - vMin));
  const relative = 1 - (1 - condition) * (1 - outcome);
  return {
    absolute: relative * plot.area,
    relative: 100 * relative,
    condition: 100 * condition,
    outcome: 100 * outcome,
  };
}

function casesAbove(plot: OrientedPlot, line: CeilingLine): number {
  const forgiven = tolerance(plot);
  let above = 0;
  for (let i = 0; i < plot.u.length; i++)
    if (plot.v[i]! - (line.intercept + line.slope * plot.u[i]!) > forgiven) above++;
  return above;
}

function fitOf(ceiling: CeilingName, zone: number, freeDisposal: number): number | null {
  if (ceiling === 'ce-fdh') return 100;
  if (!(freeDisposal > 0)) return null;
  const fit = (100 * zone) / freeDisposal;
  return fit > 100 + 1e-9 ? null : fit;
}

function complexityOf(ceiling: CeilingName, peers: PeerBuffer): number {
  if (ceiling === 'ce-fdh') return peers.count;
  return ceiling === 'ce-vrs' ? peers.hullCount : 1;
}

/** Area figures of a ceiling; null without a scope. */
function zoneFigures(
  ceiling: CeilingName,
  plot: OrientedPlot,
  peers: PeerBuffer,
  line: CeilingLine | null,
): Pick<CeilingDescription, 'zone' | 'effectSize' | 'size' | 'fit' | 'inefficiency'> {
  if (!(plot.area > 0))
    return { zone: null, effectSize: null, size: null, fit: null, inefficiency: null };
  const zone = zoneArea(ceiling, peers, plot.scope);
  const effectSize = zone / plot.area;
  return {
    zone,
    effectSize,
    size: effectSizeLabel(effectSize),
    fit: fitOf(ceiling, zone, zoneArea('ce-fdh', peers, plot.scope)),
    inefficiency: zone > 0 ? inefficiencyOf(plot, peers, line) : null,
  };
}

/** Cases above a ceiling: none above an envelopment; not defined for a programme without a line. */
function countAbove(ceiling: CeilingName, plot: OrientedPlot, line: CeilingLine | null) {
  if (line) return casesAbove(plot, line);
  return ceiling === 'c-lp' ? null : 0;
}

/**
 * All figures of one ceiling, apart from its test.
 * @param rows - row number in the data of every case of the plot, before sorting
 * @see Dul (2016), pp. 24–32; the manual of nca_output in the R package NCA for the inefficiencies and the fit
 */
export function describeCeiling(
  ceiling: CeilingName,
  plot: OrientedPlot,
  peers: PeerBuffer,
  rows: Int32Array,
): CeilingDescription {
  const found: CeilingLine = { slope: 0, intercept: 0 };
  const line = lineInto(ceiling, peers, found) ? found : null;
  const above = countAbove(ceiling, plot, line);
  return {
    ceiling,
    ...zoneFigures(ceiling, plot, peers, line),
    slope: line && line.slope * plot.signX * plot.signY,
    intercept: line && line.intercept * plot.signY,
    above,
    accuracy: above === null ? null : (100 * (plot.u.length - above)) / plot.u.length,
    complexity: complexityOf(ceiling, peers),
    purity: ceilingPurity(ceiling, plot, peers, line),
    peers: peerRows(cornersOn(ceiling, plot, peers, line), plot, peers, rows),
  };
}
