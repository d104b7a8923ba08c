import { quiet } from './palette.ts';
import { stageLooks } from './stage-looks.ts';
import { at, type FigureText, svgFigure, svgText } from './svg.ts';
import { textWidth } from './text-width.ts';

export interface StageFlowDiagram extends FigureText {
  /** Firms by stage at the start (rows) and at the end (columns), lowest stage first; last row: founded since, last column: closed since. */
  readonly flow: readonly (readonly number[])[];
  /** Names of the rows and of the columns. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly startName: string;
  readonly endName: string;
  /** Firms that the height of the drawing stands for, so that several drawings can be compared. */
  readonly firms: number;
  readonly format: (firms: number) => string;
}

const width = 345;
const height = 260;
const top = 30;
const gap = 9;
const barWidth = 9;
const labelHeight = 15;
/** Flows thinner than this many pixels are not drawn; the table has them. */
const thinnest = 0.25;

interface Bar {
  readonly y: number;
  readonly height: number;
}

/** Bars from the highest stage down, what was founded or closed last. */
function stack(totals: readonly number[], scale: number): Bar[] {
  const last = totals.length - 1;
  const order = [...Array.from({ length: last }, (_, k) => last - 1 - k), last];
  const bars: Bar[] = [];
  let y = top;
  for (const index of order) {
    const barHeight = totals[index]! * scale;
    bars[index] = { y, height: barHeight };
    y += barHeight + gap;
  }
  return bars;
}

/** Baselines of labels at the middle of their bars, moved apart where bars are thin. */
function labelBaselines(bars: readonly Bar[]): number[] {
  const order = bars.map((_, index) => index).sort((a, b) => bars[a]!.y - bars[b]!.y);
  const baselines: number[] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    const bar = bars[index]!;
    lowest = Math.max(lowest + labelHeight, bar.y + bar.height / 2 + 4);
    baselines[index] = lowest;
  }
  return baselines;
}

function ribbon(
  from: readonly [number, number],
  to: readonly [number, number],
  thickness: number,
  color: string,
): string {
  const middle = (from[0] + to[0]) / 2;
  const path =
    `M${at(from[0])} ${at(from[1])}C${at(middle)} ${at(from[1])} ${at(middle)} ${at(to[1])} ${at(to[0])} ${at(to[1])}` +
    `V${at(to[1] + thickness)}C${at(middle)} ${at(to[1] + thickness)} ${at(middle)} ${at(from[1] + thickness)} ${at(from[0])} ${at(from[1] + thickness)}Z`;
  return `<path d="${path}" fill="${color}" fill-opacity="0.4"/>`;
}

function bar(x: number, { y, height: tall }: Bar, color: string): string {
  return tall < thinnest
    ? ''
    : `<rect x="${at(x)}" y="${at(y)}" width="${barWidth}" height="${at(tall)}" fill="${color}"/>`;
}

/** Order in which ribbons leave and reach a bar: as the bars stand at the other side, so that fewest cross. */
function downwards(count: number): number[] {
  return [...Array.from({ length: count - 1 }, (_, k) => count - 2 - k), count - 1];
}

function drawRibbons(
  flow: StageFlowDiagram['flow'],
  sides: { left: number; right: number },
  bars: { from: readonly Bar[]; to: readonly Bar[] },
  scale: number,
): string {
  const leaving = bars.from.map(({ y }) => y);
  const reaching = bars.to.map(({ y }) => y);
  let markup = '';
  for (const row of downwards(flow.length)) {
    for (const column of downwards(flow[row]!.length)) {
      const thickness = flow[row]![column]! * scale;
      if (thickness >= thinnest)
        markup += ribbon(
          [sides.left, leaving[row]!],
          [sides.right, reaching[column]!],
          thickness,
          stageLooks[row]!.color,
        );
      leaving[row]! += thickness;
      reaching[column]! += thickness;
    }
  }
  return markup;
}

/**
 * Where firms of each stage ended up: bars of the stages at the start and at the end, joined by bands as wide as the firms that took
 * that way; colours are of the stage at the start.
 */
export function drawStageFlowDiagram(diagram: StageFlowDiagram): string {
  const { flow, format } = diagram;
  const from = flow.map((row) => row.reduce((sum, firms) => sum + firms, 0));
  const to = flow[0]!.map((_, column) => flow.reduce((sum, row) => sum + row[column]!, 0));
  const scale = (height - gap * (flow.length - 1)) / Math.max(diagram.firms, 1e-9);
  const labels = {
    from: from.map((firms, row) => `${diagram.from[row]!} ${format(firms)}`),
    to: to.map((firms, column) => `${format(firms)} ${diagram.to[column]!}`),
  };
  const widest = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => textWidth(text, 12)));
  const left = widest(labels.from) + 8;
  const right = width - widest(labels.to) - 8;
  const bars = { from: stack(from, scale), to: stack(to, scale) };
  const sides = { left: left + barWidth, right: right - barWidth };
  const baselines = { from: labelBaselines(bars.from), to: labelBaselines(bars.to) };
  const marks = flow.map((_, index) => {
    const color = stageLooks[index]!.color;
    const closed = index === flow.length - 1 ? '#3d3d3d' : color;
    return (
      bar(left, bars.from[index]!, color) +
      bar(right - barWidth, bars.to[index]!, closed) +
      (from[index]! > 0
        ? svgText(left - 5, baselines.from[index]!, labels.from[index]!, { anchor: 'end' })
        : '') +
      (to[index]! > 0 ? svgText(right + 5, baselines.to[index]!, labels.to[index]!) : '')
    );
  });
  const bottom = Math.max(
    ...bars.from.concat(bars.to).map(({ y, height: tall }) => y + tall),
    ...baselines.from,
    ...baselines.to,
  );
  return svgFigure(
    diagram,
    { width, height: bottom + 10 },
    svgText(left + barWidth, 16, diagram.startName, { anchor: 'end', fill: quiet, bold: true }) +
      svgText(right - barWidth, 16, diagram.endName, { fill: quiet, bold: true }) +
      drawRibbons(flow, sides, bars, scale) +
      marks.join(''),
  );
}
