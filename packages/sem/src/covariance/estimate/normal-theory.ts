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
import { takeProjection } from './pattern-inverse.ts';

/** A model with the data of its groups. */
export interface NormalProblem {
  readonly matrices: ModelMatrices;
  readonly data: readonly GroupData[];
  /** Moments that exogenous variables are held at, and, without a mean structure, the means. */
  readonly sample: readonly SampleMoments[];
}

/** A group at some parameter values. */
export interface GroupState {
  readonly implied: ImpliedMoments;
  readonly pieces: LikelihoodPieces;
  /** What deviations of rows are from: the implied means, or, without a mean structure, those of the sample. */
  readonly center: Float64Array;
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
      center: matrices.meanStructure ? implied.mean : sample[g]!.mean,
      basis: basisOf(implied, matrices),
      directions: directionsOf(slots, implied, matrices),
    });
  }
  return { theta, deviance, groups };
}

/** Gradient of the deviance in the free parameters. */
export function gradientOf({ matrices }: NormalProblem, { groups }: NormalPoint): Float64Array {
  const { observed: p, freeCount } = matrices;
  const { width } = matrices;
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

/** Bᵀ·Σ_j⁻¹·B of every pattern, [width × width]; what is returned holds until the next call. */
export function projectionsOf(
  { pieces, basis }: GroupState,
  { observed: p, width }: ModelMatrices,
): (pattern: number) => Float64Array {
  const whole = congruence(basis, pieces.whole, p, width);
  const out = new Float64Array(width * width);
  return (j) => {
    out.set(whole);
    takeProjection(basis, pieces.inverses[j]!.taken, p, width, out);
    return out;
  };
}

/**
 * Expected (Fisher) information of the log-likelihood, [free × free]; with missing values, expected given which are missing.
 * I_ab = Σ_j n_j·[½·tr(Σ_j⁻¹·dΣ_a·Σ_j⁻¹·dΣ_b) + dμ_aᵀ·Σ_j⁻¹·dμ_b]
 * @param among - of parameters from this position on only the information with earlier ones, and their own, is wanted; the rest stays 0
 */
export function expectedInformation(
  { matrices, data }: NormalProblem,
  { groups }: NormalPoint,
  among: number = matrices.freeCount,
): Float64Array {
  const { observed: p, width, freeCount: k, meanStructure } = matrices;
  const information = new Float64Array(k * k);
  groups.forEach((state, g) => {
    const projection = projectionsOf(state, matrices);
    const { directions } = state;
    data[g]!.patterns.forEach(({ rows }, j) => {
      addOfCovariances(directions, projection(j), rows.length, { width, k, among }, information);
    });
    if (!meanStructure) return;
    const weights = congruence(state.basis, summedInverses(state, data[g]!), p, width);
    addOfMeans(directions, weights, { width, k, among }, information);
  });
  return mirrorLower(information, k);
}

/** Σ_j n_j·Σ_j⁻¹. */
function summedInverses(
  { pieces: { whole, inverses } }: GroupState,
  { patterns, used }: GroupData,
): Float64Array {
  const p = Math.round(Math.sqrt(whole.length));
  const sum = whole.map((x) => used * x);
  patterns.forEach(({ rows }, j) => {
    const { taken } = inverses[j]!;
    for (let at = 0; at < taken.length; at += p)
      for (let a = 0; a < p; a++)
        addScaledRow(sum, a * p, -rows.length * taken[at + a]!, taken, at, p);
  });
  return sum;
}

/** Sizes that sums over pairs of directions go by. */
export interface PairShape {
  readonly width: number;
  readonly k: number;
  readonly among: number;
}

/** Lower triangle of n·½·tr(W·dΣ·W·dΣ′). */
export function addOfCovariances(
  directions: readonly Direction[],
  projected: Float64Array,
  n: number,
  { width, k, among }: PairShape,
  information: Float64Array,
): void {
  const moving = directions.filter(({ y }) => y >= 0);
  for (const a of moving) {
    const [ax, ay] = [a.x * width, a.y * width];
    const scale = n * a.factor;
    for (const { free, x, y, factor } of moving) {
      if (free > a.free) break;
      if (free >= among && free < a.free) continue;
      const sum = projected[ay + x]! * projected[ax + y]! + projected[ay + y]! * projected[ax + x]!;
      information[a.free * k + free]! += scale * factor * sum;
    }
  }
}

/** Lower triangle of dμᵀ·W·dμ′, with W summed over rows. */
export function addOfMeans(
  directions: readonly Direction[],
  weights: Float64Array,
  { width, k, among }: PairShape,
  information: Float64Array,
): void {
  const moving = directions.filter(({ push }) => push !== 0);
  for (const a of moving)
    for (const { free, x, push } of moving) {
      if (free > a.free) break;
      if (free >= among && free < a.free) continue;
      information[a.free * k + free]! += a.push * push * weights[a.x * width + x]!;
    }
}

/**
 * Contribution of every row to the gradient of the log-likelihood, [rows × free] for each group; rows without data have zeros.
 * dℓ_i = ½·(bᵀ·dΣ·b − tr(Σ_j⁻¹·dΣ)) + bᵀ·dμ with b = Σ_j⁻¹·(y_i − μ)
 */
export function scoresOf(
  { matrices, data }: Pick<NormalProblem, 'matrices' | 'data'>,
  { groups }: Pick<NormalPoint, 'groups'>,
): Float64Array[] {
  const { observed: p, freeCount: k, meanStructure } = matrices;
  const { width } = matrices;
  return groups.map((state, g) => {
    const { pieces, basis, directions, center } = state;
    const { rows, values, patterns } = data[g]!;
    const projection = projectionsOf(state, matrices);
    const scores = new Float64Array(rows * k);
    patterns.forEach((pattern, j) => {
      const { inverse } = pieces.inverses[j]!;
      const projected = projection(j);
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

/** The deviance as what is to be minimised, with Fisher scoring steps. */
export function normalObjective(problem: NormalProblem): Objective<NormalPoint> {
  return {
    at: (theta) => normalPoint(problem, theta),
    value: ({ deviance }) => deviance,
    gradient: (point) => gradientOf(problem, point),
    curvature: (point) => expectedInformation(problem, point).map((x) => 2 * x),
  };
}
