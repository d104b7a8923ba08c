import { bounded } from '../format/format-number.ts';
import { place, tickText } from './axis.ts';
import type { CountedPoint } from './gridded-points.ts';
import { drawLegend, type LegendEntry } from './legend.ts';
import { grid, negative, positive, quiet } from './palette.ts';
import { at, type FigureText, svgFigure, svgLine, svgText } from './svg.ts';
import { wrapText } from './text-width.ts';

/** Memberships of cases in a set and in the outcome. */
export interface XyPanel {
  readonly title: string;
  /** Under the title: consistency and coverage. */
  readonly figures: string;
  readonly points: readonly CountedPoint[];
}

export interface XyPlots extends FigureText {
  readonly panels: readonly XyPanel[];
  /** What stands up the side and what across. */
  readonly axes: string;
  readonly legend: { readonly consistent: string; readonly deviant: string };
}

const width = 680;
const columns = 3;
const cell = { width: 220, height: 262 };
const box = { left: 30, right: 212, top: 52, bottom: 222 };
/** Bold text is wider than what is measured. */
const boldness = 1.15;
const axis = { min: 0, max: 1, ticks: [0, 0.5, 1] };

/** On or above the diagonal, as a sufficient set wants it, up to rounding. */
function isConsistent({ x, y }: CountedPoint): boolean {
  return x <= y + 1e-9;
}

function mark(x: number, y: number, point: CountedPoint): string {
  const size = Math.min(7, 2.2 * Math.sqrt(point.cases));
  if (isConsistent(point))
    return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(size)}" fill="${positive}" fill-opacity="0.5"/>`;
  const side = 1.7 * size;
  return `<rect x="${at(x - side / 2)}" y="${at(y - side / 2)}" width="${at(side)}" height="${at(side)}" fill="${negative}" fill-opacity="0.5"/>`;
}

function drawPanel({ title, figures, points }: XyPanel): string {
  const x = (value: number) => place(axis, [box.left, box.right], value);
  const y = (value: number) => place(axis, [box.bottom, box.top], value);
  const written = (tick: number) => tickText(axis, tick, bounded);
  const ticks = axis.ticks.map(
    (tick) =>
      svgText(box.left - 5, y(tick) + 4, written(tick), { anchor: 'end', fill: quiet, size: 11 }) +
      svgText(x(tick), box.bottom + 15, written(tick), { anchor: 'middle', fill: quiet, size: 11 }),
  );
  const heading = wrapText(title, (cell.width - 8) / boldness, 12, 2).map((text, row, lines) =>
    svgText(box.left - 22, (lines.length === 1 ? 28 : 14) + 15 * row, text, { bold: true }),
  );
  return (
    heading.join('') +
    svgText(box.left - 22, 44, figures, { fill: quiet, size: 11 }) +
    svgLine([x(0.5), box.top], [x(0.5), box.bottom], grid) +
    svgLine([box.left, y(0.5)], [box.right, y(0.5)], grid) +
    ticks.join('') +
    `<path d="M${box.left} ${box.top}H${box.right}V${box.bottom}H${box.left}Z" fill="none" stroke="${quiet}"/>` +
    svgLine([box.left, box.bottom], [box.right, box.top], quiet) +
    points.map((point) => mark(x(point.x), y(point.y), point)).join('')
  );
}

/**
 * XY plots: memberships in a solution across, in the outcome upwards. Cases above the diagonal are as sufficiency has it.
 * @returns a complete `<svg>`, 680 px wide with three panels in a row
 * @see Ragin (2008), Redesigning social inquiry, ch. 3
 */
export function drawXyPlots(figure: XyPlots): string {
  const { panels, axes } = figure;
  const point = { x: 0, y: 0, cases: 3 };
  const entries: LegendEntry[] = [
    { name: figure.legend.consistent, key: (x, y) => mark(x, y, point) },
    { name: figure.legend.deviant, key: (x, y) => mark(x, y, { ...point, x: 1 }) },
  ];
  const legend = drawLegend(entries, 8, width - 16);
  const top = legend.height + 22;
  const drawn = panels.map((panel, index) => {
    const left = (index % columns) * (cell.width + 8);
    const down = top + Math.floor(index / columns) * cell.height;
    return `<g transform="translate(${left} ${down})">${drawPanel(panel)}</g>`;
  });
  const rows = Math.ceil(panels.length / columns);
  return svgFigure(
    figure,
    { width, height: top + rows * cell.height },
    legend.markup + svgText(8, legend.height + 12, axes, { fill: quiet }) + drawn.join(''),
  );
}
