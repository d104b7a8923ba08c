import { choleskyInto, invertSymmetric } from '@qunhai/numerics';
import { multiply } from '../matrix/multiply.ts';
import type { Design } from './design.ts';
import type { Criterion } from './mixed-model.ts';
import type { Response } from './response.ts';

/** Deviance parts at one relative factor Λ of the random effects' covariance, V = I + Z·Λ·Λᵀ·Zᵀ in units of the residual variance. */
export interface DeviancePoint {
  /** log |V|. */
  readonly logV: number;
  /** log |QᵀV⁻¹Q|. */
  readonly logX: number;
  /** Generalized residual sum of squares. */
  readonly r2: number;
  /** (QᵀV⁻¹Q)⁻¹ and the fixed effects beyond those of the basis, scaled. */
  readonly m: Float64Array;
  readonly gamma: Float64Array;
  /** Σ over groups of ZᵀV⁻¹Z, [q × q]. */
  readonly sumG: Float64Array;
  /** ZᵀV⁻¹Q [groups × q × p] and ZᵀV⁻¹(r − Qγ) [groups × q]. */
  readonly h: Float64Array;
  readonly u: Float64Array;
}

/**
 * Evaluate the parts of the deviance from products within groups.
 * With A = ΛᵀZᵀZΛ + I = L·Lᵀ and J = L⁻¹Λᵀ: V⁻¹ = I − Z·JᵀJ·Zᵀ and |V| = |L|².
 * @param lambda - Λ [q × q], row-major, any square factor of the relative covariance of standardized random effects
 * @see Bates, Mächler, Bolker & Walker (2015), Journal of Statistical Software 67(1), §3.4
 * Cost O(groups · q²(q + p)).
 */
export function devianceAt(
  design: Design,
  response: Response,
  lambda: Float64Array,
): DeviancePoint {
  const { groups, p, q, zz, zx } = design;
  const xvx = identity(p);
  const xvr = new Float64Array(p);
  const rvr = Float64Array.of(response.rr);
  const sumG = new Float64Array(q * q);
  const h = zx.slice();
  const u = response.zr.slice();
  const [a, half] = [new Float64Array(q * q), new Float64Array(q * q)];
  const [j, js] = [new Float64Array(q * q), new Float64Array(q * q)];
  const [jx, jr] = [new Float64Array(q * p), new Float64Array(q)];
  let logV = 0;
  for (let g = 0; g < groups; g++) {
    productInto(half, zz, g * q * q, lambda, q, q);
    transposedProductInto(a, lambda, half, q);
    logV += factorInto(a, lambda, q, j);
    fromLeftInto(js, j, zz, g * q * q, q, q);
    fromLeftInto(jx, j, zx, g * q * p, q, p);
    fromLeftInto(jr, j, response.zr, g * q, q, 1);
    subtractProduct(xvx, 0, jx, p, jx, p, q);
    subtractProduct(xvr, 0, jx, p, jr, 1, q);
    subtractProduct(rvr, 0, jr, 1, jr, 1, q);
    subtractProduct(sumG, 0, js, q, js, q, q);
    subtractProduct(h, g * q * p, js, q, jx, p, q);
    subtractProduct(u, g * q, js, q, jr, 1, q);
    for (let e = 0; e < q * q; e++) sumG[e]! += zz[g * q * q + e]!;
  }
  const m = invertSymmetric(xvx, p) ?? new Float64Array(p * p).fill(Number.NaN);
  const gamma = multiply(m, xvr, p, p, 1);
  const fitted = multiply(h, gamma, groups * q, p, 1);
  return {
    ...{ logV, m, gamma, sumG, h },
    logX: logDeterminant(xvx, p),
    r2: rvr[0]! - gamma.reduce((sum, x, s) => sum + x * xvr[s]!, 0),
    u: u.map((x, k) => x - fitted[k]!),
  };
}

/** out = B·C of the [q × q] matrix at `at` in B, and C [q × n]. */
function productInto(
  out: Float64Array,
  b: Float64Array,
  at: number,
  c: Float64Array,
  q: number,
  n: number,
): void {
  for (let r = 0; r < q; r++)
    for (let s = 0; s < n; s++) {
      let sum = 0;
      for (let k = 0; k < q; k++) sum += b[at + r * q + k]! * c[k * n + s]!;
      out[r * n + s] = sum;
    }
}

