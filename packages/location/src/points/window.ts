import { fail } from '../errors.ts';
import type { PlanePoints } from './coordinates.ts';

/** The area in which firms could have been. */
export type WindowChoice =
  | 'hull'
  | {
      readonly xMin: number;
      readonly xMax: number;
      readonly yMin: number;
      readonly yMax: number;
    };

/** A convex polygon, counter-clockwise, with its sides as half-planes. */
export interface ConvexWindow {
  readonly kind: 'hull' | 'rectangle';
  /** Corners. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Unit normals outwards, and their distance from the origin: inside is normal · p ≤ offset. */
  readonly normalX: Float64Array;
  readonly normalY: Float64Array;
  readonly offset: Float64Array;
  /** Directions of the normals. */
  readonly angle: Float64Array;
  readonly area: number;
  readonly bounds: { xMin: number; xMax: number; yMin: number; yMax: number };
}

function windowOf(
  kind: ConvexWindow['kind'],
  corners: readonly (readonly [number, number])[],
): ConvexWindow {
  const size = corners.length;
  const [normalX, normalY] = [new Float64Array(size), new Float64Array(size)];
  const offset = new Float64Array(size);
  let twice = 0;
  for (const [k, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(k + 1) % size]!;
    const length = Math.hypot(bx - ax, by - ay);
    normalX[k] = (by - ay) / length;
    normalY[k] = (ax - bx) / length;
    offset[k] = normalX[k]! * ax + normalY[k]! * ay;
    twice += ax * by - bx * ay;
  }
  const x = Float64Array.from(corners, (corner) => corner[0]);
  const y = Float64Array.from(corners, (corner) => corner[1]);
  const bounds = {
    xMin: Math.min(...x),
    xMax: Math.max(...x),
    yMin: Math.min(...y),
    yMax: Math.max(...y),
  };
  const angle = normalX.map((nx, k) => Math.atan2(normalY[k]!, nx));
  return { kind, x, y, normalX, normalY, offset, angle, area: twice / 2, bounds };
}

type Corner = readonly [number, number];

/** Convex hull, counter-clockwise (Andrew 1979). */
function convexHull(points: readonly Corner[]): Corner[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Corner[]) => {
    const hull: Corner[] = [];
    for (const p of ordered) {
      while (hull.length >= 2) {
        const [a, b] = [hull.at(-2)!, hull.at(-1)!];
        if ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) > 0) break;
        hull.pop();
      }
      hull.push(p);
    }
    return hull.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Centre of gravity of a polygon's area. */
