import type { Assessments } from '@qunhai/results';

export type NetworkAnalysis = NonNullable<NonNullable<Assessments['network']>['analysis']>;
export type NetworkWave = NetworkAnalysis['waves'][number];
export type NetworkFirm = NetworkWave['firms'][number];
export type Partner = NetworkWave['partners'][number];
export type NamedTie = NetworkWave['ties'][number];
export type Measure = NetworkAnalysis['measures'][number];
export type TieKind = NamedTie['kind'];

/** Where a tie leads, seen from the firm: to its own cluster, elsewhere (or nobody says where), abroad. The last is the furthest. */
export const places = ['local', 'outside', 'abroad'] as const;
export type Place = (typeof places)[number];

export const tieKinds = ['supply', 'cooperation', 'social', 'knowledge'] as const;

/** What of a wave is wanted. */
export interface NetworkFilter {
  readonly kinds: ReadonlySet<TieKind>;
  readonly places: ReadonlySet<Place>;
  /** Firms of one cluster (null: of none) with whomever they are tied to; undefined: of all. */
  readonly cluster: string | null | undefined;
}

/** Who is tied to whom. */
export interface NetworkPart {
  readonly firms: readonly NetworkFirm[];
  readonly partners: readonly Partner[];
  readonly ties: readonly NamedTie[];
}

/** Two that are tied, whoever named whom and for what. */
export interface Link {
  readonly ends: readonly [string, string];
  readonly place: Place;
  readonly named: readonly NamedTie[];
}

/** A wave as it is drawn and listed. */
export interface ShownNetwork {
  readonly wave: number;
  readonly firms: readonly NetworkFirm[];
  /** Whom the shown ties lead to. */
  readonly partners: readonly Partner[];
  readonly links: readonly Link[];
  /** Links of a firm or partner. */
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
}

/** The firms and ties of a wave that are wanted; ties of a pair are one link, whose place is the furthest that is named. */
export function shownNetwork(
  { wave, firms, partners, ties }: NetworkWave,
  { kinds, places: wanted, cluster }: NetworkFilter,
): ShownNetwork {
  const clusterOf = new Map(firms.map((firm) => [firm.id, firm.cluster]));
  const isWanted = (id: string) => cluster === undefined || clusterOf.get(id) === cluster;
  const links = linksOfTies(
    ties.filter(
      (tie) =>
        kinds.has(tie.kind) && wanted.has(placeOf(tie)) && (isWanted(tie.from) || isWanted(tie.to)),
    ),
  );
  const linksOf = new Map<string, Link[]>();
  for (const link of links)
    for (const end of link.ends) {
      const own = linksOf.get(end);
      if (own) own.push(link);
      else linksOf.set(end, [link]);
    }
  return {
    wave,
    firms: firms.filter(({ id }) => isWanted(id) || linksOf.has(id)),
    partners: partners.filter(({ id }) => linksOf.has(id)),
    links,
    linksOf,
  };
}

/** The waves as if a cluster's firms, and whomever they are tied to, were all there is. */
export function wavesOfCluster(
  { waves }: Pick<NetworkAnalysis, 'waves'>,
  cluster: NetworkFilter['cluster'],
): readonly NetworkPart[] {
  if (cluster === undefined) return waves;
  const filter = { kinds: new Set(tieKinds), places: new Set(places), cluster };
  return waves.map((wave) => {
    const { firms, partners, links } = shownNetwork(wave, filter);
    return { firms, partners, ties: links.flatMap(({ named }) => named) };
  });
}

/** Where a tie leads; what nobody knows counts as elsewhere. */
export function placeOf({ place }: NamedTie): Place {
  return place ?? 'outside';
}

function linksOfTies(ties: readonly NamedTie[]): Link[] {
  const byPair = new Map<string, NamedTie[]>();
  for (const tie of ties) {
    if (tie.from === tie.to) continue;
    const pair = JSON.stringify([tie.from, tie.to].toSorted());
    const named = byPair.get(pair);
    if (named) named.push(tie);
    else byPair.set(pair, [tie]);
  }
  return [...byPair].map(([pair, named]) => ({
    ends: JSON.parse(pair) as [string, string],
    place: furthest(named.map(placeOf)) ?? 'outside',
    named,
  }));
}

/** How far the shown ties of a firm reach; null without ties. */
export function reachOf(network: ShownNetwork, firm: string): Place | null {
  return furthest((network.linksOf.get(firm) ?? []).map(({ place }) => place));
}

function furthest(of: readonly Place[]): Place | null {
  return places.findLast((place) => of.includes(place)) ?? null;
}

/** The other end of a link. */
export function otherEnd({ ends: [a, b] }: Link, of: string): string {
  return a === of ? b : a;
}
