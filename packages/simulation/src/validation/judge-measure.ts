import { mean, standardDeviation, tQuantile, twoSidedT } from '@qunhai/numerics';
import type { Measure } from './pattern.ts';

/** An effect over seeds. */
export interface Effect {
  readonly mean: number;
  /** 95 % interval of the mean (t over seeds). */
  readonly lower: number;
  readonly upper: number;
  /** Cohen's d of one sample: mean over standard deviation over seeds; null when all seeds give the same. */
  readonly d: number | null;
}

/** @param values - one a seed, two or more */
export function effectOf(values: readonly number[]): Effect {
  const centre = mean(values);
  const spread = standardDeviation(values);
  const half = (spread / Math.sqrt(values.length)) * tQuantile(0.975, values.length - 1);
  return {
    mean: centre,
    lower: centre - half,
    upper: centre + half,
    d: spread > 0 ? centre / spread : null,
  };
}

/**
 * Probability of seeds as these if the effect were only at the margin: for *more* and *less*, of an effect as far beyond it (one-sided t);
 * for *nothing*, of an effect as far within it, the larger of two one-sided tests (Schuirmann 1987). NaN where nothing is claimed.
 */
export function probabilityAtMargin(values: readonly number[], measure: Measure): number {
  const { claimed, margin } = measure;
  if (claimed === 'more') return oneSided(values.map((value) => value - margin));
  if (claimed === 'less') return oneSided(values.map((value) => -value - margin));
  if (claimed === null) return Number.NaN;
  return Math.max(
    oneSided(values.map((value) => margin - value)),
    oneSided(values.map((value) => margin + value)),
  );
}

/** Whether what is claimed has vanished: the whole interval lies this side of the margin. */
export function hasVanished({ lower, upper }: Effect, { claimed, margin }: Measure): boolean {
  if (claimed === 'more') return upper <= margin;
  if (claimed === 'less') return lower >= -margin;
  return lower < -margin || upper > margin;
}

/** Of a mean above zero. */
function oneSided(values: readonly number[]): number {
  const centre = mean(values);
  const spread = standardDeviation(values);
  if (spread === 0) return centre > 0 ? 0 : 1;
  const t = centre / (spread / Math.sqrt(values.length));
  const tail = twoSidedT(t, values.length - 1) / 2;
  return t > 0 ? tail : 1 - tail;
}
