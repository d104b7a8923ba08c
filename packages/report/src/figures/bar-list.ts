import { type Axis, place, tickText } from './axis.ts';
import { drawLegend, type LegendEntry } from './legend.ts';
import { grid, ink, negative, positive, quiet } from './palette.ts';
import { at, type FigureText, svgFigure, svgLine, svgText } from './svg.ts';
import { balancedLines, textWidth } from './text-width.ts';

export interface BarRow {
  readonly label: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  /** A second number on the same axis, drawn as a small diamond. */
  readonly point: number | null;
  /** Which way it works: down is hatched as well as coloured. */
  readonly way: 'up' | 'down' | 'unknown';
  /** What is written at the end of the row: the number with its interval. */
  readonly figures: string;
}

export interface BarList extends FigureText {
  readonly rows: readonly BarRow[];
  readonly axis: Axis;
  readonly axisName: string;
  readonly format: (value: number, digits: number) => string;
  /** What colours and the diamond mean; what is null is not used. */
  readonly legend: {
    readonly up: string | null;
    readonly down: string | null;
    readonly point: string | null;
  };
}

const width = 345;
const lineHeight = 14;
const barHeight = 12;
const unknown = '#5a6b7b';

const colors = { up: positive, down: negative, unknown } as const;

function hatch(id: string): string {
  return (
    `<defs><pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="6" height="6" fill="${negative}"/><rect width="2" height="6" fill="#fff" fill-opacity="0.55"/></pattern></defs>`
  );
}

function fillOf(id: string, way: BarRow['way']): string {
  return way === 'down' ? `url(#${id}-hatch)` : colors[way];
}

function diamond(x: number, y: number): string {
  return `<polygon points="${at(x)},${at(y - 5)} ${at(x + 5)},${at(y)} ${at(x)},${at(y + 5)} ${at(x - 5)},${at(y)}" fill="#fff" stroke="${ink}" stroke-width="1.4"/>`;
}

/** A bar with a bracket for its interval, over a white line so that it shows on the bar too. */
function drawBar(list: BarList, row: BarRow, x: (value: number) => number, y: number): string {
  const [from, to] = [x(0), x(row.value)].sort((a, b) => a - b) as [number, number];
  const middle = y + barHeight / 2;
  let markup = `<rect x="${at(from)}" y="${at(y)}" width="${at(Math.max(0.8, to - from))}" height="${barHeight}" fill="${fillOf(list.id, row.way)}"/>`;
  if (row.lower !== null && row.upper !== null) {
    const [low, high] = [x(row.lower), x(row.upper)];
    markup +=
      svgLine([low, middle], [high, middle], '#fff', 3.5) +
      svgLine([low, middle], [high, middle], ink, 1.5);
    for (const end of [low, high])
      markup += svgLine([end, middle - 4], [end, middle + 4], ink, 1.5);
  }
  return row.point === null ? markup : markup + diamond(x(row.point), middle);
}

function legendOf({ id, legend }: BarList): { markup: string; height: number } {
  const swatch = (way: BarRow['way']) => (x: number, y: number) =>
    `<rect x="${at(x - 8)}" y="${at(y - 5)}" width="16" height="10" fill="${fillOf(id, way)}"/>`;
  const entries: LegendEntry[] = [];
  if (legend.up !== null) entries.push({ name: legend.up, key: swatch('up') });
  if (legend.down !== null) entries.push({ name: legend.down, key: swatch('down') });
  if (legend.point !== null) entries.push({ name: legend.point, key: diamond });
  return drawLegend(entries, 4, width - 8);
}

/**
 * Bars from zero with their intervals, longest first as given: what matters most stands on top. Names stand above the bars, so that
 * long ones fit a narrow screen.
 */
export function drawBarList(list: BarList): string {
  const { axis, rows } = list;
  const legend = legendOf(list);
  const box = { left: 18, right: width - 20 };
  const x = (value: number): number => place(axis, [box.left, box.right], value);
  const top = legend.height + 4;
  let y = top;
  let bars = '';
  for (const row of rows) {
    const lines = balancedLines(row.label, width - 24 - textWidth(row.figures, 11.5), 12, 3);
    for (const [index, text] of lines.entries())
      bars += svgText(8, y + 12 + index * lineHeight, text, { halo: true });
    bars += svgText(width - 6, y + 12, row.figures, {
      anchor: 'end',
      fill: quiet,
      size: 11,
      halo: true,
    });
    y += lines.length * lineHeight + 4;
    bars += drawBar(list, row, x, y);
    y += barHeight + 10;
  }
  const ticks = axis.ticks.map(
    (tick) =>
      svgLine([x(tick), top], [x(tick), y], tick === 0 ? quiet : grid) +
      svgText(x(tick), y + 15, tickText(axis, tick, list.format), {
        anchor: 'middle',
        fill: quiet,
        size: 11,
      }),
  );
  const name = balancedLines(list.axisName, width - 12, 11, 2).map((text, index) =>
    svgText((box.left + box.right) / 2, y + 32 + index * 13, text, { anchor: 'middle', size: 11 }),
  );
  return svgFigure(
    list,
    { width, height: y + 26 + 13 * name.length },
    hatch(list.id) + legend.markup + ticks.join('') + bars + name.join(''),
  );
}
