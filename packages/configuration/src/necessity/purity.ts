import {
  type CeilingCurve,
  ceilingDeviation,
  emptyShare,
  hullCurve,
  isBesideSlope,
  lineCurve,
  scaledPoint,
  stepCurve,
} from './ceiling-curve.ts';
import type { CeilingName } from './ceiling-names.ts';
import { observedRange } from './necessity-input.ts';
import type { OrientedPlot, OrientedScope } from './oriented-plot.ts';
import type { PeerBuffer } from './peers.ts';
import type { CeilingLine } from './straight-ceilings.ts';

/** The five figures of how cleanly cases lie about a ceiling, in the order of print. */
export const purityFigures = ['noise', 'exceptions', 'support', 'spread', 'sharpness'] as const;

/** One of them. */
export type PurityFigure = (typeof purityFigures)[number];

/**
 * Why a figure is not defined. `other-ceiling`: the figures are not made for it (CR-VRS); `other-corner`: only for corner 1;
 * `no-variation`: condition or outcome do not vary; `no-empty-zone`: nothing is empty within what was observed;
 * `no-support`: no case is on or close below the ceiling; `no-case-near`: none is close to it without being on it.
 */
export type PurityAbsence =
  | 'other-ceiling'
  | 'other-corner'
  | 'no-variation'
  | 'no-empty-zone'
  | 'no-support'
  | 'no-case-near';

/** Cases by where they lie; every row counts, duplicates too. */
export interface PurityCases {
  readonly on: number;
  readonly nearBelow: number;
  readonly nearAbove: number;
  readonly farAbove: number;
  readonly farBelow: number;
}

/** How cleanly cases lie about a ceiling. Null: not defined, for the reason in `absent`. */
export interface CeilingPurity {
  /** Percentage of cases close above the ceiling. */
  readonly noise: number | null;
  /** Percentage of cases far above it. */
  readonly exceptions: number | null;
  /** Percentage of cases on it or close below it. */
  readonly support: number | null;
  /** How evenly those cases are spread over the range of the condition, 0 … 1; 1 at equal distances. */
  readonly spread: number | null;
  /** Of the cases close to the ceiling and not on it, the share that is below it, 0 … 1. */
  readonly sharpness: number | null;
  readonly cases: PurityCases | null;
  readonly absent: Readonly<Partial<Record<PurityFigure, PurityAbsence>>>;
}

/** Largest deviation that is close to the ceiling, from below and from above. */
const near = { below: 0.2, above: 0.1 };

/** Deviations and shares of the scope that are equal but for rounding. */
const rounding = 1e-9;

function observedScope({ u, v }: OrientedPlot): OrientedScope {
  const { min: vMin, max: vMax } = observedRange(v);
  return { uMin: u[0]!, uMax: u.at(-1)!, vMin, vMax };
}

function absenceOf(
  ceiling: CeilingName,
  plot: OrientedPlot,
  { uMin, uMax, vMin, vMax }: OrientedScope,
  peers: PeerBuffer,
): PurityAbsence | null {
  if (ceiling === 'cr-vrs') return 'other-ceiling';
  if (plot.signX !== 1 || plot.signY !== 1) return 'other-corner';
  if (!(uMax > uMin && vMax > vMin)) return 'no-variation';
  return peers.count < 2 ? 'no-empty-zone' : null;
}

function curveOf(
  ceiling: CeilingName,
  peers: PeerBuffer,
  line: CeilingLine | null,
  scope: OrientedScope,
): CeilingCurve {
  if (line) return lineCurve(line, scope);
  return ceiling === 'ce-fdh' ? stepCurve(peers, scope) : hullCurve(peers, scope);
}

function placeOf(
  curve: CeilingCurve,
  point: readonly [number, number],
  empty: number,
): keyof PurityCases {
  const { below, above } = ceilingDeviation(curve, point, empty);
  if (above > rounding && !isBesideSlope(curve, point, rounding))
    return above <= near.above + rounding ? 'nearAbove' : 'farAbove';
  if (above > rounding || below <= rounding) return 'on';
  return below <= near.below + rounding ? 'nearBelow' : 'farBelow';
}

/** 1 ÷ (1 + coefficient of variation) of the gaps that positions leave between 0 and 1. */
function evenness(positions: readonly number[]): number {
  const ends = [0, ...positions.toSorted((a, b) => a - b), 1];
  const gaps = ends.slice(1).map((end, k) => end - ends[k]!);
  const mean = 1 / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0);
  return 1 / (1 + Math.sqrt(squares / (gaps.length - 1)) / mean);
}

/**
 * Noise, exceptions, support, spread and sharpness of a ceiling. Descriptive: they have no sampling uncertainty and test nothing.
 * Always on the observed scope, whatever scope is given. No published formula was found; these are the definitions by which NCA 5.0.1
 * prints its numbers, as we specified them, with its bounds of 0.20 below and 0.10 above.
 *
 * Its oddity is kept for the sake of equal numbers: a case above a straight ceiling counts as on it where it is within the rectangle that
 * has the ceiling as its diagonal. Only cases beyond the ends of the line are ever noise or exceptions, so noise is nearly always 0.
 * @param line - of a straight ceiling, in the turned plot
 */
export function ceilingPurity(
  ceiling: CeilingName,
  plot: OrientedPlot,
  peers: PeerBuffer,
  line: CeilingLine | null,
): CeilingPurity {
  const scope = observedScope(plot);
  const absence = absenceOf(ceiling, plot, scope, peers);
  if (absence !== null) return absentPurity(absence);
  const curve = curveOf(ceiling, peers, line, scope);
  const empty = emptyShare(curve);
  const cases = { on: 0, nearBelow: 0, nearAbove: 0, farAbove: 0, farBelow: 0 };
  const supporting: number[] = [];
  for (const [i, u] of plot.u.entries()) {
    const point = scaledPoint(u, plot.v[i]!, scope);
    const place = placeOf(curve, point, empty);
    cases[place]++;
    if (place === 'on' || place === 'nearBelow') supporting.push(point[0]);
  }
  const percent = (count: number) => (100 * count) / plot.u.length;
  const close = cases.nearBelow + cases.nearAbove;
  return {
    noise: percent(cases.nearAbove),
    exceptions: percent(cases.farAbove),
    support: percent(supporting.length),
    spread: supporting.length === 0 ? null : evenness(supporting),
    sharpness: close === 0 ? null : cases.nearBelow / close,
    cases,
    absent: {
      ...(supporting.length === 0 && { spread: 'no-support' }),
      ...(close === 0 && { sharpness: 'no-case-near' }),
    },
  };
}

function absentPurity(reason: PurityAbsence): CeilingPurity {
  const none = { noise: null, exceptions: null, support: null, spread: null, sharpness: null };
  const absent = Object.fromEntries(purityFigures.map((figure) => [figure, reason]));
  return { ...none, cases: null, absent };
}
