import type { Column, GroupColumn } from '../data/column.ts';

/** A linear mixed model with one grouping: outcome = fixed effects + effects that differ among groups + residual. */
export interface MixedModel {
  readonly outcome: Column;
  /** Predictors, without the intercept. */
  readonly fixed: readonly Column[];
  readonly group: GroupColumn;
  /** Predictors whose slopes differ among groups; usually among `fixed` too (the same name is the same column). None unless told: a random-intercept model. */
  readonly slopes?: readonly Column[];
  /** Whether there is a fixed intercept, and one that differs among groups: both true unless told. */
  readonly intercept?: boolean;
  readonly randomIntercept?: boolean;
  /** Whether random effects may be correlated: `unstructured` unless told. */
  readonly covariance?: 'unstructured' | 'diagonal';
}

/** REML for variances and tests of few groups; ML to compare models with different fixed effects. */
export type Criterion = 'reml' | 'ml';

/** Name of the intercept among fixed and random effects. */
export const interceptName = '(Intercept)';
