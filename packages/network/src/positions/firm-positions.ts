import { betweenness } from '../centrality/betweenness.ts';
import { closeness } from '../centrality/closeness.ts';
import { coreness } from '../centrality/coreness.ts';
import { degrees } from '../centrality/degree.ts';
import { eigenvectorCentrality } from '../centrality/eigenvector.ts';
import { pageRank } from '../centrality/page-rank.ts';
import { continuousCore } from '../core/continuous-core.ts';
import { structuralHoles } from '../groups/structural-holes.ts';
import { type NetworkNote, note } from '../messages.ts';
import { collapse, type IndexedNetwork, indexNetwork } from '../model/index-network.ts';
import { type NominationPolicy, resolveNominations } from '../nominations/resolve-nominations.ts';
import { clustering } from '../structure/clustering.ts';
import { type PartnersOutside, partnersOutside } from './partners-outside.ts';
import type { PositionId } from './position-measures.ts';

/** A firm of the cluster. */
export interface PositionFirm {
  readonly id: string;
  /** False when it was asked for partners and did not answer. True when left out. */
  readonly responded?: boolean;
  /** Numbers of partners outside as the firm states them, used when it lists none one by one. */
  readonly partnersOutside?: number;
  readonly partnersAbroad?: number;
}

/** A tie that a firm names. */
export interface PositionTie {
  readonly from: string;
  readonly to: string;
  readonly weight?: number;
  /** Where the partner is: in the cluster, outside of it (in the country, or nobody knows where), or abroad. When left out, firms of the list are local, and a country decides otherwise. */
  readonly place?: 'local' | 'outside' | 'abroad' | null;
  readonly country?: string | null;
}

export interface PositionOptions {
  /** How nominations among the firms become ties; `either` by default. */
  readonly policy?: NominationPolicy;
  /** Country of the cluster: partners in another one are abroad. */
  readonly homeCountry?: string;
  readonly weighted?: boolean;
}

/** One row per firm with all its positions; null where a position is undefined or unknown. */
export interface FirmPosition {
  readonly firm: string;
  readonly responded: boolean;
  readonly positions: Readonly<Record<PositionId, number | null>>;
}

/** Positions of all firms, and how the network came about. */
export interface FirmPositions {
  readonly firms: readonly FirmPosition[];
  readonly policy: NominationPolicy;
  readonly notes: readonly NetworkNote[];
}

/**
 * Positions of every firm of a cluster in its local network and between that and the world: columns that can stand as
 * indicators beside questionnaire items. See `positionMeasures` for what each means.
 * @throws {QunhaiError} network.duplicate-node, network.tie-weight
 */
export function firmPositions(
  firms: readonly PositionFirm[],
  ties: readonly PositionTie[],
  options: PositionOptions = {},
): FirmPositions {
  const { policy = 'either', weighted = false } = options;
  const roster = firms.map(({ id, responded = true }) => ({ id, responded }));
  const outside = partnersOutside(firms, ties, options.homeCountry);
  const resolved = resolveNominations(roster, outside.localTies, policy);
  const reported = indexNetwork(
    resolveNominations(roster, outside.localTies, 'as-reported').network,
  );
  const local = indexNetwork(resolved.network);
  const whole = withPartners(local, outside);
  const columns = {
    ...localColumns(local, reported, roster, weighted),
    ...wholeColumns(whole, local.n, weighted),
    ...bridgeColumns(local, outside),
  };
  return {
    firms: roster.map(({ id, responded }, at) => ({
      firm: id,
      responded,
      positions: Object.fromEntries(
        Object.entries(columns).map(([name, values]) => [name, values[at] ?? null]),
      ) as Record<PositionId, number | null>,
    })),
    policy,
    notes: [...resolved.notes, ...outside.notes, note('census')],
  };
}

type Columns<Name extends PositionId> = Record<Name, readonly (number | null)[]>;

