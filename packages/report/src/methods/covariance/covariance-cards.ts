import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';
import { estimatorsCard } from './estimators-card.ts';
import { interactionsCard } from './interactions/interactions-card.ts';
import { invarianceCard } from './invariance-card.ts';
import { modelCard } from './model-card.ts';
import { scoresCard } from './scores/scores-card.ts';

/** The estimators side by side first, then the covariance-based model, interactions, factor scores and invariance; nothing where the results have no such family. */
export function covarianceCards(edition: Edition): readonly MethodCard[] {
  const covariance = edition.results.assessments?.covariance;
  if (covariance === undefined) return [];
  return [
    ...(covariance.estimators ? [estimatorsCard(edition, covariance, covariance.estimators)] : []),
    modelCard(edition, covariance),
    ...(covariance.interactions
      ? [interactionsCard(edition, covariance, covariance.interactions)]
      : []),
    ...(covariance.scores ? [scoresCard(edition, covariance, covariance.scores)] : []),
    ...(covariance.invariance.length > 0 ? [invarianceCard(edition, covariance)] : []),
  ];
}
