import { RandomStream } from '@qunhai/kernel';
import louvain from 'graphology-communities-louvain';
import { fail } from '../errors.ts';
import { type IndexedNetwork, inducedNetwork } from '../model/index-network.ts';
import { toGraphology } from '../model/to-graphology.ts';
import { modularity } from './modularity.ts';

type Louvain = typeof louvain extends { readonly default: infer Default }
  ? Default
  : typeof louvain;

// The package exports the function itself; its types tell Node, though no bundler, that it is the default of a module.
const detect = louvain as unknown as Louvain;

export interface CommunityOptions {
  /** Random starts, of which the best is kept. */
  readonly starts?: number;
  readonly seed?: number;
  readonly weighted?: boolean;
  /** Above 1: smaller communities; below 1: larger ones. */
  readonly resolution?: number;
}

/** Groups of nodes with many ties within and few between. */
export interface Communities {
  /** Community of every node, numbered from 1 by size. */
  readonly membership: number[];
  readonly count: number;
  /** Modularity of the division; null without ties. */
  readonly modularity: number | null;
  /** Share of the starts that ended with the same modularity: low means that other divisions are as good. */
  readonly agreeingStarts: number;
  /** Mean adjusted Rand index between the kept division and those of the other starts: how sure the division is. */
  readonly stability: number | null;
  readonly starts: number;
}

/**
 * Communities by graphology's Louvain method from many random starts; the best modularity is kept, and how far the starts agree is told.
 * Leiden is not offered: graphology has none, and with many starts its better connected communities rarely change the best division.
 * @throws {QunhaiError} network.bad-number
 * @see Blondel, Guillaume, Lambiotte & Lefebvre (2008), J. Statistical Mechanics P10008; directed: Dugué & Perez (2015).
 * @see Hubert & Arabie (1985), Comparing partitions, J. Classification 2.
 */
export function communities(network: IndexedNetwork, options: CommunityOptions = {}): Communities {
  const { starts = 50, seed = 1, weighted = false, resolution = 1 } = options;
  if (!(Number.isInteger(starts) && starts > 0))
    throw fail('bad-number', { field: 'starts', value: starts });
  if (!(resolution > 0)) throw fail('bad-number', { field: 'resolution', value: resolution });
  if (network.ties === 0)
    return {
      membership: network.ids.map((_, at) => at + 1),
      count: network.n,
      modularity: null,
      agreeingStarts: 1,
      stability: null,
      starts: 0,
    };
  const numbers = network.ids.map((_, i) => i);
  const divisions = Array.from({ length: starts }, (_, start) => {
    const stream = new RandomStream(seed, 'network.louvain', start);
    // Louvain's own random walk only turns the order of the nodes round; a shuffled order finds more divisions.
    const shuffled = inducedNetwork(network, stream.shuffle([...numbers]));
    const found = detect(toGraphology(shuffled), {
      getEdgeWeight: weighted ? 'weight' : null,
      resolution,
      rng: () => stream.uniform(),
    });
    const membership = network.ids.map((id) => found[id]!);
    return { membership, quality: modularity(network, membership, weighted)! };
  });
  return bestOf(divisions);
}

function bestOf(divisions: readonly { membership: number[]; quality: number }[]): Communities {
  const best = divisions.reduce((a, b) => (b.quality > a.quality + 1e-12 ? b : a));
  const others = divisions.filter((division) => division !== best);
  const agreement = others.map(({ membership }) => adjustedRandIndex(best.membership, membership));
  const membership = numberBySize(best.membership);
  return {
    membership,
    count: Math.max(...membership),
    modularity: best.quality,
    agreeingStarts:
      divisions.filter(({ quality }) => quality > best.quality - 1e-9).length / divisions.length,
    stability:
      agreement.length > 0 ? agreement.reduce((a, b) => a + b, 0) / agreement.length : null,
    starts: divisions.length,
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
