import { type Disc, type Point, placeDiscs, placeMarkets } from '@qunhai/report';
import type { NetworkFrames } from './network-frames.ts';

/** Where everything stands in all frames; units are arbitrary, the middle is 0, 0. */
export interface NetworkLayout {
  /** Place of a firm by its number. */
  readonly firms: ReadonlyMap<number, Point>;
  /** Groups: the clusters, and last the firms outside them where there are any. */
  readonly discs: readonly Disc[];
  readonly markets: readonly Point[];
}

const middle: Point = [0, 0];
const within = 116;
const ring = [146, 168] as const;

/** Position in the groups of the layout: firms outside clusters are the last group. */
export function groupOf(cluster: number, { clusters }: Pick<NetworkFrames, 'clusters'>): number {
  return cluster < 0 ? clusters.length : cluster;
}

/**
 * Places of all firms that ever lived, so that nobody moves while the film runs: the same world is the same drawing. Firms of a cluster
 * stand on rings in the order of their numbers, those founded later outside.
 */
export function layoutNetwork(film: NetworkFrames): NetworkLayout {
  const members: number[][] = film.clusters.map(() => []);
  const known = new Set<number>();
  for (const { firm, cluster } of film.frames)
    firm.forEach((number, at) => {
      if (known.has(number)) return;
      known.add(number);
      const group = groupOf(cluster[at]!, film);
      members[group] ??= [];
      members[group].push(number);
    });
  const discs = placeDiscs(
    members.map(({ length }) => length),
    middle,
    within,
  );
  const firms = new Map<number, Point>();
  members.forEach((numbers, group) => {
    numbers.sort((a, b) => a - b);
    const places = placeOnRings(numbers.length, discs[group]!);
    numbers.forEach((number, at) => {
      firms.set(number, places[at]!);
    });
  });
  const distances = film.markets.map(({ distance }) => distance);
  return { firms, discs, markets: placeMarkets(distances, middle, ring) };
}

/** Points on rings from the middle outwards, evenly apart, so that those with neighbouring numbers are neighbours. */
export function placeOnRings(count: number, { centre: [x, y], radius }: Disc): Point[] {
  if (count === 0) return [];
  const rings = Math.max(1, Math.round(Math.sqrt(count / Math.PI)));
  const whole = rings * rings;
  const points: Point[] = [];
  for (let ringAt = 1; ringAt <= rings; ringAt++) {
    const upTo = Math.round((count * ringAt * ringAt) / whole);
    const here = upTo - points.length;
    const away = count === 1 ? 0 : (radius * (ringAt - 0.5)) / rings;
    for (let p = 0; p < here; p++) {
      const angle = (2 * Math.PI * p) / here - Math.PI / 2;
      points.push([x + away * Math.cos(angle), y + away * Math.sin(angle)]);
    }
  }
  return points;
}
