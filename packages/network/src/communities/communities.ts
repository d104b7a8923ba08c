import { RandomStream } from '@qunhai/kernel';
import louvain from 'graphology-communities-louvain';
import { fail } from '../errors.ts';
import { type IndexedNetwork, inducedNetwork } from '../model/index-network.ts';
import { toGraphology } from '../model/to-graphology.ts';
import { leiden } from './leiden.ts';
import { modularity } from './modularity.ts';
import { type CommunityQuality, moveGraph } from './move-graph.ts';
import { partitionQuality } from './partition-quality.ts';

type Louvain = typeof louvain extends { readonly default: infer Default }
  ? Default
  : typeof louvain;

// The package exports the function itself; its types tell Node, though no bundler, that it is the default of a module.
const detect = louvain as unknown as Louvain;

export interface CommunityOptions {
  /** `leiden` unless given. */
  readonly method?: 'leiden' | 'louvain';
  /** What is maximized, by Leiden: `modularity` unless given, or the constant Potts model. */
  readonly quality?: CommunityQuality;
  /** Random starts, of which the best is kept. */
  readonly starts?: number;
  readonly seed?: number;
  readonly weighted?: boolean;
  /**
   * Above the default: smaller communities; below: larger ones. For modularity 1 unless given. For the constant Potts model it is the
   * least weight of ties per pair within a community and the most between two; the network's own unless given.
   */
  readonly resolution?: number;
}

/** Groups of nodes with many ties within and few between. */
export interface Communities {
  readonly method: 'leiden' | 'louvain';
  /** What was maximized, and what was reached; null without ties. */
  readonly quality: {
    readonly measure: CommunityQuality;
    readonly resolution: number;
    readonly value: number;
  } | null;
  /** Community of every node, numbered from 1 by size. */
  readonly membership: number[];
  readonly count: number;
  /** Modularity of the division; null without ties. */
  readonly modularity: number | null;
  /** Share of the starts that ended as well as the best: low means that the best is hard to find. */
  readonly agreeingStarts: number;
  /** Mean adjusted Rand index between the kept division and those of the other starts: how sure the division is. */
  readonly stability: number | null;
  readonly starts: number;
}

/**
 * Communities from many random starts, of which the best is kept; how far the starts agree is told.
 *
 * Leiden is the default: each of its communities is connected, while Louvain's may fall apart into pieces that no tie
 * joins, which nobody would call a group of firms, and its modularity is no lower. Louvain (graphology's) is there to compare
 * with earlier work.
 * @throws {QunhaiError} network.bad-number, network.louvain-maximizes-modularity
 * @see Traag, Waltman & van Eck (2019), From Louvain to Leiden, Scientific Reports 9, 5233
 * @see Blondel, Guillaume, Lambiotte & Lefebvre (2008), J. Statistical Mechanics P10008; directed: Dugué & Perez (2015).
 * @see Hubert & Arabie (1985), Comparing partitions, J. Classification 2.
 */
export function communities(network: IndexedNetwork, options: CommunityOptions = {}): Communities {
  const { method = 'leiden', quality = 'modularity', starts = 50, seed = 1 } = options;
  const { weighted = false } = options;
  const resolution = options.resolution ?? (quality === 'cpm' ? density(network, weighted) : 1);
  if (!(Number.isInteger(starts) && starts > 0))
    throw fail('bad-number', { field: 'starts', value: starts });
  if (method === 'louvain' && quality !== 'modularity')
    throw fail('louvain-maximizes-modularity', { quality });
  if (network.ties === 0)
    return {
      ...{ method, quality: null, modularity: null },
      membership: network.ids.map((_, at) => at + 1),
      count: network.n,
      agreeingStarts: 1,
      stability: null,
      starts: 0,
    };
  if (!(resolution > 0 && Number.isFinite(resolution)))
    throw fail('bad-number', { field: 'resolution', value: resolution });
  const settings = { quality, resolution, weighted };
  const graph = moveGraph(network, quality, resolution, weighted);
  const divisions = Array.from({ length: starts }, (_, start) => {
    const stream = new RandomStream(seed, `network.${method}`, start);
    const membership =
      method === 'leiden' ? [...leiden(graph, stream)] : louvainDivision(network, settings, stream);
    return { membership, quality: partitionQuality(graph, membership) };
  });
  const best = bestOf(divisions);
  return {
    ...{ method, quality: { measure: quality, resolution, value: best.quality } },
    ...best.found,
    modularity: modularity(network, best.found.membership, weighted),
  };
}

/** Mean weight of a pair of nodes. */
function density({ n, out }: IndexedNetwork, weighted: boolean): number {
  const all = weighted ? out.weights.reduce((a, b) => a + b, 0) : out.targets.length;
  return all / (n * (n - 1));
}

function louvainDivision(
  network: IndexedNetwork,
  { resolution, weighted }: { readonly resolution: number; readonly weighted: boolean },
  stream: RandomStream,
): number[] {
  // Louvain's own random walk only turns the order of the nodes round; a shuffled order finds more divisions.
  const order = stream.shuffle(network.ids.map((_, i) => i));
  const found = detect(toGraphology(inducedNetwork(network, order)), {
    getEdgeWeight: weighted ? 'weight' : null,
    resolution,
    rng: () => stream.uniform(),
  });
  return network.ids.map((id) => found[id]!);
}

function bestOf(divisions: readonly { membership: number[]; quality: number }[]) {
  const best = divisions.reduce((a, b) => (b.quality > a.quality + 1e-12 ? b : a));
  const others = divisions.filter((division) => division !== best);
  const agreement = others.map(({ membership }) => adjustedRandIndex(best.membership, membership));
  const membership = numberBySize(best.membership);
  return {
    quality: best.quality,
    found: {
      membership,
      count: Math.max(...membership),
      agreeingStarts:
        divisions.filter(({ quality }) => quality > best.quality - 1e-9).length / divisions.length,
      stability:
        agreement.length > 0 ? agreement.reduce((a, b) => a + b, 0) / agreement.length : null,
      starts: divisions.length,
    },
  };
}

function numberBySize(membership: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const group of membership) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ranked = [...sizes].sort((a, b) => b[1] - a[1]).map(([group]) => group);
  return membership.map((group) => ranked.indexOf(group) + 1);
}

/** Agreement of two divisions, 1 = the same, 0 = as by chance. @see Hubert & Arabie (1985). */
export function adjustedRandIndex(a: readonly number[], b: readonly number[]): number {
  const pairs = (counts: Iterable<number>) => {
    let sum = 0;
    for (const count of counts) sum += (count * (count - 1)) / 2;
    return sum;
  };
  const tally = (keys: readonly (number | string)[]) => {
    const counts = new Map<number | string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return pairs(counts.values());
  };
  const together = tally(a.map((group, at) => `${group} ${b[at]}`));
  const inA = tally(a);
  const inB = tally(b);
  const chance = (inA * inB) / Math.max(1, (a.length * (a.length - 1)) / 2);
  const most = (inA + inB) / 2;
  return most === chance ? 1 : (together - chance) / (most - chance);
}
