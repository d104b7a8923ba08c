export { type CronbachAlpha, cronbachAlpha } from './agreement/cronbach-alpha.ts';
export type { GroupAgreement } from './agreement/group-agreement.ts';
export {
  type Intraclass,
  type IntraclassOptions,
  intraclass,
  reliabilityOfMean,
  sizeForReliability,
} from './agreement/intraclass.ts';
export {
  type AnswerScale,
  type NullDistribution,
  nullVariance,
} from './agreement/null-distribution.ts';
export { type WithinAndBetween, withinAndBetween } from './agreement/within-and-between.ts';
export {
  type AgreementOptions,
  type AgreementVerdict,
  type IndexSummary,
  type TestedAgreement,
  type WithinGroupAgreement,
  withinGroupAgreement,
} from './agreement/within-group-agreement.ts';
export {
  type ClusterRobust,
  clusterRobust,
  type RobustCoefficient,
  type RobustInference,
} from './clustered/cluster-robust.ts';
export type { ClusteredModel } from './clustered/clustered-fit.ts';
export {
  type WildBootstrap,
  type WildCoefficient,
  type WildOptions,
  wildClusterBootstrap,
} from './clustered/wild-bootstrap.ts';
export { type CenteredColumn, centerWithin } from './data/center-within.ts';
export type { Column, GroupColumn, RowCount } from './data/column.ts';
export type { Interval } from './data/interval.ts';
export type { MediationModel } from './mediation/mediation-model.ts';
export {
  type IndirectEffect,
  type MediationOptions,
  type MultilevelMediation,
  multilevelMediation,
} from './mediation/multilevel-mediation.ts';
export {
  type RandomSlopeMediation,
  type RandomSlopeOptions,
  randomSlopeMediation,
} from './mediation/random-slope-mediation.ts';
export { levelsText } from './messages.ts';
export {
  type BootstrappedFigure,
  bootstrapMixed,
  type MixedBootstrap,
  type MixedBootstrapOptions,
} from './mixed/bootstrap-mixed.ts';
export { compareMixed, type LikelihoodRatio, testRandomEffects } from './mixed/compare-mixed.ts';
export type { ExplainedVariance } from './mixed/explained-variance.ts';
export {
  fitMixed,
  type MixedCaution,
  type MixedFit,
  type MixedOptions,
} from './mixed/fit-mixed.ts';
export type { FixedEffect, FixedPart } from './mixed/fixed-effects.ts';
export type { GroupEffects } from './mixed/group-effects.ts';
export type { FixedTest } from './mixed/kenward-roger.ts';
export type { Criterion, MixedModel } from './mixed/mixed-model.ts';
export type {
  EffectCovariance,
  VarianceComponent,
  VariancePart,
} from './mixed/variance-components.ts';
export { type FewClusters, fewClusters } from './quality/few-clusters.ts';
