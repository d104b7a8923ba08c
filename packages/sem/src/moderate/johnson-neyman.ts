import { tQuantile } from '@qunhai/numerics';
import type { DrawSummary } from '../evaluate/summarise-draws.ts';
import { effectAt, moderatedLinks, planChain } from './chain-plan.ts';
import { failModeration } from './errors.ts';
import {
  type FunctionDraws,
  functionDraws,
  type Resampled,
  summariseFunctionDraws,
} from './summarise-functions.ts';

/** The effect at one value of the moderator. */
export interface BandPoint extends DrawSummary {
  readonly at: number;
}

/** Values of the moderator over which the effect is positive, negative or not told from 0. */
export interface SignificanceRegion {
  readonly from: number;
  readonly to: number;
  readonly effect: 'positive' | 'negative' | 'not-significant';
  /** Share of the cases whose moderator is in the region; null when no scores were given. */
  readonly share: number | null;
}

/** Where along a moderator an effect differs from 0. */
export interface JohnsonNeyman {
  readonly chain: readonly string[];
  readonly moderator: string;
  /** The effect with pointwise intervals, at equal steps over the range. */
  readonly band: readonly BandPoint[];
  /** In order, from one end of the range to the other; their inner ends are where an interval's limit crosses 0. */
  readonly regions: readonly SignificanceRegion[];
  /**
   * The value at which the effect changes sign, and its Fieller confidence set, which the two classic Johnson–Neyman
   * boundaries delimit, from the bootstrap covariance and Student's t; null where the effect has no slope.
   */
  readonly crossing: FiellerSet | null;
}

/** A confidence set for the value of the moderator where an effect is 0. */
export interface FiellerSet {
  readonly estimate: number;
  /** `inside`: the effect is not significant between the bounds; `outside`: beyond them; `everywhere`: at no value. */
  readonly notSignificant: 'inside' | 'outside' | 'everywhere';
  readonly bounds: readonly [number, number] | null;
}

/** Over which values of the moderator to look. */
export interface JohnsonNeymanOptions {
  /** [n] standardized scores of the moderator: their range, and the share of cases in each region. */
  readonly scores?: Float64Array;
  /** The range in standard deviations when no scores are given: −3 to 3 unless told. */
  readonly range?: readonly [number, number];
  /** Steps of the band, 60 unless told. */
  readonly steps?: number;
}

/**
 * Johnson–Neyman regions of a simple effect or a conditional indirect effect: where the bootstrap interval (BCa with a
 * jackknife) excludes 0. Intervals are pointwise: with many looks, regions at the edge of significance are found too often
 * (Esarey & Sumner 2018). Other moderators are at their means.
 * @throws {QunhaiError} sem.unknown-chain, sem.no-conditional-effects; sem.unknown-moderator when it moderates no path of
 *   the chain, or several, so that the effect is no line
 * @see Johnson & Fay (1950), Psychometrika 15(4); Bauer & Curran (2005), Multivariate Behavioral Research 40(3);
 *   Fieller (1954), J. of the Royal Statistical Society B 16(2)
 */
export function johnsonNeyman(
  resampled: Resampled,
  chain: readonly string[],
  moderator: string,
  options: JohnsonNeymanOptions = {},
): JohnsonNeyman {
  const plan = planChain(resampled.bootstrap.original, chain);
  if (moderatedLinks(plan, moderator) !== 1)
    throw failModeration('unknown-moderator', { moderator });
  const line = functionDraws(resampled, [
    (paths, perProduct) => effectAt(plan, paths, perProduct, {}),
    (paths, perProduct) =>
      effectAt(plan, paths, perProduct, { [moderator]: 1 }) - effectAt(plan, paths, perProduct, {}),
  ]);
  const { scores, range = [-3, 3], steps = 60 } = options;
  const [least, most] = scores ? rangeOf(scores) : range;
  const band = Array.from({ length: steps + 1 }, (_, i) =>
    pointOf(resampled, line, i === steps ? most : least + ((most - least) * i) / steps),
  );
  return {
    chain,
    moderator,
    band,
    regions: regionsOf(band, (at) => pointOf(resampled, line, at), scores ?? null),
    crossing: fiellerSet(line, resampled.bootstrap.original.n, resampled.level ?? 0.95),
  };
}

