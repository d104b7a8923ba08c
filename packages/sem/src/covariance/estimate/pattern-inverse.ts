import { addScaledRow, choleskyInto, mirrorLower, principalSubmatrix } from '@qunhai/numerics';

/** Inverse of the covariances of the variables that are there, from that of all: Σ_j⁻¹ = Σ⁻¹ − T_jᵀ·T_j. */
export interface PatternInverse {
  /** Σ_j⁻¹ with zeros where something is absent, [variables × variables]. */
  readonly inverse: Float64Array;
  /** T_j, [absent × variables]. */
  readonly taken: Float64Array;
  /** ln|Σ_j| − ln|Σ|. */
  readonly logDeterminant: number;
}

/**
 * What is left of an inverse when some variables are not there: few steps where few are absent, and none where all are there.
 * @param whole - Σ⁻¹, [p × p]
 * @returns null when it is not positive definite
 */
export function patternInverse(
  whole: Float64Array,
  p: number,
  absent: Int32Array,
): PatternInverse | null {
  const r = absent.length;
  if (r === 0) return { inverse: whole, taken: new Float64Array(0), logDeterminant: 0 };
  const l = principalSubmatrix(whole, p, absent);
  if (!choleskyInto(l, r)) return null;
  const taken = new Float64Array(r * p);
  const inverse = whole.slice();
  let logDeterminant = 0;
  for (let s = 0; s < r; s++) {
    const pivot = l[s * r + s]!;
    logDeterminant += 2 * Math.log(pivot);
    addScaledRow(taken, s * p, 1 / pivot, whole, absent[s]! * p, p);
    for (let t = 0; t < s; t++) addScaledRow(taken, s * p, -l[s * r + t]! / pivot, taken, t * p, p);
    for (let a = 0; a < p; a++)
      addScaledRow(inverse, a * p, -taken[s * p + a]!, taken, s * p, a + 1);
  }
  for (const j of absent)
    for (let a = 0; a < p; a++) inverse[Math.max(a, j) * p + Math.min(a, j)] = 0;
  return { inverse: mirrorLower(inverse, p), taken, logDeterminant };
}

/**
 * Bᵀ·Σ_j⁻¹·B from Bᵀ·Σ⁻¹·B, in place.
 * @param basis - B, [p × width]
 * @param projected - Bᵀ·Σ⁻¹·B, [width × width]
 */
export function takeProjection(
  basis: Float64Array,
  taken: Float64Array,
  p: number,
  width: number,
  projected: Float64Array,
): void {
  const row = new Float64Array(width);
  for (let at = 0; at < taken.length; at += p) {
    row.fill(0);
    for (let j = 0; j < p; j++) addScaledRow(row, 0, taken[at + j]!, basis, j * width, width);
    for (let a = 0; a < width; a++) addScaledRow(projected, a * width, -row[a]!, row, 0, width);
  }
}
