import type { SeriesLook } from './palette.ts';

/** Looks of the stages from domestic to cooperating, then of firms founded meanwhile: colour *and* shape. */
export const stageLooks: readonly SeriesLook[] = [
  { color: '#767676', shape: 'circle' },
  { color: '#0072b2', shape: 'triangle' },
  { color: '#b34700', shape: 'square' },
  { color: '#00805f', shape: 'diamond' },
  { color: '#a8437f', shape: 'inverted' },
];
