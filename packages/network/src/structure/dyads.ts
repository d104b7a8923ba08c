import { type IndexedNetwork, weightBetween } from '../model/index-network.ts';

/** Pairs of nodes by how many of the two directions are there; an undirected tie is a mutual pair. */
export interface DyadCensus {
  readonly mutual: number;
  readonly asymmetric: number;
  readonly null: number;
}

/** Count the pairs. @see Holland & Leinhardt (1970), A method for detecting structure in sociometric data, AJS 76(3). */
export function dyadCensus(network: IndexedNetwork): DyadCensus {
  const { n, out } = network;
  let mutual = 0;
  let asymmetric = 0;
  for (let i = 0; i < n; i++)
    for (let at = out.starts[i]!; at < out.starts[i + 1]!; at++) {
      const j = out.targets[at]!;
      if (!network.directed || weightBetween(out, j, i) > 0) mutual += 0.5;
      else asymmetric++;
    }
  return { mutual, asymmetric, null: (n * (n - 1)) / 2 - mutual - asymmetric };
}

/** Ties there are as a share of those there could be; null below two nodes. */
export function density({ n, ties, directed }: IndexedNetwork): number | null {
  return n > 1 ? ties / ((n * (n - 1)) / (directed ? 1 : 2)) : null;
}

/** Share of the ties that are answered by a tie back; null without ties, 1 in an undirected network. */
export function reciprocity(network: IndexedNetwork): number | null {
  const { mutual, asymmetric } = dyadCensus(network);
  return mutual + asymmetric > 0 ? (2 * mutual) / (2 * mutual + asymmetric) : null;
}
