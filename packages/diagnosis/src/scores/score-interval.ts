import { clampInterval, type KnownInterval, normalFactor } from '../intervals.ts';
import type { ConstructScores } from './construct-scores.ts';

/**
 * Interval of a firm's score, kept inside the scale: normal around the score; for a single item the central part of the
 * uniform rounding error of its answer.
 */
export function scoreInterval(
  scored: ConstructScores,
  row: number,
  level: number,
): KnownInterval | null {
  const error = scored.standardErrors[row]!;
  if (Number.isNaN(error)) return null;
  const score = scored.scores[row]!;
  const half =
    scored.precision === 'rounding' ? level * error * Math.sqrt(3) : normalFactor(level) * error;
  return clampInterval(
    { lower: score - half, upper: score + half, level, method: 'measurement-error' },
    scored.scale.min,
    scored.scale.max,
  );
}
