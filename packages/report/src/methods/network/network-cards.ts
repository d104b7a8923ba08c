import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';
import { t } from './messages.ts';
import { positionsCard } from './positions-card.ts';
import { reachCard } from './reach-card.ts';
import { structureCard } from './structure-card.ts';

/** Networks of clusters, how far they reach, and what positions go with; nothing where the results have no such family. */
export function networkCards(edition: Edition): readonly MethodCard[] {
  const network = edition.results.assessments?.network;
  if (network === undefined) return [];
  const { analysis, notes } = network;
  if (!analysis) return notes.length > 0 ? [emptyCard(edition, notes.map(edition.text))] : [];
  return [
    structureCard(edition, network, analysis),
    reachCard(edition, network, analysis),
    ...positionsCard(edition, network, analysis),
  ];
}

/** What data would be needed. */
function emptyCard({ language }: Edition, notes: readonly string[]): MethodCard {
  return {
    id: 'network-structure',
    title: t(language, 'structure.title'),
    question: t(language, 'structure.question'),
    ...{ findings: [], figures: [], tables: [], notes },
    method: {
      text: t(language, 'reach.method'),
      works: {
        ei: ['krackhardt-stern-1988'],
        bootstrap: ['snijders-borgatti-1999'],
        broker: ['gould-fernandez-1989'],
      },
    },
  };
}
