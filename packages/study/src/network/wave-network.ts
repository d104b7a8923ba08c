import type { Dataset, Firm, Tie } from '@qunhai/dataset';
import {
  type FirmPositions,
  firmPositions,
  type NominationPolicy,
  type PositionFirm,
  type PositionTie,
  positionMeasures,
} from '@qunhai/network';

/** Where a partner is, seen from the firm that names it; null = nobody knows. */
type Place = 'local' | 'outside' | 'abroad' | null;

/** A tie of the wave with the place of its partner. */
export interface PlacedTie extends Tie {
  readonly place: Place;
}

/** Firms of one cluster in one wave, and what they name. */
export interface ClusterRoster {
  /** Null: firms of which no cluster is known. */
  readonly cluster: string | null;
  readonly firms: readonly (PositionFirm & { readonly responded: boolean })[];
  /** One tie for all kinds between the same two, as heavy as the kinds are many. */
  readonly ties: readonly PositionTie[];
  /** Whether any firm of the study tells of partners outside in this wave; otherwise nobody was asked, and nothing is known of them. */
  readonly outsideKnown: boolean;
  /** As named: one tie for each kind. */
  readonly named: readonly PlacedTie[];
}

/** Who was in the network in one wave. */
export interface WaveNetwork {
  readonly wave: number;
  readonly rosters: readonly ClusterRoster[];
}

/** How nominations among firms become ties when positions are computed: one of the two names the other. */
export const nominationPolicy: NominationPolicy = 'either';

/** Facts by which firms may state how many partners they have, instead of naming them: outside the cluster in all, and abroad. */
const statedFacts = { outside: 'partners_outside', abroad: 'partners_abroad' } as const;

/** Waves in which firms named partners, earliest first. */
export function wavesWithTies({ ties }: Pick<Dataset, 'ties'>): number[] {
  return [...new Set(ties.map(({ wave }) => wave))].sort((a, b) => a - b);
}

/**
 * The network of one wave by clusters. A firm is in it when it answered in the wave, names a partner or is named by a firm; one that
 * did neither answer nor name counts as not having responded. A partner is local when the tie says so, or when both firms are of one cluster;
 * abroad when its country is not that of the cluster; outside otherwise.
 */
export function waveNetwork(dataset: Dataset, wave: number): WaveNetwork {
  const ties = dataset.ties.filter((tie) => tie.wave === wave);
  const answered = new Set(
    dataset.responses.firm.filter((_, row) => dataset.responses.wave[row] === wave),
  );
  const naming = new Set(ties.map(({ from }) => from));
  const named = new Set(ties.map(({ to }) => to));
  const present = dataset.firms.filter(
    ({ id }) => answered.has(id) || naming.has(id) || named.has(id),
  );
  const stated = statedPartners(dataset, wave);
  const rosters = [...Map.groupBy(present, ({ cluster }) => cluster)].map(([cluster, firms]) => {
    const own = new Set(firms.map(({ id }) => id));
    const home = homeCountry(dataset, cluster, ties);
    const placed = ties
      .filter(({ from }) => own.has(from))
      .map((tie) => ({ ...tie, place: placeOf(tie, own, home) }));
    return {
      cluster,
      firms: firms.map((firm) => ({
        id: firm.id,
        responded: answered.has(firm.id) || naming.has(firm.id),
        ...stated(firm),
      })),
      named: placed,
      ties: mergeKinds(placed),
    };
  });
  const outsideKnown = rosters.some(
    ({ named, firms }) =>
      named.some(({ place }) => place === 'outside' || place === 'abroad') ||
      firms.some((firm) => 'partnersOutside' in firm || 'partnersAbroad' in firm),
  );
  return { wave, rosters: rosters.map((roster) => ({ ...roster, outsideKnown })) };
}

/** Positions of the firms of one cluster; those that tell of partners outside are null where nobody was asked for them. */
export function positionsIn({ firms, ties, outsideKnown }: ClusterRoster): FirmPositions {
  const found = firmPositions(firms, ties, { policy: nominationPolicy });
  if (outsideKnown) return found;
  const beyond = positionMeasures.filter(({ side }) => side !== 'local').map(({ id }) => id);
  const unknown = Object.fromEntries(beyond.map((id) => [id, null]));
  return {
    ...found,
    firms: found.firms.map((firm) => ({
      ...firm,
      positions: { ...firm.positions, ...unknown },
    })),
  };
}

function placeOf(
  { to, local, country }: Tie,
  own: ReadonlySet<string>,
  home: string | null,
): Place {
  if (local === true || (local === null && own.has(to))) return 'local';
  if (country !== null) return country === home ? 'outside' : 'abroad';
  return local === false ? 'outside' : null;
}

/** The country that the table of clusters gives, else the one that most local ties give. */
function homeCountry(
  { clusters }: Dataset,
  cluster: string | null,
  ties: readonly Tie[],
): string | null {
  const given = clusters.find(({ id }) => id === cluster)?.attributes.country;
  if (typeof given === 'string') return given.toUpperCase();
  const local = ties.flatMap((tie) => (tie.local && tie.country !== null ? [tie.country] : []));
  const counts = [...Map.groupBy(local, (country) => country)].map(
    ([country, all]) => [country, all.length] as const,
  );
  return counts.sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function mergeKinds(ties: readonly PlacedTie[]): PositionTie[] {
  const pairs = Map.groupBy(ties, ({ from, to }) => JSON.stringify([from, to]));
  return [...pairs.values()].map((kinds) => {
    const { from, to, place, country } = kinds.find((tie) => tie.place !== null) ?? kinds[0]!;
    return { from, to, weight: kinds.length, place, country };
  });
}

function statedPartners({ responses }: Dataset, wave: number) {
  const rows = new Map(
    responses.firm.flatMap((firm, row) =>
      responses.wave[row] === wave ? [[firm, row] as const] : [],
    ),
  );
  return ({ id, facts }: Firm): Pick<PositionFirm, 'partnersOutside' | 'partnersAbroad'> => {
    const count = (fact: string) => {
      const row = rows.get(id);
      const value = (row === undefined ? null : responses.facts[fact]?.[row]) ?? facts[fact];
      return typeof value === 'number' ? value : null;
    };
    const all = count(statedFacts.outside);
    const abroad = count(statedFacts.abroad);
    return {
      ...(all !== null && { partnersOutside: Math.max(0, all - (abroad ?? 0)) }),
      ...(abroad !== null && { partnersAbroad: abroad }),
    };
  };
}