function localColumns(
  local: IndexedNetwork,
  reported: IndexedNetwork,
  roster: readonly { responded: boolean }[],
  weighted: boolean,
) {
  const asReported = degrees(reported);
  const degree = degrees(local);
  const pairs = collapse(local);
  const holes = structuralHoles(local, weighted);
  const near = closeness(local, 'any');
  const others = Math.max(1, local.n - 1);
  return {
    localDegree: degree.partners,
    localMutual: degrees(collapse(reported, 'both')).total,
    localIn: asReported.in,
    localOut: asReported.out.map((value, at) => (roster[at]!.responded ? value : null)),
    localStrength: degree.strength,
    betweenness: betweenness(local).normalized,
    closeness: near.harmonic.map((value) => value / others),
    eigenvector: eigenvectorCentrality(pairs, weighted).values,
    pageRank: pageRank(local, 0.85, weighted).values,
    kCore: coreness(pairs),
    coreness: continuousCore(local, { weighted }).coreness,
    clustering: clustering(local).local,
    constraint: holes.constraint,
    effectiveSize: holes.effectiveSize,
    efficiency: holes.efficiency,
    hierarchy: holes.hierarchy,
  } satisfies Partial<Columns<PositionId>>;
}

/** The local network with the partners outside as further nodes; ties among these are unknown and count as none. */
function withPartners(local: IndexedNetwork, outside: PartnersOutside): IndexedNetwork {
  const pairs = collapse(local);
  const ties = pairs.ids.flatMap((from, i) =>
    [...pairs.out.targets.subarray(pairs.out.starts[i]!, pairs.out.starts[i + 1]!).entries()]
      .filter(([, j]) => j > i)
      .map(([at, j]) => ({
        from: `firm ${from}`,
        to: `firm ${pairs.ids[j]}`,
        weight: pairs.out.weights[pairs.out.starts[i]! + at]!,
      })),
  );
  const partners = new Set(outside.ties.map(({ partner }) => partner));
  return indexNetwork({
    directed: false,
    nodes: [
      ...local.ids.map((id) => ({ id: `firm ${id}` })),
      ...[...partners].map((id) => ({ id: `partner ${id}` })),
    ],
    ties: [
      ...ties,
      ...outside.ties.map(({ firm, partner, weight }) => ({
        from: `firm ${firm}`,
        to: `partner ${partner}`,
        weight,
      })),
    ],
  });
}

function wholeColumns(whole: IndexedNetwork, firms: number, weighted: boolean) {
  const holes = structuralHoles(whole, weighted);
  return {
    wholeConstraint: holes.constraint.slice(0, firms),
    wholeEffectiveSize: holes.effectiveSize.slice(0, firms),
  } satisfies Partial<Columns<PositionId>>;
}

function bridgeColumns(local: IndexedNetwork, outside: PartnersOutside) {
  const { out } = collapse(local);
  const partners = (i: number) => out.targets.subarray(out.starts[i]!, out.starts[i + 1]!);
  const abroad = local.ids.map((id) => outside.abroad.get(id) ?? new Set<string>());
  const counts = local.ids.map((id) => outside.counts.get(id)!);
  const steps = stepsAbroad(local.n, partners, counts);
  return {
    outsideDegree: counts.map(({ outside: count }) => count),
    globalDegree: counts.map(({ abroad: count }) => count),
    countries: counts.map(({ countries }) => countries),
    countryDiversity: counts.map(({ diversity }) => diversity),
    externalInternal: counts.map((count, i) => {
      const external = count.outside + count.abroad;
      const all = external + partners(i).length;
      return all > 0 ? (external - partners(i).length) / all : null;
    }),
    bridging: abroad.map((own, i) => {
      if (counts[i]!.statedOnly) return null;
      let pairs = 0;
      for (const other of partners(i))
        pairs += [...own].filter((partner) => !abroad[other]!.has(partner)).length;
      return pairs;
    }),
    soleBridges: abroad.map((own, i) => {
      if (counts[i]!.statedOnly) return null;
      return [...own].filter((partner) => !abroad.some((each, j) => j !== i && each.has(partner)))
        .length;
    }),
    partnersAbroad: local.ids.map(
      (_, i) => [...partners(i)].filter((other) => counts[other]!.abroad > 0).length,
    ),
    stepsAbroad: steps,
  } satisfies Partial<Columns<PositionId>>;
}

/** Ties to pass until a partner abroad is reached: 1 = an own partner; null = out of reach. */
function stepsAbroad(
  n: number,
  partners: (i: number) => Int32Array,
  counts: readonly { abroad: number }[],
): (number | null)[] {
  const steps: (number | null)[] = counts.map(({ abroad }) => (abroad > 0 ? 1 : null));
  const queue = Array.from({ length: n }, (_, i) => i).filter((i) => steps[i] === 1);
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!;
    for (const next of partners(node)) {
      if (steps[next] !== null) continue;
      steps[next] = steps[node]! + 1;
      queue.push(next);
    }
  }
  return steps;
}
