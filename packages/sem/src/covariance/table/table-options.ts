import type { ParameterOperator } from './parameter-table.ts';

/** Parameters that can be held equal over groups. */
const equalities = [
  'loadings',
  'intercepts',
  'means',
  'residuals',
  'residual-covariances',
  'latent-variances',
  'latent-covariances',
  'regressions',
  'thresholds',
] as const;
export type GroupEquality = (typeof equalities)[number];

/** A parameter of one group that is not held equal to that of other groups. */
export interface ReleasedParameter {
  readonly left: string;
  readonly operator: ParameterOperator;
  /** Empty for intercepts. */
  readonly right: string;
  /** Counts from 0. */
  readonly group: number;
}

/** How a model text becomes parameters. */
export interface TableOptions {
  /** Scale latent variables by unit variance instead of their first loading; false by default. */
  readonly unitVariances?: boolean;
  /** No covariances among exogenous latent variables; false by default. */
  readonly orthogonal?: boolean;
  /** Also means and intercepts; always so with several groups that are compared in them, or with missing data. */
  readonly meanStructure?: boolean;
  /** Hold moments of exogenous observed variables at their sample values; true by default. */
  readonly fixedExogenous?: boolean;
  readonly groups?: number;
  readonly equalOverGroups?: readonly GroupEquality[];
  /** Exceptions from these: partial invariance (Byrne, Shavelson & Muthén 1989). */
  readonly releasedOverGroups?: readonly ReleasedParameter[];
  /** Observed variables that are ordinal: they have thresholds, and what is behind their answers has unit variance. All or none. */
  readonly ordinal?: readonly string[];
  /** How many thresholds each of these has; from the data when a model is fitted. */
  readonly thresholds?: Readonly<Record<string, number>>;
}
