import type { Dataset } from '@qunhai/dataset';
import type { Bilingual, JobControl } from '@qunhai/kernel';
import {
  collapse,
  type FirmPosition,
  type IndexedNetwork,
  indexNetwork,
  positionMeasures,
  resolveNominations,
  type ValueChain,
  valueChainCompleteness,
} from '@qunhai/network';
import {
  type ClusterRoster,
  nominationPolicy,
  positionsIn,
  type WaveNetwork,
} from '../../network/wave-network.ts';
import { jobPortion } from '../job-portion.ts';
import type { ComparedWave } from './change-part.ts';
import type { FirmFacts } from './firm-facts.ts';
import { mixingPart, usableGroupings } from './mixing-part.ts';
import {
  type ClusterResults,
  type FirmRow,
  fewestFirms,
  type NetworkSettings,
  type WaveResults,
} from './network-settings.ts';
import { type FirmCounts, reachPart } from './reach-part.ts';
import { relationsPart } from './relations-part.ts';
import { structurePart } from './structure-part.ts';

/** A wave described, and what the comparison with the next one needs of each cluster. */
export interface DescribedWave {
  readonly results: WaveResults;
  readonly compared: ReadonlyMap<string | null, ComparedWave>;
}

/** What is described beside the ties. */
export interface WaveInput {
  readonly dataset: Dataset;
  readonly network: WaveNetwork;
  readonly facts: FirmFacts;
  /** The wave before; null for the first. */
  readonly before: DescribedWave | null;
  /** Whether ties are explained: a regression over all pairs of firms takes long. */
  readonly isExplained: boolean;
  readonly settings: NetworkSettings;
}

/** Everything that is told of one wave. */
export async function describeWave(input: WaveInput, control: JobControl): Promise<DescribedWave> {
  const { dataset, network } = input;
  const { rosters, wave } = network;
  const firms: FirmRow[] = [];
  const clusters: ClusterResults[] = [];
  const compared = new Map<string | null, ComparedWave>();
  for (const [k, roster] of rosters.entries()) {
    const portion = jobPortion(control, k / rosters.length, (k + 1) / rosters.length);
    const found = await describeCluster(input, roster, portion);
    firms.push(...found.firms);
    if (found.cluster) clusters.push(found.cluster);
    compared.set(roster.cluster, found.compared);
  }
  const known = new Set(dataset.firms.map(({ id }) => id));
  const named = rosters.flatMap((roster) => roster.named);
  const partners = new Map(
    named.flatMap(({ to, country, place }) =>
      known.has(to) || place === null ? [] : [[to, { id: to, country, place }] as const],
    ),
  );
  return {
    compared,
    results: {
      ...{ wave, firms, clusters, partners: [...partners.values()] },
      ties: named.map(({ from, to, kind, place }) => ({ from, to, kind, place, weight: 1 })),
    },
  };
}

interface DescribedCluster {
  readonly firms: readonly FirmRow[];
  readonly cluster: ClusterResults | null;
  readonly compared: ComparedWave;
}

async function describeCluster(
  input: WaveInput,
  roster: ClusterRoster,
  control: JobControl,
): Promise<DescribedCluster> {
  const { network, settings } = input;
  const { firms } = positionsIn(roster);
  const responded = new Set(roster.firms.flatMap((firm) => (firm.responded ? [firm.id] : [])));
  const among = respondentNetwork(roster, responded);
  const counts = firms.filter(({ firm }) => responded.has(firm)).map(countsOf);
  const ids = roster.firms.map(({ id }) => id);
  const compared = { wave: network.wave, firms: ids, network: among, counts };
  const isLarge = responded.size >= fewestFirms;
  const structure = isLarge
    ? await structurePart(among, settings, jobPortion(control, 0, 0.5))
    : null;
  return {
    compared,
    firms: firms.map(({ firm, responded: answered, positions }) => ({
      ...{ id: firm, cluster: roster.cluster, responded: answered },
      positions: positionMeasures.map(({ id }) => positions[id]),
      core: structure?.core && responded.has(firm) ? structure.core.has(firm) : null,
      community: structure?.community?.get(firm) ?? null,
    })),
    cluster: isLarge
      ? {
          ...(await clusterPart(input, roster, compared, jobPortion(control, 0.5, 1))),
          structure: structure!.structure,
        }
      : null,
  };
}

