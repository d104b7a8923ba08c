import {
  addScaledRow,
  congruence,
  mirrorLower,
  multiplySquare,
  multiplyVector,
} from '@qunhai/numerics';
import type { ModelMatrices } from '../matrices/model-matrices.ts';
import type { GroupData, MissingPattern } from '../moments/group-data.ts';
import { type Direction, projectVector } from './directions.ts';
import { gapOf } from './likelihood-pieces.ts';
import {
  type GroupState,
  type NormalPoint,
  type NormalProblem,
  projectionsOf,
} from './normal-theory.ts';

/**
 * Observed information: half the Hessian of the deviance f(Σ(θ), μ(θ)), [free × free], exactly: what comes of the second derivatives of f,
 * and what comes of those of the moments.
 */
export function observedInformation(
  { matrices, data }: NormalProblem,
  { groups }: NormalPoint,
): Float64Array {
  const k = matrices.freeCount;
  const information = new Float64Array(k * k);
  groups.forEach((state, g) => {
    addLikelihoodCurvature(state, data[g]!, matrices, information);
    addMomentCurvature(state, matrices, information);
  });
  return mirrorLower(information, k);
}

/**
 * Add ½·d²f along the directions of the parameters to the lower triangle. With W = Σ_j⁻¹, M = S_j + d·dᵀ, G = W·M·W and u = W·d a pattern gives
 * n·[tr(A·W·B·G) − ½·tr(W·A·W·B) + αᵀ·W·β + uᵀ·A·W·β + uᵀ·B·W·α] for directions (A, α) and (B, β) of covariances and means.
 */
export function addLikelihoodCurvature(
  state: GroupState,
  data: GroupData,
  matrices: ModelMatrices,
  information: Float64Array,
): void {
  const { observed: p, freeCount: k, meanStructure } = matrices;
  const { width } = matrices;
  const { pieces, basis, center, directions } = state;
  const projection = projectionsOf(state, matrices);
  data.patterns.forEach((pattern, j) => {
    const { inverse } = pieces.inverses[j]!;
    const gap = gapOf(pattern, meanStructure ? center : null, p);
    const u = projectVector(basis, multiplyVector(inverse, gap, p), p, width);
    const g = projectedSpread(pattern, inverse, basis, p, width);
    for (let a = 0; a < width; a++) addScaledRow(g, a * width, u[a]!, u, 0, width);
    const projected: Projected = { w: projection(j), g, u, width };
    addPattern(directions, projected, pattern.rows.length, meanStructure, information, k);
  });
}

/** Bᵀ·W·S_j·W·B. */
function projectedSpread(
  { rows, present, covariance, roots }: MissingPattern,
  inverse: Float64Array,
  basis: Float64Array,
  p: number,
  width: number,
): Float64Array {
  if (roots === null) {
    const spread = spreadOut(covariance, present, p);
    return congruence(
      basis,
      multiplySquare(multiplySquare(inverse, spread, p), inverse, p),
      p,
      width,
    );
  }
  const out = new Float64Array(width * width);
  for (let at = 0; at < roots.length; at += p) {
    const toward = multiplyVector(inverse, roots.subarray(at, at + p), p);
    const x = projectVector(basis, toward, p, width);
    for (let a = 0; a < width; a++) addScaledRow(out, a * width, x[a]! / rows.length, x, 0, width);
  }
  return out;
}

/** A pattern's covariances at their places among all, zeros elsewhere. */
function spreadOut(covariance: Float64Array, present: Int32Array, p: number): Float64Array {
  const q = present.length;
  if (q === p) return covariance;
  const out = new Float64Array(p * p);
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) out[present[a]! * p + present[b]!] = covariance[a * q + b]!;
  return out;
}

/** W, G and u in the columns of the basis. */
interface Projected {
  readonly w: Float64Array;
  readonly g: Float64Array;
  readonly u: Float64Array;
  readonly width: number;
}

function addPattern(
  directions: readonly Direction[],
  projected: Projected,
  n: number,
  withMeans: boolean,
  information: Float64Array,
  k: number,
): void {
  for (const a of directions)
    for (const b of directions) {
      if (b.free > a.free) break;
      let sum = a.y >= 0 && b.y >= 0 ? ofCovariances(a, b, projected) : 0;
      if (withMeans) sum += ofMeans(a, b, projected);
      information[a.free * k + b.free]! += n * sum;
    }
}

function ofCovariances(a: Direction, b: Direction, { w, g, width }: Projected): number {
  const [ax, ay] = [a.x * width, a.y * width];
  const { x, y } = b;
  const mixed =
    w[ay + x]! * g[ax + y]! +
    w[ay + y]! * g[ax + x]! +
    w[ax + x]! * g[ay + y]! +
    w[ax + y]! * g[ay + x]!;
  const plain = w[ay + x]! * w[ax + y]! + w[ay + y]! * w[ax + x]!;
  return a.factor * b.factor * (mixed - plain);
}

function ofMeans(a: Direction, b: Direction, { w, u, width }: Projected): number {
  const at = (i: number, j: number) => w[i * width + j]!;
  let sum = a.push * b.push * at(a.x, b.x);
  if (a.y >= 0 && b.push !== 0)
    sum += a.factor * b.push * (u[a.x]! * at(a.y, b.x) + u[a.y]! * at(a.x, b.x));
  if (b.y >= 0 && a.push !== 0)
    sum += b.factor * a.push * (u[b.x]! * at(b.y, a.x) + u[b.y]! * at(b.x, a.x));
  return sum;
}

/**
 * Add ½·[Σ ∂f/∂Σ·d²Σ + ∂f/∂μ·d²μ] to the lower triangle. An effect of c on r moves Σ by e_r·c_cᵀ + c_c·e_rᵀ, columns of E and C, and these
 * columns themselves move with other effects: ∂e_s/∂A_rc = e_r·E_cs and ∂c_s/∂A_rc = e_r·C_cs + c_c·E_sr.
 */
function addMomentCurvature(
  { implied, pieces, basis, directions }: GroupState,
  { observed: p, variables: v, causes, width, freeCount: k, meanStructure }: ModelMatrices,
  information: Float64Array,
): void {
  const h = congruence(basis, pieces.bySigma, p, width);
  const m = meanStructure ? projectVector(basis, pieces.byMu, p, width) : new Float64Array(width);
  const { effects, covariance, mean } = implied;
  const e = (i: number, j: number) => effects[i * v + j]!;
  const at = (x: number, y: number) => h[x * width + y]!;
  /** Second derivative along an effect of the variable at column y of the basis on r, and anything else. */
  const along = ({ x: r, y: by }: Direction, { x, y, factor, push }: Direction): number => {
    const c = causes[by - v]!;
    if (y < 0) return m[r]! * e(c, x);
    if (y < v) return 2 * factor * (e(c, x) * at(r, y) + e(c, y) * at(x, r));
    const cause = causes[y - v]!;
    const loop = e(cause, r);
    return (
      2 * (loop * at(x, by) + e(c, x) * at(r, y) + covariance[c * v + cause]! * at(r, x)) +
      m[x]! * loop * mean[c]! +
      m[r]! * e(c, x) * push
    );
  };
  for (const a of directions)
    for (const b of directions) {
      if (b.free > a.free) break;
      if (a.y >= v) information[a.free * k + b.free]! += 0.5 * along(a, b);
      else if (b.y >= v) information[a.free * k + b.free]! += 0.5 * along(b, a);
    }
}
