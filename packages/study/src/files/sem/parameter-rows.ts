import {
  type CovarianceFit,
  type ParameterEstimate,
  parameterEstimates,
  standardizedEstimates,
} from '@qunhai/sem';

/** Every parameter and everything defined, with its completely standardized value. */
export type ParameterRows = readonly (ParameterEstimate & {
  readonly standardized: Pick<ParameterEstimate, 'estimate' | 'standardError' | 'lower' | 'upper'>;
})[];

/** Parameters of an estimated model; nothing when there are no estimates. */
export function parameterRows(fit: CovarianceFit, level: number): ParameterRows {
  if (fit.implied.length === 0) return [];
  const standardized = standardizedEstimates(fit, level);
  return parameterEstimates(fit, level).map((row, i) => {
    const { estimate, standardError, lower, upper } = standardized[i]!;
    return { ...row, standardized: { estimate, standardError, lower, upper } };
  });
}
