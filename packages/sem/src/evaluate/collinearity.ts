import { varianceInflation } from '@qunhai/numerics';
import type { PlsEstimate } from '../estimate/pls-result.ts';
import { constructBlocks, predictorsOf } from './construct-blocks.ts';
import { definedOr, type UndefinedReason } from './undefined-reason.ts';

/** Variance inflation of an indicator among the indicators of its construct. */
export interface IndicatorVifRow {
  readonly construct: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly reason: UndefinedReason | null;
}

/** Variance inflation of a predictor among all predictors of a construct. */
export interface StructuralVifRow {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  readonly reason: UndefinedReason | null;
}

/**
 * Outer VIF: 1/(1 − R²) of each indicator on the others of its block; 1 for a lone indicator.
 * @see Diamantopoulos & Winklhofer (2001), Journal of Marketing Research 38, 269–277
 */
export function indicatorVif(estimate: PlsEstimate): IndicatorVifRow[] {
  const p = estimate.variables.length;
  return constructBlocks(estimate).flatMap(({ construct, rows }) => {
    const factors = varianceInflation(estimate.indicatorCorrelations, p, rows);
    return construct.indicators.map((indicator, k) => ({
      construct: construct.id,
      indicator,
      ...definedOr(factors[k]!, 'collinear'),
    }));
  });
}

/**
 * Inner VIF of each path, from the construct correlations its coefficient was estimated from (with PLSc the
 * disattenuated ones, as cSEM; seminr keeps to the scores); 1 for a lone predictor. In the order of targets.
 * @see Hair, Risher, Sarstedt & Ringle (2019), European Business Review 31, 2–24
 */
export function structuralVif(estimate: PlsEstimate): StructuralVifRow[] {
  const q = estimate.constructs.length;
  return predictorsOf(estimate).flatMap(({ target, predictors }) => {
    const factors = varianceInflation(estimate.constructCorrelations, q, predictors);
    return predictors.map((predictor, k) => ({
      from: estimate.constructs[predictor]!.id,
      to: estimate.constructs[target]!.id,
      ...definedOr(factors[k]!, 'collinear'),
    }));
  });
}
