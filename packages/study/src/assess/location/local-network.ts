import type { Tie } from '@qunhai/dataset';
import type { JobControl } from '@qunhai/kernel';
import type { Evidence, NetworkMeasure } from '@qunhai/location';
import {
  type ChainCompleteness,
  indexNetwork,
  type NetworkStructure,
  networkStructure,
  type StructureFigure,
  valueChainCompleteness,
} from '@qunhai/network';
import { wilsonInterval } from '../wilson-interval.ts';

/** What is known of the ties and the value chain of one cluster. */
export interface ClusterTies {
  /** Firms of the cluster, whether or not they answered. */
  readonly roster: readonly string[];
  readonly answered: ReadonlySet<string>;
  /** Ties of the wave, of all firms. */
  readonly ties: readonly Tie[];
  /** Cluster of a firm of the study; null where it has none or is not in it. */
  readonly clusterOf: (firm: string) => string | null;
  /** Declared steps and supporting services; null where firms were not asked. */
  readonly chain: { readonly steps: readonly string[]; readonly support: readonly string[] } | null;
  readonly stepOf: (firm: string) => string | null;
}

/** Evidence on a local network, and what is told beside it. */
export interface LocalNetwork {
  readonly evidence: readonly Evidence<NetworkMeasure>[];
  /** Ties whose place is known. */
  readonly placed: number;
  readonly structure: NetworkStructure | null;
  readonly chain: ChainCompleteness | null;
}

const draws = 200;

/** Everything the data have on the local network of one cluster. Without ties between its firms a chain of steps is no network. */
export async function localNetworkOf(
  cluster: ClusterTies,
  settings: { readonly level: number; readonly seed: number },
  control: JobControl,
): Promise<LocalNetwork> {
  const { roster, answered, ties } = cluster;
  const own = new Set(roster);
  const named = ties.filter(({ from }) => own.has(from) && answered.has(from));
  const share = localShare(named, cluster, settings.level);
  const inside = named.filter(({ to }) => own.has(to));
  const present = roster.filter((id) => answered.has(id));
  const among = inside.filter(({ to }) => answered.has(to));
  const network = networkOf(present, among);
  const structure =
    present.length >= 3 && among.length > 0
      ? await networkStructure(network, { draws, seed: settings.seed }, control)
      : null;
  const chain = chainOf(cluster, inside);
  const evidence: Evidence<NetworkMeasure>[] = [
    ...(share ? [share.evidence] : []),
    ...(structure ? structureEvidence(structure) : []),
    ...(chain && inside.length > 0 ? [chainEvidence(chain)] : []),
  ];
  return { evidence, placed: share?.placed ?? 0, structure, chain };
}

function networkOf(ids: readonly string[], ties: readonly Tie[]) {
  return indexNetwork({
    directed: true,
    nodes: ids.map((id) => ({ id })),
    ties: ties.map(({ from, to }) => ({ from, to })),
  });
}

/**
 * Share of local ties, of those whose place is known. A firm's ties resemble each other, so that the interval counts as many
 * independent ties as the variation between firms allows, and no more than firms where all are alike.
 * @see Kish (1965), Survey sampling, §8.2, on the effective size of clustered samples; Korn & Graubard (1998), Confidence intervals
 *   for proportions with small expected number of positive counts estimated from survey data, Survey Methodology 24(2)
 */
function localShare(ties: readonly Tie[], cluster: ClusterTies, level: number) {
  const byFirm = [...Map.groupBy(ties, ({ from }) => from).values()].flatMap((own) => {
    const places = own.map((tie) => isLocal(tie, cluster)).filter((local) => local !== null);
    return places.length === 0
      ? []
      : [{ all: places.length, local: places.filter(Boolean).length }];
  });
  const placed = byFirm.reduce((sum, { all }) => sum + all, 0);
  if (placed === 0) return null;
  const value = byFirm.reduce((sum, { local }) => sum + local, 0) / placed;
  const firms = byFirm.length;
  if (firms < 2) return { placed, evidence: { measure: 'local-tie-share' as const, value } };
  const squares = byFirm.reduce((sum, { all, local }) => sum + (local - value * all) ** 2, 0);
  const variance = (firms / (firms - 1)) * (squares / placed ** 2);
  const binomial = value * (1 - value);
  const effective = binomial > 0 && variance > 0 ? binomial / variance : firms;
  const { lower, upper } = wilsonInterval(value, Math.min(placed, effective), level);
  const evidence = { measure: 'local-tie-share', value, interval: [lower, upper] } as const;
  return { placed, evidence };
}

function isLocal({ local, from, to, country }: Tie, { clusterOf }: ClusterTies): boolean | null {
  if (local !== null) return local;
  const [a, b] = [clusterOf(from), clusterOf(to)];
  if (a !== null && b !== null) return a === b;
  return country === null ? null : false;
}

/**
 * Closure compared with what ties on random pairs of these firms would give, and how many can reach each other. Reciprocity decides
 * nothing: a supplier is not its customer's customer.
 */
function structureEvidence({ figures }: NetworkStructure): Evidence<NetworkMeasure>[] {
  const of = (wanted: StructureFigure) => {
    const found = figures.find(({ figure }) => figure === wanted);
    if (!found || found.value === null) return null;
    const { value, low, high, byChance } = found;
    return {
      value,
      interval: low === null || high === null ? null : ([low, high] as const),
      byChance,
    };
  };
  const found: Evidence<NetworkMeasure>[] = [];
  const closed = of('transitivity');
  if (closed?.byChance) {
    const chance = closed.byChance;
    found.push({
      ...{ measure: 'clustering-ratio', value: closed.value / chance },
      ...(closed.interval && {
        interval: [closed.interval[0] / chance, closed.interval[1] / chance] as const,
      }),
    });
  }
  const giant = of('giantShare');
  if (giant)
    found.push({
      ...{ measure: 'giant-component-share', value: giant.value },
      ...(giant.interval && { interval: giant.interval }),
    });
  return found;
}

function chainOf(cluster: ClusterTies, inside: readonly Tie[]): ChainCompleteness | null {
  const { chain, roster, stepOf } = cluster;
  if (chain === null || chain.steps.length === 0) return null;
  const known = new Set([...chain.steps, ...chain.support]);
  const places = roster.map((id) => {
    const step = stepOf(id);
    return { id, steps: step === null || !known.has(step) ? null : [step] };
  });
  if (places.every(({ steps }) => steps === null)) return null;
  return valueChainCompleteness(networkOf(roster, inside), chain, places);
}

/** From the share that is left when the firm whose leaving would cost most is gone, to what firms of unknown step could fill. */
function chainEvidence({ covered }: ChainCompleteness): Evidence<NetworkMeasure> {
  const { observed, highest, lowestWithoutOneFirm } = covered;
  return {
    ...{ measure: 'chain-completeness', value: observed },
    interval: [lowestWithoutOneFirm, highest],
  };
}
