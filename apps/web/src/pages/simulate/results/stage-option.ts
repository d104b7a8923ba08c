import { stageLooks } from '@qunhai/report';
import type { OutcomePath } from '@qunhai/results';
import type { EChartsOption } from 'echarts';
import { colours } from '../../../app/theme.ts';
import { hoveringLabel } from '../../../charts/hovering-label.ts';
import { yearAxis } from './fan-option.ts';

/** Stages in their order, as outcomes of the simulation name their shares. */
export const stageOutcomes = ['domestic', 'learning', 'competing', 'cooperating'] as const;

/** The path of a stage's share under its name. */
export interface StageBand {
  readonly name: string;
  readonly path: OutcomePath;
}

/** Mean shares of the stages over the quarters, stacked to one. */
export function stageOption(
  bands: readonly StageBand[],
  words: {
    readonly year: string;
    readonly quarter: (quarter: number) => string;
    readonly line: (band: StageBand, quarter: number) => string;
  },
): EChartsOption {
  const steps = (bands[0]?.path.mean.length ?? 1) - 1;
  return {
    grid: { left: 8, right: 20, top: 36, bottom: 36, containLabel: true },
    legend: { top: 0, left: 0, selectedMode: false },
    tooltip: {
      trigger: 'axis',
      confine: true,
      formatter: (marks) => {
        const [mark] = marks as unknown as readonly { readonly axisValue: string }[];
        const quarter = Number(mark?.axisValue ?? 0);
        return hoveringLabel(
          words.quarter(quarter),
          bands.map((band) => words.line(band, quarter)).toReversed(),
        );
      },
    },
    xAxis: yearAxis(steps, words.year),
    yAxis: {
      type: 'value',
      min: 0,
      max: 1,
      interval: 0.25,
      axisLabel: { formatter: (value: number) => `${Math.round(value * 100)}%` },
    },
    series: bands.map(({ name, path }, stage) => {
      const colour = stageLooks[stage]!.color;
      return {
        type: 'line',
        name,
        stack: 'stages',
        symbol: 'none',
        data: path.mean.map((value) => value ?? '-'),
        lineStyle: { width: 1, color: colours.paper },
        itemStyle: { color: colour },
        areaStyle: { color: colour, opacity: 0.75 },
      };
    }),
  };
}
