import type { SemConstruct } from '../specify/model.ts';
import type { ModerationApproach, ProductTerm } from '../specify/term.ts';

export interface PlsOptions {
  readonly scheme?: 'path' | 'factorial' | 'centroid';
  /** PLSc: correct reflective mode-A constructs for attenuation (Dijkstra & Henseler 2015). */
  readonly consistent?: boolean;
  readonly missing?: 'mean' | 'listwise';
  /** Stop when the sum of absolute changes of the outer weights falls below it. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /**
   * How interactions are estimated: from the scores of a first stage without them (`two-stage`, unless told), from
   * products of indicators, or from these less what the indicators themselves explain (`orthogonalizing`).
   * With products of indicators use percentile intervals: the weights of many products fit chance as well, which BCa takes
   * for bias of the path and corrects too far (`tools/recovery-moderation.ts`).
   */
  readonly moderation?: ModerationApproach;
  /** [rows of the data] sampling weights, 0 or more: everything is computed from weighted moments (WPLS). */
  readonly caseWeights?: Float64Array;
}

/** An interaction or a square in a solution. */
export interface EstimatedTerm extends ProductTerm {
  readonly approach: ModerationApproach;
  /**
   * How much the standardized term changes when the product of the standardized predictor and moderator changes by 1.
   * path × perProduct is the coefficient of the product itself: the change of the predictor's effect for each standard
   * deviation of the moderator.
   */
  readonly perProduct: number;
}

/**
 * A PLS solution; every matrix is a row-major Float64Array.
 * p indicators, q constructs, in the order of `variables` and `constructs`.
 */
export interface PlsEstimate {
  readonly status: 'converged' | 'not-converged' | 'inadmissible';
  readonly iterations: number;
  readonly n: number;
  readonly variables: readonly string[];
  readonly constructs: readonly SemConstruct[];
  readonly paths: readonly { readonly from: string; readonly to: string }[];
  readonly consistent: boolean;
  /** [p × p] Pearson correlations of the indicators. */
  readonly indicatorCorrelations: Float64Array;
  /** [p × q] outer weights, scaled so that scores have variance 1. */
  readonly weights: Float64Array;
  /** [p × q] loadings (PLSc: corrected), zero off the construct's own indicators. */
  readonly loadings: Float64Array;
  /** [p × q] correlations of every indicator with every construct score. */
  readonly crossLoadings: Float64Array;
  /** [q × q] correlations of the construct scores. */
  readonly scoreCorrelations: Float64Array;
  /** [q × q] correlations of the constructs (PLSc: disattenuated; PLS: same as scores). */
  readonly constructCorrelations: Float64Array;
  /** [q] Dijkstra–Henseler ρA; 1 for constructs that are not corrected or have one indicator. */
  readonly rhoA: Float64Array;
  /** [q × q] path coefficients, row = from, column = to. */
  readonly pathCoefficients: Float64Array;
  /** [q] R², NaN for exogenous constructs. */
  readonly rSquared: Float64Array;
  /** Interactions and squares among the constructs; absent when the model has none. */
  readonly terms?: readonly EstimatedTerm[];
}
