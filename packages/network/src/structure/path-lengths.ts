import { pathFinder } from '../centrality/shortest-paths.ts';
import type { IndexedNetwork } from '../model/index-network.ts';

/** Distances along the ties (directed when the network is), over ordered pairs in reach of one another. */
export interface PathLengths {
  /** Mean distance; null when no pair is in reach. */
  readonly mean: number | null;
  /** Largest distance; null when no pair is in reach. */
  readonly diameter: number | null;
  /** Pairs in reach as a share of all ordered pairs; null below two nodes. */
  readonly connectedShare: number | null;
}

/** Mean and largest distance. */
export function pathLengths(network: IndexedNetwork): PathLengths {
  const find = pathFinder(network.out, 'one');
  let pairs = 0;
  let sum = 0;
  let longest = 0;
  for (let source = 0; source < network.n; source++) {
    const { distance, order, reached } = find(source);
    for (let at = 1; at < reached; at++) {
      const length = distance[order[at]!]!;
      pairs++;
      sum += length;
      longest = Math.max(longest, length);
    }
  }
  const possible = network.n * (network.n - 1);
  return {
    mean: pairs > 0 ? sum / pairs : null,
    diameter: pairs > 0 ? longest : null,
    connectedShare: possible > 0 ? pairs / possible : null,
  };
}
