import { multiplyVector, rowDot } from '@qunhai/numerics';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import { impliedMoments } from '../matrices/implied-moments.ts';
import { observedMoments } from './covariance-measures.ts';
import { deltaMethod } from './delta-method.ts';
import { judged } from './parameter-estimates.ts';

/** How closely regression scores of complete answers follow a latent variable: their correlation with it. */
export interface ScoreDeterminacy {
  readonly latent: string;
  readonly group: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Determinacy √(cᵀ·Σ⁻¹·c/φ) of every latent variable in every group, c its covariances with the observed variables and φ its variance under the
 * model; errors by the delta method.
 * @see Grice (2001), Psychological Methods 6(4); Skrondal & Rabe-Hesketh (2004), §7.3
 */
export function scoreDeterminacy(fit: CovarianceFit, level = 0.95): ScoreDeterminacy[] {
  const { latent } = fit.table;
  const { values, variances } = deltaMethod(fit, (theta) => determinacies(fit, theta));
  return fit.implied.flatMap((_, group) =>
    latent.map((name, f) => {
      const at = group * latent.length + f;
      const { estimate, standardError, lower, upper } = judged(values[at]!, variances[at]!, level);
      return { latent: name, group, estimate, standardError, lower, upper: Math.min(1, upper) };
    }),
  );
}

/** [groups × latent]; NaN where parameters imply no proper covariances. */
function determinacies({ table, matrices, sample }: CovarianceFit, theta: Float64Array) {
  const p = table.observed.length;
  const q = table.latent.length;
  const out = new Float64Array(matrices.groups.length * q).fill(Number.NaN);
  matrices.groups.forEach((slots, g) => {
    const implied = impliedMoments(matrices, slots, theta, sample[g]!);
    const observed = implied && observedMoments(implied, p).covariance;
    const inverse = observed && invertWithDeterminant(observed, p)?.inverse;
    if (!inverse) return;
    const { covariance } = implied;
    for (let f = 0; f < q; f++) {
      const row = (p + f) * (p + q);
      const shared = covariance.slice(row, row + p);
      const explained = rowDot(multiplyVector(inverse, shared, p), shared, 0, 0, p);
      out[g * q + f] = Math.sqrt(explained / covariance[row + p + f]!);
    }
  });
  return out;
}
