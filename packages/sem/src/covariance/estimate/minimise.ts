import { choleskyInto, choleskySolveInto, elementwiseSum } from '@qunhai/numerics';
import { SecantMemory } from './secant-memory.ts';

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
  /** Curvature to keep instead of that of every point, where the start is close; the rest is left to what steps teach. */
  readonly curvature?: Float64Array;
}

/**
 * Minimise by scoring (or Gauss–Newton) steps with Levenberg–Marquardt damping, (H + λ·diag H)·δ = −gradient, corrected by what earlier
 * steps taught about the curvature; λ falls when the value does, and rises otherwise.
 * @returns null when the start is outside the domain
 * @see Jennrich & Sampson (1976), Technometrics 18(1); Nocedal & Wright (2006), ch. 7, 10
 */
export function minimise<Point extends { readonly theta: Float64Array }>(
  objective: Objective<Point>,
  start: Float64Array,
  { maxIterations = 500, tolerance = 1e-17, curvature: kept }: MinimiseOptions = {},
): Minimum<Point> | null {
  const first = objective.at(start);
  if (first === null) return null;
  let point: Point = first;
  let gradient = objective.gradient(point);
  let curvature = kept ?? objective.curvature(point);
  let damping = kept ? 1e-12 : 1e-3;
  const solver = new DampedSolver();
  const memory = new SecantMemory(10);
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const next: Step<Point> | null = dampedStep(objective, point, gradient, {
      ...{ curvature, damping, memory, solver },
    });
    if (next === null) return { point, gradient, iterations: iteration, converged: false };
    damping = Math.max(next.damping / 10, 1e-12);
    const before = { theta: point.theta, gradient };
    point = next.point;
    gradient = objective.gradient(point);
    if (next.decrease <= tolerance)
      return { point, gradient, iterations: iteration, converged: true };
    memory.remember(
      point.theta.map((t, a) => t - before.theta[a]!),
      gradient.map((g, a) => g - before.gradient[a]!),
      curvature,
    );
    if (kept === undefined || iteration % 20 === 0) curvature = objective.curvature(point);
  }
  return { point, gradient, iterations: maxIterations, converged: false };
}

interface Step<Point> {
  readonly point: Point;
  readonly damping: number;
  /** ½·gradientᵀ·δ, what the quadratic model promises. */
  readonly decrease: number;
}

interface StepPlan {
  readonly curvature: Float64Array;
  readonly damping: number;
  readonly memory: SecantMemory;
  readonly solver: DampedSolver;
}

/**
 * The first step, with more and more damping, that does not raise the value by more than rounding does; when one does, what earlier steps
 * taught is forgotten.
 */
function dampedStep<Point extends { readonly theta: Float64Array }>(
  objective: Objective<Point>,
  from: Point,
  gradient: Float64Array,
  { curvature, damping: firstDamping, memory, solver }: StepPlan,
): Step<Point> | null {
  const k = gradient.length;
  if (k === 0) return { point: from, damping: firstDamping, decrease: 0 };
  const value = objective.value(from);
  let damping = firstDamping;
  for (let attempt = 0; attempt < 30; attempt++) {
    if (solver.prepare(curvature, k, damping)) {
      const step = memory.step(gradient, (x) => solver.solve(x));
      const point = objective.at(from.theta.map((t, a) => t + step[a]!));
      const noise = 1e-12 * (1 + Math.abs(value));
      if (point !== null && objective.value(point) <= value + noise)
        return { point, damping, decrease: -0.5 * elementwiseSum(step, gradient) };
    }
    if (memory.empty) damping = Math.max(4 * damping, 1e-6);
    memory.forget();
  }
  return null;
}

/** (H + λ·diag H)⁻¹, factored again only when H or λ changes. */
class DampedSolver {
  private factor = new Float64Array(0);
  private of: Float64Array | null = null;
  private damping = Number.NaN;
  private size = 0;

  /** @returns false when the matrix is not positive definite */
  prepare(curvature: Float64Array, k: number, damping: number): boolean {
    if (this.of === curvature && this.damping === damping) return true;
    const a = curvature.slice();
    for (let i = 0; i < k; i++) a[i * k + i]! *= 1 + damping;
    this.of = null;
    if (!choleskyInto(a, k, 1e-14)) return false;
    this.factor = a;
    this.size = k;
    this.of = curvature;
    this.damping = damping;
    return true;
  }

  solve(x: Float64Array): Float64Array {
    choleskySolveInto(this.factor, this.size, x);
    return x;
  }
}
