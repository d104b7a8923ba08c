import type { PlsEstimate } from '../estimate/pls-result.ts';
import { failModeration } from './errors.ts';

/** How a path's effect changes with one variable: by times × path × perProduct for each of its standard deviations. */
interface PathChange {
  /** Position of the term's path in the estimate's `paths`. */
  readonly path: number;
  /** Position of the term in the estimate's `terms`. */
  readonly term: number;
  readonly variable: string;
  /** 2 for a square: its derivative. */
  readonly times: number;
}

/** A chain of paths and what changes each of them; two constructs make the simple effect of one path. */
export interface ChainPlan {
  readonly chain: readonly string[];
  readonly links: readonly { readonly path: number; readonly changes: readonly PathChange[] }[];
}

/** Values of moderators, in standard deviations from their means; those not named are at their means. */
export type ModeratorValues = Readonly<Record<string, number>>;

/**
 * Find the paths of a chain and the terms that change them.
 * @param chain - two or more constructs, each with a path to the next
 * @throws {QunhaiError} sem.unknown-chain; sem.no-conditional-effects for an orthogonalized product, whose linear part
 *   is not in the coefficients
 */
export function planChain(estimate: PlsEstimate, chain: readonly string[]): ChainPlan {
  if (estimate.terms?.some((term) => term.approach === 'orthogonalizing'))
    throw failModeration('no-conditional-effects', { approach: 'orthogonalizing' });
  if (chain.length < 2) throw failModeration('unknown-chain', { from: chain[0] ?? '', to: '' });
  const links = chain.slice(1).map((to, i) => {
    const from = chain[i]!;
    const path = pathBetween(estimate, from, to);
    if (path < 0) throw failModeration('unknown-chain', { from, to });
    return { path, changes: changesOf(estimate, from, to) };
  });
  return { chain, links };
}

function pathBetween(estimate: PlsEstimate, from: string, to: string): number {
  return estimate.paths.findIndex((path) => path.from === from && path.to === to);
}

/** The product x·m changes the effect of x with m, and that of m with x. */
function changesOf(estimate: PlsEstimate, from: string, to: string): PathChange[] {
  return (estimate.terms ?? []).flatMap(
    ({ id, kind, predictor, moderator, to: outcomes }, term) => {
      if (!outcomes.includes(to) || (predictor !== from && moderator !== from)) return [];
      return [
        {
          path: pathBetween(estimate, id, to),
          term,
          variable: predictor === from ? moderator : predictor,
          times: kind === 'quadratic' ? 2 : 1,
        },
      ];
    },
  );
}

/** How many paths of a chain change with a variable. */
export function moderatedLinks({ links }: ChainPlan, moderator: string): number {
  return links.filter(({ changes }) => changes.some(({ variable }) => variable === moderator))
    .length;
}

/**
 * The effect along a chain at values of the moderators: the product over its paths of path + Σ change × value. For a
 * square, this is the slope of the curve at the value.
 * @param paths - one estimate or draw of the path coefficients, in the order of the estimate's `paths`
 * @param perProduct - likewise of the terms' `perProduct`
 */
export function effectAt(
  { links }: ChainPlan,
  paths: Float64Array,
  perProduct: Float64Array,
  at: ModeratorValues,
): number {
  let effect = 1;
  for (const { path, changes } of links) {
    let own = paths[path]!;
    for (const change of changes) {
      const value = at[change.variable] ?? 0;
      if (value !== 0) own += change.times * paths[change.path]! * perProduct[change.term]! * value;
    }
    effect *= own;
  }
  return effect;
}
