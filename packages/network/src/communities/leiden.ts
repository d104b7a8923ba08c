import type { RandomStream } from '@qunhai/kernel';
import { moveNodes } from './leiden-move.ts';
import { refine } from './leiden-refine.ts';
import { aggregate, compact, type MoveGraph } from './move-graph.ts';

/** Rounds after which a division that still changes is taken as it is; most need two or three. */
const mostRounds = 20;

/**
 * One division by the Leiden algorithm: nodes are moved, communities refined, the network is shrunk to the refined ones, and so
 * on; rounds are repeated from the division found until nothing changes. Every community is connected (directions
 * disregarded), which Louvain does not grant. The same stream gives the same division.
 * @returns community of every node, from 0
 * @see Traag, Waltman & van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities, Scientific Reports 9, 5233
 */
export function leiden(graph: MoveGraph, stream: RandomStream): Int32Array {
  let division = new Int32Array(graph.n).map((_, v) => v);
  for (let round = 0; round < mostRounds; round++) {
    const next = connectedParts(graph, oneRound(graph, division, stream));
    const isSame = next.every((group, v) => group === division[v]);
    division = next;
    if (isSame) break;
  }
  return division;
}

function oneRound(whole: MoveGraph, start: Int32Array, stream: RandomStream): Int32Array {
  let graph = whole;
  let division = start;
  /** Node of the shrunk graph that each node of the whole is in. */
  let within = new Int32Array(whole.n).map((_, v) => v);
  for (;;) {
    division = moveNodes(graph, division, stream);
    const { groups, count } = compact(refine(graph, division, stream));
    const flat = within.map((node) => division[node]!);
    // No node can be merged: each community is a single refined one, or cannot be refined further.
    if (count === graph.n) return flat;
    const above = new Int32Array(count);
    for (let v = 0; v < graph.n; v++) above[groups[v]!] = division[v]!;
    within = within.map((node) => groups[node]!);
    graph = aggregate(graph, groups, count);
    division = compact(above).groups;
  }
}

/** Communities numbered in order of appearance, a community that is not connected as its parts, which never lowers quality. */
function connectedParts(
  { n, starts, targets }: MoveGraph,
  division: Int32Array,
): Int32Array<ArrayBuffer> {
  const part = new Int32Array(n).fill(-1);
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (part[start]! >= 0) continue;
    const reached = [start];
    part[start] = count;
    for (const v of reached)
      for (let at = starts[v]!; at < starts[v + 1]!; at++) {
        const u = targets[at]!;
        if (part[u]! >= 0 || division[u] !== division[v]) continue;
        part[u] = count;
        reached.push(u);
      }
    count++;
  }
  return part;
}
