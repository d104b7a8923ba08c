import type { ClusterDiagnosis } from '@qunhai/results';

type ResourceRow = ClusterDiagnosis['resources'][number];

/** A cluster's row of a resource, when it is published with a value. */
export function publishedRow(cluster: ClusterDiagnosis, resource: string): ResourceRow | null {
  const row = cluster.resources.find((each) => each.resource === resource);
  return row === undefined || row.suppressed !== null || row.value === null ? null : row;
}

/** Clusters of which something is published. */
export function openClusters(clusters: readonly ClusterDiagnosis[]): ClusterDiagnosis[] {
  return clusters.filter(({ suppressed }) => suppressed === null);
}

/**
 * Average of the means of the other clusters that publish the resource, as the results' own difference has it; null when none does.
 * Only published means enter, so nothing withheld can be found from it.
 */
export function averageOfOthers(
  clusters: readonly ClusterDiagnosis[],
  cluster: string,
  resource: string,
): number | null {
  const values = clusters.flatMap((other) => {
    const row = other.cluster === cluster ? null : publishedRow(other, resource);
    return row === null ? [] : [row.value!];
  });
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
