import {
  bartlettScores,
  type CovarianceData,
  type CovarianceFit,
  regressionScores,
} from '@qunhai/sem';
import { usedRows } from '../../../files/sem/factor-score-rows.ts';
import type { CovarianceText } from '../model-statements.ts';

/** Factor scores of the rows that a model was estimated from. */
export interface ConstructScores {
  readonly constructs: readonly string[];
  /** Rows of the data. */
  readonly rows: readonly number[];
  /** [rows × constructs]. */
  readonly regression: Float64Array;
  /** The same, NaN for rows with too few answers; null where they are not defined. */
  readonly bartlett: Float64Array | null;
}

/**
 * Regression and Bartlett scores of every construct.
 * @throws {QunhaiError} sem.ordinal-scores
 */
export function constructScores(
  fit: CovarianceFit,
  data: CovarianceData,
  { idOf }: Pick<CovarianceText, 'idOf'>,
): ConstructScores {
  const { latent, groups } = regressionScores(fit);
  return {
    constructs: latent.map(idOf),
    rows: usedRows(fit, data),
    regression: groups[0]!,
    bartlett: bartlettScores(fit)?.groups[0] ?? null,
  };
}
