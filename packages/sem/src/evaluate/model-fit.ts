import { choleskyInto, eigenSymmetric } from '@qunhai/numerics';
import type { PlsEstimate } from '../estimate/pls-result.ts';
import {
  impliedConstructCorrelations,
  impliedIndicatorCorrelations,
} from './implied-correlations.ts';

/** Distance between observed and implied indicator correlations; null where an inadmissible estimate holds NaN. */
export interface FitMeasures {
  readonly srmr: number | null;
  /** Squared Euclidean distance, ½·ΣΣ(s − σ)². */
  readonly dUls: number | null;
  /** Geodesic distance, ½·Σ ln²(φ), natural logarithm; null when a matrix is not positive definite. */
  readonly dG: number | null;
}

/** Fit with all constructs free to correlate (saturated) and with the paths of the model only (estimated). */
export interface ModelFit {
  readonly saturated: FitMeasures;
  readonly estimated: FitMeasures;
}

/**
 * SRMR, d_ULS and d_G of the saturated and the estimated model. Reflective blocks must be explained by their common
 * factor, composite blocks are reproduced as observed; SRMR averages over the p(p + 1)/2 elements, diagonal included.
 * Agrees with cSEM, but for d_G, where cSEM takes logarithms to base 10.
 * @see Dijkstra & Henseler (2015), Computational Statistics & Data Analysis 81, 10–23 (distances);
 *   Hu & Bentler (1999), Structural Equation Modeling 6, 1–55 (SRMR)
 */
export function modelFit(estimate: PlsEstimate): ModelFit {
  return {
    saturated: fitTo(estimate, estimate.constructCorrelations),
    estimated: fitTo(estimate, impliedConstructCorrelations(estimate)),
  };
}

function fitTo(estimate: PlsEstimate, constructCorrelations: Float64Array): FitMeasures {
  const p = estimate.variables.length;
  const observed = estimate.indicatorCorrelations;
  const implied = impliedIndicatorCorrelations(estimate, constructCorrelations);
  let squares = 0;
  for (let cell = 0; cell < p * p; cell++) squares += (observed[cell]! - implied[cell]!) ** 2;
  if (Number.isNaN(squares)) return { srmr: null, dUls: null, dG: null };
  return {
    srmr: Math.sqrt(squares / (p * (p + 1))),
    dUls: squares / 2,
    dG: geodesicDistance(observed, implied, p),
  };
}

/**
 * ½·Σ ln²(φₖ) over the eigenvalues φ of S⁻¹Σ, had from the symmetric L⁻¹ΣL⁻ᵀ with S = LLᵀ.
 * @returns null when either matrix is not positive definite
 */
function geodesicDistance(s: Float64Array, sigma: Float64Array, p: number): number | null {
  const lower = s.slice();
  if (!choleskyInto(lower, p)) return null;
  const half = forwardSolve(lower, sigma, p);
  const { values } = eigenSymmetric(forwardSolve(lower, transpose(half, p), p), p);
  return values.every((value) => value > 0)
    ? values.reduce((sum, value) => sum + Math.log(value) ** 2, 0) / 2
    : null;
}

/** L⁻¹·B for a lower triangular L, all [p × p]. */
function forwardSolve(lower: Float64Array, b: Float64Array, p: number): Float64Array {
  const x = b.slice();
  for (let i = 0; i < p; i++)
    for (let column = 0; column < p; column++) {
      let sum = x[i * p + column]!;
      for (let k = 0; k < i; k++) sum -= lower[i * p + k]! * x[k * p + column]!;
      x[i * p + column] = sum / lower[i * p + i]!;
    }
  return x;
}

function transpose(a: Float64Array, p: number): Float64Array {
  return a.map((_, cell) => a[(cell % p) * p + Math.floor(cell / p)]!);
}
