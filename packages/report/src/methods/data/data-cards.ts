import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';
import { missingCard } from './missing-card.ts';
import { normalityCard } from './normality-card.ts';
import { sizeCard } from './size-card.ts';

/** What the data can carry; nothing where the results have no such family. */
export function dataCards(edition: Edition): readonly MethodCard[] {
  const data = edition.results.assessments?.data;
  if (data === undefined) return [];
  return [missingCard(edition, data), normalityCard(edition, data), sizeCard(edition, data)];
}
