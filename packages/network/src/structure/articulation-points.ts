import { type Adjacency, collapse, type IndexedNetwork } from '../model/index-network.ts';

/**
 * Nodes whose leaving would break a piece of the network in two (directions ignored), in the order of the nodes.
 * @see Tarjan (1972), Depth-first search and linear graph algorithms, SIAM J. Computing 1(2). Written without recursion.
 */
export function articulationPoints(network: IndexedNetwork): string[] {
  const { n, out } = collapse(network);
  const search: Search = {
    order: new Int32Array(n).fill(-1),
    low: new Int32Array(n),
    parent: new Int32Array(n).fill(-1),
    children: new Int32Array(n),
    time: 0,
  };
  const next = out.starts.slice(0, n);
  const cuts = new Uint8Array(n);
  for (let root = 0; root < n; root++) {
    if (search.order[root]! >= 0) continue;
    for (const cut of cutsBelow(search, out, next, root)) cuts[cut] = 1;
  }
  return network.ids.filter((_, i) => cuts[i] === 1);
}

/** Walk the piece of a root, deepest first, and name the nodes that separate a part of it. */
function cutsBelow(search: Search, out: Adjacency, next: Int32Array, root: number): number[] {
  const cuts: number[] = [];
  const stack = [root];
  enter(search, root, -1);
  while (stack.length > 0) {
    const node = stack.at(-1)!;
    if (next[node]! < out.starts[node + 1]!) {
      const other = out.targets[next[node]!++]!;
      if (meet(search, node, other)) stack.push(other);
    } else {
      stack.pop();
      if (leave(search, node, root)) cuts.push(search.parent[node]!);
    }
  }
  if (search.children[root]! > 1) cuts.push(root);
  return cuts;
}

interface Search {
  /** When a node was met; −1 before. */
  readonly order: Int32Array;
  /** The earliest met node that the part below can reach without its parent. */
  readonly low: Int32Array;
  readonly parent: Int32Array;
  readonly children: Int32Array;
  time: number;
}

function enter(search: Search, node: number, parent: number): void {
  search.order[node] = search.low[node] = search.time++;
  search.parent[node] = parent;
  if (parent >= 0) search.children[parent]!++;
}

/** Follow the tie to another node; true when it is met for the first time. */
function meet(search: Search, node: number, other: number): boolean {
  if (search.order[other]! < 0) {
    enter(search, other, node);
    return true;
  }
  if (other !== search.parent[node])
    search.low[node] = Math.min(search.low[node]!, search.order[other]!);
  return false;
}

/** Leave a finished node; true when its parent separates it from the rest. */
function leave(search: Search, node: number, root: number): boolean {
  const above = search.parent[node]!;
  if (above < 0) return false;
  search.low[above] = Math.min(search.low[above]!, search.low[node]!);
  return above !== root && search.low[node]! >= search.order[above]!;
}
