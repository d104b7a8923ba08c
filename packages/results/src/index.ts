export { assessmentFamilies, assessments as assessmentsSchema } from './assessments/assessments.ts';
export { configurationSettings } from './configuration-settings.ts';
export {
  type CovarianceSettings,
  covarianceEstimators,
  covarianceSettings,
} from './covariance-settings.ts';
export { diagnosis as diagnosisSchema } from './diagnosis.ts';
export { type MediatedTally, mediatedTally } from './mediated-tally.ts';
export { moderationApproaches } from './moderation.ts';
export { quality as qualitySchema } from './quality.ts';
export * from './results-schema.ts';
export * from './simulation.ts';
export { strongDesignEffect } from './weighting.ts';
