import type { InformationKind, StandardErrorKind } from './inference/covariance-of-estimates.ts';
import type { ScaledTestKind } from './inference/scaled-test.ts';
import type { TableOptions } from './table/table-options.ts';

/** Estimators by the names of lavaan and Mplus. Ordinal variables need WLSMV, ULSMV, DWLS or ULS; WLSMV and ULSMV need ordinal variables. */
export const covarianceEstimators = [
  'ML',
  'MLR',
  'MLM',
  'MLMV',
  'MLF',
  'GLS',
  'ULS',
  'DWLS',
  'WLSMV',
  'ULSMV',
] as const;
export type CovarianceEstimator = (typeof covarianceEstimators)[number];

/** How a covariance-based model is estimated. */
export interface CovarianceOptions extends TableOptions {
  /** `ML` by default. */
  readonly estimator?: CovarianceEstimator;
  /** Rows with missing values are left out (default), or all that is there is used (full information; ML and MLR only). */
  readonly missing?: 'listwise' | 'full-information';
  /** Divisor n (default) or n − 1 of the covariances (Wishart). */
  readonly likelihood?: 'normal' | 'wishart';
  /** Instead of the estimator's own. */
  readonly information?: InformationKind;
  /** False: estimates and their errors only, neither a corrected test nor a baseline, which take as long again; true by default. */
  readonly tests?: boolean;
  readonly level?: number;
  readonly maxIterations?: number;
}

/** What an estimator stands for. */
export interface EstimationPlan {
  readonly discrepancy: 'ML' | 'GLS' | 'ULS' | 'DWLS';
  /** Thresholds and polychoric correlations instead of means and covariances. */
  readonly ordinal: boolean;
  readonly information: InformationKind;
  readonly errors: StandardErrorKind;
  readonly test: ScaledTestKind | null;
  readonly fullInformation: boolean;
  readonly wishart: boolean;
}

/** Fill in what an estimator means, without corrected tests where none are wanted. */
export function estimationPlan(options: CovarianceOptions): EstimationPlan {
  const plan = planOf(options);
  return options.tests === false ? { ...plan, test: null } : plan;
}

/** What an estimator means; with missing values information is observed (Kenward & Molenberghs 1998). */
function planOf({
  estimator = 'ML',
  missing = 'listwise',
  likelihood = 'normal',
  information,
  ordinal = [],
}: CovarianceOptions): EstimationPlan {
  const fullInformation = missing === 'full-information';
  const base = {
    discrepancy: discrepancyOf(estimator),
    ordinal: ordinal.length > 0,
    fullInformation,
    wishart: likelihood === 'wishart',
  };
  const plain = { ...base, errors: 'standard' as const, test: null };
  switch (estimator) {
    case 'MLR':
      return {
        ...base,
        information: information ?? 'observed',
        errors: 'robust-huber-white',
        test: 'yuan-bentler-mplus',
      };
    case 'MLM':
    case 'MLMV':
      return {
        ...base,
        information: information ?? 'expected',
        errors: 'robust-sem',
        test: estimator === 'MLM' ? 'satorra-bentler' : 'scaled-shifted',
      };
    case 'WLSMV':
    case 'ULSMV':
      return {
        ...base,
        information: 'expected',
        errors: 'robust-sem',
        test: 'scaled-shifted',
      };
    case 'MLF':
      return { ...plain, information: information ?? 'first-order' };
    default:
      return { ...plain, information: information ?? (fullInformation ? 'observed' : 'expected') };
  }
}

function discrepancyOf(estimator: CovarianceEstimator): EstimationPlan['discrepancy'] {
  switch (estimator) {
    case 'GLS':
      return 'GLS';
    case 'ULS':
    case 'ULSMV':
      return 'ULS';
    case 'DWLS':
    case 'WLSMV':
      return 'DWLS';
    default:
      return 'ML';
  }
}
