import { chiSquareUpper, solveSymmetric } from '@qunhai/numerics';
import type { SampleMoments } from '../covariance/matrices/implied-moments.ts';
import {
  type GroupData,
  groupData,
  type MissingPattern,
} from '../covariance/moments/group-data.ts';
import { saturatedMoments } from '../covariance/moments/saturated-moments.ts';
import type { SemData } from '../specify/model.ts';
import { selectVariables } from './select-variables.ts';

/** Test of "missing completely at random": a small p says that rows with different gaps differ in what they do show. */
export interface McarTest {
  /** d², χ² distributed for large samples when the hypothesis holds. */
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Patterns of missingness, the complete rows being one. */
  readonly patterns: number;
  /** Rows with at least one value. */
  readonly rows: number;
}

/**
 * The test, or why there is none: nothing is missing; the patterns have no variable in common; a variable has no values or the means and
 * covariances cannot be estimated; or their iteration did not settle.
 */
export type LittleMcar =
  | { readonly test: McarTest; readonly reason: null }
  | {
      readonly test: null;
      readonly reason: 'complete' | 'no-common-variable' | 'singular' | 'not-converged';
    };

/**
 * Little's test of data missing completely at random: distances of the means of each pattern from the maximum-likelihood means,
 *
 *     d² = Σⱼ nⱼ · (ȳⱼ − μ̂ⱼ)ᵀ · Σ̃ⱼ⁻¹ · (ȳⱼ − μ̂ⱼ),   df = Σⱼ pⱼ − p,
 *
 * over patterns j with nⱼ rows and pⱼ variables present; μ̂, Σ̂ by expectation–maximisation, Σ̃ = n/(n − 1)·Σ̂ (Little's
 * correction; programs without it give n/(n − 1) times this d²). The test assumes normal data and needs large samples;
 * it cannot tell "missing at random" from "not at random", and not rejecting proves nothing.
 * @throws {QunhaiError} sem.data-shape, sem.missing-variable, sem.infinite-value
 * @see Little (1988), A test of missing completely at random for multivariate data with missing values, JASA 83(404)
 */
export function littleMcarTest(data: SemData, variables: readonly string[]): LittleMcar {
  return mcarOfGroup(groupData(selectVariables(data, variables), variables.length));
}

/** {@link littleMcarTest} of rows that are sorted by pattern already. */
export function mcarOfGroup(group: GroupData): LittleMcar {
  const { patterns, variables, used } = group;
  const seen = new Set(patterns.flatMap(({ present }) => [...present]));
  if (seen.size < variables) return { test: null, reason: 'singular' };
  if (patterns.length === 1) return { test: null, reason: 'complete' };
  const df = patterns.reduce((sum, { present }) => sum + present.length, -variables);
  if (df === 0) return { test: null, reason: 'no-common-variable' };
  const moments = saturatedMoments(group);
  if (moments === null) return { test: null, reason: 'singular' };
  if (!moments.converged) return { test: null, reason: 'not-converged' };
  let statistic = 0;
  for (const pattern of patterns) statistic += distance(pattern, moments, used);
  if (Number.isNaN(statistic)) return { test: null, reason: 'singular' };
  const p = chiSquareUpper(statistic, df);
  return { test: { statistic, df, p, patterns: patterns.length, rows: used }, reason: null };
}

/** nⱼ · (ȳⱼ − μ̂ⱼ)ᵀ · Σ̃ⱼ⁻¹ · (ȳⱼ − μ̂ⱼ); NaN when Σ̃ⱼ has no inverse. */
function distance(
  { present, rows, mean }: MissingPattern,
  moments: SampleMoments,
  used: number,
): number {
  const p = moments.mean.length;
  const q = present.length;
  const sigma = new Float64Array(q * q);
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++)
      sigma[a * q + b] = (moments.covariance[present[a]! * p + present[b]!]! * used) / (used - 1);
  const gap = mean.map((m, a) => m - moments.mean[present[a]!]!);
  const solved = solveSymmetric(sigma, gap);
  if (solved === null) return Number.NaN;
  return rows.length * gap.reduce((sum, d, a) => sum + d * solved[a]!, 0);
}
