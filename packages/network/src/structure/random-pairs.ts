import { RandomStream } from '@qunhai/kernel';
import { type IndexedNetwork, indexNetwork } from '../model/index-network.ts';

/**
 * Makes random undirected networks with the nodes and the number of ties of another: all sets of pairs are equally likely.
 * @see Anderson, Butts & Carley (1999), The interaction of size and density with graph-level indices, Social Networks 21(3).
 */
export function randomPairs(like: IndexedNetwork, seed: number): (draw: number) => IndexedNetwork {
  const { n, ties, ids } = like;
  const nodes = ids.map((id) => ({ id }));
  const pairs = ids.flatMap((from, i) => ids.slice(i + 1, n).map((to) => ({ from, to })));
  return (draw) => {
    const stream = new RandomStream(seed, 'network.random-pairs', draw);
    const moved = new Map<number, number>();
    const drawn = Array.from({ length: ties }, (_, k) => {
      // A shuffle that is stopped after the drawn pairs, remembering only what moved.
      const at = k + stream.integer(pairs.length - k);
      const chosen = moved.get(at) ?? at;
      moved.set(at, moved.get(k) ?? k);
      return pairs[chosen]!;
    });
    return indexNetwork({ directed: false, nodes, ties: drawn });
  };
}
