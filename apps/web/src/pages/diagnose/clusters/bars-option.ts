import { bracketed, decimal, seriesLooks } from '@qunhai/report';
import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { colours } from '../../../app/theme.ts';
import { hoveringLabel } from '../../../charts/hovering-label.ts';
import { type Point, renderSegments, type Segment } from '../../../charts/render-segments.ts';
import { type DrawnResource, drawnResources, type Profile } from './profile.ts';
import { resourceCode } from './resource-code.ts';

/** Room for a name beside the bars, and for a row, in pixels. */
const room = {
  wide: { name: 210, row: 34, size: 12 },
  narrow: { name: 132, row: 44, size: 11 },
} as const;

/** Height of the bars in pixels. */
export function barsHeight({ resources }: Profile, narrow: boolean): number {
  return resources.length * room[narrow ? 'narrow' : 'wide'].row + 84;
}

/** Levels highest first, with intervals, and the others' average as diamonds. */
export function barsOption(profile: Profile, narrow: boolean): EChartsOption {
  const { scale, nameOf, words } = profile;
  const { name: width, size: fontSize } = room[narrow ? 'narrow' : 'wide'];
  const drawn = drawnResources(profile).sort((a, b) => b.level - a.level);
  const { min, max } = scale.axis;
  return {
    grid: { left: 0, right: 16, top: 8, bottom: 64, containLabel: true },
    legend: { bottom: 0, data: [words.cluster, words.others] },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      confine: true,
      formatter: (marks) => {
        const [{ dataIndex }] = marks as unknown as [{ readonly dataIndex: number }];
        return described(profile, drawn[dataIndex]!);
      },
    },
    xAxis: { type: 'value', min, max, name: scale.axisName, nameLocation: 'middle', nameGap: 28 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: drawn.map(({ resource }) => `${resourceCode(resource)} ${headOf(nameOf(resource.id))}`),
      axisTick: { show: false },
      axisLabel: { interval: 0, width, fontSize, overflow: 'break', lineHeight: fontSize + 2 },
    },
    series: [
      { type: 'bar', name: words.cluster, barMaxWidth: 14, data: drawn.map(({ level }) => level) },
      intervalSeries(drawn),
      {
        type: 'scatter',
        name: words.others,
        symbol: 'diamond',
        symbolSize: 12,
        z: 4,
        itemStyle: { color: seriesLooks[1]!.color, borderColor: colours.paper, opacity: 1 },
        data: drawn.flatMap(({ others }, index) => (others === null ? [] : [[others, index]])),
      },
    ],
  };
}

/** Intervals along the value axis, one a category. */
function intervalSeries(drawn: readonly DrawnResource[]): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 3,
    tooltip: { show: false },
    data: drawn.flatMap(({ bounds }, index) => (bounds === null ? [] : [[index, ...bounds]])),
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

/** Level and difference with their intervals; on the scale of the answers, as in the table. */
function described({ nameOf, words }: Profile, { resource, row }: DrawnResource): string {
  const two = (value: number) => decimal(value, 2);
  const line = (name: string, value: number, interval: Parameters<typeof bracketed>[0] | null) =>
    `${name}: ${two(value)} ${interval ? bracketed(interval, two) : ''}`.trim();
  const { estimate, interval } = row.difference;
  return hoveringLabel(nameOf(resource.id), [
    line(words.level, row.value!, row.interval),
    ...(estimate === null ? [] : [line(words.difference, estimate, interval)]),
  ]);
}

/** A name without what it explains in brackets, which the table has. */
function headOf(name: string): string {
  return name.replace(/\s*[（(].*$/, '');
}
