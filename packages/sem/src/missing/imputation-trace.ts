import { mean, variance } from '@qunhai/numerics';

/** How the imputed values of one variable moved from iteration to iteration, by chain: [imputation][iteration]. */
export interface ImputationTrace {
  readonly variable: string;
  readonly imputedCells: number;
  /** Mean and standard deviation of the imputed values, in the variable's own units. */
  readonly mean: readonly (readonly number[])[];
  readonly standardDeviation: readonly (readonly number[])[];
  /**
   * R̂ of the means over the second half of the iterations: near 1 when the chains have mixed. null with fewer than two chains or
   * four iterations, or when nothing varies.
   */
  readonly potentialScaleReduction: number | null;
}

/** R̂ above which chains should run longer; with few iterations R̂ is noisy, and the traces should be looked at. */
export const potentialScaleReductionRule = {
  limit: 1.1,
  source:
    'Gelman & Rubin (1992), Statistical Science 7(4); Su, Gelman, Hill & Yajima (2011), JSS 45(2)',
} as const;

/**
 * Potential scale reduction of several chains over the second half of their length L: √((L − 1)/L + B/W), B the variance of the chains'
 * means, W the mean of their variances.
 * @see Gelman & Rubin (1992), Inference from iterative simulation using multiple sequences, Statistical Science 7(4)
 */
export function potentialScaleReduction(chains: readonly (readonly number[])[]): number | null {
  const length = Math.floor((chains[0]?.length ?? 0) / 2);
  if (chains.length < 2 || length < 2) return null;
  const halves = chains.map((chain) => chain.slice(-length));
  const within = mean(halves.map(variance));
  const between = variance(halves.map(mean));
  return within > 0 ? Math.sqrt((length - 1) / length + between / within) : null;
}
