import { z } from 'zod';

/** Estimators of covariance-based models, by the names of lavaan and Mplus. */
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

/**
 * How the covariance-based model is estimated, and what is asked of it beyond the base model.
 *
 * - `estimator`: `MLR` when omitted, which uses every answer there is and corrects for answers that are not normal; without the correction where it would
 *   take too long, which is said. `ML` uses every answer, too. `MLM`, `MLMV`, `MLF`, `GLS` and `ULS` take complete rows only. `DWLS`, `WLSMV` and `ULSMV`
 *   take answers as ordered categories (thresholds and polychoric correlations), from complete rows.
 * - `interactions`: also the moderation hypotheses, each by products of indicators; they take seconds each.
 * - `scores`: also factor scores, beside those of PLS; `qunhai run` writes them as a file.
 */
export const covarianceSettings = z.strictObject({
  estimator: z.enum(covarianceEstimators).optional(),
  interactions: z.boolean().optional(),
  scores: z.boolean().optional(),
});

export type CovarianceSettings = z.infer<typeof covarianceSettings>;
