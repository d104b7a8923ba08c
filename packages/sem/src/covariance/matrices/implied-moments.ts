import { addScaledRow } from '@qunhai/numerics';
import type { ModelMatrices, Slot } from './model-matrices.ts';

/** What a group's matrices imply, and what derivatives need. All row-major. */
export interface ImpliedMoments {
  /** E = (I − A)⁻¹, [variables × variables]. */
  readonly effects: Float64Array;
  /** C = E·S·Eᵀ, covariances of all variables, [variables × variables]; the observed ones come first. */
  readonly covariance: Float64Array;
  /** E·m, means of all variables, [variables]. */
  readonly mean: Float64Array;
  /** Explained variances of variables that are brought to unit variance, by position; only where there are such. */
  readonly explained?: ReadonlyMap<number, number>;
}

/** Means and covariances of a group's exogenous variables in the sample, for slots that are held at them. */
export interface SampleMoments {
  readonly mean: Float64Array;
  /** [observed × observed]. */
  readonly covariance: Float64Array;
}

/**
 * Moments that parameters imply for one group.
 * @param theta - values of the free parameters
 * @returns null when I − A is singular: effects that feed on themselves without end
 */
export function impliedMoments(
  matrices: ModelMatrices,
  slots: readonly Slot[],
  theta: Float64Array,
  sample: SampleMoments,
): ImpliedMoments | null {
  const v = matrices.variables;
  const p = matrices.observed;
  const a = new Float64Array(v * v);
  const s = new Float64Array(v * v);
  const m = new Float64Array(v);
  for (const slot of slots) {
    const value = slotValue(slot, theta, sample, p);
    if (slot.matrix === 'A') a[slot.row * v + slot.column] = value;
    else if (slot.matrix === 'm') m[slot.row] = value;
    else {
      s[slot.row * v + slot.column] = value;
      s[slot.column * v + slot.row] = value;
    }
  }
  const effects = invertEffects(a, v);
  if (effects === null) return null;
  const covariance = sandwich(effects, s, v);
  const mean = times(effects, m, v);
  const explained = bringToUnit(slots, covariance, v);
  return { effects, covariance, mean, ...(explained.size > 0 ? { explained } : {}) };
}

/** Residuals of variables that nothing depends on make up their variances to 1; what was explained before. */
function bringToUnit(
  slots: readonly Slot[],
  covariance: Float64Array,
  v: number,
): Map<number, number> {
  const explained = new Map<number, number>();
  for (const { toUnit, row } of slots) {
    if (!toUnit) continue;
    explained.set(row, covariance[row * v + row]!);
    covariance[row * v + row] = 1;
  }
  return explained;
}

/** Value of a slot: free, fixed, or of the sample. */
export function slotValue(
  slot: Slot,
  theta: Float64Array,
  sample: SampleMoments,
  observed: number,
): number {
  if (slot.free >= 0) return theta[slot.free]!;
  if (!slot.fromSample) return slot.fixed;
  return slot.matrix === 'm'
    ? sample.mean[slot.row]!
    : sample.covariance[slot.row * observed + slot.column]!;
}

/** (I − A)⁻¹ by Gauss–Jordan elimination with partial pivoting; null when singular. */
function invertEffects(a: Float64Array, n: number): Float64Array | null {
  const left = a.map((x) => -x);
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    left[i * n + i]! += 1;
    out[i * n + i] = 1;
  }
  for (let k = 0; k < n; k++) {
    const pivot = pivotRow(left, n, k);
    if (Math.abs(left[pivot * n + k]!) < 1e-12) return null;
    if (pivot !== k) swapRows([left, out], n, k, pivot);
    eliminate(left, out, n, k);
  }
  return out;
}

/** Make column k of `left` that of the identity, doing the same to `out`. */
function eliminate(left: Float64Array, out: Float64Array, n: number, k: number): void {
  const scale = 1 / left[k * n + k]! - 1;
  addScaledRow(out, k * n, scale, out, k * n, n);
  addScaledRow(left, k * n, scale, left, k * n, n);
  for (let i = 0; i < n; i++) {
    const factor = left[i * n + k]!;
    if (i === k || factor === 0) continue;
    addScaledRow(left, i * n, -factor, left, k * n, n);
    addScaledRow(out, i * n, -factor, out, k * n, n);
  }
}

function pivotRow(a: Float64Array, n: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++)
    if (Math.abs(a[i * n + k]!) > Math.abs(a[best * n + k]!)) best = i;
  return best;
}

function swapRows(matrices: readonly Float64Array[], n: number, i: number, j: number): void {
  for (const x of matrices)
    for (let k = 0; k < n; k++) {
      const held = x[i * n + k]!;
      x[i * n + k] = x[j * n + k]!;
      x[j * n + k] = held;
    }
}

/** E·S·Eᵀ, skipping zeros of both: S is mostly empty, E nearly triangular. */
function sandwich(e: Float64Array, s: Float64Array, n: number): Float64Array {
  const es = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const x = e[i * n + k]!;
      if (x === 0) continue;
      for (let j = 0; j < n; j++) es[i * n + j]! += x * s[k * n + j]!;
    }
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += es[i * n + k]! * e[j * n + k]!;
      out[i * n + j] = sum;
      out[j * n + i] = sum;
    }
  return out;
}

function times(e: Float64Array, m: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    const x = m[k]!;
    if (x === 0) continue;
    for (let i = 0; i < n; i++) out[i]! += e[i * n + k]! * x;
  }
  return out;
}
