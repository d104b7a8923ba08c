import { decimal } from '../format/format-number.ts';
import { type Axis, drawBottomAxis, niceAxis, place } from './axis.ts';
import { grid, quiet, seriesLooks } from './palette.ts';
import { at, type FigureText, svgFigure, svgLine, svgMark, svgText } from './svg.ts';
import { textWidth } from './text-width.ts';

interface Estimated {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface MapPoint {
  readonly label: string;
  readonly importance: Estimated;
  readonly performance: Estimated;
}

export interface ImportancePerformanceMap extends FigureText {
  readonly points: readonly MapPoint[];
  readonly importanceName: string;
  readonly performanceName: string;
  /** Writes a number of the axis with the decimals it needs. */
  readonly formatImportance: (value: number, digits: number) => string;
}

const size = { width: 300, height: 320 };
const box = { left: 32, right: 290, top: 26, bottom: 272 };

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function overlap(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

/** Where labels may stand around their point, best first: near before far. */
const offsets: readonly (readonly [number, number])[] = [1, 1.9, 2.8, 3.7].flatMap((reach) =>
  [
    [1, -0.6],
    [-1, -0.6],
    [1, 0.9],
    [-1, 0.9],
    [0, -1.2],
    [0, 1.4],
  ].map(([x, y]) => [x! * reach, y! * reach] as const),
);

function labelBox(
  x: number,
  y: number,
  width: number,
  offset: readonly [number, number],
): Rectangle {
  const centre = x + Math.sign(offset[0]) * (width / 2 + 6) + offset[0] * 4;
  const middle = y + offset[1] * 12;
  return {
    left: centre - width / 2,
    right: centre + width / 2,
    top: middle - 8,
    bottom: middle + 8,
  };
}

/** Greedy placement: each label takes the first place where it covers least of what is there already. */
function placeLabels(points: readonly { x: number; y: number; label: string }[]): Rectangle[] {
  const marks = points.map(({ x, y }) => ({
    left: x - 6,
    right: x + 6,
    top: y - 6,
    bottom: y + 6,
  }));
  const placed: Rectangle[] = [];
  for (const [index, { x, y, label }] of points.entries()) {
    const width = textWidth(label, 12, true);
    const others = [...placed, ...marks.filter((_, other) => other !== index)];
    let best: Rectangle | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const offset of offsets) {
      const candidate = labelBox(x, y, width, offset);
      const outside =
        candidate.left < box.left + 2 ||
        candidate.right > box.right - 2 ||
        candidate.top < box.top ||
        candidate.bottom > box.bottom - 2;
      const cost = others.reduce((sum, other) => sum + overlap(candidate, other), 0);
      const total = cost + (outside ? 1e6 : 0);
      if (total < least) [best, least] = [candidate, total];
      if (least === 0) break;
    }
    placed.push(best!);
  }
  return placed;
}

function range(points: readonly MapPoint[]): [number, number] {
  const values = points.flatMap(({ importance: i }) => [
    i.value,
    i.lower ?? i.value,
    i.upper ?? i.value,
  ]);
  return [Math.min(0, ...values), Math.max(0.1, ...values)];
}

/** The part of 0…100 that holds all intervals, at least 20 points of it. */
function performanceAxis(points: readonly MapPoint[]): Axis {
  const values = points.flatMap(({ performance: p }) => [
    p.value,
    p.lower ?? p.value,
    p.upper ?? p.value,
  ]);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const low = Math.min(middle - 10, ...values);
  const high = Math.max(middle + 10, ...values);
  return niceAxis(Math.max(0, low), Math.min(100, high), 4);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Pixels of a point and of its intervals. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly across: readonly [number, number] | null;
  readonly up: readonly [number, number] | null;
}

function spotOf(point: MapPoint, x: (value: number) => number, y: (value: number) => number): Spot {
  const { importance: i, performance: p } = point;
  return {
    x: x(i.value),
    y: y(p.value),
    label: point.label,
    across: i.lower === null || i.upper === null ? null : [x(i.lower), x(i.upper)],
    up: p.lower === null || p.upper === null ? null : [y(p.lower), y(p.upper)],
  };
}

function drawSpot(spot: Spot): string {
  const look = seriesLooks[0]!;
  const { across, up } = spot;
  return (
    (across === null ? '' : svgLine([across[0], spot.y], [across[1], spot.y], look.color, 1.2)) +
    (up === null ? '' : svgLine([spot.x, up[0]], [spot.x, up[1]], look.color, 1.2)) +
    svgMark(spot.x, spot.y, look, 4)
  );
}

/**
 * Importance–performance map of one target (Ringle & Sarstedt, 2016): total effect across, score 0…100 upwards, both with
 * intervals; dashed lines stand at the means, so that the lower right holds what matters and is weak.
 */
export function drawImportancePerformanceMap(map: ImportancePerformanceMap): string {
  const axis = niceAxis(...range(map.points), 4);
  const performance = performanceAxis(map.points);
  const x = (value: number): number => place(axis, [box.left, box.right], value);
  const y = (value: number): number => place(performance, [box.bottom, box.top], value);
  const ticks = performance.ticks.map(
    (tick) =>
      svgLine([box.left, y(tick)], [box.right, y(tick)], grid) +
      svgText(box.left - 6, y(tick) + 4, decimal(tick, 0), { anchor: 'end', fill: quiet }),
  );
  const spots = map.points.map((point) => spotOf(point, x, y));
  const centre = [mean(spots.map((spot) => spot.x)), mean(spots.map((spot) => spot.y))] as const;
  const means = `<path d="M${at(centre[0])} ${box.top}V${box.bottom}M${box.left} ${at(centre[1])}H${box.right}" stroke="${quiet}" stroke-dasharray="4 4" fill="none"/>`;
  const labels = placeLabels(spots).map((room, index) =>
    svgText((room.left + room.right) / 2, room.bottom - 4, spots[index]!.label, {
      anchor: 'middle',
      bold: true,
      halo: true,
    }),
  );
  return svgFigure(
    map,
    size,
    ticks.join('') +
      drawBottomAxis(axis, box, map.importanceName, map.formatImportance) +
      svgText(4, 14, map.performanceName) +
      means +
      `<path d="M${box.left} ${box.top}V${box.bottom}H${box.right}" fill="none" stroke="${quiet}"/>` +
      spots.map(drawSpot).join('') +
      labels.join(''),
  );
}