async function clusterPart(
  { dataset, facts, before, isExplained, settings }: WaveInput,
  roster: ClusterRoster,
  { firms, network, counts }: ComparedWave,
  control: JobControl,
): Promise<Omit<ClusterResults, 'structure'>> {
  const groupings = usableGroupings(network.ids, facts.groupings);
  const mixing: ClusterResults['mixing'] = [];
  for (const [k, grouping] of groupings.entries()) {
    const portion = jobPortion(control, (0.3 * k) / groupings.length, 0.3);
    const found = await mixingPart(network, grouping, settings, portion);
    if (found) mixing.push(found);
  }
  const earlier = before?.compared.get(roster.cluster)?.network ?? null;
  const portion = jobPortion(control, 0.3, 1);
  return {
    cluster: roster.cluster,
    name: clusterName(dataset, roster.cluster),
    firms: firms.length,
    pairs: collapse(network).ties,
    kinds: kindCounts(roster),
    nominations: nominationsOf(roster),
    reach: reachPart(roster, counts, settings),
    mixing,
    chain: chainPart(roster, facts),
    relations: isExplained
      ? await relationsPart(network, groupings, earlier, settings, portion)
      : null,
  };
}

function clusterName({ clusters }: Dataset, cluster: string | null): Bilingual | null {
  return clusters.find(({ id }) => id === cluster)?.name ?? null;
}

/** Nominations among firms that responded, with their directions. */
function respondentNetwork(
  { ties }: ClusterRoster,
  responded: ReadonlySet<string>,
): IndexedNetwork {
  return indexNetwork({
    directed: true,
    nodes: [...responded].map((id) => ({ id })),
    ties: ties.flatMap(({ from, to, weight = 1 }) =>
      responded.has(from) && responded.has(to) ? [{ from, to, weight }] : [],
    ),
  });
}

function countsOf({ firm, positions }: FirmPosition): FirmCounts {
  return {
    id: firm,
    local: positions.localDegree ?? 0,
    outside: positions.outsideDegree,
    abroad: positions.globalDegree,
    throughLocal: positions.partnersAbroad,
    bridging: positions.bridging,
    soleBridges: positions.soleBridges,
  };
}

function kindCounts({ named }: ClusterRoster): ClusterResults['kinds'] {
  return [...Map.groupBy(named, ({ kind }) => kind)].map(([kind, ties]) => {
    const count = (wanted: string) => ties.filter(({ place }) => place === wanted).length;
    return { kind, local: count('local'), outside: count('outside'), abroad: count('abroad') };
  });
}

function nominationsOf({ firms, ties }: ClusterRoster): ClusterResults['nominations'] {
  const own = new Set(firms.map(({ id }) => id));
  const local = ties.filter(({ place, to }) => place === 'local' || own.has(to));
  const { counts } = resolveNominations(firms, local, nominationPolicy);
  return {
    policy: nominationPolicy,
    roster: counts.roster,
    respondents: counts.respondents,
    nominations: counts.nominations,
    mutualPairs: counts.mutualPairs,
    oneSidedPairs: counts.oneSidedPairs,
    unconfirmedPairs: counts.unconfirmedPairs,
    unknownPairs: counts.unknownPairs,
    offRoster: counts.offRoster,
    unplaced: ties.filter(({ place, to }) => place === null && !own.has(to)).length,
  };
}

/** Null where firms were not asked for their step, or nobody told. */
function chainPart(roster: ClusterRoster, facts: FirmFacts): ClusterResults['chain'] {
  const { chain } = facts;
  if (chain === null) return null;
  const places = roster.firms.map(({ id }) => {
    const step = facts.stepOf(id);
    return { id, steps: step === null ? null : [step] };
  });
  if (places.every(({ steps }) => steps === null)) return null;
  const declared: ValueChain = {
    steps: chain.steps.map(({ value }) => value),
    support: chain.support,
  };
  const ids = new Set(roster.firms.map(({ id }) => id));
  const local = indexNetwork({
    directed: true,
    nodes: roster.firms,
    ties: roster.ties.filter(({ to }) => ids.has(to)),
  });
  const found = valueChainCompleteness(local, declared, places);
  const share = (of: NonNullable<typeof found.linked>) => ({
    ...{ value: of.observed, lower: of.lowestWithoutOneFirm, upper: of.highest },
  });
  return {
    steps: found.steps.map(({ step, firms, fragile }, at) => ({
      ...{ step, name: chain.steps[at]!.label, firms: firms.length, fragile },
    })),
    links: found.links.map(({ from, to, tied, possible, linked }) => ({
      ...{ from, to, tied, possible, linked },
    })),
    covered: share(found.covered),
    linked: found.linked && share(found.linked),
    unknown: found.unknown,
  };
}
