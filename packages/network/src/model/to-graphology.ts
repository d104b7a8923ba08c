import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { IndexedNetwork } from './index-network.ts';

/** The network as a graphology graph, for what graphology's library measures; ties carry `weight`. */
export function toGraphology(network: IndexedNetwork): DirectedGraph | UndirectedGraph {
  const graph = network.directed ? new DirectedGraph() : new UndirectedGraph();
  for (const id of network.ids) graph.addNode(id);
  const { starts, targets, weights } = network.out;
  for (let i = 0; i < network.n; i++)
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const j = targets[at]!;
      if (!network.directed && j < i) continue;
      graph.addEdge(network.ids[i], network.ids[j], { weight: weights[at]! });
    }
  return graph;
}
