import { z } from 'zod';
import { covarianceAssessment } from './covariance.ts';
import { dataAssessment } from './data.ts';
import { predictionAssessment } from './prediction.ts';
import { robustnessAssessment } from './robustness.ts';

/** What is asked of a model beyond its estimates, by family; a family is absent where it was not asked for. */
export const assessments = z.strictObject({
  prediction: predictionAssessment.optional(),
  robustness: robustnessAssessment.optional(),
  data: dataAssessment.optional(),
  covariance: covarianceAssessment.optional(),
});

/** Families of assessments, in the order in which they are shown. */
export const assessmentFamilies = assessments.keyof().options;
