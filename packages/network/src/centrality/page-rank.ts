import { fail } from '../errors.ts';
import type { IndexedNetwork } from '../model/index-network.ts';
import type { Iterated } from './power-iteration.ts';

/**
 * PageRank; sums to 1. A node that names nobody passes its rank to all. Ours for its precision: graphology's stops at 1e-6 a node.
 * @param damping - share of the rank that follows ties, 0 ≤ damping < 1
 * @throws {QunhaiError} network.bad-number
 * @see Page, Brin, Motwani & Winograd (1999), The PageRank citation ranking.
 */
export function pageRank(network: IndexedNetwork, damping = 0.85, weighted = false): Iterated {
  if (!(damping >= 0 && damping < 1))
    throw fail('bad-number', { field: 'damping', value: damping });
  const { n, in: rows, out } = network;
  const passed = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let at = out.starts[i]!; at < out.starts[i + 1]!; at++)
      passed[i]! += weighted ? out.weights[at]! : 1;
  let rank = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  for (let iteration = 1; iteration <= 10_000; iteration++) {
    let idle = 0;
    for (let i = 0; i < n; i++) if (passed[i] === 0) idle += rank[i]!;
    const floor = (1 - damping + damping * idle) / n;
    let change = 0;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let at = rows.starts[i]!; at < rows.starts[i + 1]!; at++) {
        const source = rows.targets[at]!;
        sum += (rank[source]! * (weighted ? rows.weights[at]! : 1)) / passed[source]!;
      }
      next[i] = floor + damping * sum;
      change += Math.abs(next[i]! - rank[i]!);
    }
    [rank, next] = [next, rank];
    if (change < 1e-15 * Math.max(1, Math.sqrt(n)))
      return { values: [...rank], converged: true, iterations: iteration };
  }
  return { values: [...rank], converged: false, iterations: 10_000 };
}
