import { mean, tQuantile, variance } from '@qunhai/numerics';
import type { ClusterDiagnosis } from '@qunhai/results';
import type { Resource } from '@qunhai/theory';
import type { ClusterRows, ProtectedCells } from '../disclosure/cluster-cells.ts';
import { columnId } from '../disclosure/column-links.ts';
import { clampInterval, type Range, varies } from '../intervals.ts';
import { t } from '../messages.ts';
import { shareOfRange } from '../scores/answer-scale.ts';
import {
  type ConstructScores,
  type ItemSources,
  itemSetScores,
} from '../scores/construct-scores.ts';
import { agreement, uniformVariance } from './agreement.ts';

type ResourceCell = ClusterDiagnosis['resources'][number];
type Uncertain = ResourceCell['difference'];

/** What an endowment is read from. */
export interface EndowmentData {
  readonly resources: readonly Resource[];
  readonly items: ItemSources;
  /** Firms' perception of each resource: the mean of its items. */
  readonly scores: ReadonlyMap<string, ConstructScores>;
  readonly clusters: readonly ClusterRows[];
  readonly cells: ProtectedCells;
  readonly level: number;
}

/** Scores of each resource over the firms; resources without an answered item are left out. */
export function resourceScores(
  resources: readonly Resource[],
  items: ItemSources,
): Map<string, ConstructScores> {
  return new Map(
    resources.flatMap((resource) => {
      const sources = resource.items.flatMap((id) => items.get(id) ?? []);
      return sources.length > 0
        ? [[resource.id, itemSetScores(resource.id, sources)] as const]
        : [];
    }),
  );
}

/** Resources of a cluster whose level is shown; everything derived for the cluster rests on these alone. */
export function shownResources(data: EndowmentData, cluster: number): Resource[] {
  return data.resources.filter(
    ({ id }) => data.cells.cell(columnId.resource(id), cluster).value !== null,
  );
}

/** Level of a resource in a cluster above the bottom of its scale, 0 … 1. */
export function resourceLevel(data: EndowmentData, resource: string, cluster: number): number {
  const { value } = data.cells.cell(columnId.resource(resource), cluster);
  return shareOfRange(value!, data.scores.get(resource)!.scale);
}

/**
 * Level of each resource in a cluster with its Student-t interval cut at the bounds of the scale, its share of the mix (level above the scale's bottom
 * over the sum of all that are shown), agreement among firms, and difference from the other clusters.
 */
export function endowment(data: EndowmentData, cluster: number): ResourceCell[] {
  const shown = shownResources(data, cluster);
  const total = shown.reduce((sum, { id }) => sum + resourceLevel(data, id, cluster), 0);
  return data.resources
    .filter(({ id }) => data.scores.has(id))
    .map((resource) => {
      const cell = data.cells.cell(columnId.resource(resource.id), cluster);
      const visible = cell.value !== null;
      return {
        resource: resource.id,
        ...cell,
        share: visible && total > 0 ? resourceLevel(data, resource.id, cluster) / total : null,
        agreement: visible ? resourceAgreement(data, resource, cluster) : null,
        difference: difference(data, resource.id, cluster),
      };
    });
}

function resourceAgreement(
  data: EndowmentData,
  resource: Resource,
  cluster: number,
): number | null {
  const sources = resource.items.flatMap((id) => data.items.get(id) ?? []);
  const { rows } = data.clusters[cluster]!;
  return agreement(
    sources.map((source) => Float64Array.from(rows, (row) => source.values[row]!)),
    sources.map((source) => uniformVariance(source.scale)),
  );
}

/** Only clusters whose own level is shown are compared with, so a difference tells nothing of a withheld cluster. */
function difference(data: EndowmentData, resource: string, cluster: number): Uncertain {
  const shown = (other: number) =>
    data.cells.cell(columnId.resource(resource), other).value !== null;
  const others = data.clusters.flatMap((_, other) =>
    other !== cluster && shown(other) ? [other] : [],
  );
  if (!shown(cluster)) return { estimate: null, interval: null, note: t.both('cell.withheld') };
  if (others.length === 0)
    return { estimate: null, interval: null, note: t.both('difference.alone') };
  const { scores, scale } = data.scores.get(resource)!;
  const sample = (index: number) =>
    Float64Array.from(data.clusters[index]!.rows, (row) => scores[row]!).filter(
      (score) => !Number.isNaN(score),
    );
  return welchContrast(sample(cluster), others.map(sample), scale, data.level);
}

/**
 * Difference of a group's mean from the plain mean of the other groups' means, variances free to differ.
 * With one other group this is Welch's t interval. It is cut at ± the length of the range, the largest difference two means
 * can have; null when a group's values are all equal, as nothing is then known of its spread.
 * @throws nothing; every group needs at least two values
 * @see Welch (1947), The generalization of "Student's" problem when several different population variances are involved, Biometrika 34.
 */
export function welchContrast(
  group: Float64Array,
  others: readonly Float64Array[],
  range: Range,
  level: number,
): Uncertain {
  const otherMean = others.reduce((sum, other) => sum + mean(other) / others.length, 0);
  const estimate = mean(group) - otherMean;
  if (![group, ...others].every((sample) => varies(sample, range)))
    return { estimate, interval: null, note: t.both('difference.no-variation') };
  let squaredError = 0;
  let perFreedom = 0;
  for (const sample of [group, ...others]) {
    const share = sample === group ? 1 : 1 / others.length ** 2;
    const part = (share * variance(sample)) / sample.length;
    squaredError += part;
    perFreedom += part ** 2 / (sample.length - 1);
  }
  const half = tQuantile((1 + level) / 2, squaredError ** 2 / perFreedom) * Math.sqrt(squaredError);
  const interval = {
    lower: estimate - half,
    upper: estimate + half,
    level,
    method: 'normal',
  } as const;
  const widest = range.max - range.min;
  return { estimate, interval: clampInterval(interval, -widest, widest) };
}
