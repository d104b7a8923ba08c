import { type JobControl, runPatiently } from '@qunhai/kernel';
import type { Adjacency, IndexedNetwork } from '../model/index-network.ts';
import { brandesAccumulator } from './brandes.ts';
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
 * and takes several times as long on large networks (`npm run bench -- network`).
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

function accumulator(
  { out }: IndexedNetwork,
  lengths: TieLength,
  sums: Float64Array,
): (source: number) => void {
  return lengths === 'one' ? brandesAccumulator(out, sums) : weightedAccumulator(out, sums);
}

/** The same along ties with lengths; a tie is on a shortest path when it leads exactly from one distance to the other. */
function weightedAccumulator(
  { starts, targets, weights }: Adjacency,
  sums: Float64Array,
): (source: number) => void {
  const find: PathFinder = pathFinder({ starts, targets, weights }, 'inverse-weight');
  const carried = new Float64Array(starts.length - 1);
  return (source) => {
    const { distance, paths, order, reached } = find(source);
    for (let at = reached - 1; at >= 0; at--) {
      const node = order[at]!;
      let sum = 0;
      for (let arc = starts[node]!; arc < starts[node + 1]!; arc++) {
        const far = distance[targets[arc]!]!;
        const along = distance[node]! + 1 / weights[arc]!;
        if (Math.abs(along - far) <= equalLengths * far) sum += carried[targets[arc]!]!;
      }
      if (at > 0) sums[node]! += sum * paths[node]!;
      carried[node] = 1 / paths[node]! + sum;
    }
  };
}
