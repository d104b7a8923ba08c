import type { LevelScale } from '@qunhai/report';
import type { ClusterDiagnosis } from '@qunhai/results';
import type { Resource } from '@qunhai/theory';
import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { colours } from '../../../app/theme.ts';
import { type Point, renderSegments, type Segment } from '../../../charts/render-segments.ts';
import { averageOfOthers, publishedRow } from './published.ts';

/** What the charts of a cluster's profile are drawn from. */
export interface Profile {
  readonly cluster: ClusterDiagnosis;
  readonly clusters: readonly ClusterDiagnosis[];
  /** In the order to draw them; only those whose level is published. */
  readonly resources: readonly Resource[];
  readonly scale: LevelScale;
  readonly nameOf: (resource: string) => string;
  readonly clusterName: string;
  readonly othersName: string;
  readonly format: (value: number) => string;
}

const levelOf = ({ cluster, scale }: Profile, { id }: Resource) =>
  scale.scaled(id, publishedRow(cluster, id)!.value!);

function othersOf({ cluster, clusters, scale }: Profile, { id }: Resource): number | null {
  const average = averageOfOthers(clusters, cluster.cluster, id);
  return average === null ? null : scale.scaled(id, average);
}

/** The shape of the endowment: one spoke a resource, numbered; names stand in the legend of the bars and in the table. */
export function radarOption(profile: Profile): EChartsOption {
  const { resources, scale, nameOf, clusterName, othersName } = profile;
  const others = resources.map((resource) => othersOf(profile, resource));
  const hasOthers = others.every((value) => value !== null);
  return {
    tooltip: { trigger: 'item', confine: true },
    legend: { bottom: 0, data: hasOthers ? [clusterName, othersName] : [clusterName] },
    radar: {
      center: ['50%', '48%'],
      radius: '62%',
      indicator: resources.map(({ id }) => ({
        name: shortened(nameOf(id)),
        min: scale.axis.min,
        max: scale.axis.max,
      })),
      axisName: { color: colours.ink, fontSize: 11, lineHeight: 14 },
    },
    series: [
      {
        type: 'radar',
        data: [
          {
            name: clusterName,
            value: resources.map((resource) => rounded(levelOf(profile, resource))),
            areaStyle: { opacity: 0.12 },
          },
          ...(hasOthers
            ? [
                {
                  name: othersName,
                  value: others.map((value) => rounded(value!)),
                  lineStyle: { type: 'dashed' as const },
                },
              ]
            : []),
        ],
      },
    ],
  };
}

/** Levels highest first, with intervals, and the others' average as diamonds. */
export function barsOption(profile: Profile): EChartsOption {
  const { resources, scale, nameOf, clusterName, othersName, format } = profile;
  const ordered = [...resources].sort((a, b) => levelOf(profile, a) - levelOf(profile, b));
  const rows = ordered.map((resource) => {
    const { interval } = publishedRow(profile.cluster, resource.id)!;
    const bounds = interval && [interval.lower, interval.upper];
    return {
      level: levelOf(profile, resource),
      bounds: bounds?.map((bound) => scale.scaled(resource.id, bound)) ?? null,
      others: othersOf(profile, resource),
    };
  });
  const { min, max } = scale.axis;
  return {
    grid: { left: 8, right: 24, top: 8, bottom: 64, containLabel: true },
    legend: { bottom: 0, data: [clusterName, othersName] },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      valueFormatter: (value) => (typeof value === 'number' ? format(value) : '—'),
    },
    xAxis: { type: 'value', min, max, name: scale.axisName, nameLocation: 'middle', nameGap: 28 },
    yAxis: {
      type: 'category',
      data: ordered.map(({ id }) => nameOf(id)),
      axisLabel: { width: 190, overflow: 'break', lineHeight: 15 },
    },
    series: [
      {
        type: 'bar',
        name: clusterName,
        barMaxWidth: 14,
        data: rows.map(({ level }) => rounded(level)),
      },
      intervalSeries(rows.map(({ bounds }) => bounds)),
      {
        type: 'scatter',
        name: othersName,
        symbol: 'diamond',
        symbolSize: 11,
        z: 4,
        data: rows.map(({ others }, index) => [others === null ? '-' : rounded(others), index]),
      },
    ],
  };
}

/** Intervals along the value axis, one a category. */
function intervalSeries(bounds: readonly (readonly number[] | null)[]): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 3,
    tooltip: { show: false },
    data: bounds.flatMap((pair, index) => (pair === null ? [] : [[index, ...pair]])),
    encode: { y: 0, x: [1, 2] },
    renderItem: renderSegments(colours.ink, (at) => {
      const [from, to] = [at(1, 0), at(2, 0)];
      return [[from, to], capOf(from), capOf(to)];
    }),
  };
}

const capOf = ([x, y]: Point): Segment => [
  [x, y - 4],
  [x, y + 4],
];

const rounded = (value: number) => Number(value.toFixed(3));

/** Names of resources are long; on a spoke their head is enough. */
function shortened(name: string): string {
  const head = name.replace(/[（(].*$/, '');
  return head.length > 18 ? `${head.slice(0, 17)}…` : head;
}
