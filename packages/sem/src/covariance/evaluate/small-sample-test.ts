import type { CovarianceFit } from '../fit-covariance.ts';
import { type ChiSquareTest, chiSquareTest } from './fit-measures.ts';

/** A χ² corrected for the number of rows. */
export interface SmallSampleTest extends ChiSquareTest {
  /** What the plain χ² was multiplied by: the correction, and (n − 1)/n where the statistic counts n rows. */
  readonly factor: number;
}

/**
 * χ² of maximum likelihood by Swain's correction: in small samples, and with many variables, the plain statistic is larger than a χ² with its
 * degrees of freedom even when the model is true. For normal and complete data; it knows nothing of missing values, whose rows it counts whole.
 * Statistics that are already scaled are not corrected: there it does not do well (Deng, Yang & Marcoulides 2018).
 * @returns null without degrees of freedom, for other discrepancies, several groups, or means that the model restricts
 * @see Swain (1975), Analysis of parametric structures for variance matrices (thesis, Adelaide); Herzog & Boomsma (2009), Structural Equation
 *   Modeling 16(1), 1–27
 */
export function smallSampleTest({
  plan,
  table,
  test,
  rows,
}: CovarianceFit): SmallSampleTest | null {
  const freeMeans = table.rows.filter(({ operator, free }) => operator === '~1' && free >= 0);
  const freesMeans = !table.meanStructure || freeMeans.length === table.observed.length;
  const isPlain = table.groups === 1 && table.fixedExogenous.length === 0 && freesMeans;
  if (plan.discrepancy !== 'ML' || plan.ordinal || !isPlain || test.df === 0) return null;
  const divisor = plan.wishart ? 1 : (rows - 1) / rows;
  const factor = divisor * swainFactor(table.observed.length, test.df, rows);
  if (!(factor > 0)) return null;
  return { ...chiSquareTest(factor * test.statistic, test.df), factor };
}

/**
 * s = 1 − [p(2p² + 3p − 1) − q(2q² + 3q − 1)]/(12·df·(n − 1)) with q = (√(1 + 8t) − 1)/2 and t = p(p + 1)/2 − df, the free parameters of the
 * covariances.
 * @param variables - p
 * @param rows - n
 */
export function swainFactor(variables: number, df: number, rows: number): number {
  const free = (variables * (variables + 1)) / 2 - df;
  const q = (Math.sqrt(1 + 8 * free) - 1) / 2;
  const cubic = (x: number) => x * (2 * x * x + 3 * x - 1);
  return 1 - (cubic(variables) - cubic(q)) / (12 * df * (rows - 1));
}
