import type { Adjacency } from '../model/index-network.ts';

/** Larger than any distance, and far enough from 2³¹ that differences keep their sign. */
const unseen = 0x3fffffff;

/**
 * Adds one source's dependencies to `sums`, ties being of length 1.
 *
 * The readable form: breadth-first search from the source, where a tie from a node to one at the next distance is a step of
 * shortest paths and adds the node's number of paths to the other's; then backwards, δ(v) = Σ over steps v → w of σ(v)/σ(w) · (1 + δ(w)).
 * The loops below have no branches, which a processor would guess wrong half of the time: each tie is written down as a step and
 * the end of the list moves on only if it is one, `(a − b) >>> 31` being 1 when a < b.
 * @see Brandes (2001), A faster algorithm for betweenness centrality, J. Math. Sociology 25(2), alg. 1.
 */
export function brandesAccumulator(
  { starts, targets }: Adjacency,
  sums: Float64Array,
): (source: number) => void {
  const n = starts.length - 1;
  const distance = new Int32Array(n).fill(unseen);
  const paths = new Float64Array(n);
  /** (1 + δ(w)) / σ(w), what each path into w carries back. */
  const carried = new Float64Array(n);
  const order = new Int32Array(n + 1);
  const steps = new Int32Array(targets.length + 1);
  const stepStarts = new Int32Array(n + 1);
  const stepsFrom = (source: number): number => {
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    let size = 0;
    for (let at = 0; at < reached; at++) {
      const node = order[at]!;
      const next = distance[node]! + 1;
      const ways = paths[node]!;
      const end = starts[node + 1]!;
      const first = size;
      for (let arc = starts[node]!; arc < end; arc++) {
        const target = targets[arc]!;
        steps[size] = target;
        size += 1 - ((distance[target]! - next) >>> 31);
      }
      for (let step = first; step < size; step++) {
        const target = steps[step]!;
        paths[target]! += ways;
        order[reached] = target;
        reached += (next - distance[target]!) >>> 31;
        distance[target] = next;
      }
      stepStarts[at + 1] = size;
    }
    return reached;
  };
  return (source) => {
    for (let at = stepsFrom(source) - 1; at >= 0; at--) {
      const node = order[at]!;
      let sum = 0;
      const end = stepStarts[at + 1]!;
      for (let step = stepStarts[at]!; step < end; step++) sum += carried[steps[step]!]!;
      const ways = paths[node]!;
      if (at > 0) sums[node]! += sum * ways;
      carried[node] = 1 / ways + sum;
      paths[node] = 0;
      distance[node] = unseen;
    }
  };
}
