import type { RandomStream } from '@qunhai/kernel';
import { choleskyInto, choleskySolveInto } from '@qunhai/numerics';
import { drawChiSquare } from './draw-chi-square.ts';

/** A regression of one variable on k others: as estimated, and as drawn from what the data leave possible. */
export interface RegressionDraw {
  /** [k] least squares. */
  readonly estimate: Float64Array;
  /** [k] drawn from its posterior. */
  readonly drawn: Float64Array;
  /** [1] residual standard deviation drawn from its posterior. */
  readonly deviation: Float64Array;
  /** [k × k] and [k], scratch. */
  readonly factor: Float64Array;
  readonly noise: Float64Array;
}

export function regressionDraw(k: number): RegressionDraw {
  return {
    estimate: new Float64Array(k),
    drawn: new Float64Array(k),
    deviation: new Float64Array(1),
    factor: new Float64Array(k * k),
    noise: new Float64Array(k),
  };
}

/** Added to the diagonal, in parts of it: collinear predictors then share their effect instead of having none. */
const ridge = 1e-5;

/**
 * Draw σ* and β* of a Bayesian linear regression with a flat prior, from cross-products:
 *
 *     σ*² = RSS/χ²(n − k),   β* = β̂ + σ*·L⁻ᵀ·z,   XᵀX = LLᵀ.
 *
 * @param products - [(k + 1) × (k + 1)] of the predictors and, last, the outcome, over the n rows that have it
 * @see Rubin (1987), pp. 166–167; van Buuren & Groothuis-Oudshoorn (2011), JSS 45(3), algorithm of `norm.draw`
 */
export function drawRegressionInto(
  products: Float64Array,
  n: number,
  stream: RandomStream,
  out: RegressionDraw,
): void {
  const { estimate, drawn, factor, noise } = out;
  const k = estimate.length;
  const width = k + 1;
  for (let a = 0; a < k; a++) {
    for (let b = 0; b <= a; b++) factor[a * k + b] = products[a * width + b]!;
    factor[a * k + a]! += ridge * (factor[a * k + a]! + 1);
    estimate[a] = products[k * width + a]!;
  }
  choleskyInto(factor, k);
  choleskySolveInto(factor, k, estimate);
  const residual = Math.max(residualSquares(products, estimate), 0);
  const deviation = Math.sqrt(residual / drawChiSquare(Math.max(n - k, 1), stream));
  for (let a = 0; a < k; a++) noise[a] = stream.normal();
  for (let a = k - 1; a >= 0; a--) {
    let sum = noise[a]!;
    for (let b = a + 1; b < k; b++) sum -= factor[b * k + a]! * noise[b]!;
    noise[a] = sum / factor[a * k + a]!;
    drawn[a] = estimate[a]! + deviation * noise[a]!;
  }
  out.deviation[0] = deviation;
}

/** yᵀy − 2·β̂ᵀXᵀy + β̂ᵀXᵀXβ̂ */
function residualSquares(products: Float64Array, estimate: Float64Array): number {
  const k = estimate.length;
  const width = k + 1;
  let sum = products[k * width + k]!;
  for (let a = 0; a < k; a++) {
    let row = 0;
    for (let b = 0; b < k; b++)
      row += products[Math.max(a, b) * width + Math.min(a, b)]! * estimate[b]!;
    sum += estimate[a]! * (row - 2 * products[k * width + a]!);
  }
  return sum;
}
