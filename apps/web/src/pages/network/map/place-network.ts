import { type Disc, type Point, placeDiscs, placeMembers } from '@qunhai/report';
import { arrangeTied } from './arrange-tied.ts';
import type { NamedTie, NetworkPart } from './shown-network.ts';

/** Size of a drawing and of what stands in it, in the drawing's units. */
export interface MapBox {
  readonly width: number;
  readonly height: number;
  /** Room at the top, for the legend. */
  readonly head: number;
  /** Distance of neighbouring partners. */
  readonly step: number;
}

/** Firms of a cluster; null: of none that is known. */
interface ClusterDisc extends Disc {
  readonly cluster: string | null;
}

/** Partners of a country; null: elsewhere in the firms' own country, or nobody says where. */
export interface CountryDisc extends Disc {
  readonly country: string | null;
}

/** Where everything stands, in all waves. */
export interface PlacedNetwork {
  readonly box: MapBox;
  readonly places: ReadonlyMap<string, Point>;
  readonly clusters: readonly ClusterDisc[];
  readonly countries: readonly CountryDisc[];
}

interface Members<Key> {
  readonly key: Key;
  readonly ids: string[];
}

/**
 * Places of everybody who stands in any wave, so that nobody moves between waves, and the same network is the same drawing: clusters in
 * the middle with firms that are tied near each other; around them partners elsewhere and, country by country, abroad, on the side of
 * the firms that name them.
 */
export function placeNetwork(waves: readonly NetworkPart[], box: MapBox): PlacedNetwork {
  const { clusterOf, countryOf } = whereAllAre(waves);
  const groups = grouped(clusterOf);
  const rings = grouped(countryOf);
  const ties = waves.flatMap((wave) => wave.ties);
  const middle: Point = [box.width / 2, box.head + (box.height - box.head) / 2];
  const edge = ringOf(box, rings);
  const discs = placeDiscs(
    groups.map(({ ids }) => ids.length),
    middle,
    edge.within,
  );
  const places = new Map<string, Point>();
  groups.forEach(({ ids }, at) => {
    const { centre, radius } = discs[at]!;
    arrangeTied(ids, ties).forEach(([x, y], member) => {
      places.set(ids[member]!, [centre[0] + x * radius, centre[1] + y * radius]);
    });
  });
  const countries = placeRing(rings, edge, middle, namersOf(ties, places));
  for (const disc of countries)
    placeMembers(disc.ids.length, disc).forEach((point, member) => {
      places.set(disc.ids[member]!, point);
    });
  return {
    box,
    places,
    clusters: groups.map(({ key, ids }, at) => {
      const { centre, radius } = discs[at]!;
      return { cluster: key, centre, radius: ids.length === 1 ? radius / 2 : radius };
    }),
    countries,
  };
}

/** The cluster of everybody in one, the country of everybody else; as the latest wave has it. */
function whereAllAre(waves: readonly NetworkPart[]) {
  const firms = waves.flatMap((wave) => wave.firms);
  const partners = waves.flatMap((wave) => wave.partners);
  const namedBy = new Map(waves.flatMap(({ ties }) => ties.map(({ from, to }) => [to, from])));
  const clusterOf = new Map(firms.map(({ id, cluster }) => [id, cluster]));
  const besideThem = partners
    .filter(({ place }) => place === 'local')
    .map(({ id }) => [id, clusterOf.get(namedBy.get(id) ?? '') ?? null] as const);
  const away = partners
    .filter(({ place }) => place !== 'local')
    .map(({ id, place, country }) => [id, place === 'abroad' ? (country ?? '?') : null] as const);
  return {
    clusterOf: new Map([...clusterOf, ...besideThem]),
    countryOf: new Map(away),
  };
}

/** Members by what they have in common, all in the order of their names; what is null comes last. */
function grouped(of: ReadonlyMap<string, string | null>): Members<string | null>[] {
  const byKey = new Map<string | null, string[]>();
  for (const [id, key] of [...of].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const ids = byKey.get(key);
    if (ids) ids.push(id);
    else byKey.set(key, [id]);
  }
  return [...byKey].map(([key, ids]) => ({ key, ids })).toSorted((a, b) => order(a.key, b.key));
}

function order(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}

/** An ellipse for the countries, the radius of each, and of the circle that is left within. */
interface Ring {
  readonly across: number;
  readonly down: number;
  readonly within: number;
  readonly radii: readonly number[];
}

/** Share of the ring that countries may fill, and of the height that the largest may take. */
const fullest = 0.8;
const largest = 0.09;

function ringOf({ width, height, head, step }: MapBox, rings: readonly Members<unknown>[]): Ring {
  const room = height - head;
  const wished = rings.map(({ ids }) => step * Math.sqrt(ids.length));
  const girth = Math.PI * ((width + room) / 2);
  const shrink = Math.min(
    1,
    (largest * room) / Math.max(1, ...wished),
    (fullest * girth) / Math.max(1, 2 * sum(wished)),
  );
  const radii = wished.map((radius) => radius * shrink);
  const most = Math.max(0, ...radii);
  // Names of countries stand outside of them.
  const label = rings.length > 0 ? 20 : 4;
  const across = width / 2 - most - label;
  const down = room / 2 - most - label;
  return {
    across,
    down,
    radii,
    within: Math.min(across, down) - (rings.length > 0 ? most + 10 : 0),
  };
}

/** Where those stand who name somebody, by whom they name. */
function namersOf(
  ties: readonly NamedTie[],
  places: ReadonlyMap<string, Point>,
): ReadonlyMap<string, readonly Point[]> {
  const namers = new Map<string, Point[]>();
  for (const { from, to } of ties) {
    const point = places.get(from);
    if (point === undefined) continue;
    const own = namers.get(to);
    if (own) own.push(point);
    else namers.set(to, [point]);
  }
  return namers;
}

/** Room between countries, in the drawing's units. */
const gap = 12;

/** Countries around the middle, each on the side from which it is named as far as there is room. */
function placeRing(
  rings: readonly Members<string | null>[],
  { across, down, radii }: Ring,
  [x, y]: Point,
  namers: ReadonlyMap<string, readonly Point[]>,
): (CountryDisc & { readonly ids: readonly string[] })[] {
  const wished = rings
    .map(({ key, ids }, at) => {
      const from = ids.flatMap((id) => namers.get(id) ?? []);
      const towardsX = sum(from.map((point) => point[0] - x));
      const towardsY = sum(from.map((point) => point[1] - y));
      return { key, ids, radius: radii[at]!, angle: Math.atan2(towardsY, towardsX) };
    })
    .toSorted((a, b) => a.angle - b.angle || order(a.key, b.key));
  const girth = sum(wished.map(({ radius }) => 2 * radius + gap));
  const even = wished.map(
    ({ radius }, at) =>
      (2 * Math.PI * (sum(wished.slice(0, at).map((one) => 2 * one.radius + gap)) + radius)) /
      girth,
  );
  const turn = Math.atan2(
    sum(wished.map(({ angle }, at) => Math.sin(angle - even[at]!))),
    sum(wished.map(({ angle }, at) => Math.cos(angle - even[at]!))),
  );
  return wished.map(({ key, ids, radius }, at) => {
    const angle = even[at]! + turn;
    const centre: Point = [x + across * Math.cos(angle), y + down * Math.sin(angle)];
    return { country: key, ids, centre, radius };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
