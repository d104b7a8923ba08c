import type { Adjacency } from '../model/index-network.ts';

/** What one search from a source leaves behind; reused from source to source. */
interface PathSearch {
  /** Distance from the source; Infinity when out of reach. */
  readonly distance: Float64Array;
  /** Number of shortest paths from the source. */
  readonly paths: Float64Array;
  /** Reached nodes by distance, the source first. */
  readonly order: Int32Array;
  /** Number of reached nodes, the source included. */
  reached: number;
}

/** Searches from one source after another. */
export type PathFinder = (source: number) => PathSearch;

/** How long a tie is: 1, or 1/weight so that strong ties are short (Newman 2001). */
export type TieLength = 'one' | 'inverse-weight';

/** Two lengths that differ by less than this share of the longer are equal: sums of reciprocals round. */
export const equalLengths = 1e-10;

/** A finder of shortest paths along the rows; breadth-first, or Dijkstra's when ties have lengths. */
export function pathFinder(rows: Adjacency, lengths: TieLength): PathFinder {
  return lengths === 'one' ? breadthFirst(rows) : dijkstra(rows);
}

function emptySearch(n: number): PathSearch {
  return {
    distance: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
    paths: new Float64Array(n),
    order: new Int32Array(n),
    reached: 0,
  };
}

/** Forget the search before; only the nodes it reached need it. */
function reset(search: PathSearch): void {
  for (let at = 0; at < search.reached; at++) {
    const node = search.order[at]!;
    search.distance[node] = Number.POSITIVE_INFINITY;
    search.paths[node] = 0;
  }
}

function breadthFirst({ starts, targets }: Adjacency): PathFinder {
  const search = emptySearch(starts.length - 1);
  const { distance, paths, order } = search;
  return (source) => {
    reset(search);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let last = 1;
    for (let at = 0; at < last; at++) {
      const node = order[at]!;
      const next = distance[node]! + 1;
      const ways = paths[node]!;
      const end = starts[node + 1]!;
      for (let arc = starts[node]!; arc < end; arc++) {
        const target = targets[arc]!;
        const known = distance[target]!;
        if (known === next) paths[target]! += ways;
        else if (known > next) {
          distance[target] = next;
          paths[target] = ways;
          order[last++] = target;
        }
      }
    }
    search.reached = last;
    return search;
  };
}

/** Dijkstra's algorithm with a binary heap; nodes are settled in order of distance, entries gone stale are skipped. */
function dijkstra({ starts, targets, weights }: Adjacency): PathFinder {
  const n = starts.length - 1;
  const search = emptySearch(n);
  const { distance, paths, order } = search;
  const settled = new Uint8Array(n);
  const touched: number[] = [];
  const heap = new LengthHeap();
  const relax = (node: number, target: number, weight: number): void => {
    if (settled[target]) return;
    const length = distance[node]! + 1 / weight;
    const known = distance[target]!;
    if (Math.abs(known - length) <= equalLengths * length) paths[target]! += paths[node]!;
    else if (length < known) {
      distance[target] = length;
      paths[target] = paths[node]!;
      heap.push(target, length);
    }
  };
  return (source) => {
    reset(search);
    for (const node of touched) settled[node] = 0;
    touched.length = 0;
    distance[source] = 0;
    paths[source] = 1;
    heap.push(source, 0);
    let reached = 0;
    for (let node = heap.pop(); node >= 0; node = heap.pop()) {
      if (settled[node]) continue;
      settled[node] = 1;
      touched.push(node);
      order[reached++] = node;
      for (let arc = starts[node]!; arc < starts[node + 1]!; arc++)
        relax(node, targets[arc]!, weights[arc]!);
    }
    search.reached = reached;
    return search;
  };
}

/** A binary heap of (node, length), shortest first. */
class LengthHeap {
  readonly #nodes: number[] = [];
  readonly #lengths: number[] = [];

  push(node: number, length: number): void {
    let at = this.#nodes.length;
    this.#nodes.push(node);
    this.#lengths.push(length);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#lengths[parent]! <= length) break;
      this.#nodes[at] = this.#nodes[parent]!;
      this.#lengths[at] = this.#lengths[parent]!;
      at = parent;
    }
    this.#nodes[at] = node;
    this.#lengths[at] = length;
  }

  /** The nearest node, or −1 when the heap is empty. */
  pop(): number {
    const first = this.#nodes[0];
    if (first === undefined) return -1;
    const node = this.#nodes.pop()!;
    const length = this.#lengths.pop()!;
    if (this.#nodes.length > 0) this.#sink(node, length);
    return first;
  }

  #sink(node: number, length: number): void {
    const size = this.#nodes.length;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#lengths[child + 1]! < this.#lengths[child]!) child++;
      if (this.#lengths[child]! >= length) break;
      this.#nodes[at] = this.#nodes[child]!;
      this.#lengths[at] = this.#lengths[child]!;
      at = child;
    }
    this.#nodes[at] = node;
    this.#lengths[at] = length;
  }
}
