/** Codes of the outer weighting inside plans; single-indicator constructs are `fixed` too. */
export const PlsMode = { correlation: 0, regression: 1, fixed: 2 } as const;

/** Codes of the inner weighting inside plans. */
export const PlsScheme = { path: 0, factorial: 1, centroid: 2 } as const;

/** Why a fit ended; the order is that of {@link fitStatusNames}. */
export const FitStatus = { converged: 0, notConverged: 1, inadmissible: 2, singular: 3 } as const;

/** What was wrong with a fit; the order is that of {@link fitFaultNames}. */
export const FitFault = {
  none: 0,
  collinearIndicators: 1,
  collinearPredictors: 2,
  unrelatedConstruct: 3,
  constantIndicator: 4,
  reliability: 5,
  loading: 6,
  correlations: 7,
} as const;

/** Names of the {@link FitFault} codes; a fit without a fault that gives no estimates has not converged. */
export const fitFaultNames = [
  'not-converged',
  'collinear-indicators',
  'collinear-predictors',
  'unrelated-construct',
  'constant-indicator',
  'inadmissible-reliability',
  'inadmissible-loading',
  'inadmissible-correlations',
] as const;

/** Names of the {@link FitStatus} codes. */
export const fitStatusNames = ['converged', 'not-converged', 'inadmissible', 'singular'] as const;

/**
 * One stage as flat arrays, plain data that may cross to a worker thread.
 * A *slot* is one use of an indicator by a construct; the slots of construct j are start[j] … start[j + 1] − 1.
 */
export interface PlsPlan {
  readonly slots: number;
  readonly constructs: number;
  readonly paths: number;
  /** [q + 1] */
  readonly start: Int32Array;
  /** [q] {@link PlsMode} */
  readonly mode: Int32Array;
  /** {@link PlsScheme} */
  readonly scheme: number;
  /** [q] 1 where PLSc corrects for attenuation. */
  readonly corrected: Int32Array;
  /** [q + 1] Neighbours of construct j: linkTo[linkStart[j]] …, its predecessors first. */
  readonly linkStart: Int32Array;
  readonly linkTo: Int32Array;
  /** Where the covariances of a construct's slots with a neighbour's score are kept, by link. */
  readonly productStart: Int32Array;
  /** [q + 1] Predecessors of construct j, in the order of its first links. */
  readonly predecessorStart: Int32Array;
  readonly predecessor: Int32Array;
  /** The number of the model path behind each entry of `predecessor`. */
  readonly pathOf: Int32Array;
  /** [2 × m] Pairs that share a successor but no path. */
  readonly coPredecessors: Int32Array;
  readonly tolerance: number;
  readonly maxIterations: number;
}
