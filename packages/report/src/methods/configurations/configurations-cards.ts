import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';
import { setsCard } from './sets-card.ts';
import { trustCard } from './trust-card.ts';
import { waysCard } from './ways-card.ts';

/** Ways to high outcomes, how far they can be relied on, and what counts as high; nothing where the results have no such family. */
export function configurationsCards(edition: Edition): readonly MethodCard[] {
  const configurations = edition.results.assessments?.configurations;
  if (configurations === undefined) return [];
  const { findings, notes, analysis = null } = configurations;
  if (findings.length === 0 && notes.length === 0) return [];
  return [
    waysCard(edition, configurations),
    ...(analysis
      ? [trustCard(edition, configurations, analysis), setsCard(edition, configurations, analysis)]
      : []),
  ];
}
