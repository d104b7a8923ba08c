import { connectedComponents, stronglyConnectedComponents } from 'graphology-components';
import type { IndexedNetwork } from '../model/index-network.ts';
import { toGraphology } from '../model/to-graphology.ts';

/** Pieces of a network, the largest first; each a list of node ids in the order of the nodes. */
export interface Components {
  /** Pieces held together by ties in any direction. */
  readonly weak: string[][];
  /** Pieces in which everyone reaches everyone along directed ties; the same as `weak` when undirected. */
  readonly strong: string[][];
  /** Nodes of the largest weak piece as a share of all; null in an empty network. */
  readonly giantShare: number | null;
  /** Nodes without any tie. */
  readonly isolates: string[];
}

/** Weak and strong components, found by graphology. */
export function components(network: IndexedNetwork): Components {
  const place = new Map(network.ids.map((id, at) => [id, at]));
  const inOrder = (pieces: string[][]) =>
    pieces
      .map((piece) => piece.sort((a, b) => place.get(a)! - place.get(b)!))
      .sort((a, b) => b.length - a.length || place.get(a[0]!)! - place.get(b[0]!)!);
  const graph = toGraphology(network);
  const weak = inOrder(connectedComponents(graph));
  return {
    weak,
    strong: network.directed ? inOrder(stronglyConnectedComponents(graph)) : weak,
    giantShare: network.n > 0 ? weak[0]!.length / network.n : null,
    isolates: network.ids.filter((_, i) => degreeOf(network, i) === 0),
  };
}

function degreeOf({ out, in: into }: IndexedNetwork, i: number): number {
  return out.starts[i + 1]! - out.starts[i]! + into.starts[i + 1]! - into.starts[i]!;
}
