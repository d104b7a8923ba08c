import { addScaledRow, congruence, mirrorLower, multiplyVector } from '@qunhai/numerics';
import {
  type ImpliedMoments,
  impliedMoments,
  type SampleMoments,
} from '../matrices/implied-moments.ts';
import type { ModelMatrices } from '../matrices/model-matrices.ts';
import type { GroupData } from '../moments/group-data.ts';
import { basisOf, type Direction, directionsOf, projectVector } from './directions.ts';
import { type LikelihoodPieces, likelihoodPieces } from './likelihood-pieces.ts';
import type { Objective } from './minimise.ts';

/** A model with the data of its groups. */
export interface NormalProblem {
  readonly matrices: ModelMatrices;
  readonly data: readonly GroupData[];
  /** Moments that exogenous variables are held at, and, without a mean structure, the means. */
  readonly sample: readonly SampleMoments[];
}

/** A group at some parameter values. */
interface GroupState {
  readonly implied: ImpliedMoments;
  readonly pieces: LikelihoodPieces;
  readonly basis: Float64Array;
  readonly directions: readonly Direction[];
}

/** A point of the parameter space with what was computed there. */
export interface NormalPoint {
  readonly theta: Float64Array;
  /** −2 log-likelihood over all groups, without constants. */
  readonly deviance: number;
  readonly groups: readonly GroupState[];
}

/** @returns null where the model implies no proper covariance matrix */
export function normalPoint(problem: NormalProblem, theta: Float64Array): NormalPoint | null {
  const { matrices, data, sample } = problem;
  const groups: GroupState[] = [];
  let deviance = 0;
  for (const [g, slots] of matrices.groups.entries()) {
    const implied = impliedMoments(matrices, slots, theta, sample[g]!);
    const pieces = implied && likelihoodPieces(implied, data[g]!, matrices.meanStructure);
    if (implied === null || pieces === null) return null;
    deviance += pieces.deviance;
    groups.push({
      implied,
      pieces,
      basis: basisOf(implied, matrices),
      directions: directionsOf(slots, implied, matrices.variables),
    });
  }
  return { theta, deviance, groups };
}

/** Gradient of the deviance in the free parameters. */
export function gradientOf({ matrices }: NormalProblem, { groups }: NormalPoint): Float64Array {
  const { observed: p, freeCount } = matrices;
  const width = 2 * matrices.variables;
  const gradient = new Float64Array(freeCount);
  for (const { pieces, basis, directions } of groups) {
    const w = multiplyRectangular(pieces.bySigma, basis, p, width);
    const m = projectVector(basis, pieces.byMu, p, width);
    for (const { free, x, y, factor, push } of directions) {
      if (y >= 0) gradient[free]! += 2 * factor * columnDot(basis, x, w, y, p, width);
      if (push !== 0) gradient[free]! += push * m[x]!;
    }
  }
  return gradient;
}

/** A·B for A [rows × rows] and B [rows × width]. */
function multiplyRectangular(
  a: Float64Array,
  b: Float64Array,
  rows: number,
  width: number,
): Float64Array {
  const out = new Float64Array(rows * width);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++)
      addScaledRow(out, i * width, a[i * rows + j]!, b, j * width, width);
  return out;
}

/** Column x of a times column y of b. */
function columnDot(
  a: Float64Array,
  x: number,
  b: Float64Array,
  y: number,
  rows: number,
  width: number,
): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) sum += a[i * width + x]! * b[i * width + y]!;
  return sum;
}

/**
 * Expected (Fisher) information of the log-likelihood, [free × free]; with missing values, expected given which are missing.
 * I_ab = Σ_j n_j·[½·tr(Σ_j⁻¹·dΣ_a·Σ_j⁻¹·dΣ_b) + dμ_aᵀ·Σ_j⁻¹·dμ_b]
 */
export function expectedInformation(
  { matrices, data }: NormalProblem,
  { groups }: NormalPoint,
): Float64Array {
  const { observed: p, freeCount: k, meanStructure } = matrices;
  const width = 2 * matrices.variables;
  const information = new Float64Array(k * k);
  groups.forEach(({ pieces, basis, directions }, g) => {
    data[g]!.patterns.forEach(({ rows }, j) => {
      const projected = congruence(basis, pieces.inverses[j]!, p, width);
      addInformation(directions, projected, width, rows.length, meanStructure, information, k);
    });
  });
  return mirrorLower(information, k);
}