function rangeOf(scores: Float64Array): [number, number] {
  return [
    scores.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  ];
}

/** Intercept + slope × value, in every draw. */
function pointOf(resampled: Resampled, line: FunctionDraws, at: number): BandPoint {
  const along = (values: Float64Array): Float64Array =>
    Float64Array.from(
      { length: values.length / 2 },
      (_, i) => values[2 * i]! + values[2 * i + 1]! * at,
    );
  const [summary] = summariseFunctionDraws(resampled, {
    estimates: along(line.estimates),
    draws: along(line.draws),
    leaveOneOut: line.leaveOneOut && along(line.leaveOneOut),
  });
  return { at, ...summary! };
}

function effectOf({ interval }: BandPoint): SignificanceRegion['effect'] {
  if (!interval || (interval.lower <= 0 && interval.upper >= 0)) return 'not-significant';
  return interval.lower > 0 ? 'positive' : 'negative';
}

/** Join points of equal significance; between two that differ, halve until the boundary is found to 1e-6. */
function regionsOf(
  band: readonly BandPoint[],
  pointAt: (at: number) => BandPoint,
  scores: Float64Array | null,
): SignificanceRegion[] {
  const ends = [band[0]!.at];
  const effects = [effectOf(band[0]!)];
  band.slice(1).forEach((point, i) => {
    const effect = effectOf(point);
    const before = effects.at(-1)!;
    if (effect === before) return;
    ends.push(boundary(band[i]!.at, point.at, before, pointAt));
    effects.push(effect);
  });
  ends.push(band.at(-1)!.at);
  return effects.map((effect, i) => {
    const [from, to] = [ends[i]!, ends[i + 1]!];
    const isLast = i === effects.length - 1;
    const inside = scores?.filter((s) => s >= from && (s < to || (isLast && s <= to))).length;
    return { from, to, effect, share: inside === undefined ? null : inside / scores!.length };
  });
}

function boundary(
  lower: number,
  upper: number,
  before: SignificanceRegion['effect'],
  pointAt: (at: number) => BandPoint,
): number {
  let [left, right] = [lower, upper];
  while (right - left > 1e-6) {
    const middle = (left + right) / 2;
    if (effectOf(pointAt(middle)) === before) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

/** The values at which (intercept + slope × value)² = t² × its variance. */
function fiellerSet(line: FunctionDraws, n: number, level: number): FiellerSet | null {
  const [intercept, slope] = line.estimates as unknown as [number, number];
  if (slope === 0) return null;
  const { ofIntercept, ofSlope, shared } = covariance(line.draws);
  const critical = tQuantile((1 + level) / 2, n - 1) ** 2;
  const a = slope ** 2 - critical * ofSlope;
  const b = intercept * slope - critical * shared;
  const c = intercept ** 2 - critical * ofIntercept;
  const discriminant = b ** 2 - a * c;
  const estimate = -intercept / slope;
  if (a < 0 && discriminant <= 0) return { estimate, notSignificant: 'everywhere', bounds: null };
  const root = Math.sqrt(Math.max(0, discriminant));
  const bounds = [(-b - root) / a, (-b + root) / a].sort((x, y) => x - y) as [number, number];
  return { estimate, notSignificant: a > 0 ? 'inside' : 'outside', bounds };
}

function covariance(draws: Float64Array): {
  readonly ofIntercept: number;
  readonly ofSlope: number;
  readonly shared: number;
} {
  const rows = Array.from({ length: draws.length / 2 }, (_, i) => i).filter(
    (i) => !Number.isNaN(draws[2 * i]!) && !Number.isNaN(draws[2 * i + 1]!),
  );
  const center = (column: number): number =>
    rows.reduce((sum, i) => sum + draws[2 * i + column]!, 0) / rows.length;
  const centers = [center(0), center(1)];
  const product = (j: number, k: number): number =>
    rows.reduce(
      (sum, i) => sum + (draws[2 * i + j]! - centers[j]!) * (draws[2 * i + k]! - centers[k]!),
      0,
    ) /
    (rows.length - 1);
  return { ofIntercept: product(0, 0), ofSlope: product(1, 1), shared: product(0, 1) };
}
