import type { PlsEstimate } from '../estimate/pls-result.ts';
import { predictorsOf } from './construct-blocks.ts';
import { effectSize } from './explained-variance.ts';
import { averageVarianceExtracted, joreskogRhoC } from './reliability.ts';

/** Draws of ρC and AVE, each Float64Array[B × q], row-major; NaN for composites and single items. */
export interface LoadingMeasureDraws {
  readonly rhoC: Float64Array;
  readonly ave: Float64Array;
}

/**
 * Map draws of the loadings to draws of ρC and AVE, defined where {@link reliability} defines them.
 * @param loadings - Float64Array[B × slots], row-major: each construct's indicators in turn, constructs in order
 */
export function loadingMeasuresOfDraws(
  estimate: PlsEstimate,
  loadings: Float64Array,
  b: number,
): LoadingMeasureDraws {
  const { constructs } = estimate;
  const q = constructs.length;
  const slots = constructs.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const rhoC = new Float64Array(b * q).fill(Number.NaN);
  const ave = new Float64Array(b * q).fill(Number.NaN);
  let start = 0;
  constructs.forEach(({ kind, indicators }, column) => {
    const first = start;
    start += indicators.length;
    if (kind === 'composite' || indicators.length === 1) return;
    for (let draw = 0; draw < b; draw++) {
      const own = loadings.subarray(draw * slots + first, draw * slots + start);
      rhoC[draw * q + column] = joreskogRhoC(own);
      ave[draw * q + column] = averageVarianceExtracted(own);
    }
  });
  return { rhoC, ave };
}

/**
 * Map draws of the construct correlations to draws of f².
 * @param correlations - Float64Array[B × q(q − 1)/2], row-major: lower triangles by rows, without the diagonal
 * @returns Float64Array[B × paths], columns as the rows of {@link fSquared}; NaN where it is undefined
 */
export function fSquaredOfDraws(
  estimate: PlsEstimate,
  correlations: Float64Array,
  b: number,
): Float64Array {
  const q = estimate.constructs.length;
  const equations = predictorsOf(estimate);
  const columns = equations.reduce((sum, { predictors }) => sum + predictors.length, 0);
  const out = new Float64Array(b * columns);
  const square = new Float64Array(q * q);
  let at = 0;
  for (let draw = 0; draw < b; draw++) {
    fillSymmetric(correlations, (draw * q * (q - 1)) / 2, q, square);
    for (const { target, predictors } of equations)
      for (const dropped of predictors)
        out[at++] = effectSize(square, q, target, predictors, dropped).value ?? Number.NaN;
  }
  return out;
}

function fillSymmetric(lower: Float64Array, from: number, q: number, square: Float64Array): void {
  let at = from;
  for (let j = 0; j < q; j++) {
    for (let k = 0; k < j; k++) {
      square[j * q + k] = lower[at]!;
      square[k * q + j] = lower[at++]!;
    }
    square[j * q + j] = 1;
  }
}
