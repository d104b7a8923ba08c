import { drawBottomAxis, place } from './axis.ts';
import { drawLegend } from './legend.ts';
import { areaFills, ink, quiet } from './palette.ts';
import { at, type FigureText, svgFigure, svgText } from './svg.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface StackedBar {
  readonly label: string;
  /** Share of each part, 0…1; null when withheld. */
  readonly shares: readonly (number | null)[];
}

export interface StackedBars extends FigureText {
  readonly parts: readonly string[];
  readonly bars: readonly StackedBar[];
  readonly axisName: string;
  readonly format: (share: number) => string;
  /** Legend of the hatched rest. */
  readonly withheldName: string;
}

const width = 680;
const labelColumn = 156;
const barHeight = 26;
const axis = { min: 0, max: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };

function segment(x: readonly [number, number], y: number, fill: string, label: string): string {
  const room = x[1] - x[0];
  const text =
    textWidth(label, 12) + 6 <= room
      ? svgText((x[0] + x[1]) / 2, y + barHeight / 2 + 4, label, { anchor: 'middle', fill: ink })
      : '';
  return `<rect x="${at(x[0])}" y="${at(y)}" width="${at(room)}" height="${barHeight}" fill="${fill}" stroke="#fff"/>${text}`;
}

function drawBar(
  plot: StackedBars,
  bar: StackedBar,
  y: number,
  box: { readonly left: number; readonly right: number },
): string {
  const x = (value: number): number => place(axis, [box.left, box.right], value);
  let reached = 0;
  let markup = '';
  for (const [index, share] of bar.shares.entries()) {
    if (share === null || share === 0) continue;
    markup += segment(
      [x(reached), x(reached + share)],
      y,
      areaFills[index % areaFills.length]!,
      plot.format(share),
    );
    reached += share;
  }
  if (bar.shares.includes(null) && reached < 1)
    markup +=
      segment([x(reached), x(1)], y, `url(#${plot.id}-hatch)`, '') +
      svgText((x(reached) + x(1)) / 2, y + barHeight / 2 + 4, ':c', {
        anchor: 'middle',
        bold: true,
      });
  const lines = wrapText(bar.label, labelColumn - 8, 12, 2);
  const label = lines.map((line, part) =>
    svgText(8, y + barHeight / 2 + 4 + (part - (lines.length - 1) / 2) * 14, line),
  );
  return label.join('') + markup;
}

/** Shares of a whole, one bar per group; parts that are withheld share one hatched rest that shows none of them. */
export function drawStackedBars(plot: StackedBars): string {
  const hasWithheld = plot.bars.some((bar) => bar.shares.includes(null));
  const swatch =
    (fill: string) =>
    (x: number, y: number): string =>
      `<rect x="${at(x - 7)}" y="${at(y - 6)}" width="14" height="12" fill="${fill}" stroke="${quiet}"/>`;
  const entries = plot.parts.map((name, index) => ({
    name,
    key: swatch(areaFills[index % areaFills.length]!),
  }));
  if (hasWithheld) entries.push({ name: plot.withheldName, key: swatch(`url(#${plot.id}-hatch)`) });
  const legend = drawLegend(entries, 8, width - 8);
  const box = { left: labelColumn, right: width - 24, top: legend.height + 4, bottom: 0 };
  const pitch = barHeight + 12;
  box.bottom = box.top + pitch * plot.bars.length;
  const bars = plot.bars.map((bar, index) => drawBar(plot, bar, box.top + 6 + index * pitch, box));
  const hatch = `<defs><pattern id="${plot.id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="${quiet}"/></pattern></defs>`;
  return svgFigure(
    plot,
    { width, height: box.bottom + 44 },
    (hasWithheld ? hatch : '') +
      legend.markup +
      drawBottomAxis(axis, box, plot.axisName, plot.format) +
      bars.join(''),
  );
}
