import { multiplyVector, principalSubmatrix, rowDot } from '@qunhai/numerics';
import { failCovariance } from '../errors.ts';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import type { MissingPattern } from '../moments/group-data.ts';

/** Scores of the latent variables of a group's rows, [rows × latent]; NaN for rows without data. */
export interface FactorScores {
  readonly latent: readonly string[];
  readonly groups: readonly Float64Array[];
}

/**
 * Regression scores: E(η | y) under the model, from what a row has. They shrink towards the mean, as is right for predicting.
 * @see Thurstone (1935); Skrondal & Rabe-Hesketh (2004), §7.2
 */
export function regressionScores(fit: CovarianceFit): FactorScores {
  if (fit.plan.ordinal) throw failCovariance('ordinal-scores', {});
  const { table, data } = fit;
  const groups = data.map((group, g) => {
    const scores = new Float64Array(group.rows * table.latent.length).fill(Number.NaN);
    for (const pattern of group.patterns) scorePattern(fit, g, pattern, scores);
    return scores;
  });
  return { latent: table.latent, groups };
}

/** E(η) + Cov(η, y)·Σ⁻¹·(y − E(y)) for the rows of a pattern. */
function scorePattern(
  { table, data, implied, sample }: CovarianceFit,
  g: number,
  { present, rows }: MissingPattern,
  scores: Float64Array,
): void {
  const p = table.observed.length;
  const q = table.latent.length;
  const n = present.length;
  const { covariance, mean } = implied[g]!;
  const center = table.meanStructure ? mean : sample[g]!.mean;
  const inverse = invertWithDeterminant(principalSubmatrix(covariance, p + q, present), n)?.inverse;
  if (inverse === undefined) return;
  const weights = Array.from({ length: q }, (_, f) => {
    const shared = Float64Array.from(present, (j) => covariance[(p + f) * (p + q) + j]!);
    return multiplyVector(inverse, shared, n);
  });
  for (const i of rows) {
    const gap = Float64Array.from(present, (j) => data[g]!.values[i * p + j]! - center[j]!);
    weights.forEach((weight, f) => {
      const start = table.meanStructure ? mean[p + f]! : 0;
      scores[i * q + f] = start + rowDot(weight, gap, 0, 0, n);
    });
  }
}
