import { connectedComponents, stronglyConnectedComponents } from 'graphology-components';
import { collapse, type IndexedNetwork } from '../model/index-network.ts';
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

/**
 * Nodes whose leaving would break a piece of the network in two (directions ignored), in the order of the nodes.
 * @see Tarjan (1972), Depth-first search and linear graph algorithms, SIAM J. Computing 1(2). Written without recursion.
 */
export function articulationPoints(network: IndexedNetwork): string[] {
  const { n, out } = collapse(network);
  const order = new Int32Array(n).fill(-1);
  const low = new Int32Array(n);
  const parent = new Int32Array(n).fill(-1);
  const next = out.starts.slice(0, n);
  const cuts = new Uint8Array(n);
  let time = 0;
  for (let root = 0; root < n; root++) {
    if (order[root]! >= 0) continue;
    let children = 0;
    const stack = [root];
    order[root] = low[root] = time++;
    while (stack.length > 0) {
      const node = stack.at(-1)!;
      if (next[node]! < out.starts[node + 1]!) {
        const other = out.targets[next[node]!++]!;
        if (order[other]! >= 0) {
          if (other !== parent[node]) low[node] = Math.min(low[node]!, order[other]!);
          continue;
        }
        parent[other] = node;
        order[other] = low[other] = time++;
        stack.push(other);
        if (node === root) children++;
        continue;
      }
      stack.pop();
      const above = parent[node]!;
      if (above < 0) continue;
      low[above] = Math.min(low[above]!, low[node]!);
      if (above !== root && low[node]! >= order[above]!) cuts[above] = 1;
    }
    if (children > 1) cuts[root] = 1;
  }
  return network.ids.filter((_, i) => cuts[i] === 1);
}
