import { collapse, type IndexedNetwork } from '../model/index-network.ts';

/** How far partners of a node are partners of each other; directions are ignored. */
export interface Clustering {
  /** Share of the pairs of a node's partners that are tied; null with fewer than two partners. */
  readonly local: (number | null)[];
  /** Mean of `local` over the nodes that have it; null when none has. */
  readonly mean: number | null;
  /** Share of paths of two ties that are closed by a third; null when there is no such path. */
  readonly transitivity: number | null;
}

/**
 * Clustering and transitivity of the network without directions.
 * @see Watts & Strogatz (1998), Nature 393; Wasserman & Faust (1994), Social Network Analysis, §6.5.
 */
export function clustering(network: IndexedNetwork): Clustering {
  const { n, out } = collapse(network);
  const marked = new Uint8Array(n);
  let closedPaths = 0;
  let allPaths = 0;
  const local = Array.from({ length: n }, (_, node) => {
    const from = out.starts[node]!;
    const to = out.starts[node + 1]!;
    for (let at = from; at < to; at++) marked[out.targets[at]!] = 1;
    let closed = 0;
    for (let at = from; at < to; at++) {
      const partner = out.targets[at]!;
      for (let next = out.starts[partner]!; next < out.starts[partner + 1]!; next++)
        closed += marked[out.targets[next]!]!;
    }
    for (let at = from; at < to; at++) marked[out.targets[at]!] = 0;
    const paths = (to - from) * (to - from - 1);
    closedPaths += closed;
    allPaths += paths;
    return paths > 0 ? closed / paths : null;
  });
  const defined = local.filter((value) => value !== null);
  return {
    local,
    mean: defined.length > 0 ? defined.reduce((a, b) => a + b, 0) / defined.length : null,
    transitivity: allPaths > 0 ? closedPaths / allPaths : null,
  };
}
