/** One band of a rule of thumb: from `from` on, up to the next band. */
interface EffectSizeBand {
  readonly from: number;
  readonly size: 'small' | 'medium' | 'large' | 'very-large';
}

/** Rule of thumb for d. d = 0 is no effect; the author asks to judge by context before using it. */
export const effectSizeBenchmarks: {
  readonly source: string;
  readonly bands: readonly EffectSizeBand[];
} = {
  source:
    'Dul (2016), Necessary condition analysis (NCA), Organizational Research Methods 19(1), p. 30',
  bands: [
    { from: 0, size: 'small' },
    { from: 0.1, size: 'medium' },
    { from: 0.3, size: 'large' },
    { from: 0.5, size: 'very-large' },
  ],
};

/** Size of an effect in words of the rule of thumb; `none` for d = 0. */
export type EffectSizeLabel = 'none' | EffectSizeBand['size'];

/** The band that d falls in; null where d is not defined. */
export function effectSizeLabel(d: number | null): EffectSizeLabel | null {
  if (d === null) return null;
  if (d <= 0) return 'none';
  return effectSizeBenchmarks.bands.findLast((band) => d >= band.from)!.size;
}
