import { z } from 'zod';
import { comparisonAssessment } from './comparison.ts';
import { configurationsAssessment } from './configurations.ts';
import { covarianceAssessment } from './covariance.ts';
import { dataAssessment } from './data.ts';
import { levelsAssessment } from './levels.ts';
import { locationAssessment } from './location.ts';
import { necessityAssessment } from './necessity.ts';
import { networkAssessment } from './network.ts';
import { predictionAssessment } from './prediction.ts';
import { robustnessAssessment } from './robustness.ts';

/** What is asked of a model beyond its estimates, by family; a family is absent where it was not asked for. */
export const assessments = z.strictObject({
  prediction: predictionAssessment.optional(),
  robustness: robustnessAssessment.optional(),
  data: dataAssessment.optional(),
  covariance: covarianceAssessment.optional(),
  necessity: necessityAssessment.optional(),
  configurations: configurationsAssessment.optional(),
  network: networkAssessment.optional(),
  levels: levelsAssessment.optional(),
  location: locationAssessment.optional(),
  comparison: comparisonAssessment.optional(),
});

/** Families of assessments, in the order in which they are shown. */
export const assessmentFamilies = assessments.keyof().options;
