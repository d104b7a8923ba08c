import { fail } from '../errors.ts';

/** The answer scale of the items: equally spaced points from `least` to `most`, one unit apart unless `points` says otherwise. */
export interface AnswerScale {
  readonly least: number;
  readonly most: number;
  /** Number of answer options; most − least + 1 unless told. */
  readonly points?: number;
}

/**
 * How people would answer who don't agree at all: a named distribution, shares of the answer options from least to most, or its variance.
 * The skewed and the bell-shaped ones are tabled for five options only.
 */
export type NullDistribution =
  | 'uniform'
  | 'triangular'
  | 'slight-skew'
  | 'moderate-skew'
  | 'heavy-skew'
  | 'normal'
  | { readonly shares: readonly number[] }
  | { readonly variance: number };

/** Shares of five answer options. LeBreton & Senter (2008), Organizational Research Methods 11(4), table 2. */
const fivePoints: Readonly<Record<string, readonly number[]>> = {
  'slight-skew': [0.05, 0.15, 0.2, 0.35, 0.25],
  'moderate-skew': [0, 0.1, 0.15, 0.4, 0.35],
  'heavy-skew': [0, 0, 0.1, 0.4, 0.5],
  normal: [0.07, 0.24, 0.38, 0.24, 0.07],
};

/** A null distribution made ready: its variance, and shares of answer options where they are known. */
export interface NullVariance {
  readonly variance: number;
  readonly shares: readonly number[] | null;
}

/** Number of answer options. @throws {QunhaiError} levels.invalid-scale */
export function pointsOf(scale: AnswerScale): number {
  const points = scale.points ?? scale.most - scale.least + 1;
  if (
    !(
      scale.most > scale.least &&
      Number.isFinite(scale.most - scale.least) &&
      Number.isInteger(points) &&
      points >= 2
    )
  )
    throw fail('invalid-scale', { least: scale.least, most: scale.most, points });
  return points;
}

/**
 * Variance expected under no agreement: (A² − 1)/12 for the uniform and (A² + 2A − 3)/24 (A odd) or (A² + 2A − 2)/24 (A even) for the
 * triangular distribution on A options, in units of the scale.
 * @throws {QunhaiError} levels.invalid-scale, levels.null-not-tabled, levels.invalid-null
 * @see James, Demaree & Wolf (1984), Journal of Applied Psychology 69(1)
 */
export function nullVariance(nullDistribution: NullDistribution, scale: AnswerScale): NullVariance {
  const points = pointsOf(scale);
  if (typeof nullDistribution === 'object' && 'variance' in nullDistribution) {
    const { variance } = nullDistribution;
    if (!(variance > 0 && Number.isFinite(variance)))
      throw fail('invalid-null', { reason: 'variance' });
    return { variance, shares: null };
  }
  const shares = sharesOf(nullDistribution, points);
  const step = (scale.most - scale.least) / (points - 1);
  const mean = shares.reduce((sum, share, k) => sum + share * k, 0);
  const variance = step ** 2 * shares.reduce((sum, share, k) => sum + share * (k - mean) ** 2, 0);
  if (!(variance > 0)) throw fail('invalid-null', { reason: 'constant' });
  return { variance, shares };
}

function sharesOf(
  given: Exclude<NullDistribution, { readonly variance: number }>,
  points: number,
): readonly number[] {
  if (typeof given === 'object') {
    const total = given.shares.reduce((a, b) => a + b, 0);
    if (
      given.shares.length !== points ||
      given.shares.some((share) => !(share >= 0)) ||
      Math.abs(total - 1) > 1e-6
    )
      throw fail('invalid-null', { reason: 'shares' });
    return given.shares.map((share) => share / total);
  }
  if (given === 'uniform') return Array.from({ length: points }, () => 1 / points);
  if (given === 'triangular') {
    const heights = Array.from({ length: points }, (_, k) => Math.min(k + 1, points - k));
    const total = heights.reduce((a, b) => a + b);
    return heights.map((height) => height / total);
  }
  const tabled = fivePoints[given];
  if (points !== 5 || !tabled) throw fail('null-not-tabled', { name: String(given), points });
  return tabled;
}
