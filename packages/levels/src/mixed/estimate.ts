import { eigenSymmetric } from '@qunhai/numerics';
import { multiply, transpose } from '../matrix/multiply.ts';
import type { Design } from './design.ts';
import {
  type DeviancePoint,
  devianceAt,
  devianceOf,
  devianceSlopes,
  residualDf,
} from './deviance.ts';
import { minimise } from './minimise.ts';
import type { Criterion } from './mixed-model.ts';
import type { Response } from './response.ts';

/** The best point of a mixed model, in units of the standardized random effects and the scaled outcome. */
export interface Estimate {
  readonly criterion: Criterion;
  /** Relative factor Λ [q × q], lower triangular with a diagonal ≥ 0. */
  readonly lambda: Float64Array;
  readonly point: DeviancePoint;
  /** Residual variance in scaled units. */
  readonly sigma2: number;
  readonly deviance: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** The covariance of random effects is at its edge: a variance is 0 or a correlation ±1. */
  readonly singular: boolean;
}

/** Places (row-major) of the free entries of Λ. */
export function freeEntries(q: number, diagonal: boolean): number[] {
  const places: number[] = [];
  for (let r = 0; r < q; r++)
    for (let s = 0; s <= r; s++) if (!diagonal || r === s) places.push(r * q + s);
  return places;
}

/** Relative standard deviations of random effects from which the search sets out. */
const grid = [0.02, 0.06, 0.2, 0.5, 1, 3, 10, 30];

/**
 * Minimise the profiled deviance over Λ, from the best of a grid of multiples of I, and once more from off the edge.
 * @see Bates et al. (2015), §3.4
 */
export function estimate(design: Design, response: Response, criterion: Criterion): Estimate {
  const { q, diagonal } = design;
  const free = freeEntries(q, diagonal);
  const df = residualDf(design, criterion);
  const valueAt = (theta: Float64Array, gradient: Float64Array): number => {
    const lambda = lambdaOf(theta, free, q);
    const point = devianceAt(design, response, lambda);
    const slopes = devianceSlopes(design, point, criterion, point.r2 / df);
    const byLambda = multiply(slopes, lambda, q, q, q);
    free.forEach((place, k) => {
      gradient[k] = 2 * byLambda[place]!;
    });
    return devianceOf(design, response, point, criterion);
  };
  const multipleOfIdentity = (size: number) =>
    Float64Array.from(free, (place) => (place % (q + 1) === 0 ? size : 0));
  const spare = new Float64Array(free.length);
  const best = grid
    .map((size) => ({ size, value: valueAt(multipleOfIdentity(size), spare) }))
    .reduce((a, b) => (b.value < a.value ? b : a));
  const first = minimise(valueAt, multipleOfIdentity(best.size));
  const again =
    q > 1
      ? minimise(
          valueAt,
          awayFromEdge(first.at, free, q, () => 1),
        )
      : first;
  const found = again.value < first.value - 1e-10 * Math.abs(first.value) ? again : first;
  const lambda = onTheEdge(lambdaOf(found.at, free, q), q, (trial) =>
    devianceOf(design, response, devianceAt(design, response, trial), criterion),
  );
  const point = devianceAt(design, response, lambda);
  return {
    ...{ criterion, lambda, point, converged: found.converged, iterations: found.iterations },
    sigma2: point.r2 / df,
    deviance: devianceOf(design, response, point, criterion),
    singular: isSingular(lambda, q),
  };
}

/**
 * Free entries moved off the edge, where the slopes vanish whether or not the edge is best: a diagonal below a tenth of its unit becomes 0.3 units.
 * @param unit - of each row
 */
export function awayFromEdge(
  theta: Float64Array,
  free: readonly number[],
  q: number,
  unit: (row: number) => number,
): Float64Array {
  return theta.map((x, k) => {
    const row = Math.floor(free[k]! / q);
    const onDiagonal = free[k]! % (q + 1) === 0;
    return onDiagonal && Math.abs(x) < 0.1 * unit(row) ? 0.3 * unit(row) : x;
  });
}

/** Λ with the free entries θ. */
export function lambdaOf(theta: Float64Array, free: readonly number[], q: number): Float64Array {
  const lambda = new Float64Array(q * q);
  free.forEach((place, k) => {
    lambda[place] = theta[k]!;
  });
  return lambda;
}

/** Below this relative standard deviation a direction of the random effects counts as having none; as in lme4. */
const negligible = 1e-4;

/** Turn columns so that the diagonal is not negative, and set negligible columns to 0 where that costs nothing. */
function onTheEdge(
  lambda: Float64Array,
  q: number,
  value: (lambda: Float64Array) => number,
): Float64Array {
  let kept = lambda.slice();
  for (let s = 0; s < q; s++) {
    const sign = kept[s * q + s]! < 0 ? -1 : 1;
    const trial = kept.slice();
    let largest = 0;
    for (let r = s; r < q; r++) {
      kept[r * q + s]! *= sign;
      largest = Math.max(largest, Math.abs(kept[r * q + s]!));
      trial[r * q + s] = 0;
    }
    if (largest > 0 && largest < negligible) {
      const before = value(kept);
      if (value(trial) <= before + 1e-9 * (1 + Math.abs(before))) kept = trial;
    }
  }
  return kept;
}

function isSingular(lambda: Float64Array, q: number): boolean {
  if (q === 0) return false;
  const d = multiply(lambda, transpose(lambda, q, q), q, q, q);
  return eigenSymmetric(d, q).values[q - 1]! < negligible ** 2;
}
