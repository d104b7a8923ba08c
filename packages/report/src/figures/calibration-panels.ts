import { niceAxis, place, tickText } from './axis.ts';
import { drawLegend } from './legend.ts';
import { areaFills, grid, negative, positive, quiet } from './palette.ts';
import { at, type FigureText, svgFigure, svgLine, svgText } from './svg.ts';
import { wrapText } from './text-width.ts';

/** Scores of one construct and where they become memberships. */
interface CalibrationPanel {
  readonly title: string;
  /** Under the title: where the anchors come from and how many firms are in. */
  readonly remark: string;
  readonly scale: { readonly min: number; readonly max: number };
  /** Edges are one more than counts. */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
  readonly anchors: {
    readonly exclusion: number;
    readonly crossover: number;
    readonly inclusion: number;
  };
}

export interface CalibrationPanels extends FigureText {
  readonly panels: readonly CalibrationPanel[];
  readonly legend: {
    readonly counts: string;
    readonly crossover: string;
    readonly anchors: string;
  };
  readonly format: (value: number, digits: number) => string;
}

const width = 680;
const columns = 3;
const cell = { width: 220, height: 174 };
const box = { left: 8, right: 212, top: 66, bottom: 146 };

/** Bold text is wider than what is measured. */
const boldness = 1.15;

function drawPanel(panel: CalibrationPanel, format: CalibrationPanels['format']): string {
  const { scale, edges, counts, anchors } = panel;
  const nice = niceAxis(scale.min, scale.max, 6);
  const axis = {
    ...scale,
    ticks: nice.ticks.filter((tick) => tick >= scale.min && tick <= scale.max),
  };
  const x = (value: number) => place(axis, [box.left, box.right], value);
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, bin) => {
    const height = ((box.bottom - box.top) * count) / most;
    const [from, to] = [x(edges[bin]!), x(edges[bin + 1]!)];
    return `<rect x="${at(from)}" y="${at(box.bottom - height)}" width="${at(Math.max(1, to - from - 0.6))}" height="${at(height)}" fill="${areaFills[1]}"/>`;
  });
  const line = (value: number, color: string, dash: string) =>
    `<line x1="${at(x(value))}" y1="${box.top - 2}" x2="${at(x(value))}" y2="${box.bottom}" stroke="${color}" stroke-width="1.6"${dash}/>`;
  const ticks = axis.ticks.map((tick) =>
    svgText(x(tick), box.bottom + 15, tickText(axis, tick, format), {
      ...{ anchor: 'middle' as const, fill: quiet, size: 11 },
    }),
  );
  const title = wrapText(panel.title, (cell.width - 8) / boldness, 12, 2).map((text, row, lines) =>
    svgText(box.left, (lines.length === 1 ? 29 : 15) + 15 * row, text, { bold: true }),
  );
  return (
    title.join('') +
    svgText(box.left, 47, panel.remark, { fill: quiet, size: 11 }) +
    bars.join('') +
    svgLine([box.left, box.bottom], [box.right, box.bottom], grid) +
    line(anchors.exclusion, positive, dashes) +
    line(anchors.inclusion, positive, dashes) +
    line(anchors.crossover, negative, '') +
    ticks.join('')
  );
}

const dashes = ' stroke-dasharray="4 3"';

/**
 * How scores are spread and where the anchors of the fuzzy sets lie.
 * @returns a complete `<svg>`, 680 px wide with three panels in a row
 */
export function drawCalibrationPanels(figure: CalibrationPanels): string {
  const key = (color: string, dash: string) => (x: number, y: number) =>
    `<line x1="${x}" y1="${y - 7}" x2="${x}" y2="${y + 7}" stroke="${color}" stroke-width="1.6"${dash}/>`;
  const legend = drawLegend(
    [
      {
        name: figure.legend.counts,
        key: (x, y) =>
          `<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="${areaFills[1]}"/>`,
      },
      { name: figure.legend.crossover, key: key(negative, '') },
      { name: figure.legend.anchors, key: key(positive, dashes) },
    ],
    8,
    width - 16,
  );
  const top = legend.height + 6;
  const drawn = figure.panels.map((panel, index) => {
    const left = (index % columns) * (cell.width + 8);
    const down = top + Math.floor(index / columns) * cell.height;
    return `<g transform="translate(${left} ${down})">${drawPanel(panel, figure.format)}</g>`;
  });
  const rows = Math.ceil(figure.panels.length / columns);
  return svgFigure(
    figure,
    { width, height: top + rows * cell.height },
    legend.markup + drawn.join(''),
  );
}
