import type { DrawSummary } from '../evaluate/summarise-draws.ts';
import { effectAt, type ModeratorValues, planChain } from './chain-plan.ts';
import { type Resampled, summariseFunctions } from './summarise-functions.ts';

/** An effect at values of moderators, with its uncertainty. */
export interface ConditionalEffect extends DrawSummary {
  readonly chain: readonly string[];
  readonly at: ModeratorValues;
}

/**
 * Conditional effects with bootstrap intervals: simple slopes (`chain` of two constructs) and conditional indirect effects
 * (longer chains), at values of one or several moderators in standard deviations; moderators not named are at their means.
 * For a construct with a quadratic effect, name it among the moderators to get the slope of the curve at its value.
 * @param at - one set of values for each effect, such as `atDeviations('M')`
 * @throws {QunhaiError} sem.unknown-chain, sem.no-conditional-effects
 * @see Aiken & West (1991), Multiple Regression: Testing and Interpreting Interactions, ch. 2;
 *   Preacher, Rucker & Hayes (2007), Multivariate Behavioral Research 42(1), for indirect effects
 */
export function conditionalEffects(
  resampled: Resampled,
  chain: readonly string[],
  at: readonly ModeratorValues[],
): ConditionalEffect[] {
  const plan = planChain(resampled.bootstrap.original, chain);
  const functions = at.map(
    (values) => (paths: Float64Array, perProduct: Float64Array) =>
      effectAt(plan, paths, perProduct, values),
  );
  return summariseFunctions(resampled, functions).map((summary, i) => ({
    chain,
    at: at[i]!,
    ...summary,
  }));
}

/** A moderator at its mean and one standard deviation below and above, unless other values are given. */
export function atDeviations(
  moderator: string,
  values: readonly number[] = [-1, 0, 1],
): ModeratorValues[] {
  return values.map((value) => ({ [moderator]: value }));
}
