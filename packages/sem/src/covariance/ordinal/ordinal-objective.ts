import { basisOf, directionsOf } from '../estimate/directions.ts';
import type { Objective } from '../estimate/minimise.ts';
import { impliedMoments, type SampleMoments } from '../matrices/implied-moments.ts';
import type { ModelMatrices } from '../matrices/model-matrices.ts';
import type { OrdinalMoments } from './ordinal-moments.ts';

/** Where the thresholds of a group are among the parameters: free position, or −1 and the value it is fixed at. In the moments' order. */
type ThresholdSlot = { readonly free: number; readonly fixed: number };

export interface OrdinalProblem {
  readonly matrices: ModelMatrices;
  readonly thresholds: readonly (readonly ThresholdSlot[])[];
  readonly moments: readonly OrdinalMoments[];
  readonly sample: readonly SampleMoments[];
  /** Weights of the moments' deviations by group: 1/diag Γ, or 1. */
  readonly weights: readonly Float64Array[];
}

export interface OrdinalPoint {
  readonly theta: Float64Array;
  /** Σ n_g·Σ_m w_m·gap_m². */
  readonly value: number;
  readonly groups: readonly { readonly gap: Float64Array; readonly jacobian: Float64Array }[];
}

/**
 * Diagonally weighted least squares of thresholds and polychoric correlations. Variances of what is behind the answers are 1, so that
 * residual variances are what is left (delta parameterization).
 * @see Muthén, du Toit & Spisic (1997)
 */
export function ordinalObjective(problem: OrdinalProblem): Objective<OrdinalPoint> {
  const { matrices, weights, moments } = problem;
  const k = matrices.freeCount;
  return {
    at: (theta) => pointAt(problem, theta),
    value: ({ value }) => value,
    gradient: ({ groups }) => {
      const out = new Float64Array(k);
      groups.forEach(({ gap, jacobian }, g) => {
        gap.forEach((x, m) => {
          const factor = -2 * rowsOf(moments[g]!) * weights[g]![m]! * x;
          for (let a = 0; a < k; a++) out[a]! += factor * jacobian[m * k + a]!;
        });
      });
      return out;
    },
    curvature: (point) => ordinalInformation(problem, point).map((x) => 2 * x),
  };
}

/** Weight of a group: n − 1, as for the other least-squares estimators. */
export const rowsOf = ({ rows }: OrdinalMoments): number => rows - 1;

/** Σ n_g·Δᵀ·W·Δ. */
export function ordinalInformation(
  { matrices, weights, moments }: OrdinalProblem,
  { groups }: OrdinalPoint,
): Float64Array {
  const k = matrices.freeCount;
  const out = new Float64Array(k * k);
  groups.forEach(({ gap, jacobian }, g) => {
    for (let m = 0; m < gap.length; m++) {
      const weight = rowsOf(moments[g]!) * weights[g]![m]!;
      for (let a = 0; a < k; a++) {
        const x = weight * jacobian[m * k + a]!;
        if (x === 0) continue;
        for (let b = 0; b < k; b++) out[a * k + b]! += x * jacobian[m * k + b]!;
      }
    }
  });
  return out;
}

function pointAt(problem: OrdinalProblem, theta: Float64Array): OrdinalPoint | null {
  const { matrices, moments, weights, sample } = problem;
  const p = matrices.observed;
  let value = 0;
  const groups: OrdinalPoint['groups'][number][] = [];
  for (const [g, slots] of matrices.groups.entries()) {
    const implied = impliedMoments(matrices, slots, theta, sample[g]!);
    if (implied === null) return null;
    const { moments: s } = moments[g]!;
    const gap = s.slice();
    problem.thresholds[g]!.forEach(({ free, fixed }, m) => {
      gap[m]! -= free >= 0 ? theta[free]! : fixed;
    });
    let at = moments[g]!.thresholds;
    for (let b = 0; b < p; b++)
      for (let a = b + 1; a < p; a++, at++)
        gap[at]! -= implied.covariance[a * matrices.variables + b]!;
    gap.forEach((x, m) => {
      value += rowsOf(moments[g]!) * weights[g]![m]! * x * x;
    });
    const basis = basisOf(implied, matrices);
    const directions = directionsOf(slots, implied, matrices);
    groups.push({ gap, jacobian: jacobianOf(problem, g, basis, directions) });
  }
  return { theta, value, groups };
}

function jacobianOf(
  { matrices, thresholds, moments }: OrdinalProblem,
  g: number,
  basis: Float64Array,
  directions: ReturnType<typeof directionsOf>,
): Float64Array {
  const { observed: p, width, freeCount: k } = matrices;
  const jacobian = new Float64Array(moments[g]!.moments.length * k);
  thresholds[g]!.forEach(({ free }, m) => {
    if (free >= 0) jacobian[m * k + free] = 1;
  });
  for (const { free, x, y, factor } of directions) {
    if (y < 0) continue;
    let row = moments[g]!.thresholds;
    for (let b = 0; b < p; b++)
      for (let a = b + 1; a < p; a++, row++)
        jacobian[row * k + free]! +=
          factor *
          (basis[a * width + x]! * basis[b * width + y]! +
            basis[b * width + x]! * basis[a * width + y]!);
  }
  return jacobian;
}
