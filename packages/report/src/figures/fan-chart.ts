import { type Axis, place, tickText } from './axis.ts';
import { drawLegend } from './legend.ts';
import { grid, ink, quiet, type SeriesLook, seriesLooks } from './palette.ts';
import { quarterAxis } from './quarter-axis.ts';
import { at, type FigureText, svgFigure, svgLine, svgMark, svgText } from './svg.ts';
import { balancedLines, textWidth } from './text-width.ts';

/** A number by quarter; null where there is none. */
type Series = readonly (number | null)[];

/** What many futures of one scenario did: nine tenths of them lie between `low` and `high`, half between `lower` and `upper`. */
export interface Fan {
  readonly low: Series;
  readonly lower: Series;
  readonly median: Series;
  readonly upper: Series;
  readonly high: Series;
}

interface FanPanel {
  readonly title: string;
  readonly fan: Fan;
}

export interface FanChart extends FigureText {
  /** One panel per scenario, two side by side; the first is the one that others are compared with. */
  readonly panels: readonly FanPanel[];
  /** Of values, the same for all panels. */
  readonly axis: Axis;
  readonly quarterName: string;
  readonly legend: {
    readonly median: string;
    readonly half: string;
    readonly most: string;
    readonly reference: string;
  };
  /** Writes a number of the axis with the decimals it needs, or the last median with those of its own. */
  readonly format: (value: number, digits?: number) => string;
}

const width = 345;
const plotHeight = 112;
const titleLine = 15;
/** Points of a line: more are not seen in so small a drawing. */
const mostPoints = 81;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Quarters that are drawn: all of them, or evenly chosen ones and the last. */
function drawnQuarters(length: number): number[] {
  const stride = Math.max(1, Math.ceil((length - 1) / (mostPoints - 1)));
  const quarters = Array.from({ length: Math.ceil(length / stride) }, (_, index) => index * stride);
  return quarters.at(-1) === length - 1 ? quarters : [...quarters, length - 1];
}