function centroid(corners: readonly Corner[]): Corner {
  const [ox, oy] = corners[0]!;
  let [twice, cx, cy] = [0, 0, 0];
  for (const [k, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(k + 1) % corners.length]!;
    const cross = (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
    twice += cross;
    cx += (ax + bx - 2 * ox) * cross;
    cy += (ay + by - 2 * oy) * cross;
  }
  return [ox + cx / (3 * twice), oy + cy / (3 * twice)];
}

type Rectangle = Exclude<WindowChoice, 'hull'>;

function rectangle({ x, y }: PlanePoints, { xMin, xMax, yMin, yMax }: Rectangle): ConvexWindow {
  const check = (field: string, least: number, found: number) => {
    if (!(Number.isFinite(least) && Number.isFinite(found) && least < found))
      throw fail('setting-out-of-range', { field, found, least, most: Number.MAX_VALUE });
  };
  check('window x', xMin, xMax);
  check('window y', yMin, yMax);
  for (let i = 0; i < x.length; i++)
    if (x[i]! < xMin || x[i]! > xMax || y[i]! < yMin || y[i]! > yMax)
      throw fail('point-outside-window', { row: i + 1 });
  return windowOf('rectangle', [
    [xMin, yMin],
    [xMax, yMin],
    [xMax, yMax],
    [xMin, yMax],
  ]);
}

function enlargedHull({ x, y }: PlanePoints): ConvexWindow {
  const hull = convexHull(Array.from(x, (value, i): Corner => [value, y[i]!]));
  if (hull.length < 3) throw fail('points-on-a-line', { points: x.length });
  const flat = windowOf('hull', hull);
  const { bounds } = flat;
  const extent = Math.hypot(bounds.xMax - bounds.xMin, bounds.yMax - bounds.yMin);
  if (!(flat.area > 1e-12 * extent * extent)) throw fail('points-on-a-line', { points: x.length });
  const [cx, cy] = centroid(hull);
  const grown = 1 / Math.sqrt(1 - Math.min(hull.length, x.length - 1) / x.length);
  return windowOf(
    'hull',
    hull.map(([px, py]) => [cx + grown * (px - cx), cy + grown * (py - cy)]),
  );
}

/**
 * The window of a study. The hull of the points is enlarged about its centre by 1/√(1 − corners/points), as the hull itself is too
 * small a guess of where the points could have been.
 * @throws {QunhaiError} location.points-on-a-line, location.setting-out-of-range, location.point-outside-window
 * @see Ripley & Rasson (1977), Finding the edge of a Poisson forest, Journal of Applied Probability 14, 483–491
 */
export function studyWindow(points: PlanePoints, choice: WindowChoice): ConvexWindow {
  return choice === 'hull' ? enlargedHull(points) : rectangle(points, choice);
}

/** Whether a point is in the window. */
export function isInside(window: ConvexWindow, px: number, py: number): boolean {
  for (let k = 0; k < window.offset.length; k++)
    if (window.normalX[k]! * px + window.normalY[k]! * py > window.offset[k]!) return false;
  return true;
}

/** Arcs being added up: twice as many as sides, as one may be cut in two. Grown when a window has more sides. */
let starts = new Float64Array(64);
let ends = new Float64Array(64);
let arcs = 0;

/** Insert an arc so that starts ascend. */
function insertArc(from: number, to: number): void {
  let k = arcs++;
  for (; k > 0 && starts[k - 1]! > from; k--) {
    starts[k] = starts[k - 1]!;
    ends[k] = ends[k - 1]!;
  }
  starts[k] = from;
  ends[k] = to;
}

/** Add an arc, cut at ±π. */
function addArc(from: number, to: number): void {
  if (from < -Math.PI) {
    insertArc(from + 2 * Math.PI, Math.PI);
    insertArc(-Math.PI, to);
  } else if (to > Math.PI) {
    insertArc(from, Math.PI);
    insertArc(-Math.PI, to - 2 * Math.PI);
  } else insertArc(from, to);
}

/** Total length of the arcs, overlaps counted once. */
function unionLength(): number {
  let length = 0;
  let reached = -Infinity;
  for (let k = 0; k < arcs; k++) {
    const from = Math.max(starts[k]!, reached);
    if (ends[k]! <= from) continue;
    length += ends[k]! - from;
    reached = ends[k]!;
  }
  return length;
}

/**
 * Share of a circle's circumference that lies in the window: outside a side of a convex polygon lies an arc about the side's
 * normal, and what lies outside the polygon is the union of these arcs. No allocation.
 * @see Ripley (1976), The second-order analysis of stationary point processes, Journal of Applied Probability 13, 255–266
 */
export function shareInside(window: ConvexWindow, px: number, py: number, radius: number): number {
  const { normalX, normalY, offset, angle } = window;
  if (starts.length < 2 * offset.length) {
    starts = new Float64Array(2 * offset.length);
    ends = new Float64Array(2 * offset.length);
  }
  arcs = 0;
  for (let k = 0; k < offset.length; k++) {
    const gap = offset[k]! - normalX[k]! * px - normalY[k]! * py;
    if (gap >= radius) continue;
    const half = Math.acos(Math.max(gap / radius, -1));
    addArc(angle[k]! - half, angle[k]! + half);
  }
  return 1 - unionLength() / (2 * Math.PI);
}
