import type { AssessmentFamily } from '@qunhai/results';
import type { Edition } from '../edition/edition.ts';
import { comparisonCards } from './comparison/comparison-cards.ts';
import { configurationsCards } from './configurations/configurations-cards.ts';
import { covarianceCards } from './covariance/covariance-cards.ts';
import { dataCards } from './data/data-cards.ts';
import { levelsCards } from './levels/levels-cards.ts';
import { locationCards } from './location/location-cards.ts';
import type { MethodCard } from './method-card.ts';
import { necessityCards } from './necessity/necessity-cards.ts';
import { networkCards } from './network/network-cards.ts';
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
  necessity: necessityCards,
  configurations: configurationsCards,
  network: networkCards,
  levels: levelsCards,
  location: locationCards,
  comparison: comparisonCards,
};
