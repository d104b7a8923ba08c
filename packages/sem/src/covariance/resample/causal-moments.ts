import type { CausalPlan, SlotList } from './causal-plan.ts';

/** Buffers of a group's moments and of how the deviance changes with them. All row-major. */
export interface CausalMoments {
  readonly plan: CausalPlan;
  readonly effects: Float64Array;
  readonly spreads: Float64Array;
  /** (I − A)⁻¹ transposed: row k is what variable k does to all, [variables × variables]. */
  readonly reach: Float64Array;
  /** Covariances and means of all variables. */
  readonly covariance: Float64Array;
  readonly mean: Float64Array;
  /** Eᵀ·∂deviance/∂Σ, [variables × observed], and Eᵀ·∂deviance/∂μ. */
  readonly pull: Float64Array;
  readonly meanPull: Float64Array;
}

export function causalMoments(plan: CausalPlan): CausalMoments {
  const v = plan.variables;
  return {
    plan,
    effects: new Float64Array(plan.effects.size),
    spreads: new Float64Array(plan.spreads.size),
    reach: new Float64Array(v * v),
    covariance: new Float64Array(v * v),
    mean: new Float64Array(v),
    pull: new Float64Array(v * plan.observed),
    meanPull: new Float64Array(v),
  };
}

/** Fill in the moments that are held at those of a sample. */
export function holdAt(plan: CausalPlan, mean: Float64Array, covariance: Float64Array): void {
  const { spreads, means, observed } = plan;
  for (let s = 0; s < spreads.size; s++)
    if (spreads.held[s])
      spreads.fixed[s] = covariance[spreads.row[s]! * observed + spreads.column[s]!]!;
  for (let s = 0; s < means.size; s++) if (means.held[s]) means.fixed[s] = mean[means.row[s]!]!;
}

/**
 * Moments that parameters imply: from v = m + A·v + u follows C = A·C + S·(I − A)⁻ᵀ, row by row from causes to what they explain;
 * so a row costs as many passes as it has causes.
 */
export function impliedInto(work: CausalMoments, theta: Float64Array): void {
  const { plan, effects, spreads, reach, covariance, mean } = work;
  const v = plan.variables;
  valuesInto(plan.effects, theta, effects);
  valuesInto(plan.spreads, theta, spreads);
  reach.fill(0);
  for (let i = 0; i < v; i++) reach[i * v + i] = 1;
  backwardInto(work, reach, v);
  covariance.fill(0);
  for (let s = 0; s < spreads.length; s++) {
    const [row, column] = [plan.spreads.row[s]!, plan.spreads.column[s]!];
    addRow(covariance, row, spreads[s]!, reach, column, v);
    if (row !== column) addRow(covariance, column, spreads[s]!, reach, row, v);
  }
  const { row, column } = plan.effects;
  for (let e = 0; e < effects.length; e++)
    addRow(covariance, row[e]!, effects[e]!, covariance, column[e]!, v);
  meansInto(work, theta, mean);
}

function meansInto(
  { plan, effects }: CausalMoments,
  theta: Float64Array,
  mean: Float64Array,
): void {
  const { means } = plan;
  mean.fill(0);
  for (let s = 0; s < means.size; s++)
    mean[means.row[s]!] = means.free[s]! >= 0 ? theta[means.free[s]!]! : means.fixed[s]!;
  const { row, column } = plan.effects;
  for (let e = 0; e < effects.length; e++) mean[row[e]!]! += effects[e]! * mean[column[e]!]!;
}

/**
 * Add a group's share to the gradient in the free parameters.
 * @param bySigma - ∂deviance/∂Σ, [observed × observed]
 * @param byMu - ∂deviance/∂μ, [observed]
 */
export function addGradient(
  work: CausalMoments,
  bySigma: Float64Array,
  byMu: Float64Array,
  gradient: Float64Array,
): void {
  const { plan, reach, covariance, mean, pull, meanPull } = work;
  const { observed: p, variables: v, effects, spreads, means } = plan;
  pull.fill(0);
  pull.set(bySigma);
  meanPull.fill(0);
  meanPull.set(byMu);
  backwardInto(work, pull, p);
  backwardInto(work, meanPull, 1);
  for (let e = 0; e < effects.size; e++) {
    const free = effects.free[e]!;
    if (free < 0) continue;
    const [row, column] = [effects.row[e]!, effects.column[e]!];
    gradient[free]! +=
      2 * dot(pull, row * p, covariance, column * v, p) + meanPull[row]! * mean[column]!;
  }
  for (let s = 0; s < spreads.size; s++) {
    const free = spreads.free[s]!;
    if (free < 0) continue;
    const [row, column] = [spreads.row[s]!, spreads.column[s]!];
    gradient[free]! += (row === column ? 1 : 2) * dot(pull, row * p, reach, column * v, p);
  }
  for (let s = 0; s < means.size; s++)
    if (means.free[s]! >= 0) gradient[means.free[s]!]! += meanPull[means.row[s]!]!;
}

/** X ← (I − A)⁻ᵀ·X, from what is explained last to its causes. */
function backwardInto({ plan, effects }: CausalMoments, x: Float64Array, width: number): void {
  const { row, column } = plan.effects;
  const { backward } = plan;
  for (let at = 0; at < backward.length; at++) {
    const e = backward[at]!;
    addRow(x, column[e]!, effects[e]!, x, row[e]!, width);
  }
}

function valuesInto({ size, free, fixed }: SlotList, theta: Float64Array, out: Float64Array): void {
  for (let s = 0; s < size; s++) out[s] = free[s]! >= 0 ? theta[free[s]!]! : fixed[s]!;
}

/** Row `to` of out += factor · row `from` of x. */
function addRow(
  out: Float64Array,
  to: number,
  factor: number,
  x: Float64Array,
  from: number,
  width: number,
): void {
  const [a, b] = [to * width, from * width];
  for (let j = 0; j < width; j++) out[a + j]! += factor * x[b + j]!;
}

function dot(a: Float64Array, i: number, b: Float64Array, j: number, n: number): number {
  let sum = 0;
  for (let m = 0; m < n; m++) sum += a[i + m]! * b[j + m]!;
  return sum;
}
