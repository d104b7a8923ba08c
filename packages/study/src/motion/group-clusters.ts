import type { Cluster } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import type { ClusterSetting } from '@qunhai/simulation';
import { motion } from './messages.ts';

/** Fewest firms of a cluster that stands for itself: the limit of the diagnosis, below which it shows nothing of a cluster. */
const fewestFirms = 5;
/** Most clusters of a model; smaller ones are pooled. */
const mostClusters = 12;
const pooled = 'other-clusters';

/** The clusters of a model and where each firm is. */
export interface ClusterGroups {
  readonly clusters: readonly ClusterSetting[];
  /** Position in `clusters` by row; −1: none. */
  readonly of: Int32Array;
  readonly notes: readonly Bilingual[];
}

/**
 * Clusters of the firms that answered. Those of fewer than five firms, and beyond eleven all but the largest, are pooled; a pool of
 * fewer than five firms stays outside the clusters. A study that names no clusters is taken as one.
 * @param named - cluster of each row; null: none
 */
export function groupClusters(
  named: readonly (string | null)[],
  table: readonly Cluster[],
): ClusterGroups {
  if (named.every((id) => id === null)) return oneCluster(named.length);
  const sizes = new Map<string, number>();
  for (const id of named) if (id !== null) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const large = [...sizes].filter(([, firms]) => firms >= fewestFirms);
  const bySize = large.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const room = large.length === sizes.size ? mostClusters : mostClusters - 1;
  const shown = new Set(
    (bySize.length > room ? bySize.slice(0, mostClusters - 1) : bySize).map(([id]) => id),
  );
  const inTable = table.map(({ id }) => id).filter((id) => shown.has(id));
  const ids = [...inTable, ...[...shown].filter((id) => !inTable.includes(id))];
  const rest = named.filter((id) => id !== null && !shown.has(id)).length;
  const withPool = rest >= fewestFirms;
  const names = new Map(table.map(({ id, name }) => [id, name]));
  const clusters = ids.map((id) => ({ id, name: names.get(id) ?? { zh: id, en: id } }));
  if (withPool) clusters.push({ id: pooled, name: motion.both('motion.pooled-clusters') });
  const of = Int32Array.from(named, (id) => {
    if (id === null) return -1;
    return shown.has(id) ? ids.indexOf(id) : withPool ? ids.length : -1;
  });
  return { clusters, of, notes: notes(of, sizes.size - shown.size, rest, withPool) };
}

function notes(of: Int32Array, clusters: number, rest: number, withPool: boolean): Bilingual[] {
  const outside = of.filter((c) => c < 0).length;
  const found: Bilingual[] = [];
  if (withPool) found.push(motion.both('motion.clusters-pooled', { clusters, firms: rest }));
  if (outside > 0) found.push(motion.both('motion.firms-outside', { firms: outside }));
  return found;
}

function oneCluster(firms: number): ClusterGroups {
  return {
    clusters: [{ id: 'all', name: motion.both('motion.one-cluster-name') }],
    of: new Int32Array(firms),
    notes: [motion.both('motion.one-cluster')],
  };
}
