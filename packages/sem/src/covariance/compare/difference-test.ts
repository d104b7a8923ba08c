import { chiSquareUpper } from '@qunhai/numerics';
import type { CovarianceFit } from '../fit-covariance.ts';

/** Test of a model against one that it is nested in. */
export interface DifferenceTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** Scaling of the difference; 1 for plain tests. NaN statistic when it comes out negative, as it can in small samples. */
  readonly scale: number;
}

/**
 * χ² difference of nested models; with scaled tests that of Satorra & Bentler (2001), c_d = (df₀·c₀ − df₁·c₁)/(df₀ − df₁).
 * @param restricted - the model with more degrees of freedom
 */
export function differenceTest(restricted: CovarianceFit, free: CovarianceFit): DifferenceTest {
  const df = restricted.test.df - free.test.df;
  const gap = restricted.test.statistic - free.test.statistic;
  const scale =
    restricted.scaled === null
      ? 1
      : (restricted.test.df * restricted.scaled.meanScale -
          free.test.df * (free.scaled?.meanScale ?? 0)) /
        df;
  const statistic = scale > 0 ? Math.max(0, gap) / scale : Number.NaN;
  return { statistic, df, p: df > 0 ? chiSquareUpper(statistic, df) : Number.NaN, scale };
}