/** Runs of quarters in which all series have a number. */
function runsOf(series: readonly Series[], quarters: readonly number[]): number[][] {
  const runs: number[][] = [[]];
  for (const quarter of quarters) {
    if (series.every((each) => each[quarter] !== null && each[quarter] !== undefined))
      runs.at(-1)!.push(quarter);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

type Place = (quarter: number, value: number) => string;

function linePath(series: Series, quarters: readonly number[], point: Place): string {
  return runsOf([series], quarters)
    .map((run) => `M${run.map((quarter) => point(quarter, series[quarter]!)).join('L')}`)
    .join('');
}

function areaPath(low: Series, high: Series, quarters: readonly number[], point: Place): string {
  return runsOf([low, high], quarters)
    .map((run) => {
      const there = run.map((quarter) => point(quarter, low[quarter]!));
      const back = run.toReversed().map((quarter) => point(quarter, high[quarter]!));
      return `M${[...there, ...back].join('L')}Z`;
    })
    .join('');
}

function area(path: string, color: string, opacity: number): string {
  return `<path d="${path}" fill="${color}" fill-opacity="${opacity}"/>`;
}

function line(path: string, color: string, dashed = false): string {
  const dash = dashed ? ' stroke-dasharray="4 3"' : '';
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${dashed ? 1.3 : 2}"${dash}/>`;
}

function drawFan(fan: Fan, reference: Series | null, look: SeriesLook, point: Place): string {
  const quarters = drawnQuarters(fan.median.length);
  const dashed = reference === null ? '' : line(linePath(reference, quarters, point), ink, true);
  return (
    area(areaPath(fan.low, fan.high, quarters, point), look.color, 0.16) +
    area(areaPath(fan.lower, fan.upper, quarters, point), look.color, 0.28) +
    dashed +
    line(linePath(fan.median, quarters, point), look.color)
  );
}

function drawAxes(chart: FanChart, box: Box, quarters: Axis, named: { left: boolean }): string {
  const levels = chart.axis.ticks.map((tick) => {
    const y = place(chart.axis, [box.bottom, box.top], tick);
    const number = named.left
      ? svgText(box.left - 5, y + 4, tickText(chart.axis, tick, chart.format), {
          anchor: 'end',
          fill: quiet,
          size: 11,
        })
      : '';
    return svgLine([box.left, y], [box.right, y], grid) + number;
  });
  const times = quarters.ticks.map((tick) => {
    const x = place(quarters, [box.left, box.right], tick);
    return (
      svgLine([x, box.bottom], [x, box.bottom + 4], quiet) +
      svgText(x, box.bottom + 15, String(tick), { anchor: 'middle', fill: quiet, size: 11 })
    );
  });
  return `${levels.join('')}${times.join('')}${svgLine([box.left, box.bottom], [box.right, box.bottom], quiet)}`;
}

/** The median of the last quarter, written beside the end of its line. */
function drawLast(chart: FanChart, fan: Fan, box: Box, look: SeriesLook): string {
  const last = fan.median.at(-1);
  if (last === null || last === undefined) return '';
  const y = place(chart.axis, [box.bottom, box.top], last);
  const text = { fill: look.color, bold: true, size: 11 } as const;
  return svgText(box.right + 4, Math.max(box.top + 9, y + 4), chart.format(last), text);
}

function drawPanel(
  chart: FanChart,
  index: number,
  box: Box,
  titleLines: readonly string[],
  left: boolean,
): string {
  const { fan } = chart.panels[index]!;
  const look = seriesLooks[index % seriesLooks.length]!;
  const quarters = quarterAxis(fan.median.length - 1);
  const point: Place = (quarter, value) =>
    `${at(place(quarters, [box.left, box.right], quarter))} ${at(place(chart.axis, [box.bottom, box.top], value))}`;
  const first = box.top - 10 - (titleLines.length - 1) * titleLine;
  const title = titleLines.map((text, row) =>
    svgText(box.left + 14, first + row * titleLine, text, { bold: true }),
  );
  return (
    svgMark(box.left + 5, first - 4, look) +
    title.join('') +
    drawAxes(chart, box, quarters, { left }) +
    drawFan(fan, index === 0 ? null : chart.panels[0]!.fan.median, look, point) +
    drawLast(chart, fan, box, look)
  );
}

function legendOf({ legend, panels }: FanChart): { markup: string; height: number } {
  const swatch = (opacity: number) => (x: number, y: number) =>
    `<rect x="${at(x - 8)}" y="${at(y - 5)}" width="16" height="10" fill="${ink}" fill-opacity="${opacity}"/>`;
  const stroke = (dashed: boolean) => (x: number, y: number) =>
    line(`M${at(x - 8)} ${at(y)}L${at(x + 8)} ${at(y)}`, ink, dashed);
  const entries = [
    { name: legend.median, key: stroke(false) },
    { name: legend.half, key: swatch(0.4) },
    { name: legend.most, key: swatch(0.16) },
    ...(panels.length > 1 ? [{ name: legend.reference, key: stroke(true) }] : []),
  ];
  return drawLegend(entries, 4, width - 8);
}

/**
 * Fans of one outcome: what many futures of each scenario did by quarter, as median and bands, with the median of the first scenario
 * dashed in the panels of the others.
 * @returns a complete `<svg>`, narrow enough for a telephone; two stand side by side on a desk
 */
export function drawFanChart(chart: FanChart): string {
  const { panels, axis, format } = chart;
  const columns = panels.length === 1 ? 1 : 2;
  const numbers = axis.ticks.map((tick) => textWidth(tickText(axis, tick, format), 11));
  const lasts = panels.map(({ fan }) => {
    const last = fan.median.at(-1);
    return last === null || last === undefined ? 0 : textWidth(format(last), 11, true);
  });
  const left = Math.max(...numbers) + 8;
  const room = Math.max(...lasts) + 8;
  const panelWidth = (width - left) / columns;
  const titles = panels.map(({ title }) => balancedLines(title, (panelWidth - 24) / 1.07, 12, 3));
  const legend = legendOf(chart);
  let markup = legend.markup;
  let top = legend.height + 8;
  for (let row = 0; row < panels.length; row += columns) {
    const shown = panels.slice(row, row + columns);
    const lines = Math.max(...titles.slice(row, row + columns).map(({ length }) => length));
    const plotTop = top + lines * titleLine + 8;
    for (const column of shown.keys()) {
      const from = left + column * panelWidth;
      const box = {
        left: from,
        right: from + panelWidth - room,
        top: plotTop,
        bottom: plotTop + plotHeight,
      };
      markup += drawPanel(chart, row + column, box, titles[row + column]!, column === 0);
    }
    top = plotTop + plotHeight + 30;
  }
  const name = svgText(left + (width - left - room) / 2, top + 2, chart.quarterName, {
    anchor: 'middle',
    size: 11,
    fill: quiet,
  });
  return svgFigure(chart, { width, height: top + 8 }, markup + name);
}
