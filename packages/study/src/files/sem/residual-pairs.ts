import { type CovarianceFit, correlationResiduals } from '@qunhai/sem';

/** What a model leaves of the correlation of two observed variables. */
export interface ResidualPair {
  readonly a: string;
  readonly b: string;
  /** Counts from 0. */
  readonly group: number;
  /** Sample less implied, in units of the sample's standard deviations. */
  readonly residual: number;
}

/** Residual correlations of all pairs, the largest first. */
export function residualPairs(fit: CovarianceFit): ResidualPair[] {
  return correlationResiduals(fit)
    .flatMap(({ variables, values }, group) =>
      variables.flatMap((b, j) =>
        variables
          .slice(0, j)
          .map((a, i) => ({ a, b, group, residual: values[j * variables.length + i]! })),
      ),
    )
    .toSorted((one, other) => Math.abs(other.residual) - Math.abs(one.residual));
}
