import type { Adjacency, IndexedNetwork } from '../model/index-network.ts';
import { type Iterated, leadingVector } from './power-iteration.ts';

/** A row of a sum: `out[i] = Σ weight · x[neighbour]` over the rows. */
export function multiplyRows(
  { starts, targets, weights }: Adjacency,
  x: Float64Array,
  out: Float64Array,
  weighted: boolean,
): void {
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let at = starts[i]!; at < starts[i + 1]!; at++)
      sum += (weighted ? weights[at]! : 1) * x[targets[at]!]!;
    out[i] = sum;
  }
}

/**
 * Eigenvector centrality, largest = 1: a node counts as much as those that name it. Ours, not graphology's: that one stops
 * at 1e-6 a node and scales to length 1, where references give the largest 1.
 * In a network in pieces only the piece with the largest eigenvalue scores; pieces that tie share by the start of the iteration.
 * @see Bonacich (1972), Factoring and weighting approaches to status scores, J. Math. Sociology 2(1).
 */
export function eigenvectorCentrality(network: IndexedNetwork, weighted = false): Iterated {
  return leadingVector(network.n, (x, out) => multiplyRows(network.in, x, out, weighted));
}

/** Hub and authority scores, each with a largest of 1. @see Kleinberg (1999), J. ACM 46(5). */
export function hubsAndAuthorities(
  network: IndexedNetwork,
  weighted = false,
): { hub: Iterated; authority: Iterated } {
  const middle = new Float64Array(network.n);
  const through = (first: Adjacency, second: Adjacency) =>
    leadingVector(network.n, (x, out) => {
      multiplyRows(first, x, middle, weighted);
      multiplyRows(second, middle, out, weighted);
    });
  return { hub: through(network.in, network.out), authority: through(network.out, network.in) };
}
