import type { CovarianceFit } from '../fit-covariance.ts';
import { observedMoments } from './covariance-measures.ts';

/** Sample less implied moments of a group, as correlations: (s − σ)/√(s_aa·s_bb). */
export interface CorrelationResiduals {
  readonly variables: readonly string[];
  /** [variables × variables]. */
  readonly values: Float64Array;
}

/** Residuals in units of the sample's standard deviations, so that they can be compared. @see Bentler (1995) */
export function correlationResiduals(fit: CovarianceFit): CorrelationResiduals[] {
  const variables = fit.table.observed;
  const p = variables.length;
  return fit.implied.map((moments, g) => {
    const { covariance: s } = fit.sample[g]!;
    const { covariance: sigma } = observedMoments(moments, p);
    const values = s.map((x, at) => {
      const [a, b] = [Math.floor(at / p), at % p];
      return (x - sigma[at]!) / Math.sqrt(s[a * p + a]! * s[b * p + b]!);
    });
    return { variables, values };
  });
}
