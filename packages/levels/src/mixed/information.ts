import { invertSymmetric } from '@qunhai/numerics';
import { multiply, sandwich, transpose } from '../matrix/multiply.ts';
import type { Design } from './design.ts';
import type { Estimate } from './estimate.ts';

/**
 * What variance parameters do to the fixed effects, in the basis Q and scaled units. The covariance of the data is linear in its parameters
 * (entries of the random effects' covariance, then the residual variance), so no second derivatives enter.
 */
export interface Information {
  /** Entry (r, s) of the standardized random effects' covariance for each parameter but the last. */
  readonly entries: readonly (readonly [number, number])[];
  /** (QᵀV⁻¹Q)⁻¹, [p × p]. */
  readonly phi: Float64Array;
  /** P_i = −QᵀV⁻¹V_iV⁻¹Q. */
  readonly p: readonly Float64Array[];
  /** Q_ij = QᵀV⁻¹V_iV⁻¹V_jV⁻¹Q by [i][j]. */
  readonly qq: readonly (readonly Float64Array[])[];
  /** Covariance of the variance parameters by their expected information; null when that is singular. */
  readonly w: Float64Array | null;
}

interface GroupParts {
  /** ZᵀV⁻¹Z, ZᵀV⁻²Z [q × q]; ZᵀV⁻¹X, ZᵀV⁻²X [q × p], all with relative V. */
  readonly g: Float64Array;
  readonly g2: Float64Array;
  readonly h: Float64Array;
  readonly h2: Float64Array;
}

/**
 * @see Kenward & Roger (1997), Biometrics 53(3); Halekoh & Højsgaard (2014), Journal of Statistical Software 59(9)
 */
export function informationAt(
  design: Design,
  { lambda, point, sigma2, criterion }: Estimate,
): Information {
  const { groups, p, q } = design;
  const entries: (readonly [number, number])[] = [];
  for (let r = 0; r < q; r++)
    for (let s = 0; s <= r; s++) if (!design.diagonal || r === s) entries.push([r, s]);
  const k = entries.length + 1;
  const phi = point.m.map((x) => x * sigma2);
  const pMatrices = Array.from({ length: k }, () => new Float64Array(p * p));
  const qMatrices = Array.from({ length: k }, () =>
    Array.from({ length: k }, () => new Float64Array(p * p)),
  );
  const traces = new Float64Array(k * k);
  const unit = Float64Array.from({ length: p * p }, (_, i) => (i % (p + 1) === 0 ? 1 : 0));
  addScaled(pMatrices[k - 1]!, unit, -1);
  addScaled(qMatrices[k - 1]![k - 1]!, unit, 1);
  traces[k * k - 1] = design.n;
  const selectors = entries.map(([r, s]) => selector(r, s, q));
  for (let g = 0; g < groups; g++) {
    const parts = addResidualParts(design, g, lambda, {
      p: pMatrices[k - 1]!,
      q: qMatrices[k - 1]![k - 1]!,
      traces,
    });
    addEffectParts(parts, selectors, { p, q }, { p: pMatrices, q: qMatrices, traces });
  }
  const scales = { p: 1 / sigma2 ** 2, q: 1 / sigma2 ** 3 };
  for (const one of pMatrices) scaleBy(one, scales.p);
  for (const row of qMatrices) for (const one of row) scaleBy(one, scales.q);
  scaleBy(traces, scales.p);
  const information = informationMatrix(
    { phi, p: pMatrices, qq: qMatrices },
    traces,
    p,
    criterion === 'reml',
  );
  return { entries, phi, p: pMatrices, qq: qMatrices, w: invertSymmetric(information, k) };
}

/** Symmetric 0/1 matrix by which the covariance of random effects changes with entry (r, s). */
function selector(r: number, s: number, q: number): Float64Array {
  const out = new Float64Array(q * q);
  out[r * q + s] = 1;
  out[s * q + r] = 1;
  return out;
}

interface Sums<Matrices, Products> {
  readonly p: Matrices;
  readonly q: Products;
  readonly traces: Float64Array;
}