/** out = ΛᵀB + I, [q × q]. */
function transposedProductInto(
  out: Float64Array,
  lambda: Float64Array,
  b: Float64Array,
  q: number,
): void {
  for (let r = 0; r < q; r++)
    for (let s = 0; s < q; s++) {
      let sum = r === s ? 1 : 0;
      for (let k = 0; k < q; k++) sum += lambda[k * q + r]! * b[k * q + s]!;
      out[r * q + s] = sum;
    }
}

/** J = L⁻¹Λᵀ where A = L·Lᵀ, which replaces A; returns log |A|. */
function factorInto(a: Float64Array, lambda: Float64Array, q: number, j: Float64Array): number {
  choleskyInto(a, q, 0);
  let log = 0;
  for (let r = 0; r < q; r++) {
    log += 2 * Math.log(a[r * q + r]!);
    for (let s = 0; s < q; s++) {
      let sum = lambda[s * q + r]!;
      for (let k = 0; k < r; k++) sum -= a[r * q + k]! * j[k * q + s]!;
      j[r * q + s] = sum / a[r * q + r]!;
    }
  }
  return log;
}

/** out = J·B of J [q × q] and the [q × n] matrix at `at` in B. */
function fromLeftInto(
  out: Float64Array,
  j: Float64Array,
  b: Float64Array,
  at: number,
  q: number,
  n: number,
): void {
  for (let r = 0; r < q; r++)
    for (let s = 0; s < n; s++) {
      let sum = 0;
      for (let k = 0; k < q; k++) sum += j[r * q + k]! * b[at + k * n + s]!;
      out[r * n + s] = sum;
    }
}

/** out −= AᵀB of A [q × wa] and B [q × wb], for the matrix at `at` in out. */
function subtractProduct(
  out: Float64Array,
  at: number,
  a: Float64Array,
  wa: number,
  b: Float64Array,
  wb: number,
  q: number,
): void {
  for (let k = 0; k < q; k++)
    for (let r = 0; r < wa; r++) {
      const x = a[k * wa + r]!;
      for (let s = 0; s < wb; s++) out[at + r * wb + s]! -= x * b[k * wb + s]!;
    }
}

function identity(p: number): Float64Array {
  const out = new Float64Array(p * p);
  for (let j = 0; j < p; j++) out[j * p + j] = 1;
  return out;
}

/** log |A|; NaN when A is not positive definite. */
function logDeterminant(a: Float64Array, p: number): number {
  const factor = a.slice();
  if (!choleskyInto(factor, p)) return Number.NaN;
  let log = 0;
  for (let j = 0; j < p; j++) log += 2 * Math.log(factor[j * p + j]!);
  return log;
}

/** Degrees of freedom of the residual variance. */
export function residualDf(design: Design, criterion: Criterion): number {
  return criterion === 'reml' ? design.n - design.p : design.n;
}

/** −2 log (restricted) likelihood with the residual variance that suits the point best, or a given one (in scaled units). */
export function devianceOf(
  design: Design,
  response: Response,
  point: DeviancePoint,
  criterion: Criterion,
  variance?: number,
): number {
  const df = residualDf(design, criterion);
  const sigma2 = variance ?? point.r2 / df;
  const units = 2 * df * Math.log(response.scale);
  const restricted = criterion === 'reml' ? point.logX + 2 * design.basis.logDeterminant : 0;
  return point.logV + restricted + df * Math.log(2 * Math.PI * sigma2) + point.r2 / sigma2 + units;
}

/**
 * Derivatives of the deviance by the relative covariance D = ΛΛᵀ, [q × q] symmetric, each entry on its own:
 * Σ ZᵀV⁻¹Z − Σ uuᵀ/σ² − (REML) Σ H·(QᵀV⁻¹Q)⁻¹·Hᵀ.
 */
export function devianceSlopes(
  design: Design,
  point: DeviancePoint,
  criterion: Criterion,
  variance: number,
): Float64Array {
  const { groups, p, q } = design;
  const slopes = point.sumG.slice();
  const hm = criterion === 'reml' ? multiply(point.h, point.m, groups * q, p, p) : null;
  for (let g = 0; g < groups; g++) {
    subtractOuter(slopes, point.u, point.u, g, q, 1, 1 / variance);
    if (hm) subtractOuter(slopes, hm, point.h, g, q, p, 1);
  }
  return slopes;
}

/** out −= factor·ABᵀ of group g's [q × n] matrices in A and B. */
function subtractOuter(
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  g: number,
  q: number,
  n: number,
  factor: number,
): void {
  for (let r = 0; r < q; r++)
    for (let s = 0; s < q; s++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += a[(g * q + r) * n + k]! * b[(g * q + s) * n + k]!;
      out[r * q + s]! -= factor * sum;
    }
}
