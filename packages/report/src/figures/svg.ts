import { escapeText } from '../html/html.ts';
import { ink, type MarkShape, type SeriesLook } from './palette.ts';

/** Fonts of figure text; the same stack as the page, so that a figure can be taken out of it. */
const fonts =
  "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei','Segoe UI',system-ui,Arial,sans-serif";
const latinFonts = "'Segoe UI',system-ui,-apple-system,Roboto,Arial,'Noto Sans CJK SC',sans-serif";

/** What every figure needs to be read without being seen. */
export interface FigureText {
  /** Unique in the page; prefix of every id inside the figure. */
  readonly id: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly description: string;
}

export interface TextOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A white outline, so that lines behind do not cross out the text. */
  readonly halo?: boolean;
}

/** Coordinates with at most two decimals, so that the same figure is the same bytes. */
export function at(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** A `<text>`; `y` is the baseline. */
export function svgText(x: number, y: number, text: string, options: TextOptions = {}): string {
  const { size = 12, bold = false, fill = ink, anchor = 'start', halo = false } = options;
  const weight = bold ? ' font-weight="600"' : '';
  const outline = halo
    ? ' stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    : '';
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}${outline}>${escapeText(text)}</text>`;
}

/** A straight line. */
export function svgLine(
  from: readonly [number, number],
  to: readonly [number, number],
  color: string,
  width = 1,
): string {
  return `<line x1="${at(from[0])}" y1="${at(from[1])}" x2="${at(to[0])}" y2="${at(to[1])}" stroke="${color}" stroke-width="${width}"/>`;
}

const outlines: Readonly<Record<Exclude<MarkShape, 'circle'>, readonly (readonly number[])[]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.15],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  inverted: [
    [0, 1.15],
    [1.1, -0.85],
    [-1.1, -0.85],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  cross: [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
};

/** The mark of a series at a point. */
export function svgMark(x: number, y: number, look: SeriesLook, radius = 4.5): string {
  const paint = `fill="${look.color}" stroke="#fff" stroke-width="1"`;
  if (look.shape === 'circle')
    return `<circle cx="${at(x)}" cy="${at(y)}" r="${radius}" ${paint}/>`;
  const points = outlines[look.shape].map(
    ([dx, dy]) => `${at(x + dx! * radius)},${at(y + dy! * radius)}`,
  );
  return `<polygon points="${points.join(' ')}" ${paint}/>`;
}

/**
 * The finished `<svg>`: an image with title and description in its language. It keeps its natural size on narrow screens, where
 * its container scrolls, and shrinks only to fit a printed page.
 */
export function svgFigure(
  text: FigureText,
  size: { readonly width: number; readonly height: number },
  content: string,
): string {
  const lang = text.language === 'zh' ? 'zh-CN' : 'en';
  const width = Math.ceil(size.width);
  const height = Math.ceil(size.height);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `role="img" lang="${lang}" aria-labelledby="${text.id}-title ${text.id}-desc" font-family="${text.language === 'zh' ? fonts : latinFonts}">` +
    `<title id="${text.id}-title">${escapeText(text.title)}</title>` +
    `<desc id="${text.id}-desc">${escapeText(text.description)}</desc>${content}</svg>`
  );
}
