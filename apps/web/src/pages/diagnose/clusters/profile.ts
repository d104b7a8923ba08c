import type { LevelScale } from '@qunhai/report';
import type { ClusterDiagnosis } from '@qunhai/results';
import type { Resource } from '@qunhai/theory';
import { averageOfOthers, publishedRow } from './published.ts';

/** What the charts of a cluster's profile are drawn from. */
export interface Profile {
  readonly cluster: ClusterDiagnosis;
  readonly clusters: readonly ClusterDiagnosis[];
  /** In the order of the theory; only those whose level is published. */
  readonly resources: readonly Resource[];
  readonly scale: LevelScale;
  readonly nameOf: (resource: string) => string;
  readonly words: {
    readonly cluster: string;
    readonly others: string;
    readonly level: string;
    readonly difference: string;
  };
}

/** A resource as it is drawn, on the scale that the chart has. */
export interface DrawnResource {
  readonly resource: Resource;
  readonly row: ClusterDiagnosis['resources'][number];
  readonly level: number;
  readonly bounds: readonly [number, number] | null;
  /** Null where no other cluster publishes it. */
  readonly others: number | null;
}

/** The resources of a profile with their figures, in its order. */
export function drawnResources(profile: Profile): DrawnResource[] {
  const { cluster, clusters, resources, scale } = profile;
  return resources.map((resource) => {
    const { id } = resource;
    const row = publishedRow(cluster, id)!;
    const scaled = (value: number) => Number(scale.scaled(id, value).toFixed(3));
    const average = averageOfOthers(clusters, cluster.cluster, id);
    return {
      resource,
      row,
      level: scaled(row.value!),
      bounds: row.interval && [scaled(row.interval.lower), scaled(row.interval.upper)],
      others: average === null ? null : scaled(average),
    };
  });
}
