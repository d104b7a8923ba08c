import type { Column, GroupColumn } from '../data/column.ts';

/** A cause, what it works through, and what it works on. */
export interface MediationModel {
  readonly cause: Column;
  readonly mediator: Column;
  readonly outcome: Column;
  readonly group: GroupColumn;
  /** Held constant in both equations. */
  readonly covariates?: readonly Column[];
  /** Held constant in the equation of the outcome only: mediators beside this one. */
  readonly outcomeCovariates?: readonly Column[];
}
