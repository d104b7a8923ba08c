import { choleskyInto, choleskySolveInto } from '@qunhai/numerics';

/** A function of parameters with its gradient and a positive definite stand-in for its Hessian. */
export interface Objective<Point extends { readonly theta: Float64Array }> {
  /** @returns null outside the function's domain */
  at(theta: Float64Array): Point | null;
  value(point: Point): number;
  gradient(point: Point): Float64Array;
  /** [parameters × parameters], symmetric. */
  curvature(point: Point): Float64Array;
}

export interface Minimum<Point> {
  readonly point: Point;
  readonly gradient: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

export interface MinimiseOptions {
  readonly maxIterations?: number | undefined;
  /** Stop when the decrease that a step promises falls below. */
  readonly tolerance?: number;
}

/**
 * Minimise by scoring (or Gauss–Newton) steps with Levenberg–Marquardt damping: (H + λ·diag H)·δ = −gradient; λ falls when
 * the value does, and rises otherwise.
 * @returns null when the start is outside the domain
 * @see Jennrich & Sampson (1976), Technometrics 18(1); Nocedal & Wright (2006), ch. 10
 */
export function minimise<Point extends { readonly theta: Float64Array }>(
  objective: Objective<Point>,
  start: Float64Array,
  { maxIterations = 500, tolerance = 1e-17 }: MinimiseOptions = {},
): Minimum<Point> | null {
  const first = objective.at(start);
  if (first === null) return null;
  let point: Point = first;
  let gradient = objective.gradient(point);
  let damping = 1e-3;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const next: Step<Point> | null = dampedStep(objective, point, gradient, damping);
    if (next === null) return { point, gradient, iterations: iteration, converged: false };
    damping = Math.max(next.damping / 10, 1e-12);
    point = next.point;
    gradient = objective.gradient(point);
    if (next.decrease <= tolerance)
      return { point, gradient, iterations: iteration, converged: true };
  }
  return { point, gradient, iterations: maxIterations, converged: false };
}

interface Step<Point> {
  readonly point: Point;
  readonly damping: number;
  /** ½·gradientᵀ·δ, what the quadratic model promises. */
  readonly decrease: number;
}

/** The first step, with more and more damping, that does not raise the value by more than rounding does. */
function dampedStep<Point extends { readonly theta: Float64Array }>(
  objective: Objective<Point>,
  from: Point,
  gradient: Float64Array,
  firstDamping: number,
): Step<Point> | null {
  const k = gradient.length;
  if (k === 0) return { point: from, damping: firstDamping, decrease: 0 };
  const curvature = objective.curvature(from);
  const value = objective.value(from);
  let damping = firstDamping;
  for (let attempt = 0; attempt < 30; attempt++) {
    const step = solveDamped(curvature, gradient, k, damping);
    if (step !== null) {
      const point = objective.at(from.theta.map((t, a) => t + step[a]!));
      const noise = 1e-12 * (1 + Math.abs(value));
      if (point !== null && objective.value(point) <= value + noise)
        return {
          point,
          damping,
          decrease: -0.5 * step.reduce((sum, s, a) => sum + s * gradient[a]!, 0),
        };
    }
    damping = Math.max(4 * damping, 1e-6);
  }
  return null;
}

function solveDamped(
  curvature: Float64Array,
  gradient: Float64Array,
  k: number,
  damping: number,
): Float64Array | null {
  const a = curvature.slice();
  for (let i = 0; i < k; i++) a[i * k + i]! *= 1 + damping;
  if (!choleskyInto(a, k, 1e-14)) return null;
  const step = gradient.map((g) => -g);
  choleskySolveInto(a, k, step);
  return step;
}
