import type { Bilingual } from '@qunhai/kernel';
import type { ModerationApproach, SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';
import { fail } from '../errors.ts';
import { message } from '../messages.ts';
import type { AnalysisPlan } from '../study-schema.ts';

/** How a plan estimates interactions. */
export function approachOf({
  moderationApproach = 'two-stage',
}: Pick<AnalysisPlan, 'moderationApproach'>): ModerationApproach {
  return moderationApproach;
}

/**
 * Refuse products of items together with PLSc, which has no correction for them, where a hypothesis is about moderation.
 * @throws {QunhaiError} study.approach-needs-pls
 */
export function checkApproach({ hypotheses }: Theory, plan: AnalysisPlan): void {
  const approach = approachOf(plan);
  const isTested =
    plan.moderation !== false && hypotheses.some(({ kind }) => kind === 'moderation');
  if (isTested && approach !== 'two-stage' && plan.estimator === 'plsc')
    throw fail('approach-needs-pls', { approach });
}

/**
 * Why a model's interactions have no products of items; null when they have, and in two stages, which need none. Products are weighted in
 * mode A, which contradicts a construct whose items are weighted by regression or alike; and a second-order construct has no items.
 * @see Chin, Marcolin & Newsted (2003), Information Systems Research 14(2), for formative constructs
 */
export function productObstacle(model: SemModel, approach: ModerationApproach): Bilingual | null {
  const { constructs, interactions = [] } = model;
  if (approach === 'two-stage') return null;
  const factors = new Set(interactions.flatMap((one) => [one.predictor, one.moderator]));
  const unfit = constructs.filter(
    (one) =>
      factors.has(one.id) &&
      (one.kind === 'second-order' || (one.mode !== 'A' && one.indicators.length > 1)),
  );
  if (unfit.length === 0) return null;
  return message.both(`extension.no-products.${approach}`, {
    constructs: unfit.map(({ id }) => id),
  });
}

/**
 * The plan of an extended model. Weights of products of items fit chance, which BCa takes for bias and corrects too far
 * (docs/validation.md): intervals of a model with such products are percentile intervals.
 */
export function planOfExtension({ interactions = [] }: SemModel, plan: AnalysisPlan): AnalysisPlan {
  const isOfItems = interactions.length > 0 && approachOf(plan) !== 'two-stage';
  return isOfItems ? { ...plan, interval: 'percentile' } : plan;
}

/** What a reader of an extended model must know of how its interactions are estimated. */
export function approachNotes({ interactions = [] }: SemModel, plan: AnalysisPlan): Bilingual[] {
  const approach = approachOf(plan);
  if (interactions.length === 0 || approach === 'two-stage') return [];
  const isAskedForBca = plan.resamples > 0 && plan.interval === 'bca';
  return [
    ...(isAskedForBca ? [message.both('extension.percentile')] : []),
    ...(approach === 'orthogonalizing' ? [message.both('extension.orthogonalized')] : []),
  ];
}