function addInformation(
  directions: readonly Direction[],
  projected: Float64Array,
  width: number,
  n: number,
  withMeans: boolean,
  information: Float64Array,
  k: number,
): void {
  const at = (i: number, j: number) => projected[i * width + j]!;
  for (const a of directions)
    for (const b of directions) {
      if (b.free > a.free) continue;
      let sum = 0;
      if (a.y >= 0 && b.y >= 0)
        sum = a.factor * b.factor * (at(a.y, b.x) * at(b.y, a.x) + at(a.y, b.y) * at(b.x, a.x));
      if (withMeans) sum += a.push * b.push * at(a.x, b.x);
      information[a.free * k + b.free]! += n * sum;
    }
}

/**
 * Contribution of every row to the gradient of the log-likelihood, [rows × free] for each group; rows without data have zeros.
 * dℓ_i = ½·(bᵀ·dΣ·b − tr(Σ_j⁻¹·dΣ)) + bᵀ·dμ with b = Σ_j⁻¹·(y_i − μ)
 */
export function scoresOf(
  { matrices, data, sample }: NormalProblem,
  { groups }: NormalPoint,
): Float64Array[] {
  const { observed: p, freeCount: k, meanStructure } = matrices;
  const width = 2 * matrices.variables;
  return groups.map(({ implied, pieces, basis, directions }, g) => {
    const { rows, values, patterns } = data[g]!;
    const center = meanStructure ? implied.mean : sample[g]!.mean;
    const scores = new Float64Array(rows * k);
    patterns.forEach((pattern, j) => {
      const inverse = pieces.inverses[j]!;
      const projected = congruence(basis, inverse, p, width);
      const residual = new Float64Array(p);
      for (const i of pattern.rows) {
        for (const m of pattern.present) residual[m] = values[i * p + m]! - center[m]!;
        const b = projectVector(basis, multiplyVector(inverse, residual, p), p, width);
        const own = scores.subarray(i * k, (i + 1) * k);
        addScore(directions, b, projected, width, meanStructure, own);
      }
    });
    return scores;
  });
}

function addScore(
  directions: readonly Direction[],
  b: Float64Array,
  projected: Float64Array,
  width: number,
  withMeans: boolean,
  score: Float64Array,
): void {
  for (const { free, x, y, factor, push } of directions) {
    if (y >= 0) score[free]! += factor * (b[x]! * b[y]! - projected[x * width + y]!);
    if (withMeans) score[free]! += push * b[x]!;
  }
}

/**
 * Observed information: half the Hessian of the deviance, by central differences of its exact gradient: with one Richardson step (relative error
 * about 1e-11) for complete data, without (about 1e-8) where every gradient takes a sum over patterns of missing values.
 */
export function observedInformation(
  problem: NormalProblem,
  theta: Float64Array,
): Float64Array | null {
  const k = theta.length;
  const complete = problem.data.every(({ patterns }) => patterns.length === 1);
  const hessian = new Float64Array(k * k);
  for (let b = 0; b < k; b++) {
    const slope = complete
      ? refinedDifference(problem, theta, b, 1e-3 * Math.max(1e-1, Math.abs(theta[b]!)))
      : difference(problem, theta, b, 1e-4 * Math.max(1e-1, Math.abs(theta[b]!)));
    if (slope === null) return null;
    for (let a = 0; a < k; a++) hessian[a * k + b] = slope[a]!;
  }
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) {
      const mean = 0.25 * (hessian[a * k + b]! + hessian[b * k + a]!);
      hessian[a * k + b] = mean;
      hessian[b * k + a] = mean;
    }
  return hessian;
}

function refinedDifference(
  problem: NormalProblem,
  theta: Float64Array,
  at: number,
  step: number,
): Float64Array | null {
  const wide = difference(problem, theta, at, step);
  const narrow = difference(problem, theta, at, step / 2);
  if (wide === null || narrow === null) return null;
  return narrow.map((x, a) => (4 * x - wide[a]!) / 3);
}

function difference(
  problem: NormalProblem,
  theta: Float64Array,
  at: number,
  step: number,
): Float64Array | null {
  const [up, down] = [theta.slice(), theta.slice()];
  up[at]! += step;
  down[at]! -= step;
  const [above, below] = [normalPoint(problem, up), normalPoint(problem, down)];
  if (above === null || below === null) return null;
  const lower = gradientOf(problem, below);
  return gradientOf(problem, above).map((g, a) => (g - lower[a]!) / (2 * step));
}

/** The deviance as what is to be minimised, with Fisher scoring steps. */
export function normalObjective(problem: NormalProblem): Objective<NormalPoint> {
  return {
    at: (theta) => normalPoint(problem, theta),
    value: ({ deviance }) => deviance,
    gradient: (point) => gradientOf(problem, point),
    curvature: (point) => expectedInformation(problem, point).map((x) => 2 * x),
  };
}
