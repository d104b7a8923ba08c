import { smallestGroup } from '../intervals.ts';

/** Whom a firm is compared with. */
export interface PeerGroup {
  readonly group: 'cluster' | 'wave';
  /** Rows of the responses, the firm's own included. */
  readonly rows: readonly number[];
}

/**
 * Peers of every firm: the other firms of its cluster when at least five answered, otherwise all other firms of the wave.
 * @param clusters - cluster of each row, null where unknown
 */
export function peerGroups(clusters: readonly (string | null)[]): PeerGroup[] {
  const wave: PeerGroup = { group: 'wave', rows: clusters.map((_, row) => row) };
  const groups = new Map<string | null | undefined, PeerGroup>();
  for (const [cluster, rows] of Map.groupBy(clusters.keys(), (row) => clusters[row]))
    if (rows.length > smallestGroup) groups.set(cluster, { group: 'cluster', rows });
  return clusters.map((cluster) => (cluster === null ? wave : (groups.get(cluster) ?? wave)));
}
