import { collapse, type IndexedNetwork } from '../model/index-network.ts';
import { pathFinder, type TieLength } from './shortest-paths.ts';

/** Which way paths run: to others, from others, or in any direction. */
export type PathDirection = 'out' | 'in' | 'any';

/** Nearness of every node to the others, in the order of the nodes. */
export interface Closeness {
  /** 1 / sum of the distances to the nodes in reach; null when none is. */
  readonly raw: (number | null)[];
  /** Nodes in reach / sum of the distances to them; null when none is. */
  readonly normalized: (number | null)[];
  /** Sum of 1/distance, nodes out of reach adding 0: defined in a network in pieces. */
  readonly harmonic: number[];
  /** Number of other nodes in reach. */
  readonly reach: number[];
  /** Largest distance to a node in reach; 0 when none is. */
  readonly eccentricity: number[];
}

/**
 * Closeness, harmonic closeness, reach and eccentricity. In a network in pieces prefer the harmonic one: closeness looks at
 * the node's own piece only, so that two firms tied to each other alone would be as close as can be.
 * @see Freeman (1979), Social Networks 1(3); Rochat (2009), Closeness centrality extended to unconnected graphs.
 */
export function closeness(
  network: IndexedNetwork,
  direction: PathDirection = 'out',
  lengths: TieLength = 'one',
): Closeness {
  const rows =
    direction === 'any' ? collapse(network).out : direction === 'in' ? network.in : network.out;
  const find = pathFinder(rows, lengths);
  const result = {
    raw: [] as (number | null)[],
    normalized: [] as (number | null)[],
    harmonic: [] as number[],
    reach: [] as number[],
    eccentricity: [] as number[],
  };
  for (let node = 0; node < network.n; node++) {
    const { distance, order, reached } = find(node);
    let sum = 0;
    let harmonic = 0;
    for (let at = 1; at < reached; at++) {
      sum += distance[order[at]!]!;
      harmonic += 1 / distance[order[at]!]!;
    }
    result.raw.push(reached > 1 ? 1 / sum : null);
    result.normalized.push(reached > 1 ? (reached - 1) / sum : null);
    result.harmonic.push(harmonic);
    result.reach.push(reached - 1);
    result.eccentricity.push(reached > 1 ? distance[order[reached - 1]!]! : 0);
  }
  return result;
}
