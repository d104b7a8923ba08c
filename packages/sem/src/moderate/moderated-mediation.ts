import type { DrawSummary } from '../evaluate/summarise-draws.ts';
import { effectAt, type ModeratorValues, moderatedLinks, planChain } from './chain-plan.ts';
import { atDeviations, type ConditionalEffect, conditionalEffects } from './conditional-effects.ts';
import { failModeration } from './errors.ts';
import { type PathFunction, type Resampled, summariseFunctions } from './summarise-functions.ts';

/** A difference of two conditional indirect effects. */
export interface ConditionalContrast extends DrawSummary {
  readonly lower: ModeratorValues;
  readonly upper: ModeratorValues;
}

/** Whether and how an indirect effect depends on a moderator. */
export interface ModeratedMediation {
  readonly chain: readonly string[];
  readonly moderator: string;
  /**
   * Change of the indirect effect for each standard deviation of the moderator, other moderators at their means; null
   * when several paths of the chain change with it: the indirect effect is then no line, and contrasts tell.
   */
  readonly index: DrawSummary | null;
  readonly moderatedPaths: number;
  readonly conditional: readonly ConditionalEffect[];
  /** Each value with the next one. */
  readonly contrasts: readonly ConditionalContrast[];
}

/**
 * Index of moderated mediation with bootstrap interval: the mediation is moderated when it excludes 0. With the first path
 * moderated it is a₃·b, with the second a·b₃.
 * @param chain - three or more constructs
 * @param values - of the moderator in standard deviations, ascending, for conditional effects and contrasts
 * @throws {QunhaiError} sem.unknown-chain, sem.no-conditional-effects; sem.unknown-moderator when it moderates no path of
 *   the chain
 * @see Hayes (2015), An index and test of linear moderated mediation, Multivariate Behavioral Research 50(1);
 *   Cheah, Nitzl, Roldán, Cepeda-Carrión & Gudergan (2021), A primer on the conditional mediation analysis in PLS-SEM,
 *   The DATA BASE for Advances in Information Systems 52(SI)
 */
export function moderatedMediation(
  resampled: Resampled,
  chain: readonly string[],
  moderator: string,
  values: readonly number[] = [-1, 0, 1],
): ModeratedMediation {
  const plan = planChain(resampled.bootstrap.original, chain);
  const count = moderatedLinks(plan, moderator);
  if (count === 0) throw failModeration('unknown-moderator', { moderator });
  const difference =
    (lower: ModeratorValues, upper: ModeratorValues): PathFunction =>
    (paths, perProduct) =>
      effectAt(plan, paths, perProduct, upper) - effectAt(plan, paths, perProduct, lower);
  const at = atDeviations(moderator, values);
  const pairs = at.slice(1).map((upper, i) => ({ lower: at[i]!, upper }));
  const [index, ...differences] = summariseFunctions(resampled, [
    difference({ [moderator]: 0 }, { [moderator]: 1 }),
    ...pairs.map(({ lower, upper }) => difference(lower, upper)),
  ]);
  return {
    chain,
    moderator,
    index: count === 1 ? index! : null,
    moderatedPaths: count,
    conditional: conditionalEffects(resampled, chain, at),
    contrasts: pairs.map((pair, i) => ({ ...pair, ...differences[i]! })),
  };
}
