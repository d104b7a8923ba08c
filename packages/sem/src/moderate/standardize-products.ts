import { solveSymmetric } from '@qunhai/numerics';
import type { PreparedData } from '../estimate/prepare-data.ts';
import type { ProductIndicator } from '../specify/product-indicators.ts';
import { weightedMoments } from './weighted-moments.ts';

/**
 * Standardize product indicators in place, case by case: centred, or what a regression on all indicators of predictor
 * and moderator leaves of them (Little, Bovaird & Widaman 2006).
 * @param prepared - with the products' columns as {@link withProducts} appends them
 */
export function standardizeProducts(
  prepared: PreparedData,
  products: readonly ProductIndicator[],
  orthogonalizing: boolean,
): void {
  const { values, n, variables } = prepared;
  const p = variables.length;
  const columnOf = (name: string): Float64Array => {
    const at = variables.indexOf(name);
    return Float64Array.from({ length: n }, (_, i) => values[i * p + at]!);
  };
  for (const product of products) {
    const column = columnOf(product.name);
    const own = products.filter((other) => other.term === product.term);
    const names = [...new Set(own.flatMap(({ first, second }) => [first, second]))];
    if (orthogonalizing) residualize(column, names.map(columnOf), prepared);
    const { mean, deviation } = weightedMoments(column, prepared.caseWeights);
    const at = variables.indexOf(product.name);
    for (let i = 0; i < n; i++) values[i * p + at] = (column[i]! - mean) / deviation;
  }
}

/** Subtract the regression on standardized predictors; the estimate has solved the same equations already. */
function residualize(
  column: Float64Array,
  predictors: readonly Float64Array[],
  { caseWeights }: PreparedData,
): void {
  const shared = (x: Float64Array, y: Float64Array): number =>
    x.reduce((sum, value, i) => sum + (caseWeights?.[i] ?? 1) * value * y[i]!, 0);
  const size = predictors.length;
  const cross = new Float64Array(size * size);
  predictors.forEach((x, i) => {
    predictors.forEach((y, j) => {
      cross[i * size + j] = shared(x, y);
    });
  });
  const right = Float64Array.from(predictors, (x) => shared(x, column));
  const coefficients = solveSymmetric(cross, right);
  if (!coefficients) return;
  predictors.forEach((x, j) => {
    for (let i = 0; i < column.length; i++) column[i]! -= coefficients[j]! * x[i]!;
  });
}
