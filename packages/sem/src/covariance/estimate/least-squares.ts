import { impliedMoments, type SampleMoments } from '../matrices/implied-moments.ts';
import type { ModelMatrices } from '../matrices/model-matrices.ts';
import { basisOf, directionsOf } from './directions.ts';
import type { Objective } from './minimise.ts';

/** A group's moments with the weight of their deviations: means first when they are modelled, then covariances by column below the diagonal. */
export interface WeightedMoments {
  readonly rows: number;
  readonly moments: Float64Array;
  /** W·x for deviations x. */
  readonly weigh: (x: Float64Array) => Float64Array;
  readonly sample: SampleMoments;
}

/** A point with its deviations and the derivatives of its moments. */
export interface LeastSquaresPoint {
  readonly theta: Float64Array;
  readonly value: number;
  /** By group: s − σ, and Δ, [moments × free] row-major. */
  readonly groups: readonly { readonly gap: Float64Array; readonly jacobian: Float64Array }[];
}

/**
 * Weighted least squares over all groups: Σ n_g·(s_g − σ_g)ᵀ·W_g·(s_g − σ_g), minimised by Gauss–Newton steps.
 * @see Browne (1984), Br. J. Math. Stat. Psychol. 37(1)
 */
export function leastSquaresObjective(
  matrices: ModelMatrices,
  groups: readonly WeightedMoments[],
): Objective<LeastSquaresPoint> {
  return {
    at: (theta) => pointAt(matrices, groups, theta),
    value: ({ value }) => value,
    gradient: (point) => gradientOf(matrices, groups, point),
    curvature: (point) => weightedCrossProduct(matrices, groups, point).map((x) => 2 * x),
  };
}

function pointAt(
  matrices: ModelMatrices,
  groups: readonly WeightedMoments[],
  theta: Float64Array,
): LeastSquaresPoint | null {
  let value = 0;
  const states: LeastSquaresPoint['groups'][number][] = [];
  for (const [g, slots] of matrices.groups.entries()) {
    const group = groups[g]!;
    const implied = impliedMoments(matrices, slots, theta, group.sample);
    if (implied === null) return null;
    const sigma = momentsOf(implied.mean, implied.covariance, matrices);
    const gap = group.moments.map((s, a) => s - sigma[a]!);
    const weighted = group.weigh(gap);
    value += group.rows * gap.reduce((sum, x, a) => sum + x * weighted[a]!, 0);
    const basis = basisOf(implied, matrices);
    const directions = directionsOf(slots, implied, matrices);
    states.push({ gap, jacobian: jacobianOf(basis, directions, matrices) });
  }
  return { theta, value, groups: states };
}

/** Means (when modelled), then covariances column by column below the diagonal. */
export function momentsOf(
  mean: Float64Array,
  covariance: Float64Array,
  { observed, meanStructure }: Pick<ModelMatrices, 'observed' | 'meanStructure'>,
): Float64Array {
  const width = Math.round(Math.sqrt(covariance.length));
  const out: number[] = meanStructure ? [...mean.subarray(0, observed)] : [];
  for (let b = 0; b < observed; b++)
    for (let a = b; a < observed; a++) out.push(covariance[a * width + b]!);
  return Float64Array.from(out);
}

function jacobianOf(
  basis: Float64Array,
  directions: ReturnType<typeof directionsOf>,
  { observed: p, width, freeCount: k, meanStructure }: ModelMatrices,
): Float64Array {
  const first = meanStructure ? p : 0;
  const jacobian = new Float64Array((first + (p * (p + 1)) / 2) * k);
  for (const { free, x, y, factor, push } of directions) {
    if (meanStructure)
      for (let a = 0; a < p; a++) jacobian[a * k + free]! += push * basis[a * width + x]!;
    if (y < 0) continue;
    let row = first;
    for (let b = 0; b < p; b++)
      for (let a = b; a < p; a++, row++)
        jacobian[row * k + free]! +=
          factor *
          (basis[a * width + x]! * basis[b * width + y]! +
            basis[b * width + x]! * basis[a * width + y]!);
  }
  return jacobian;
}

function gradientOf(
  { freeCount: k }: ModelMatrices,
  groups: readonly WeightedMoments[],
  point: LeastSquaresPoint,
): Float64Array {
  const out = new Float64Array(k);
  point.groups.forEach(({ gap, jacobian }, g) => {
    const weighted = groups[g]!.weigh(gap);
    for (let m = 0; m < gap.length; m++)
      for (let a = 0; a < k; a++)
        out[a]! -= 2 * groups[g]!.rows * jacobian[m * k + a]! * weighted[m]!;
  });
  return out;
}

/** Σ n_g·Δᵀ·W·Δ, the information of the estimates when W is the right weight. */
export function weightedCrossProduct(
  { freeCount: k }: Pick<ModelMatrices, 'freeCount'>,
  groups: readonly WeightedMoments[],
  point: LeastSquaresPoint,
): Float64Array {
  const out = new Float64Array(k * k);
  point.groups.forEach(({ jacobian }, g) => {
    const moments = jacobian.length / k;
    for (let b = 0; b < k; b++) {
      const column = Float64Array.from({ length: moments }, (_, m) => jacobian[m * k + b]!);
      const weighted = groups[g]!.weigh(column);
      for (let m = 0; m < moments; m++)
        for (let a = 0; a <= b; a++)
          out[a * k + b]! += groups[g]!.rows * jacobian[m * k + a]! * weighted[m]!;
    }
  });
  for (let b = 0; b < k; b++) for (let a = 0; a < b; a++) out[b * k + a] = out[a * k + b]!;
  return out;
}