/** Add one group's share of the residual variance's own parts. With K = JᵀJ: V⁻¹ = I − ZKZᵀ. */
function addResidualParts(
  design: Design,
  group: number,
  lambda: Float64Array,
  sums: Sums<Float64Array, Float64Array>,
): GroupParts {
  const { p, q } = design;
  const s = design.zz.slice(group * q * q, (group + 1) * q * q);
  const c = design.zx.slice(group * q * p, (group + 1) * q * p);
  const kMatrix = kernelOf(s, lambda, q);
  const sk = multiply(s, kMatrix, q, q, q);
  const left = sk.map((x, i) => (i % (q + 1) === 0 ? 1 : 0) - x);
  const g = multiply(left, s, q, q, q);
  const h = multiply(left, c, q, q, p);
  const kc = multiply(kMatrix, c, q, q, p);
  const kh = multiply(kMatrix, h, q, q, p);
  // QᵀV⁻²Q = QᵀQ − CᵀKC − CᵀKH and QᵀV⁻³Q = QᵀV⁻²Q − HᵀKH, group by group; QᵀQ sums to I.
  const second = addTo(
    multiply(transpose(kc, q, p), c, p, q, p),
    multiply(transpose(kc, q, p), h, p, q, p),
  );
  const third = addTo(second.slice(), multiply(transpose(kh, q, p), h, p, q, p));
  addScaled(sums.p, second, 1);
  addScaled(sums.q, third, -1);
  const skTrace = traceOf(sk, q);
  const k = Math.sqrt(sums.traces.length);
  sums.traces[k * k - 1]! += traceOf(multiply(sk, sk, q, q, q), q) - 2 * skTrace;
  return { g, h, g2: multiply(left, g, q, q, q), h2: multiply(left, h, q, q, p) };
}

function addEffectParts(
  { g, g2, h, h2 }: GroupParts,
  selectors: readonly Float64Array[],
  { p, q }: { readonly p: number; readonly q: number },
  sums: Sums<readonly Float64Array[], readonly (readonly Float64Array[])[]>,
): void {
  const last = selectors.length;
  const k = last + 1;
  const ht = transpose(h, q, p);
  const h2t = transpose(h2, q, p);
  const eg = selectors.map((e) => multiply(e, g, q, q, q));
  selectors.forEach((e, i) => {
    const he = multiply(ht, e, p, q, q);
    addScaled(sums.p[i]!, multiply(he, h, p, q, p), -1);
    addScaled(sums.q[last]![i]!, multiply(multiply(h2t, e, p, q, q), h, p, q, p), 1);
    addScaled(sums.q[i]![last]!, multiply(he, h2, p, q, p), 1);
    const cross = traceOf(multiply(e, g2, q, q, q), q);
    sums.traces[i * k + last]! += cross;
    sums.traces[last * k + i]! += cross;
    selectors.forEach((f, j) => {
      const heg = multiply(he, g, p, q, q);
      addScaled(sums.q[i]![j]!, multiply(multiply(heg, f, p, q, q), h, p, q, p), 1);
      sums.traces[i * k + j]! += traceOf(multiply(eg[i]!, eg[j]!, q, q, q), q);
    });
  });
}

/** K = Λ(ΛᵀSΛ + I)⁻¹Λᵀ. */
export function kernelOf(s: Float64Array, lambda: Float64Array, q: number): Float64Array {
  const a = sandwich(transpose(lambda, q, q), s, q, q);
  for (let r = 0; r < q; r++) a[r * (q + 1)]! += 1;
  const inverse = invertSymmetric(a, q);
  return inverse ? sandwich(lambda, inverse, q, q) : new Float64Array(q * q).fill(Number.NaN);
}

/** ½[tr(V⁻¹V_iV⁻¹V_j) − 2·tr(ΦQ_ij) + tr(ΦP_iΦP_j)] for REML; the first term alone for ML. */
function informationMatrix(
  { phi, p, qq }: Pick<Information, 'phi' | 'p' | 'qq'>,
  traces: Float64Array,
  size: number,
  restricted: boolean,
): Float64Array {
  const k = p.length;
  const phiP = p.map((one) => multiply(phi, one, size, size, size));
  return traces.map((trace, at) => {
    if (!restricted) return trace / 2;
    const [i, j] = [Math.floor(at / k), at % k];
    const direct = traceOf(multiply(phi, qq[i]![j]!, size, size, size), size);
    const indirect = traceOf(multiply(phiP[i]!, phiP[j]!, size, size, size), size);
    return (trace - 2 * direct + indirect) / 2;
  });
}

function addTo(a: Float64Array, b: Float64Array): Float64Array {
  addScaled(a, b, 1);
  return a;
}

function addScaled(out: Float64Array, a: Float64Array, factor: number): void {
  for (let i = 0; i < out.length; i++) out[i]! += factor * a[i]!;
}

function scaleBy(a: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i]! *= factor;
}

/** tr A of a square matrix. */
export function traceOf(a: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += a[i * n + i]!;
  return sum;
}
