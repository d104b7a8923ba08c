import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';
import { firmsCard } from './firms-card.ts';
import { viewsCard } from './views-card.ts';

/** Three views of every hypothesis, and every firm's nearest way; nothing where the results have no such family. */
export function comparisonCards(edition: Edition): readonly MethodCard[] {
  const comparison = edition.results.assessments?.comparison;
  if (comparison === undefined) return [];
  const { findings, notes } = comparison;
  if (findings.length === 0 && notes.length === 0) return [];
  const firms = firmsCard(edition, comparison);
  return [viewsCard(edition, comparison), ...(firms ? [firms] : [])];
}
