import { solveSymmetric } from '@qunhai/numerics';
import type { StructuralEquation, StructuralScores } from './structural-equations.ts';

/** A finite mixture of the structural regressions; K segments, E equations, m predictors over all equations. */
export interface MixtureState {
  readonly segments: number;
  /** [K] */
  readonly shares: Float64Array;
  /** [K × m] coefficients, equation after equation. */
  readonly coefficients: Float64Array;
  /** [K × E] residual variances. */
  readonly variances: Float64Array;
  /** [n × K] probabilities of the segments given the row. */
  readonly posterior: Float64Array;
  /** [E] outcome of each equation. */
  readonly targets: Int32Array;
  /** [E + 1] Predictors of equation e: predictors[start[e]] … */
  readonly start: Int32Array;
  /** [m] */
  readonly predictors: Int32Array;
}

/** Allocate a state. */
export function createMixture({ n, equations }: StructuralScores, segments: number): MixtureState {
  const predictors = equations.flatMap((equation) => equation.predictors);
  const start = new Int32Array(equations.length + 1);
  equations.forEach((equation, e) => {
    start[e + 1] = start[e]! + equation.predictors.length;
  });
  return {
    segments,
    shares: new Float64Array(segments),
    coefficients: new Float64Array(segments * predictors.length),
    variances: new Float64Array(segments * equations.length),
    posterior: new Float64Array(n * segments),
    targets: Int32Array.from(equations, ({ target }) => target),
    start,
    predictors: Int32Array.from(predictors),
  };
}

/**
 * M step: shares, and in every segment weighted regressions without intercepts, from the posterior-weighted cross-products of
 * the scores.
 * @returns false when a segment has lost its members or a regression its residuals: the run has degenerated
 */
export function maximiseInto(structure: StructuralScores, state: MixtureState): boolean {
  const { n, constructs, equations } = structure;
  const q = constructs.length;
  const m = state.coefficients.length / state.segments;
  const products = new Float64Array(q * q);
  for (let k = 0; k < state.segments; k++) {
    const weight = weightedProductsInto(structure, state, k, products);
    state.shares[k] = weight / n;
    if (!(weight > q)) return false;
    let at = k * m;
    for (let e = 0; e < equations.length; e++) {
      const variance = regressInto(equations[e]!, products, q, state.coefficients, at);
      if (variance === null || !(variance > 1e-6 * weight)) return false;
      state.variances[k * equations.length + e] = variance / weight;
      at += equations[e]!.predictors.length;
    }
  }
  return true;
}

/** Σ posterior · x xᵀ of one segment; returns the sum of its posteriors. */
function weightedProductsInto(
  { n, values, constructs }: StructuralScores,
  { posterior, segments }: MixtureState,
  k: number,
  products: Float64Array,
): number {
  const q = constructs.length;
  products.fill(0);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const weight = posterior[i * segments + k]!;
    total += weight;
    for (let a = 0; a < q; a++) {
      const x = weight * values[i * q + a]!;
      for (let b = 0; b <= a; b++) products[a * q + b]! += x * values[i * q + b]!;
    }
  }
  for (let a = 0; a < q; a++)
    for (let b = 0; b < a; b++) products[b * q + a] = products[a * q + b]!;
  return total;
}

/** Coefficients into out; returns the weighted residual sum of squares, null when the predictors are collinear. */
function regressInto(
  { target, predictors }: StructuralEquation,
  products: Float64Array,
  q: number,
  out: Float64Array,
  at: number,
): number | null {
  const k = predictors.length;
  const gram = new Float64Array(k * k);
  predictors.forEach((a, i) => {
    predictors.forEach((b, j) => {
      gram[i * k + j] = products[a * q + b]!;
    });
  });
  const b = Float64Array.from(predictors, (a) => products[a * q + target]!);
  const solution = solveSymmetric(gram, b);
  if (!solution) return null;
  out.set(solution, at);
  return products[target * q + target]! - solution.reduce((sum, c, i) => sum + c * b[i]!, 0);
}

/**
 * E step: posteriors from shares and normal densities of the residuals of all equations.
 * @returns the log-likelihood
 */
export function expectInto(structure: StructuralScores, state: MixtureState): number {
  const { n, values, constructs } = structure;
  const { segments, posterior } = state;
  for (let k = 0; k < segments; k++) logDensitiesInto(values, constructs.length, n, state, k);
  let total = 0;
  for (let from = 0; from < n * segments; from += segments) {
    let largest = posterior[from]!;
    for (let k = 1; k < segments; k++) largest = Math.max(largest, posterior[from + k]!);
    let sum = 0;
    for (let k = 0; k < segments; k++) {
      const density = Math.exp(posterior[from + k]! - largest);
      posterior[from + k] = density;
      sum += density;
    }
    total += largest + Math.log(sum);
    for (let k = 0; k < segments; k++) posterior[from + k]! /= sum;
  }
  return total;
}

/** ln of the share times the density of segment k, for every row, into the posteriors. */
function logDensitiesInto(
  values: Float64Array,
  q: number,
  n: number,
  {
    segments,
    shares,
    coefficients,
    variances,
    posterior,
    targets,
    start,
    predictors,
  }: MixtureState,
  k: number,
): void {
  const m = predictors.length;
  const count = targets.length;
  let constant = Math.log(shares[k]!);
  for (let e = 0; e < count; e++) constant -= Math.log(2 * Math.PI * variances[k * count + e]!) / 2;
  for (let i = 0; i < n; i++) {
    const row = i * q;
    let sum = constant;
    for (let e = 0; e < count; e++) {
      let residual = values[row + targets[e]!]!;
      for (let p = start[e]!; p < start[e + 1]!; p++)
        residual -= coefficients[k * m + p]! * values[row + predictors[p]!]!;
      sum -= (residual * residual) / (2 * variances[k * count + e]!);
    }
    posterior[i * segments + k] = sum;
  }
}
