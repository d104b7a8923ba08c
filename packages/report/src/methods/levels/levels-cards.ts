import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';
import { agreementCard } from './agreement-card.ts';
import { belongingCard } from './belonging-card.ts';
import { conclusionsCard } from './conclusions-card.ts';

/** Whether firms of a cluster agree, what belongs to clusters, and what conclusions that leaves; nothing where the results have no such family. */
export function levelsCards(edition: Edition): readonly MethodCard[] {
  const levels = edition.results.assessments?.levels;
  if (levels === undefined) return [];
  const analysis = levels.analysis ?? null;
  if (analysis === null) return levels.notes.length === 0 ? [] : [belongingCard(edition, levels)];
  return [
    agreementCard(edition, levels, analysis),
    belongingCard(edition, levels),
    conclusionsCard(edition, levels, analysis),
  ];
}
