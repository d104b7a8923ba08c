import { type Axis, drawBottomAxis, place } from './axis.ts';
import { drawLegend } from './legend.ts';
import { grid, ink, quiet, seriesLooks } from './palette.ts';
import { at, type FigureText, svgFigure, svgLine, svgMark, svgText } from './svg.ts';
import { wrapText } from './text-width.ts';

/** A number with its interval; `withheld` cells are drawn as `:c`, unknown ones not at all. */
export type Dot =
  | { readonly value: number; readonly lower: number | null; readonly upper: number | null }
  | 'withheld'
  | null;

export interface DotRow {
  readonly label: string;
  /** One per series. */
  readonly dots: readonly Dot[];
}

export interface DotPlot extends FigureText {
  readonly rows: readonly DotRow[];
  /** At most six names: more cannot be told apart. */
  readonly series: readonly string[];
  readonly axis: Axis;
  readonly axisName: string;
  /** Writes a number of the axis with the decimals it needs. */
  readonly format: (value: number, digits: number) => string;
  /** Draw where nothing differs: a line at 0. */
  readonly zero?: true;
}

const width = 680;
const labelColumn = 232;
const laneHeight = 13;

/** Lines of a row's label. */
function labelLines(row: DotRow): readonly string[] {
  return wrapText(row.label, labelColumn - 8, 12, 3);
}

function tallestLabel({ rows }: DotPlot): number {
  return Math.max(1, ...rows.map((row) => labelLines(row).length));
}

function drawDot(dot: Dot, x: (value: number) => number, y: number, series: number): string {
  if (dot === null) return '';
  const look = seriesLooks[series]!;
  if (dot === 'withheld')
    return svgText(labelColumn + 16, y + 4, ':c', { fill: look.color, bold: true });
  const bar =
    dot.lower === null || dot.upper === null
      ? ''
      : svgLine([x(dot.lower), y], [x(dot.upper), y], look.color, 1.6);
  return bar + svgMark(x(dot.value), y, look);
}

/**
 * Rows of points with interval bars, one lane per series: levels of many things in few groups.
 * @returns a complete `<svg>`, 680 px wide so that it prints at full size on A4
 */
export function drawDotPlot(plot: DotPlot): string {
  const named = plot.series.length > 1 ? plot.series : [];
  const legend = drawLegend(
    named.map((name, index) => ({ name, key: (x, y) => svgMark(x, y, seriesLooks[index]!) })),
    8,
    width - 8,
  );
  const rowHeight = Math.max(
    tallestLabel(plot) * 13.5 + 10,
    laneHeight * plot.series.length + 10,
    26,
  );
  const box = { left: labelColumn + 12, right: width - 22, top: legend.height + 4, bottom: 0 };
  box.bottom = box.top + rowHeight * plot.rows.length;
  const x = (value: number): number => place(plot.axis, [box.left, box.right], value);
  const rows = plot.rows.map((row, index) => {
    const middle = box.top + rowHeight * (index + 0.5);
    const lines = labelLines(row);
    const label = lines.map((line, part) =>
      svgText(8, middle + 4 + (part - (lines.length - 1) / 2) * 13.5, line, { fill: ink }),
    );
    const dots = row.dots.map((dot, series) =>
      drawDot(dot, x, middle + (series - (row.dots.length - 1) / 2) * laneHeight, series),
    );
    const rule = svgLine([8, middle + rowHeight / 2], [box.right, middle + rowHeight / 2], grid);
    return rule + label.join('') + dots.join('');
  });
  const zero =
    plot.zero && plot.axis.min < 0 && plot.axis.max > 0
      ? svgLine([x(0), box.top], [x(0), box.bottom], quiet, 1.4)
      : '';
  const frame = `<path d="M${at(box.left)} ${at(box.top)}V${at(box.bottom)}H${at(box.right)}" fill="none" stroke="${quiet}"/>`;
  return svgFigure(
    plot,
    { width, height: box.bottom + 46 },
    legend.markup +
      drawBottomAxis(plot.axis, box, plot.axisName, plot.format) +
      zero +
      rows.join('') +
      frame,
  );
}
