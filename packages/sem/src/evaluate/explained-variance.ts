import { regressFromCorrelations } from '@qunhai/numerics';
import type { PlsEstimate } from '../estimate/pls-result.ts';
import { predictorsOf } from './construct-blocks.ts';
import { definedOr, type Undefinable, type UndefinedReason } from './undefined-reason.ts';

/** Explained variance of an endogenous construct; NaN where the path coefficients of an inadmissible estimate are. */
export interface RSquaredRow {
  readonly construct: string;
  readonly value: number;
  /** null when there are not more observations than predictors plus one. */
  readonly adjusted: number | null;
}

/** Effect size of one path. */
export interface FSquaredRow {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  readonly reason: UndefinedReason | null;
}

/**
 * R² and adjusted R² = 1 − (1 − R²)(n − 1)/(n − k − 1) of every endogenous construct.
 * @see Theil (1961), Economic Forecasts and Policy, 2nd ed.
 */
export function rSquared(estimate: PlsEstimate): RSquaredRow[] {
  return predictorsOf(estimate).map(({ target, predictors }) => {
    const value = estimate.rSquared[target]!;
    const df = estimate.n - predictors.length - 1;
    const adjusted = df > 0 ? 1 - ((1 - value) * (estimate.n - 1)) / df : null;
    return { construct: estimate.constructs[target]!.id, value, adjusted };
  });
}

/**
 * Cohen's f² = (R² with − R² without the predictor)/(1 − R² with) of every path, scores held as they are (cSEM,
 * SmartPLS). seminr estimates the whole model anew without the path, which also changes the measurement.
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., §9.2
 */
export function fSquared(estimate: PlsEstimate): FSquaredRow[] {
  const q = estimate.constructs.length;
  return predictorsOf(estimate).flatMap(({ target, predictors }) =>
    predictors.map((dropped) => ({
      from: estimate.constructs[dropped]!.id,
      to: estimate.constructs[target]!.id,
      ...effectSize(estimate.constructCorrelations, q, target, predictors, dropped),
    })),
  );
}

/** f² of one predictor, from construct correlations Float64Array[q × q]. */
export function effectSize(
  correlations: Float64Array,
  q: number,
  target: number,
  predictors: readonly number[],
  dropped: number,
): Undefinable {
  const others = predictors.filter((predictor) => predictor !== dropped);
  const full = regressFromCorrelations(correlations, q, target, predictors);
  const without = regressFromCorrelations(correlations, q, target, others);
  if (!full || !without) return { value: null, reason: 'collinear' };
  if (!(full.rSquared < 1)) return { value: null, reason: 'inadmissible' };
  return definedOr((full.rSquared - without.rSquared) / (1 - full.rSquared), 'degenerate');
}
