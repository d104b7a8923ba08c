import { decimal } from '@qunhai/report';
import type { DiagnosisResults } from '@qunhai/results';
import type { CustomSeriesOption, EChartsOption } from 'echarts';
import { colours } from '../../../app/theme.ts';
import { hoveringLabel } from '../../../charts/hovering-label.ts';
import { renderSegments } from '../../../charts/render-segments.ts';

export type TargetMap = DiagnosisResults['importancePerformance'][number];
type Point = TargetMap['points'][number];

/** A construct or an item with both coordinates known. */
export interface KnownPoint {
  readonly id: string;
  readonly importance: number;
  readonly performance: number;
  readonly importanceBounds: readonly [number, number] | null;
  readonly performanceBounds: readonly [number, number] | null;
}

/** The constructs of a map that can be placed. */
export function knownPoints({ points }: TargetMap): KnownPoint[] {
  return points.flatMap(({ construct, ...point }) => placed(construct, point));
}

/** The items of these constructs that can be placed; a construct that is its only item has none. */
export function knownItems({ points }: TargetMap): KnownPoint[] {
  return points.flatMap(({ indicators = [] }) =>
    indicators.flatMap(({ indicator, ...point }) => placed(indicator, point)),
  );
}

function placed(
  id: string,
  { importance, performance }: Pick<Point, 'importance' | 'performance'>,
): KnownPoint[] {
  if (importance.estimate === null || performance.estimate === null) return [];
  return [
    {
      ...{ id, importance: importance.estimate, performance: performance.estimate },
      importanceBounds: boundsOf(importance),
      performanceBounds: boundsOf(performance),
    },
  ];
}

function boundsOf({ interval }: Point['importance']): [number, number] | null {
  return interval && [interval.lower, interval.upper];
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Words of the map's axes and hovering labels. */
export interface MapWords {
  readonly importance: string;
  readonly performance: string;
  readonly digits: number;
  readonly nameOf: (id: string) => string;
}

/** Total effect across, performance upwards, both with intervals; dashed lines at the means (Ringle & Sarstedt 2016). */
export function mapOption(points: readonly KnownPoint[], words: MapWords): EChartsOption {
  const effect = (value: number) => decimal(value, words.digits);
  const described = ({ id, ...point }: KnownPoint) =>
    hoveringLabel(`${words.nameOf(id)} (${id})`, [
      `${words.importance}: ${withBounds(point.importance, point.importanceBounds, effect)}`,
      `${words.performance}: ${withBounds(point.performance, point.performanceBounds, (value) => decimal(value, 1))}`,
    ]);
  const dashed = { type: 'dashed' as const, color: colours.quiet, width: 1 };
  return {
    grid: { left: 8, right: 32, top: 32, bottom: 40, containLabel: true },
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: (mark) => {
        const { dataIndex } = mark as { readonly dataIndex: number };
        return described(points[dataIndex]!);
      },
    },
    xAxis: {
      type: 'value',
      name: words.importance,
      nameLocation: 'middle',
      nameGap: 28,
      scale: true,
      axisLabel: { formatter: (value: number) => decimal(value, 2) },
    },
    yAxis: {
      type: 'value',
      name: words.performance,
      nameTextStyle: { align: 'left' },
      scale: true,
    },
    series: [
      {
        type: 'scatter',
        symbolSize: 12,
        data: points.map(({ importance, performance }) => [importance, performance]),
        label: {
          show: true,
          // Above to the right: the lines of the intervals leave this quarter free.
          position: [14, -8],
          color: colours.ink,
          fontWeight: 'bold',
          textBorderColor: colours.paper,
          textBorderWidth: 3,
          formatter: ({ dataIndex }) => points[dataIndex]!.id,
        },
        // Few labels find a place beside each other; of many, those that do not are left to the pointer.
        labelLayout: points.length > 15 ? { hideOverlap: true } : { moveOverlap: 'shiftY' },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: dashed,
          data: [
            { xAxis: mean(points.map(({ importance }) => importance)) },
            { yAxis: mean(points.map(({ performance }) => performance)) },
          ],
        },
      },
      crossSeries(points),
    ],
  };
}

/** Intervals of both coordinates as a cross. */
function crossSeries(points: readonly KnownPoint[]): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    tooltip: { show: false },
    data: points.map(({ importance, performance, importanceBounds, performanceBounds }) => [
      importance,
      performance,
      ...(importanceBounds ?? [importance, importance]),
      ...(performanceBounds ?? [performance, performance]),
    ]),
    encode: { x: [0, 2, 3], y: [1, 4, 5] },
    renderItem: renderSegments(colours.quiet, (at) => [
      [at(2, 1), at(3, 1)],
      [at(0, 4), at(0, 5)],
    ]),
  };
}

function withBounds(
  value: number,
  bounds: readonly [number, number] | null,
  format: (value: number) => string,
): string {
  if (bounds === null) return format(value);
  return `${format(value)} [${format(bounds[0])}, ${format(bounds[1])}]`;
}
