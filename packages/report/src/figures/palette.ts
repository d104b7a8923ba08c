/** Colours that people with any common colour vision tell apart (Okabe & Ito, 2008), darkened where text-like contrast needs it. */
export const ink = '#1b1b1b';
export const quiet = '#595959';
export const grid = '#dcdcdc';
export const positive = '#0072b2';
export const negative = '#b34700';

export type MarkShape = 'circle' | 'square' | 'triangle' | 'diamond' | 'inverted' | 'cross';

/** One look per series: colour *and* shape, so that neither has to be told alone. */
export interface SeriesLook {
  readonly color: string;
  readonly shape: MarkShape;
}

export const seriesLooks: readonly SeriesLook[] = [
  { color: '#0072b2', shape: 'circle' },
  { color: '#b34700', shape: 'square' },
  { color: '#00805f', shape: 'triangle' },
  { color: '#a8437f', shape: 'diamond' },
  { color: '#3d3d3d', shape: 'inverted' },
  { color: '#6b5600', shape: 'cross' },
];

/** Fills of adjoining areas in order, light enough for black text on them. */
export const areaFills: readonly string[] = [
  '#e8e8e8',
  '#bfdcf2',
  '#f3cf9b',
  '#b5dccb',
  '#e6c3da',
  '#f5eaa0',
];
