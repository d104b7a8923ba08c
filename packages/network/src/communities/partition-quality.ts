import type { MoveGraph } from './move-graph.ts';

/**
 * What a division keeps within communities less what is expected there, over all ties. With modularity and resolution 1 it is
 * the modularity; with the constant Potts model what Traag, Van Dooren & Nesterov (2011) maximize, over the weight of all ties.
 */
export function partitionQuality(graph: MoveGraph, division: ArrayLike<number>): number {
  const { n, starts, targets, weights, loss } = graph;
  const [sent, received] = [new Map<number, number>(), new Map<number, number>()];
  let [within, total, alone] = [0, 0, 0];
  for (let v = 0; v < n; v++) {
    const group = division[v]!;
    sent.set(group, (sent.get(group) ?? 0) + graph.sent[v]!);
    received.set(group, (received.get(group) ?? 0) + graph.received[v]!);
    if (graph.isConstant) alone += graph.sent[v]! * graph.received[v]!;
    for (let at = starts[v]!; at < starts[v + 1]!; at++) {
      total += weights[at]! / 2;
      if (division[targets[at]!] === group) within += weights[at]! / 2;
    }
  }
  let expected = -alone;
  for (const [group, all] of sent) expected += all * received.get(group)!;
  return (within - loss * expected) / total;
}
