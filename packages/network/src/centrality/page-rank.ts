import { fail } from '../errors.ts';
import { eachArc, type IndexedNetwork } from '../model/index-network.ts';
import { multiplyRows } from './eigenvector.ts';
import type { Iterated } from './power-iteration.ts';

const mostIterations = 10_000;
const settled = 1e-14;

/**
 * PageRank; sums to 1. A node that names nobody passes its rank to all. Ours for its precision: graphology's stops at 1e-6 a node.
 * @param damping - share of the rank that follows ties, 0 ≤ damping < 1
 * @throws {QunhaiError} network.bad-number
 * @see Page, Brin, Motwani & Winograd (1999), The PageRank citation ranking.
 */
export function pageRank(network: IndexedNetwork, damping = 0.85, weighted = false): Iterated {
  if (!(damping >= 0 && damping < 1))
    throw fail('bad-number', { field: 'damping', value: damping });
  const { n } = network;
  const passed = new Float64Array(n);
  eachArc(network.out, (from, _to, weight) => {
    passed[from]! += weighted ? weight : 1;
  });
  const share = new Float64Array(n);
  const gathered = new Float64Array(n);
  let rank = new Float64Array(n).fill(1 / n);
  let next = new Float64Array(n);
  for (let iteration = 1; iteration <= mostIterations; iteration++) {
    let idle = 0;
    for (let i = 0; i < n; i++) {
      share[i] = passed[i]! > 0 ? rank[i]! / passed[i]! : 0;
      if (passed[i] === 0) idle += rank[i]!;
    }
    multiplyRows(network.in, share, gathered, weighted);
    let change = 0;
    for (let i = 0; i < n; i++) {
      next[i] = (1 - damping + damping * idle) / n + damping * gathered[i]!;
      change += Math.abs(next[i]! - rank[i]!);
    }
    [rank, next] = [next, rank];
    if (change < settled) return { values: [...rank], converged: true, iterations: iteration };
  }
  return { values: [...rank], converged: false, iterations: mostIterations };
}
