import { solveSymmetric } from '@qunhai/numerics';

/** A smooth function: writes its gradient and returns its value, NaN outside its domain. */
export type SmoothFunction = (at: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  readonly iterations: number;
  readonly converged: boolean;
}

const maxIterations = 300;

/**
 * Minimise by BFGS with backtracking, then by Newton steps on differences of the gradient, which settle the last digits.
 * @param settle - whether to do the latter
 * @see Nocedal & Wright (2006), Numerical Optimization, 2nd ed., alg. 6.1 and §3.3
 */
export function minimise(f: SmoothFunction, start: Float64Array, settle = true): Minimum {
  const size = start.length;
  let at = start.slice();
  let gradient = new Float64Array(size);
  let value = f(at, gradient);
  if (size === 0) return { at, value, iterations: 0, converged: !Number.isNaN(value) };
  let inverse = scaledIdentity(size, 0.3 / (norm(gradient) + 1e-300));
  let iterations = 0;
  let converged = false;
  let fresh = true;
  while (!converged && iterations < maxIterations) {
    iterations++;
    const step = negativeProduct(inverse, gradient);
    const promised = -dot(step, gradient);
    if (promised <= 1e-13 * (1 + Math.abs(value))) {
      converged = true;
      break;
    }
    const next = backtrack(f, at, value, step, promised);
    if (next === null) {
      if (fresh) break;
      inverse = scaledIdentity(size, 0.01 / (norm(gradient) + 1e-300));
      fresh = true;
      continue;
    }
    const moved = next.at.map((x, k) => x - at[k]!);
    const turned = next.gradient.map((g, k) => g - gradient[k]!);
    updateInverse(inverse, moved, turned, size, fresh && iterations === 1);
    fresh = false;
    ({ at, value, gradient } = next);
  }
  if (!settle) return { at, value, iterations, converged };
  const polished = polish(f, { at, value, gradient });
  return { ...polished, iterations, converged: converged || polished.settled };
}

interface Point {
  readonly at: Float64Array<ArrayBuffer>;
  readonly value: number;
  readonly gradient: Float64Array<ArrayBuffer>;
}

function backtrack(
  f: SmoothFunction,
  at: Float64Array,
  value: number,
  step: Float64Array,
  promised: number,
): Point | null {
  for (let share = 1; share > 1e-12; share /= 2) {
    const next = Float64Array.from(at, (x, k) => x + share * step[k]!);
    const gradient = new Float64Array(at.length);
    const found = f(next, gradient);
    if (found <= value - 1e-4 * share * promised) return { at: next, value: found, gradient };
  }
  return null;
}

/** The BFGS update of the inverse Hessian; left as it is where the curvature along the step is not positive. */
function updateInverse(
  inverse: Float64Array,
  s: Float64Array,
  y: Float64Array,
  size: number,
  rescale: boolean,
): void {
  const sy = dot(s, y);
  if (!(sy > 1e-12 * norm(s) * norm(y))) return;
  if (rescale) inverse.set(scaledIdentity(size, sy / dot(y, y)));
  const hy = negativeProduct(inverse, y).map((x) => -x);
  const yhy = dot(y, hy);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      inverse[i * size + j]! +=
        ((1 + yhy / sy) * s[i]! * s[j]! - hy[i]! * s[j]! - s[i]! * hy[j]!) / sy;
}

/** Newton steps while they make the gradient smaller and the value no larger. */
function polish(f: SmoothFunction, from: Point): Point & { readonly settled: boolean } {
  let point = from;
  let settled = false;
  for (let k = 0; k < 6; k++) {
    const step = newtonStep(f, point);
    if (step === null) break;
    const at = Float64Array.from(point.at, (x, i) => x + step[i]!);
    const gradient = new Float64Array(at.length);
    const value = f(at, gradient);
    const better = norm(gradient) < norm(point.gradient);
    if (!(better && value <= point.value + 1e-9 * (1 + Math.abs(point.value)))) break;
    point = { at, value, gradient };
    settled = norm(step) <= 1e-7 * (1 + norm(at));
    if (norm(step) <= 1e-12 * (1 + norm(at))) break;
  }
  return { ...point, settled };
}

function newtonStep(f: SmoothFunction, { at, gradient }: Point): Float64Array | null {
  const size = at.length;
  const hessian = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const h = 1e-5 * Math.max(1, Math.abs(at[k]!));
    const sides = [h, -h].map((shift) => {
      const moved = at.slice();
      moved[k]! += shift;
      const there = new Float64Array(size);
      f(moved, there);
      return there;
    });
    for (let i = 0; i < size; i++) {
      const second = (sides[0]![i]! - sides[1]![i]!) / (2 * h);
      hessian[i * size + k]! += second / 2;
      hessian[k * size + i]! += second / 2;
    }
  }
  return solveSymmetric(
    hessian,
    gradient.map((x) => -x),
  );
}

function scaledIdentity(size: number, scale: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let k = 0; k < size; k++) out[k * size + k] = scale;
  return out;
}

function negativeProduct(a: Float64Array, x: Float64Array): Float64Array {
  const n = x.length;
  return Float64Array.from(x, (_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum -= a[i * n + j]! * x[j]!;
    return sum;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

const norm = (a: Float64Array) => Math.sqrt(dot(a, a));
