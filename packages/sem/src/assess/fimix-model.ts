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
}

/** Allocate a state. */
export function createMixture({ n, equations }: StructuralScores, segments: number): MixtureState {
  const predictors = equations.reduce((sum, equation) => sum + equation.predictors.length, 0);
  return {
    segments,
    shares: new Float64Array(segments),
    coefficients: new Float64Array(segments * predictors),
    variances: new Float64Array(segments * equations.length),
    posterior: new Float64Array(n * segments),
  };
}

/**
 * M step: shares, and in every segment weighted regressions without intercepts, from the posterior-weighted cross-products of
 * the scores.
 * @returns false when a segment has lost its members or a regression its residuals: the run has degenerated
 */
export function maximise(structure: StructuralScores, state: MixtureState): boolean {
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
export function expect(structure: StructuralScores, state: MixtureState): number {
  const { n, constructs, values, equations } = structure;
  const { segments, shares, coefficients, variances, posterior } = state;
  const q = constructs.length;
  const m = coefficients.length / segments;
  const constants = Float64Array.from({ length: segments }, (_, k) => {
    let sum = Math.log(shares[k]!);
    for (let e = 0; e < equations.length; e++)
      sum -= Math.log(2 * Math.PI * variances[k * equations.length + e]!) / 2;
    return sum;
  });
  const log = new Float64Array(segments);
  let total = 0;
  for (let i = 0; i < n; i++) {
    const row = values.subarray(i * q, (i + 1) * q);
    let largest = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < segments; k++) {
      log[k] = constants[k]! - misfit(equations, row, state, k, m);
      largest = Math.max(largest, log[k]!);
    }
    let sum = 0;
    for (let k = 0; k < segments; k++) sum += Math.exp(log[k]! - largest);
    total += largest + Math.log(sum);
    for (let k = 0; k < segments; k++)
      posterior[i * segments + k] = Math.exp(log[k]! - largest) / sum;
  }
  return total;
}

/** ½·Σ residual²/variance over the equations. */
function misfit(
  equations: readonly StructuralEquation[],
  row: Float64Array,
  { coefficients, variances }: MixtureState,
  k: number,
  m: number,
): number {
  let at = k * m;
  let sum = 0;
  for (let e = 0; e < equations.length; e++) {
    const { target, predictors } = equations[e]!;
    let residual = row[target]!;
    for (let p = 0; p < predictors.length; p++)
      residual -= coefficients[at++]! * row[predictors[p]!]!;
    sum += residual ** 2 / (2 * variances[k * equations.length + e]!);
  }
  return sum;
}
