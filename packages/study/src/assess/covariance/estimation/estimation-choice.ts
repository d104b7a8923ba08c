import type {
  CovarianceData,
  CovarianceEstimator,
  CovarianceFit,
  CovarianceOptions,
} from '@qunhai/sem';
import { isIncomplete, missingPatterns } from '../covariance-data.ts';

/** How answers are estimated from, and what that is called. */
export interface EstimationChoice {
  readonly estimator: CovarianceEstimator;
  readonly options: CovarianceOptions;
}

/**
 * Steps of arithmetic, about a second per thousand million, that the robust corrections of errors, tests and fit may take with incomplete answers:
 * they rest on the information of all means and covariances of the items. Some 70 items of 400 firms are within.
 */
const robustLimit = 1e10;

/** Steps after which least squares by the inverse of the sample's covariances will hardly settle; each takes long. */
const mostIterations = 200;

/** Estimators that take answers as ordered categories in a study; numbers have better ones of the kind. */
const ordinal: ReadonlySet<CovarianceEstimator> = new Set(['DWLS', 'WLSMV', 'ULSMV']);

/** Whether an estimator takes answers as ordered categories. */
export function isOrdinal(estimator: CovarianceEstimator): boolean {
  return ordinal.has(estimator);
}

/**
 * What an estimator means for some answers. Likelihood uses every answer there is, robust where that is affordable; all else takes complete rows.
 */
export function estimationChoice(
  data: CovarianceData,
  asked: CovarianceEstimator = 'MLR',
): EstimationChoice {
  if (isOrdinal(asked))
    return { estimator: asked, options: { estimator: asked, ordinal: data.variables } };
  if (asked === 'GLS')
    return { estimator: asked, options: { estimator: asked, maxIterations: mostIterations } };
  if (asked !== 'ML' && asked !== 'MLR') return { estimator: asked, options: { estimator: asked } };
  const missing = isIncomplete(data) ? ('full-information' as const) : ('listwise' as const);
  const isAffordable =
    missing === 'listwise' || robustCost(data, missingPatterns(data)) <= robustLimit;
  if (asked === 'ML') return { estimator: 'ML', options: { estimator: 'ML', missing } };
  return isAffordable
    ? { estimator: 'MLR', options: { estimator: 'MLR', missing } }
    : { estimator: 'ML', options: { estimator: 'ML', information: 'expected', missing } };
}

/** What the robust corrections of that many items cost, see `robustLimit`. */
function robustCost({ variables, values }: CovarianceData, patterns: number): number {
  const items = variables.length;
  const moments = (items * (items + 3)) / 2;
  const firms = values.length / items;
  return moments ** 2 * (patterns + firms + moments / 3);
}

/** Least squares without a robust correction: neither its errors nor its χ² mean anything unless the weights are right, which they are not. */
export function isUncorrected({ plan }: Pick<CovarianceFit, 'plan'>): boolean {
  return plan.errors === 'standard' && (plan.discrepancy === 'DWLS' || plan.discrepancy === 'ULS');
}
