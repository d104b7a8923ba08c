import type { Scale } from '@qunhai/theory';

/** The range a score lives in, and the spacing of single answers when there is one. */
export interface ScoreScale {
  readonly min: number;
  readonly max: number;
  readonly step: number | null;
}

/** The scale that items share, or 0…100 when their scales differ and each must be rescaled by its own range. */
export function sharedScale(scales: readonly ScoreScale[]): {
  readonly scale: ScoreScale;
  readonly rescaled: boolean;
} {
  const [first, ...others] = scales as [ScoreScale, ...ScoreScale[]];
  const same = others.every((other) => other.min === first.min && other.max === first.max);
  if (!same) return { scale: { min: 0, max: 100, step: null }, rescaled: true };
  const stepped = others.every((other) => other.step === first.step);
  return { scale: stepped ? first : { ...first, step: null }, rescaled: false };
}

/** Values moved from one scale to another linearly; NaN stays NaN. */
export function moveToScale(values: Float64Array, from: ScoreScale, to: ScoreScale): Float64Array {
  const factor = (to.max - to.min) / (from.max - from.min);
  return values.map((value) => to.min + (value - from.min) * factor);
}

/** Where a value stands in its scale's range, 0 … 1. */
export function shareOfRange(value: number, scale: ScoreScale): number {
  return (value - scale.min) / (scale.max - scale.min);
}

/** The range and step of an answer scale. */
export function scoreScale(scale: Scale): ScoreScale {
  return { min: scale.min, max: scale.max, step: scale.step ?? null };
}
