import type { JobControl } from '@qunhai/kernel';
import type { IndexedNetwork } from '../model/index-network.ts';
import { runPatiently } from '../permute/run-patiently.ts';
import { equalLengths, type PathFinder, pathFinder, type TieLength } from './shortest-paths.ts';

/** Betweenness per node, in the order of the nodes. */
export interface Betweenness {
  /** Pairs of others (ordered when directed) whose shortest paths pass the node, each pair's paths weighing 1 together. */
  readonly raw: number[];
  /** `raw` as a share of all pairs of others, 0 … 1; null below three nodes. */
  readonly normalized: (number | null)[];
}

/**
 * Betweenness centrality by Brandes's accumulation, on typed arrays: graphology's version collects lists of predecessors
 * and takes several times as long on large networks.
 * @see Freeman (1977), A set of measures of centrality based on betweenness, Sociometry 40(1).
 * @see Brandes (2001), A faster algorithm for betweenness centrality, J. Math. Sociology 25(2). Cost O(n · ties).
 */
export function betweenness(network: IndexedNetwork, lengths: TieLength = 'one'): Betweenness {
  const sums = new Float64Array(network.n);
  const accumulate = accumulator(network, lengths, sums);
  for (let source = 0; source < network.n; source++) accumulate(source);
  return scaled(network, sums);
}

/**
 * {@link betweenness} of a large network: reports progress, lets other work through, and can be cancelled.
 * @throws {QunhaiError} kernel.cancelled
 */
export async function betweennessPatiently(
  network: IndexedNetwork,
  lengths: TieLength = 'one',
  control: JobControl = {},
): Promise<Betweenness> {
  const sums = new Float64Array(network.n);
  const accumulate = accumulator(network, lengths, sums);
  await runPatiently(network.n, 'network.betweenness', control, accumulate);
  return scaled(network, sums);
}

function scaled({ n, directed }: IndexedNetwork, sums: Float64Array): Betweenness {
  const pairs = ((n - 1) * (n - 2)) / (directed ? 1 : 2);
  const raw = Array.from(sums, (sum) => (directed ? sum : sum / 2));
  return { raw, normalized: raw.map((value) => (n > 2 ? value / pairs : null)) };
}

/** Adds one source's dependencies to `sums`; a tie is on a shortest path when it leads exactly from one distance to the next. */
function accumulator(
  { n, out }: IndexedNetwork,
  lengths: TieLength,
  sums: Float64Array,
): (source: number) => void {
  const find: PathFinder = pathFinder(out, lengths);
  const dependency = new Float64Array(n);
  const { starts, targets, weights } = out;
  const onPath =
    lengths === 'one'
      ? (near: number, _arc: number, far: number) => near + 1 === far
      : (near: number, arc: number, far: number) =>
          Math.abs(near + 1 / weights[arc]! - far) <= equalLengths * far;
  return (source) => {
    const { distance, paths, order, reached } = find(source);
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at]!;
      const near = distance[node]!;
      let sum = 0;
      const end = starts[node + 1]!;
      for (let arc = starts[node]!; arc < end; arc++) {
        const target = targets[arc]!;
        if (onPath(near, arc, distance[target]!)) sum += (1 + dependency[target]!) / paths[target]!;
      }
      dependency[node] = sum * paths[node]!;
      sums[node]! += dependency[node]!;
    }
    for (let at = 0; at < reached; at++) dependency[order[at]!] = 0;
  };
}
