import { choleskySolveInto } from '@qunhai/numerics';

/** A function of parameters: writes its gradient and returns its value, NaN outside its domain. */
export type DescentFunction = (theta: Float64Array, gradient: Float64Array) => number;

const pairs = 12;

/** Buffers of {@link quickMinimum} for k parameters. */
export interface QuickBuffers {
  readonly k: number;
  /** [k] the point, and after success the minimum. */
  readonly theta: Float64Array;
  readonly gradient: Float64Array;
  readonly step: Float64Array;
  readonly trial: Float64Array;
  readonly trialGradient: Float64Array;
  /** [pairs × k] latest steps and what the gradient changed over them, and [pairs] their products. */
  readonly steps: Float64Array;
  readonly changes: Float64Array;
  readonly products: Float64Array;
  readonly alphas: Float64Array;
}

export function quickBuffers(k: number): QuickBuffers {
  const row = () => new Float64Array(k);
  return {
    k,
    theta: row(),
    gradient: row(),
    step: row(),
    trial: row(),
    trialGradient: row(),
    steps: new Float64Array(pairs * k),
    changes: new Float64Array(pairs * k),
    products: new Float64Array(pairs),
    alphas: new Float64Array(pairs),
  };
}

/**
 * Minimise from where the minimum is near, without allocating: quasi-Newton steps from a kept factor of the curvature, corrected by what
 * the latest steps taught. It gives up easily: whoever asks has a slower, surer way.
 * @param factor - Cholesky factor of the curvature at the start
 * @param tolerance - stop when the decrease that a step promises falls below
 * @returns whether it converged
 * @see Nocedal & Wright (2006), Numerical Optimization, 2nd ed., alg. 7.4
 */
export function quickMinimum(
  buffers: QuickBuffers,
  descend: DescentFunction,
  start: Float64Array,
  factor: Float64Array,
  tolerance: number,
): boolean {
  const { k, theta, gradient, step, trial, trialGradient } = buffers;
  theta.set(start);
  let value = descend(theta, gradient);
  if (Number.isNaN(value)) return false;
  let remembered = 0;
  for (let iteration = 0; iteration < 60; iteration++) {
    newtonStep(buffers, factor, remembered);
    let slope = dot(step, 0, gradient, 0, k);
    let next = Number.NaN;
    const noise = 1e-12 * (1 + Math.abs(value));
    for (let halved = 0; !(next <= value + noise); halved++) {
      if (halved > 0) slope *= shrink(step);
      if (halved === 12) return false;
      for (let a = 0; a < k; a++) trial[a] = theta[a]! + step[a]!;
      next = descend(trial, trialGradient);
    }
    remembered = remember(buffers, remembered);
    theta.set(trial);
    gradient.set(trialGradient);
    value = next;
    if (-0.5 * slope <= tolerance) return true;
  }
  return false;
}

function shrink(step: Float64Array): number {
  for (let a = 0; a < step.length; a++) step[a]! *= 0.5;
  return 0.5;
}

/** step ← −H⁻¹·gradient, H from the factor and the pairs remembered. */
function newtonStep(
  { k, gradient, step, steps, changes, products, alphas }: QuickBuffers,
  factor: Float64Array,
  remembered: number,
): void {
  for (let a = 0; a < k; a++) step[a] = -gradient[a]!;
  const oldest = Math.max(0, remembered - pairs);
  for (let i = remembered - 1; i >= oldest; i--) {
    const at = (i % pairs) * k;
    const alpha = dot(steps, at, step, 0, k) / products[i % pairs]!;
    alphas[i % pairs] = alpha;
    for (let a = 0; a < k; a++) step[a]! -= alpha * changes[at + a]!;
  }
  choleskySolveInto(factor, k, step);
  for (let i = oldest; i < remembered; i++) {
    const at = (i % pairs) * k;
    const rest = alphas[i % pairs]! - dot(changes, at, step, 0, k) / products[i % pairs]!;
    for (let a = 0; a < k; a++) step[a]! += rest * steps[at + a]!;
  }
}

/** Keep the step made and the change of the gradient, unless the function bends the wrong way along it; returns how many were kept so far. */
function remember(
  { k, gradient, trialGradient, step, steps, changes, products }: QuickBuffers,
  remembered: number,
): number {
  const slot = remembered % pairs;
  let product = 0;
  let drop = 0;
  for (let a = 0; a < k; a++) {
    const change = trialGradient[a]! - gradient[a]!;
    steps[slot * k + a] = step[a]!;
    changes[slot * k + a] = change;
    product += step[a]! * change;
    drop -= step[a]! * gradient[a]!;
  }
  if (!(product > 1e-4 * drop)) return remembered;
  products[slot] = product;
  return remembered + 1;
}

function dot(a: Float64Array, i: number, b: Float64Array, j: number, n: number): number {
  let sum = 0;
  for (let m = 0; m < n; m++) sum += a[i + m]! * b[j + m]!;
  return sum;
}
