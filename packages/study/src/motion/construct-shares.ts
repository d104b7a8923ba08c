import { findItem, scaleOf, type Theory } from '@qunhai/theory';
import type { Estimates } from './estimates.ts';
import { isAnswered } from './item-shares.ts';
import type { MeasuredWave } from './measure-study.ts';

/** Where every firm's score stands in the range of its construct, 0 … 1, by construct; NaN where a firm has none. */
export type ConstructShares = ReadonlyMap<string, Float64Array>;

/**
 * The diagnosis' scores moved linearly to [0, 1]. A diagnosis scores a construct on the scale that its items share, or on 0 … 100 when
 * they have different ones.
 */
export function constructShares(
  theory: Theory,
  { wave, firms }: MeasuredWave,
  estimates: Estimates | null,
): ConstructShares {
  const shares = new Map<string, Float64Array>();
  for (const { id, measurement } of theory.constructs) {
    if (measurement.kind === 'second-order') continue;
    const weighed = estimates?.weightLabels.filter(({ construct }) => construct === id) ?? [];
    const items =
      weighed.length > 0
        ? weighed.map(({ indicator }) => indicator)
        : theory.items.filter(({ construct }) => construct === id).map((item) => item.id);
    const asked = items.filter((item) => isAnswered(wave.matrix, item));
    if (asked.length === 0) continue;
    const { min, max } = range(theory, asked);
    const scores = firms.map(
      (firm) => firm.scores.find(({ construct }) => construct === id)?.score ?? Number.NaN,
    );
    shares.set(
      id,
      Float64Array.from(scores, (score) => (score - min) / (max - min)),
    );
  }
  return shares;
}

function range(theory: Theory, items: readonly string[]): { min: number; max: number } {
  const scales = items.map((item) => scaleOf(theory, findItem(theory, item)!));
  const { min, max } = scales[0]!;
  const shared = scales.every((scale) => scale.min === min && scale.max === max);
  return shared ? { min, max } : { min: 0, max: 100 };
}
