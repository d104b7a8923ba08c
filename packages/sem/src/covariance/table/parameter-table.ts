import type { DefinitionStatement } from '@qunhai/syntax';
import type { LinearRestrictions } from './linear-restrictions.ts';

/** What a parameter is: a loading, a regression, a (co)variance, a mean or intercept, a threshold. */
export type ParameterOperator = '=~' | '~' | '~~' | '~1' | '|';

/** One parameter of one group. */
export interface ParameterRow {
  readonly left: string;
  readonly operator: ParameterOperator;
  /** Empty for means and intercepts. */
  readonly right: string;
  /** Counts from 0. */
  readonly group: number;
  /** Position among the free parameters; −1: fixed. Rows that must be equal share a position. */
  readonly free: number;
  /** Fixed value; NaN where it is taken from the sample (exogenous variables), or where the parameter is free. */
  readonly fixed: number;
  /** Start value the user gave; NaN otherwise. */
  readonly start: number;
  readonly label: string;
  /** Whether the model text names it; the others were added. */
  readonly user: boolean;
  /** Moment of an exogenous observed variable that is held at its sample value. */
  readonly fromSample: boolean;
  /** Residual variance of an ordinal variable: what its explained variance leaves of 1. */
  readonly toUnit?: boolean;
}

/** All parameters of a model with the variables they connect. */
export interface ParameterTable {
  readonly rows: readonly ParameterRow[];
  readonly freeCount: number;
  /** Observed variables in the order the text names them: indicators, then others. */
  readonly observed: readonly string[];
  readonly latent: readonly string[];
  readonly groups: number;
  readonly meanStructure: boolean;
  /** Exogenous observed variables whose moments are held at their sample values. */
  readonly fixedExogenous: readonly string[];
  /** Observed variables that nothing explains and that explain others, held or not. */
  readonly exogenous: readonly string[];
  /** Whether the observed variables are ordinal. */
  readonly ordinal?: boolean;
  readonly definitions: readonly DefinitionStatement[];
  /** Linear equations over the free parameters beyond equality; null: none. */
  readonly restrictions: LinearRestrictions | null;
}
