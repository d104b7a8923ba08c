import { type Axis, niceAxis, place, tickText } from './axis.ts';
import { drawLegend } from './legend.ts';
import { grid, ink, quiet, seriesLooks } from './palette.ts';
import { type FigureText, svgFigure, svgLine, svgMark, svgText } from './svg.ts';
import { wrapText } from './text-width.ts';

/** The lines of one moderated effect. */
export interface SlopePanel {
  readonly title: string;
  readonly predictor: string;
  readonly outcome: string;
  /** Outcome where predictor is −1 and 1, one line per series. */
  readonly lines: readonly (readonly [number, number])[];
}

export interface SlopePanels extends FigureText {
  readonly panels: readonly SlopePanel[];
  /** Names of the lines: levels of the moderator. */
  readonly series: readonly string[];
  /** Names of the predictor's levels, low and high. */
  readonly levels: readonly [string, string];
  readonly format: (value: number, digits: number) => string;
  /** Panels in a row; three, as fits A4, when omitted. */
  readonly columns?: number;
}

const gap = 18;
/** Three beside each other are 680 px wide, so that they print at full size on A4. */
const panelWidth = (680 - gap * 4) / 3;
const plotHeight = 130;
const titleHeight = 40;
const panelHeight = titleHeight + plotHeight + 52;

/** One axis for all panels, so that steepness can be compared. */
function sharedAxis(panels: readonly SlopePanel[]): Axis {
  const values = panels.flatMap(({ lines }) => lines.flat());
  return niceAxis(Math.min(...values), Math.max(...values), 4);
}

/**
 * Simple slopes as small panels: how the outcome changes with the predictor where the moderator is low, average and
 * high. Lines differ in colour, mark and dash.
 * @returns a complete `<svg>`, 680 px wide with three panels in a row
 */
export function drawSlopePanels(figure: SlopePanels): string {
  const { columns = 3 } = figure;
  const width = columns * panelWidth + gap * (columns + 1);
  const legend = drawLegend(
    figure.series.map((name, index) => ({
      name,
      key: (x, y) => svgMark(x, y, seriesLooks[index]!),
    })),
    gap,
    width - 2 * gap,
  );
  const axis = sharedAxis(figure.panels);
  const panels = figure.panels.map((panel, index) => {
    const left = gap + (index % columns) * (panelWidth + gap);
    const top = legend.height + 4 + Math.floor(index / columns) * panelHeight;
    return drawPanel(panel, figure, axis, [left, top]);
  });
  const rows = Math.ceil(figure.panels.length / columns);
  const height = legend.height + 4 + rows * panelHeight;
  return svgFigure(figure, { width, height }, legend.markup + panels.join(''));
}

function drawPanel(
  { title, predictor, outcome, lines }: SlopePanel,
  { levels, format }: SlopePanels,
  axis: Axis,
  [left, top]: readonly [number, number],
): string {
  const box = {
    left: left + 34,
    right: left + panelWidth - 6,
    top: top + titleHeight,
    bottom: top + titleHeight + plotHeight,
  };
  const y = (value: number): number => place(axis, [box.bottom, box.top], value);
  const ends = [box.left + 16, box.right - 16] as const;
  const rules = axis.ticks.map(
    (tick) =>
      svgLine([box.left, y(tick)], [box.right, y(tick)], grid) +
      svgText(box.left - 5, y(tick) + 4, tickText(axis, tick, format), {
        anchor: 'end',
        fill: quiet,
        size: 11,
      }),
  );
  const drawn = lines.map(([low, high], series) => {
    const look = seriesLooks[series]!;
    return (
      dashedLine([ends[0], y(low)], [ends[1], y(high)], look.color, dashes[series] ?? '') +
      svgMark(ends[0], y(low), look, 4) +
      svgMark(ends[1], y(high), look, 4)
    );
  });
  const heading = wrapText(title, panelWidth, 12, 1).map((line) =>
    svgText(left, top + 14, line, { bold: true, fill: ink }),
  );
  return [
    ...heading,
    svgText(left, top + 28, outcome, { fill: quiet, size: 11 }),
    ...rules,
    ...drawn,
    svgText(ends[0], box.bottom + 16, levels[0], { anchor: 'middle', fill: quiet, size: 11 }),
    svgText(ends[1], box.bottom + 16, levels[1], { anchor: 'middle', fill: quiet, size: 11 }),
    svgText((box.left + box.right) / 2, box.bottom + 32, predictor, { anchor: 'middle', size: 11 }),
  ].join('');
}

const dashes = ['6 4', '2 3', ''] as const;

function dashedLine(
  from: readonly [number, number],
  to: readonly [number, number],
  color: string,
  dash: string,
): string {
  const line = svgLine(from, to, color, 2);
  return dash === '' ? line : line.replace('/>', ` stroke-dasharray="${dash}"/>`);
}
