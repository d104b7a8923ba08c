import { type ConstraintStatement, type Dual, evaluate, namesIn } from '@qunhai/syntax';
import { failCovariance } from '../errors.ts';
import type { ParameterRow } from './parameter-table.ts';

/** All values that the free parameters can take under linear equations: θ = offset + K·φ. */
export interface LinearRestrictions {
  /** Number of φ: free parameters less equations. */
  readonly dimension: number;
  /** K, [free × dimension], row-major. */
  readonly basis: Float64Array;
  readonly offset: Float64Array;
}

/**
 * What equations over labels leave free; null when there are none.
 * @throws {QunhaiError} sem.unknown-label; sem.unsupported-constraint for what is not a linear equation, or contradicts another
 */
export function linearRestrictions(
  rows: readonly ParameterRow[],
  freeCount: number,
  equations: readonly ConstraintStatement[],
): LinearRestrictions | null {
  if (equations.length === 0) return null;
  const width = freeCount + 1;
  const system = equations.map((equation) => coefficients(rows, freeCount, equation));
  const pivots: number[] = [];
  const done: Float64Array[] = [];
  system.forEach((equation, e) => {
    done.forEach((earlier, at) => {
      subtract(equation, earlier, equation[pivots[at]!]!);
    });
    const pivot = largest(equation, freeCount);
    if (Math.abs(equation[pivot] ?? 0) < 1e-10) {
      if (Math.abs(equation[width - 1]!) > 1e-10) throw unsupported(equations[e]!);
      return;
    }
    const scale = equation[pivot]!;
    for (let a = 0; a < width; a++) equation[a]! /= scale;
    for (const earlier of done) subtract(earlier, equation, earlier[pivot]!);
    pivots.push(pivot);
    done.push(equation);
  });
  return solutions(done, pivots, freeCount);
}

/** a and b of the equation a·θ = b. */
function coefficients(
  rows: readonly ParameterRow[],
  freeCount: number,
  equation: ConstraintStatement,
): Float64Array {
  const byLabel = new Map(rows.flatMap((row) => (row.label === '' ? [] : [[row.label, row]])));
  for (const label of [...namesIn(equation.left), ...namesIn(equation.right)])
    if (!byLabel.has(label))
      throw failCovariance('unknown-label', { label, known: [...byLabel.keys()] });
  const at = (value: (position: number) => number): Dual => {
    const lookUp = (label: string): Dual => {
      const { free, fixed } = byLabel.get(label)!;
      const gradient = new Float64Array(freeCount);
      if (free >= 0) gradient[free] = 1;
      return { value: free >= 0 ? value(free) : fixed, gradient };
    };
    const [left, right] = [equation.left, equation.right].map((side) =>
      evaluate(side, freeCount, lookUp),
    );
    return {
      value: left!.value - right!.value,
      gradient: left!.gradient.map((g, a) => g - right!.gradient[a]!),
    };
  };
  // A linear expression has the same gradient everywhere.
  const [origin, one, other] = [at(() => 0), at((a) => 0.7 + 0.31 * a), at((a) => 1.9 - 0.17 * a)];
  const same = one.gradient.every(
    (g, a) => Math.abs(g - other.gradient[a]!) < 1e-10 && Math.abs(g - origin.gradient[a]!) < 1e-10,
  );
  if (equation.operator !== '==' || !same || !Number.isFinite(origin.value))
    throw unsupported(equation);
  return Float64Array.from([...origin.gradient, -origin.value]);
}

function unsupported({ place: { line, column } }: ConstraintStatement): Error {
  return failCovariance('unsupported-constraint', { line, column });
}

function subtract(from: Float64Array, other: Float64Array, factor: number): void {
  if (factor !== 0) for (let a = 0; a < from.length; a++) from[a]! -= factor * other[a]!;
}

function largest(equation: Float64Array, count: number): number {
  let best = 0;
  for (let a = 1; a < count; a++) if (Math.abs(equation[a]!) > Math.abs(equation[best]!)) best = a;
  return best;
}

function solutions(
  equations: readonly Float64Array[],
  pivots: readonly number[],
  freeCount: number,
): LinearRestrictions {
  const ofPivot = new Map(pivots.map((pivot, at) => [pivot, equations[at]!]));
  const left = Array.from({ length: freeCount }, (_, a) => a).filter((a) => !ofPivot.has(a));
  const basis = new Float64Array(freeCount * left.length);
  const offset = new Float64Array(freeCount);
  for (let a = 0; a < freeCount; a++) {
    const equation = ofPivot.get(a);
    if (equation) offset[a] = equation[freeCount]!;
    left.forEach((b, at) => {
      basis[a * left.length + at] = equation ? -equation[b]! : a === b ? 1 : 0;
    });
  }
  return { dimension: left.length, basis, offset };
}
