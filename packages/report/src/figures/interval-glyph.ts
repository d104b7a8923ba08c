import { type Axis, place } from './axis.ts';
import { ink, negative, positive, quiet } from './palette.ts';
import { at, svgLine } from './svg.ts';

const width = 100;
const height = 18;

/**
 * A line of a forest plot for a table cell: zero line, interval, point. The figures stand in the cells beside it, so it is hidden
 * from screen readers.
 */
export function drawIntervalGlyph(
  axis: Axis,
  estimate: number,
  interval: { readonly lower: number; readonly upper: number } | null,
): string {
  const x = (value: number): number => place(axis, [4, width - 4], value);
  const color = estimate < 0 ? negative : positive;
  const bar =
    interval === null ? '' : svgLine([x(interval.lower), 9], [x(interval.upper), 9], color, 1.8);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" class="glyph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">` +
    `${svgLine([4, 9], [width - 4, 9], '#e4e4e4')}${svgLine([x(0), 1], [x(0), height - 1], quiet)}${bar}` +
    `<circle cx="${at(x(estimate))}" cy="9" r="3.6" fill="${color}" stroke="${ink}" stroke-width="0.6"/></svg>`
  );
}
