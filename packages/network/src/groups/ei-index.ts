import type { JobControl } from '@qunhai/kernel';
import { fail } from '../errors.ts';
import { collapse, eachArc, type IndexedNetwork } from '../model/index-network.ts';
import {
  type PermutationOptions,
  type PermutationTest,
  permutationTest,
} from '../permute/permutation-test.ts';

/** External and internal ties, and their balance: −1 = all internal, 1 = all external; null without ties. */
export interface EiCount {
  readonly external: number;
  readonly internal: number;
  readonly ei: number | null;
}

/** E–I index of a network and its groups. */
export interface EiIndex {
  /** Ties as they are; arcs when directed. */
  readonly ties: EiCount;
  /** Tied pairs, directions forgotten. */
  readonly pairs: EiCount;
  /** Per node, over tied pairs. */
  readonly nodes: readonly EiCount[];
  /** Balance over tied pairs for every group, in order of first appearance. */
  readonly groups: readonly ({ readonly group: string } & EiCount)[];
  /** The index if ties ignored the groups: that of all pairs; null below two nodes with groups. */
  readonly expected: number | null;
  /** Nodes without a group; their ties are left out. */
  readonly ungrouped: number;
}

/**
 * E–I index: (external − internal) / all ties.
 * @param groups - one per node; null = unknown
 * @throws {QunhaiError} network.wrong-length
 * @see Krackhardt & Stern (1988), Informal networks and organizational crises, Social Psychology Quarterly 51(2).
 */
export function eiIndex(network: IndexedNetwork, groups: readonly (string | null)[]): EiIndex {
  if (groups.length !== network.n)
    throw fail('wrong-length', { field: 'groups', expected: network.n, actual: groups.length });
  const ties = tally(network, groups);
  const pairs = tally(collapse(network), groups);
  const names = [...new Set(groups.filter((group) => group !== null))];
  return {
    ties: ties.all,
    pairs: pairs.all,
    nodes: pairs.nodes,
    groups: names.map((group) => ({ group, ...pairs.groups.get(group)! })),
    expected: expectedEi(groups),
    ungrouped: groups.filter((group) => group === null).length,
  };
}

/**
 * Are ties more external or internal than groups of these sizes give by chance? Groups are permuted over the nodes that have one.
 * @returns null without ties between nodes that have groups
 * @throws {QunhaiError} network.wrong-length, network.too-few-draws, kernel.cancelled
 */
export async function eiTest(
  network: IndexedNetwork,
  groups: readonly (string | null)[],
  options: PermutationOptions = {},
  control: JobControl = {},
): Promise<PermutationTest | null> {
  const observed = eiIndex(network, groups).ties.ei;
  if (observed === null) return null;
  const codes = [...new Set(groups)];
  const grouped = network.ids.map((_, i) => i).filter((i) => groups[i] !== null);
  const place = new Int32Array(network.n).fill(-1);
  grouped.forEach((node, at) => {
    place[node] = at;
  });
  const code = Int32Array.from(grouped, (node) => codes.indexOf(groups[node]!));
  const ends: number[] = [];
  eachArc(network.out, (from, to) => {
    if (place[from]! >= 0 && place[to]! >= 0) ends.push(place[from]!, place[to]!);
  });
  const arcs = Int32Array.from(ends);
  const statistic = (permutation: Int32Array) => {
    let external = 0;
    for (let at = 0; at < arcs.length; at += 2)
      if (code[permutation[arcs[at]!]!] !== code[permutation[arcs[at + 1]!]!]) external++;
    return (4 * external) / arcs.length - 1;
  };
  const of = { n: grouped.length, observed, purpose: 'network.ei' };
  return permutationTest(of, statistic, options, control);
}

interface Counter {
  external: number;
  internal: number;
}

function tally(network: IndexedNetwork, groups: readonly (string | null)[]) {
  const nodes = network.ids.map((): Counter => ({ external: 0, internal: 0 }));
  eachArc(network.out, (from, to) => {
    if (groups[from] == null || groups[to] == null) return;
    nodes[from]![groups[from] === groups[to] ? 'internal' : 'external']++;
  });
  const half = network.directed ? 1 : 2;
  const sum = (counters: Counter[], divisor = 1) => {
    const external = counters.reduce((total, each) => total + each.external, 0) / divisor;
    const internal = counters.reduce((total, each) => total + each.internal, 0) / divisor;
    return balance({ external, internal });
  };
  const byGroup = new Map<string, EiCount>();
  for (const group of new Set(groups.filter((each) => each !== null))) {
    const own = nodes.filter((_, i) => groups[i] === group);
    // An internal pair is counted at both of its ends.
    const { external, internal } = sum(own);
    byGroup.set(group, balance({ external, internal: internal / half }));
  }
  return { all: sum(nodes, half), nodes: nodes.map(balance), groups: byGroup };
}

function balance({ external, internal }: Counter): EiCount {
  const all = external + internal;
  return { external, internal, ei: all > 0 ? (external - internal) / all : null };
}

function expectedEi(groups: readonly (string | null)[]): number | null {
  const known = groups.filter((group) => group !== null);
  const sizes = [...Map.groupBy(known, (group) => group).values()].map((each) => each.length);
  const pairs = known.length * (known.length - 1);
  const internal = sizes.reduce((sum, size) => sum + size * (size - 1), 0);
  return pairs > 0 ? (pairs - 2 * internal) / pairs : null;
}
