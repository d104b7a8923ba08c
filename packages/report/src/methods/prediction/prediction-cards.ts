import type { Edition } from '../../edition/edition.ts';
import type { MethodCard } from '../method-card.ts';
import { comparisonCard } from './comparison-card.ts';
import { cvpatCard } from './cvpat-card.ts';
import { fitCard } from './fit-card.ts';
import { predictCard } from './predict-card.ts';

/** Prediction, exact fit and comparison with other models; nothing where the results have no such family. */
export function predictionCards(edition: Edition): readonly MethodCard[] {
  const assessment = edition.results.assessments?.prediction;
  if (assessment === undefined) return [];
  return [
    predictCard(edition, assessment),
    cvpatCard(edition, assessment),
    fitCard(edition, assessment),
    comparisonCard(edition, assessment),
  ].filter((card) => card !== null);
}
