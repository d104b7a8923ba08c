import { decimal } from '../format/format-number.ts';
import { type Axis, niceAxis, place, tickText } from './axis.ts';
import { drawLegend, type LegendEntry } from './legend.ts';
import { grid, negative, positive, quiet } from './palette.ts';
import { at, type FigureText, svgFigure, svgLine, svgText } from './svg.ts';
import { wrapText } from './text-width.ts';

/** One case, or several at the same place. */
export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  readonly cases: number;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

/** A condition and the outcome, with the ceiling under which cases lie. */
export interface CeilingPanel {
  readonly title: string;
  readonly x: Range;
  readonly y: Range;
  readonly points: readonly ScatterPoint[];
  /** The straight ceiling; null where there is none. */
  readonly line: { readonly slope: number; readonly intercept: number } | null;
  /** Corners of the stepped ceiling, from left to right; empty where it is not to be drawn. */
  readonly steps: readonly { readonly x: number; readonly y: number }[];
}

export interface CeilingScatter extends FigureText {
  readonly panels: readonly CeilingPanel[];
  readonly outcomeName: string;
  readonly legend: {
    readonly line: string;
    readonly steps: string;
    readonly points: string;
  };
}

const width = 680;
const columns = 3;
const cell = { width: 220, height: 236 };
const box = { left: 30, right: 212, top: 40, bottom: 204 };

/** Ticks within the scale, which need not begin at a round number. */
function scaleAxis({ min, max }: Range): Axis {
  const ticks = niceAxis(min, max, 4).ticks.filter((tick) => tick >= min && tick <= max);
  return { min, max, ticks };
}

/** The part of a straight line within the panel. */
function clipped(
  { slope, intercept }: NonNullable<CeilingPanel['line']>,
  x: Range,
  y: Range,
): readonly [readonly [number, number], readonly [number, number]] | null {
  const height = (at: number) => intercept + slope * at;
  const across =
    slope === 0 ? [x.min, x.max] : [(y.min - intercept) / slope, (y.max - intercept) / slope];
  const from = Math.max(x.min, Math.min(...across));
  const to = Math.min(x.max, Math.max(...across));
  const isInside = from < to && (slope !== 0 || (intercept >= y.min && intercept <= y.max));
  return isInside ? [[from, height(from)] as const, [to, height(to)] as const] : null;
}

/** Area grows with the number of cases. */
function pointRadius(cases: number): number {
  return Math.min(7, 2 * Math.sqrt(cases));
}

function drawPanel(panel: CeilingPanel): string {
  const [across, up] = [scaleAxis(panel.x), scaleAxis(panel.y)];
  const x = (value: number) => place(across, [box.left, box.right], value);
  const y = (value: number) => place(up, [box.bottom, box.top], value);
  const ticks = [
    ...up.ticks.map(
      (tick) =>
        svgLine([box.left, y(tick)], [box.right, y(tick)], grid) +
        svgText(box.left - 5, y(tick) + 4, tickText(up, tick, decimal), {
          ...{ anchor: 'end', fill: quiet, size: 11 },
        }),
    ),
    ...across.ticks.map((tick) =>
      svgText(x(tick), box.bottom + 15, tickText(across, tick, decimal), {
        ...{ anchor: 'middle', fill: quiet, size: 11 },
      }),
    ),
  ];
  const points = panel.points.map(
    (point) =>
      `<circle cx="${at(x(point.x))}" cy="${at(y(point.y))}" r="${at(pointRadius(point.cases))}" fill="${positive}" fill-opacity="0.45"/>`,
  );
  const line = panel.line && clipped(panel.line, panel.x, panel.y);
  const title = wrapText(panel.title, cell.width - 16, 12, 2).map((text, row) =>
    svgText(box.left - 22, 14 + 15 * row, text, { bold: true }),
  );
  return (
    title.join('') +
    ticks.join('') +
    `<path d="M${box.left} ${box.top}V${box.bottom}H${box.right}" fill="none" stroke="${quiet}"/>` +
    points.join('') +
    drawSteps(panel, x, y) +
    (line
      ? svgLine([x(line[0][0]), y(line[0][1])], [x(line[1][0]), y(line[1][1])], negative, 2)
      : '')
  );
}

function drawSteps(
  { steps, x: range, y: heights }: CeilingPanel,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  const [first] = steps;
  if (first === undefined) return '';
  let path = `M${at(x(first.x))} ${at(y(heights.min))}`;
  for (const step of steps) path += `H${at(x(step.x))}V${at(y(step.y))}`;
  return `<path d="${path}H${at(x(range.max))}" fill="none" stroke="${quiet}" stroke-width="1.4" stroke-dasharray="4 3"/>`;
}

function legendEntries({ legend, panels }: CeilingScatter): LegendEntry[] {
  const key = (draw: (x: number, y: number) => string, name: string) => ({ name, key: draw });
  return [
    key(
      (x, y) => `<circle cx="${x}" cy="${y}" r="4" fill="${positive}" fill-opacity="0.45"/>`,
      legend.points,
    ),
    ...(panels.some(({ line }) => line !== null)
      ? [key((x, y) => svgLine([x - 8, y], [x + 8, y], negative, 2), legend.line)]
      : []),
    ...(panels.some(({ steps }) => steps.length > 0)
      ? [
          key(
            (x, y) =>
              `<path d="M${x - 8} ${y + 3}H${x}V${y - 3}H${x + 8}" fill="none" stroke="${quiet}" stroke-width="1.4" stroke-dasharray="4 3"/>`,
            legend.steps,
          ),
        ]
      : []),
  ];
}

/**
 * Scatter plots of conditions against one outcome with the ceilings that leave the upper left corner empty (Dul, 2016).
 * @returns a complete `<svg>`, 680 px wide with three panels in a row
 */
export function drawCeilingScatter(figure: CeilingScatter): string {
  const legend = drawLegend(legendEntries(figure), 8, width - 16);
  const top = legend.height + 22;
  const panels = figure.panels.map((panel, index) => {
    const left = (index % columns) * (cell.width + 8);
    const down = top + Math.floor(index / columns) * cell.height;
    return `<g transform="translate(${left} ${down})">${drawPanel(panel)}</g>`;
  });
  const rows = Math.ceil(figure.panels.length / columns);
  return svgFigure(
    figure,
    { width, height: top + rows * cell.height },
    legend.markup +
      svgText(8, legend.height + 12, figure.outcomeName, { fill: quiet }) +
      panels.join(''),
  );
}
