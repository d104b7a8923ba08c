import {
  atDeviations,
  type ConditionalEffect,
  conditionalEffects,
  type DrawSummary,
  type EstimatedTerm,
  effects,
  type InteractionSizeRow,
  interactionSizeIntervals,
  interactionSizes,
  type JohnsonNeyman,
  johnsonNeyman,
  type ModeratedMediation,
  moderatedMediation,
  type PlsResult,
  type Resampled,
  type SemData,
  scores,
} from '@qunhai/sem';
import type { Resamples } from '../../resample-model.ts';

/** One interaction or square on one outcome. */
export interface TermEffect {
  readonly term: string;
  readonly kind: EstimatedTerm['kind'];
  readonly predictor: string;
  readonly moderator: string;
  readonly to: string;
  /** f² in words, with its interval. */
  readonly size: InteractionSizeRow & { readonly interval: DrawSummary['interval'] };
  /** The predictor's effect at −1, 0 and +1 standard deviations of the moderator; empty without resamples. */
  readonly slopes: readonly ConditionalEffect[];
  /** Where along the moderator that effect differs from 0; null without resamples. */
  readonly regions: Omit<JohnsonNeyman, 'band'> | null;
}

/** What interactions and squares of a model do. */
export interface PlsModeration {
  readonly approach: EstimatedTerm['approach'];
  readonly terms: readonly TermEffect[];
  /** One for each indirect effect with a path that a moderator changes. */
  readonly mediation: readonly ModeratedMediation[];
}

/**
 * Simple slopes, Johnson–Neyman regions, sizes of interactions and indices of moderated mediation.
 * @param resamples - null: sizes only, as everything else is nothing without its uncertainty
 * @returns null for a model without products
 */
export function moderationOf(
  estimate: PlsResult,
  resamples: Resamples | null,
  data: SemData,
  level: number,
): PlsModeration | null {
  const { terms = [] } = estimate;
  const [first] = terms;
  if (!first) return null;
  const resampled: Resampled | null = resamples && {
    ...{ bootstrap: resamples.bootstrap, level },
    ...(resamples.jackknife && { jackknife: resamples.jackknife }),
  };
  const intervals = resampled ? interactionSizeIntervals(resampled) : [];
  const sizes = interactionSizes(estimate).map((row, i) => ({
    ...row,
    interval: intervals[i]?.interval ?? null,
  }));
  const sloped = first.approach === 'orthogonalizing' ? null : resampled;
  const scoresOf = scoreColumns(estimate, data);
  return {
    approach: first.approach,
    terms: terms.flatMap(({ id, kind, predictor, moderator, to: outcomes }) =>
      outcomes.map((to) => ({
        ...{ term: id, kind, predictor, moderator, to },
        size: sizes.find((row) => row.from === id && row.to === to)!,
        ...slopesOf(sloped, [predictor, to], moderator, scoresOf(moderator)),
      })),
    ),
    mediation: sloped ? mediationsOf(estimate, sloped) : [],
  };
}

function scoreColumns(estimate: PlsResult, data: SemData): (construct: string) => Float64Array {
  const { n, constructs, values } = scores(estimate, data);
  return (construct) => {
    const at = constructs.indexOf(construct);
    return Float64Array.from({ length: n }, (_, i) => values[i * constructs.length + at]!);
  };
}

function slopesOf(
  resampled: Resampled | null,
  chain: readonly string[],
  moderator: string,
  scores: Float64Array,
): Pick<TermEffect, 'slopes' | 'regions'> {
  if (resampled === null) return { slopes: [], regions: null };
  const { band: _, ...regions } = johnsonNeyman(resampled, chain, moderator, { scores });
  return { slopes: conditionalEffects(resampled, chain, atDeviations(moderator)), regions };
}

function mediationsOf(estimate: PlsResult, resampled: Resampled): ModeratedMediation[] {
  const { terms = [] } = estimate;
  const products = new Set(terms.map(({ id }) => id));
  const chains = effects(estimate).specificIndirect.map(({ path }) => path);
  return chains
    .filter((path) => !path.some((id) => products.has(id)))
    .flatMap((path) =>
      moderatorsOf(path, terms).map((moderator) => moderatedMediation(resampled, path, moderator)),
    );
}

/** What changes a link of a chain: moderators of its effect, and predictors whose moderator stands in the chain. */
function moderatorsOf(path: readonly string[], terms: readonly EstimatedTerm[]): string[] {
  const found = path.slice(1).flatMap((to, i) => {
    const from = path[i]!;
    return terms.flatMap(({ predictor, moderator, to: outcomes }) => {
      if (!outcomes.includes(to)) return [];
      if (predictor === from) return [moderator];
      return moderator === from ? [predictor] : [];
    });
  });
  return [...new Set(found)];
}
