import { choleskyInto, invertSymmetric } from '@qunhai/numerics';
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
 * @see Bates, Mächler, Bolker & Walker (2015), Journal of Statistical Software 67(1), eq. 31–42
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
  const sumG = new Float64Array(q * q);
  const h = zx.slice();
  const u = response.zr.slice();
  const [a, j, js] = [new Float64Array(q * q), new Float64Array(q * q), new Float64Array(q * q)];
  const [jx, jr] = [new Float64Array(q * p), new Float64Array(q)];
  let logV = 0;
  let rvr = response.rr;
  for (let g = 0; g < groups; g++) {
    logV += factorInto(zz, g * q * q, lambda, q, a, j);
    timesInto(j, zz, g * q * q, q, q, js);
    timesInto(j, zx, g * q * p, q, p, jx);
    timesInto(j, response.zr, g * q, q, 1, jr);
    for (let k = 0; k < q; k++) {
      rvr -= jr[k]! ** 2;
      for (let s = 0; s < p; s++) {
        const x = jx[k * p + s]!;
        xvr[s]! -= x * jr[k]!;
        for (let t = 0; t < p; t++) xvx[s * p + t]! -= x * jx[k * p + t]!;
      }
      for (let r = 0; r < q; r++) {
        const x = js[k * q + r]!;
        u[g * q + r]! -= x * jr[k]!;
        for (let s = 0; s < q; s++) sumG[r * q + s]! -= x * js[k * q + s]!;
        for (let s = 0; s < p; s++) h[(g * q + r) * p + s]! -= x * jx[k * p + s]!;
      }
    }
    for (let r = 0; r < q * q; r++) sumG[r]! += zz[g * q * q + r]!;
  }
  const logX = logDeterminant(xvx, p);
  const m = invertSymmetric(xvx, p) ?? new Float64Array(p * p).fill(Number.NaN);
  const gamma = new Float64Array(p);
  for (let s = 0; s < p; s++) for (let t = 0; t < p; t++) gamma[s]! += m[s * p + t]! * xvr[t]!;
  let r2 = rvr;
  for (let s = 0; s < p; s++) r2 -= gamma[s]! * xvr[s]!;
  for (let k = 0; k < groups * q; k++)
    for (let s = 0; s < p; s++) u[k]! -= h[k * p + s]! * gamma[s]!;
  return { logV, logX, r2, m, gamma, sumG, h, u };
}

/** J = L⁻¹Λᵀ of one group; returns log |A|. */
function factorInto(
  zz: Float64Array,
  at: number,
  lambda: Float64Array,
  q: number,
  a: Float64Array,
  j: Float64Array,
): number {
  for (let r = 0; r < q; r++)
    for (let s = 0; s <= r; s++) {
      let sum = r === s ? 1 : 0;
      for (let k = 0; k < q; k++)
        for (let l = 0; l < q; l++)
          sum += lambda[k * q + r]! * zz[at + k * q + l]! * lambda[l * q + s]!;
      a[r * q + s] = sum;
    }
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

/** out = J·B of J [q × q] and B [q × n] that starts at `at`. */
function timesInto(
  j: Float64Array,
  b: Float64Array,
  at: number,
  q: number,
  n: number,
  out: Float64Array,
): void {
  for (let r = 0; r < q; r++)
    for (let s = 0; s < n; s++) {
      let sum = 0;
      for (let k = 0; k < q; k++) sum += j[r * q + k]! * b[at + k * n + s]!;
      out[r * n + s] = sum;
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
  const hm = new Float64Array(p);
  for (let g = 0; g < groups; g++)
    for (let r = 0; r < q; r++) {
      const at = g * q + r;
      if (criterion === 'reml')
        for (let s = 0; s < p; s++) {
          let sum = 0;
          for (let t = 0; t < p; t++) sum += point.h[at * p + t]! * point.m[t * p + s]!;
          hm[s] = sum;
        }
      for (let s = 0; s < q; s++) {
        let sum = (point.u[at]! * point.u[g * q + s]!) / variance;
        if (criterion === 'reml')
          for (let t = 0; t < p; t++) sum += hm[t]! * point.h[(g * q + s) * p + t]!;
        slopes[r * q + s]! -= sum;
      }
    }
  return slopes;
}
