import { seriesLooks } from '@qunhai/report';
import { grid, ink, quiet } from '../packages/report/src/figures/palette.ts';
import { at, svgFigure, svgLine, svgMark, svgText } from '../packages/report/src/figures/svg.ts';

/** What a resample costs in microseconds at each size, one line of a panel. */
export interface CostSeries {
  readonly name: string;
  readonly microseconds: readonly number[];
}

/** Cost against one kind of size. */
export interface CostPanel {
  readonly title: string;
  readonly sizes: readonly number[];
  readonly series: readonly CostSeries[];
}

const [plotWidth, plotHeight, left, top, gap] = [330, 260, 62, 64, 66];

/** Panels side by side, both axes logarithmic: a straight line that rises by one decade in one is proportional. The same figures give the same bytes. */
export function costFigure(panels: readonly CostPanel[]): string {
  const values = panels.flatMap(({ series }) => series.flatMap(({ microseconds }) => microseconds));
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  const width = left + panels.length * (plotWidth + gap) - gap + 24;
  const height = top + plotHeight + 56;
  const names = panels[0]!.series.map(({ name }, s) => {
    const x = left + s * 230;
    return svgMark(x, 22, seriesLooks[s]!) + svgText(x + 12, 26, name);
  });
  const drawn = panels.map((panel, i) =>
    panelAt(left + i * (plotWidth + gap), panel, low, high, i === 0),
  );
  const background = `<rect width="${width}" height="${height}" fill="#fff"/>`;
  return `${svgFigure(
    {
      id: 'cost',
      language: 'en',
      title: 'Cost of a resample',
      description: panels.map(described).join(' '),
    },
    { width, height },
    [background, ...names, ...drawn].join(''),
  )}\n`;
}

function described({ title, sizes, series }: CostPanel): string {
  const lines = series.map(
    ({ name, microseconds }) =>
      `${name} from ${microsecondsText(microseconds[0]!)} at ${sizes[0]} to ${microsecondsText(microseconds.at(-1)!)} at ${sizes.at(-1)}`,
  );
  return `${title}: ${lines.join('; ')}.`;
}

/** Microseconds to two significant digits, as milliseconds from 1,000 on. */
export function microsecondsText(value: number): string {
  const [shown, unit] = value < 1000 ? [value, 'µs'] : [value / 1000, 'ms'];
  return `${shown < 10 ? shown.toFixed(1) : shown.toFixed(0)} ${unit}`;
}

function panelAt(x0: number, panel: CostPanel, low: number, high: number, first: boolean): string {
  const { sizes, series, title } = panel;
  const [from, to] = [Math.log10(sizes[0]!), Math.log10(sizes.at(-1)!)];
  const x = (size: number) =>
    x0 + 14 + ((Math.log10(size) - from) / (to - from)) * (plotWidth - 28);
  const y = (value: number) =>
    top + plotHeight - ((Math.log10(value) - low) / (high - low)) * plotHeight;
  const parts: string[] = [svgText(x0, top - 14, title, { bold: true })];
  for (let decade = low; decade <= high; decade++) {
    const level = y(10 ** decade);
    parts.push(svgLine([x0, level], [x0 + plotWidth, level], grid));
    if (first)
      parts.push(svgText(x0 - 8, level + 4, decadeText(decade), { anchor: 'end', fill: quiet }));
  }
  for (const size of sizes) {
    parts.push(svgLine([x(size), top + plotHeight], [x(size), top + plotHeight + 5], quiet));
    const place = [x(size), top + plotHeight + 20] as const;
    parts.push(svgText(...place, size.toLocaleString('en'), { anchor: 'middle', fill: quiet }));
  }
  series.forEach(({ microseconds }, s) => {
    const look = seriesLooks[s]!;
    const points = microseconds.map((value, i) => [x(sizes[i]!), y(value)] as const);
    const path = points.map(([px, py]) => `${at(px)},${at(py)}`).join(' ');
    parts.push(
      `<polyline points="${path}" fill="none" stroke="${look.color}" stroke-width="1.6"/>`,
    );
    for (const [px, py] of points) parts.push(svgMark(px, py, look));
  });
  const axis = [x0 + plotWidth, top + plotHeight] as const;
  return [...parts, svgLine([x0, top + plotHeight], axis, ink)].join('');
}

function decadeText(decade: number): string {
  return decade < 3 ? `${10 ** decade} µs` : `${10 ** (decade - 3)} ms`;
}
