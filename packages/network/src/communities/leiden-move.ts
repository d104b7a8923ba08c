import type { RandomStream } from '@qunhai/kernel';
import { Groups, type MoveGraph } from './move-graph.ts';

/** Gains below this many mean ties are rounding. */
export const leastGain = 1e-10;

/**
 * Move nodes, in random order, to the tied community where they gain most, or to one of their own; neighbours of a node that
 * has moved are looked at again.
 * @param start - community of every node, numbers below the number of nodes
 * @see Traag, Waltman & van Eck (2019), algorithm A.2, MoveNodesFast
 */
export function moveNodes(graph: MoveGraph, start: Int32Array, stream: RandomStream): Int32Array {
  const groups = new Groups(graph, start);
  const free = [...groups.size.keys()].filter((group) => groups.size[group] === 0).reverse();
  const queue = stream.shuffle([...start.keys()]);
  const waits = new Uint8Array(graph.n).fill(1);
  for (let next = 0; next < queue.length; next++) {
    const v = queue[next]!;
    waits[v] = 0;
    const old = groups.of[v]!;
    const target = bestGroup(graph, groups, v, free);
    if (target === old) continue;
    groups.move(v, target);
    if (free.at(-1) === target) free.pop();
    if (groups.size[old] === 0) free.push(old);
    for (let at = graph.starts[v]!; at < graph.starts[v + 1]!; at++) {
      const u = graph.targets[at]!;
      if (waits[u] === 1 || groups.of[u] === target) continue;
      waits[u] = 1;
      queue.push(u);
    }
  }
  return groups.of;
}

function bestGroup(graph: MoveGraph, groups: Groups, v: number, free: readonly number[]): number {
  const old = groups.of[v]!;
  const gains = groups.gains(v);
  let best = old;
  let most = gains.find(([group]) => group === old)?.[1] ?? -groups.expected(v, old);
  if (most < -leastGain * graph.unit && groups.size[old]! > 1 && free.length > 0) {
    best = free.at(-1)!;
    most = 0;
  }
  for (const [group, gain] of gains)
    if (gain > most + leastGain * graph.unit) {
      best = group;
      most = gain;
    }
  return best;
}
