/** Decimals of effects of single items, which share that of their construct. */
export const itemEffectDigits = 3;

/** Two decimals for a column of effects, three where two would print an effect as zero. */
export function effectDigits(effects: readonly (number | null)[]): number {
  const vanishing = effects.some(
    (effect) => effect !== null && effect !== 0 && Math.abs(effect) < 0.005,
  );
  return vanishing ? 3 : 2;
}
