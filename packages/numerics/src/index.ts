export { type Adjustment, adjustments, adjustPValues } from './adjust-p-values.ts';
export { bivariateNormalCdf, bivariateNormalDensity } from './bivariate-normal.ts';
export { choleskyInto, choleskySolveInto, invertSymmetric, solveSymmetric } from './cholesky.ts';
export {
  chiSquareQuantile,
  chiSquareUpper,
  normalCdf,
  normalQuantile,
  tQuantile,
  twoSidedT,
} from './distributions.ts';
export { eigenSymmetric, type SymmetricEigen } from './eigen-symmetric.ts';
export { fUpper } from './f-distribution.ts';
export { regressFromCorrelations, varianceInflation } from './least-squares.ts';
export { correlation, correlationMatrix, mean, standardDeviation, variance } from './moments.ts';
export { quantile, quantileSorted } from './quantile.ts';
export {
  addScaledRow,
  congruence,
  elementwiseSum,
  mirrorLower,
  multiplySquare,
  multiplyVector,
  principalSubmatrix,
  rowDot,
} from './square-matrices.ts';
export { symmetricEigenvaluesInto } from './symmetric-eigenvalues.ts';
export { backwardSolveRows, forwardSolveRows } from './triangular-rows.ts';
