import { niceAxis } from '@qunhai/report';
import type { OutcomePath } from '@qunhai/results';
import type { EChartsOption, LineSeriesOption } from 'echarts';
import { hoveringLabel } from '../../../charts/hovering-label.ts';
import type { ScenarioLook } from '../scenario-look.ts';
import { axisInterval } from './shown-results.ts';

/** A scenario's path in its look. */
export interface Curve {
  readonly name: string;
  readonly path: OutcomePath;
  readonly look: ScenarioLook;
  /** Bands that are drawn around the median: both, the middle half, or none. */
  readonly bands: 'both' | 'half' | 'none';
}

/** Words and formats of the axes and of what is shown while pointing. */
export interface FanWords {
  readonly year: string;
  readonly quarter: (quarter: number) => string;
  readonly tick: (value: number) => string;
  readonly line: (curve: Curve, quarter: number) => string;
}

type Series = OutcomePath['median'];

/**
 * Fans over the quarters: medians as lines, the middle half and nine tenths of the futures as bands.
 * @param range - of the value axis, so that several charts can be compared; what fits when null
 */
export function fanOption(
  curves: readonly Curve[],
  words: FanWords,
  range: readonly [number, number] | null,
): EChartsOption {
  const steps = (curves[0]?.path.median.length ?? 1) - 1;
  return {
    grid: { left: 8, right: 20, top: 36, bottom: 36, containLabel: true },
    legend: { top: 0, left: 0, data: curves.map(({ name }) => name), selectedMode: false },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: (marks) => {
        const [mark] = marks as unknown as readonly { readonly axisValue: string }[];
        const quarter = Number(mark?.axisValue ?? 0);
        return hoveringLabel(
          words.quarter(quarter),
          curves.map((curve) => words.line(curve, quarter)),
        );
      },
    },
    xAxis: yearAxis(steps, words.year),
    yAxis: {
      type: 'value',
      scale: true,
      ...(range && { min: range[0], max: range[1] }),
      axisLabel: { formatter: words.tick },
    },
    series: curves.flatMap((curve, index) => [
      ...(curve.bands === 'both'
        ? bandSeries(`${index} most`, curve, curve.path.low, curve.path.high, 0.12)
        : []),
      ...(curve.bands === 'none'
        ? []
        : bandSeries(
            `${index} half`,
            curve,
            curve.path.lower,
            curve.path.upper,
            curves.length > 2 ? 0.1 : 0.2,
          )),
      medianSeries(curve),
    ]),
  };
}

/** Quarters across, named by the years that have passed. */
export function yearAxis(steps: number, name: string): NonNullable<EChartsOption['xAxis']> {
  const every = axisInterval(steps);
  const isMarked = (quarter: number) => quarter % every === 0;
  return {
    type: 'category',
    boundaryGap: false,
    data: Array.from({ length: steps + 1 }, (_, quarter) => String(quarter)),
    name,
    nameLocation: 'middle',
    nameGap: 26,
    axisTick: { interval: isMarked },
    axisLabel: {
      interval: isMarked,
      formatter: (quarter: string) => String(Number(quarter) / 4),
    },
  };
}

/** A band as two stacked lines: its lower edge, and its width as an area upon it. */
function bandSeries(
  stack: string,
  { look }: Curve,
  from: Series,
  to: Series,
  opacity: number,
): LineSeriesOption[] {
  const common = {
    type: 'line',
    stack,
    // Edges below zero must be stacked as well.
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { color: look.colour, width: 0.7, opacity: 0.55 },
    itemStyle: { color: look.colour },
    tooltip: { show: false },
  } as const;
  return [
    { ...common, name: `${stack} from`, data: points(from) },
    {
      ...common,
      name: `${stack} width`,
      data: points(to.map((value, q) => difference(value, from[q] ?? null))),
      areaStyle: { color: look.colour, opacity },
    },
  ];
}

function medianSeries({ name, path, look }: Curve): LineSeriesOption {
  return {
    type: 'line',
    name,
    symbol: 'none',
    data: points(path.median),
    z: 4,
    lineStyle: { color: look.colour, width: 2.4, type: look.line },
    itemStyle: { color: look.colour },
  };
}

/** ECharts leaves a gap at '-'. */
function points(series: Series): (number | '-')[] {
  return series.map((value) => value ?? '-');
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

/** Round numbers between which all bands lie; null when there are none. */
export function commonRange(paths: readonly OutcomePath[]): readonly [number, number] | null {
  const values = paths.flatMap((path) =>
    [...path.low, ...path.high].filter((value) => value !== null),
  );
  if (values.length === 0) return null;
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  const { min, max } = niceAxis(low, high, 4);
  return [min, max];
}
