import { fail } from '../errors.ts';
import { type Coordinates, chordBetween, chordOf, embed } from './coordinates.ts';
import { neighbourSearch } from './neighbours.ts';

/** What counts as dense. */
export interface DensitySettings {
  /** Radius of a neighbourhood: kilometres on the globe, else the coordinates' unit. */
  readonly radius: number;
  /** Fewest points of a dense neighbourhood, the point itself included. */
  readonly fewest: number;
}

/** Dense groups of points. */
export interface DensityClusters extends DensitySettings {
  /** Group of every point, from 0, largest first; −1 for points in none. */
  readonly labels: readonly number[];
  /** Whether the point's own neighbourhood is dense. */
  readonly core: readonly boolean[];
  readonly sizes: readonly number[];
  /** Share of points in a group. */
  readonly clusteredShare: number;
}

function checkSettings({ radius, fewest }: DensitySettings): void {
  if (!(radius > 0 && Number.isFinite(radius)))
    throw fail('setting-out-of-range', {
      field: 'radius',
      found: radius,
      least: 0,
      most: Number.MAX_VALUE,
    });
  if (!(Number.isInteger(fewest) && fewest >= 1))
    throw fail('setting-out-of-range', {
      field: 'fewest',
      found: fewest,
      least: 1,
      most: Number.MAX_SAFE_INTEGER,
    });
}

/** Groups of core points that reach each other, by first point; −1 elsewhere. */
function growGroups(near: readonly number[][], core: readonly boolean[]): Int32Array {
  const labels = new Int32Array(core.length).fill(-1);
  let groups = 0;
  for (let start = 0; start < core.length; start++) {
    if (!core[start] || labels[start] !== -1) continue;
    labels[start] = groups;
    const open = [start];
    for (let point = open.pop(); point !== undefined; point = open.pop())
      for (const other of near[point]!)
        if (core[other] && labels[other] === -1) {
          labels[other] = groups;
          open.push(other);
        }
    groups++;
  }
  return labels;
}

/**
 * Density-based groups (DBSCAN). A border point, near a core point but not dense itself, joins its nearest core point (the first
 * of equally near ones), so that the result does not depend on the order of the firms.
 * @throws {QunhaiError} location.invalid-coordinate, location.table-shape, location.setting-out-of-range
 * @see Ester, Kriegel, Sander & Xu (1996), A density-based algorithm for discovering clusters in large spatial databases with
 *   noise, KDD-96, 226–231; Schubert et al. (2017), DBSCAN revisited, revisited, ACM TODS 42(3)
 */
export function densityClusters(
  coordinates: Coordinates,
  settings: DensitySettings,
): DensityClusters {
  checkSettings(settings);
  const points = embed(coordinates);
  const search = neighbourSearch(points, chordOf(settings.radius, points));
  const near = Array.from({ length: points.count }, (_, i) => search(i));
  const core = near.map((others) => others.length >= settings.fewest);
  const labels = growGroups(near, core);
  const joined = labels.slice();
  for (let i = 0; i < points.count; i++) {
    if (core[i]) continue;
    let least = Infinity;
    for (const other of near[i]!) {
      const distance = core[other] ? chordBetween(points, i, other) : Infinity;
      if (distance >= least) continue;
      least = distance;
      joined[i] = labels[other]!;
    }
  }
  return { ...settings, ...rankGroups(joined), core };
}

/** Number groups by size, largest first, then by first point. */
function rankGroups(labels: Int32Array): Omit<DensityClusters, keyof DensitySettings | 'core'> {
  const sizes: number[] = [];
  for (const label of labels) if (label >= 0) sizes[label] = (sizes[label] ?? 0) + 1;
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const rank = new Map(order.map((label, index) => [label, index]));
  const clustered = sizes.reduce((a, b) => a + b, 0);
  return {
    labels: Array.from(labels, (label) => rank.get(label) ?? -1),
    sizes: order.map((label) => sizes[label]!),
    clusteredShare: labels.length === 0 ? 0 : clustered / labels.length,
  };
}
