import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';

/** Nothing where the results have no such family. */
export function necessityCards({ results }: Edition): readonly MethodCard[] {
  if (results.assessments?.necessity === undefined) return [];
  return [];
}
