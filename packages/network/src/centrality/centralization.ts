import { collapse, type IndexedNetwork } from '../model/index-network.ts';
import { betweenness } from './betweenness.ts';
import { closeness } from './closeness.ts';
import { degrees } from './degree.ts';
import { eigenvectorCentrality } from './eigenvector.ts';

/** How far a network hangs on its most central node, 0 (all equal) … 1 (a star); null where it is undefined. */
export interface Centralization {
  readonly degree: number | null;
  readonly inDegree: number | null;
  readonly outDegree: number | null;
  readonly betweenness: number | null;
  /** Of closeness along ties in any direction; null when the network is in pieces. */
  readonly closeness: number | null;
  /** Of eigenvector centrality without directions. */
  readonly eigenvector: number | null;
}

/**
 * Centralization: the sum of differences from the most central node, as a share of the most it could be.
 * @see Freeman (1979), Centrality in social networks: conceptual clarification, Social Networks 1(3).
 */
export function centralization(network: IndexedNetwork): Centralization {
  const { n, directed } = network;
  const degree = degrees(network);
  const share = (values: readonly number[], most: number) =>
    n > 2 && most > 0 ? shortfall(values) / most : null;
  const near = closeness(network, 'any');
  const connected = near.reach.every((reach) => reach === n - 1);
  return {
    degree: share(degree.total, (n - 1) * (n - 2) * (directed ? 2 : 1)),
    inDegree: directed ? share(degree.in, (n - 1) ** 2) : null,
    outDegree: directed ? share(degree.out, (n - 1) ** 2) : null,
    betweenness: share(
      betweenness(network).normalized.map((value) => value ?? 0),
      n - 1,
    ),
    closeness: connected
      ? share(
          near.normalized.map((value) => value ?? 0),
          ((n - 1) * (n - 2)) / (2 * n - 3),
        )
      : null,
    eigenvector: share(eigenvectorCentrality(collapse(network), directed).values, n - 2),
  };
}

function shortfall(values: readonly number[]): number {
  const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return values.reduce((sum, value) => sum + most - value, 0);
}
