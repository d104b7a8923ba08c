export { type CronbachAlpha, cronbachAlpha } from './agreement/cronbach-alpha.ts';
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
  type WithinGroupAgreement,
  withinGroupAgreement,
} from './agreement/within-group-agreement.ts';
export type { Column, GroupColumn, RowCount } from './data/column.ts';
export type { Interval } from './data/interval.ts';
export { type FewClusters, fewClusters } from './quality/few-clusters.ts';
