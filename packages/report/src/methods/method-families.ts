import type { AssessmentFamily } from '@qunhai/results';
import type { Edition } from '../edition/edition.ts';
import { covarianceCards } from './covariance/covariance-cards.ts';
import { dataCards } from './data/data-cards.ts';
import type { MethodCard } from './method-card.ts';
import { predictionCards } from './prediction/prediction-cards.ts';
import { robustnessCards } from './robustness/robustness-cards.ts';

/** The cards of every family of methods, none where the results have no such family; in reading order. */
export const methodFamilies: Readonly<
  Record<AssessmentFamily, (edition: Edition) => readonly MethodCard[]>
> = {
  prediction: predictionCards,
  robustness: robustnessCards,
  data: dataCards,
  covariance: covarianceCards,
};
