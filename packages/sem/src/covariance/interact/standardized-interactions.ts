import { deltaMethod } from '../evaluate/delta-method.ts';
import { judged } from '../evaluate/parameter-estimates.ts';
import { rowValue } from '../evaluate/row-value.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import { impliedMoments } from '../matrices/implied-moments.ts';
import type { LatentInteraction } from './product-terms.ts';

/** What one standard deviation of the moderator adds to a standardized effect. */
export interface StandardizedInteraction {
  readonly interaction: string;
  readonly outcome: string;
  readonly group: number;
  readonly estimate: number;
  readonly standardError: number;
  readonly p: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Effects of interactions as if both factors and the outcome were standardized: γ·σ₁·σ₂/σ. The completely standardized solution gives the product
 * itself unit variance instead, which the product of two standardized variables has not.
 * @see Wen, Marsh & Hau (2010), Structural Equation Modeling 17(1)
 */
export function standardizedInteractions(
  fit: CovarianceFit,
  interactions: readonly LatentInteraction[],
  level = 0.95,
): StandardizedInteraction[] {
  const { table, matrices, sample } = fit;
  const names = [...table.observed, ...table.latent];
  const v = names.length;
  const found = table.rows.flatMap((row) => {
    const interaction = interactions.find(({ name }) => name === row.right);
    return row.operator === '~' && interaction ? [{ row, interaction }] : [];
  });
  const of = (theta: Float64Array) => {
    const implied = matrices.groups.map((slots, g) =>
      impliedMoments(matrices, slots, theta, sample[g]!),
    );
    return Float64Array.from(found, ({ row, interaction: { first, second } }) => {
      const own = implied[row.group];
      const deviation = (name: string) => {
        const at = names.indexOf(name);
        return Math.sqrt(own?.covariance[at * v + at] ?? Number.NaN);
      };
      const scale = (deviation(first) * deviation(second)) / deviation(row.left);
      return rowValue(fit, row, theta, own) * scale;
    });
  };
  const { values, variances } = deltaMethod(fit, of);
  return found.map(({ row, interaction }, i) => {
    const { estimate, standardError, p, lower, upper } = judged(values[i]!, variances[i]!, level);
    return {
      ...{ interaction: interaction.name, outcome: row.left, group: row.group },
      ...{ estimate, standardError, p, lower, upper },
    };
  });
}
