import {
  addScaledRow,
  choleskyInto,
  elementwiseSum,
  mirrorLower,
  multiplySquare,
  multiplyVector,
  principalSubmatrix,
} from '@qunhai/numerics';
import type { ImpliedMoments } from '../matrices/implied-moments.ts';
import type { GroupData, MissingPattern } from '../moments/group-data.ts';

/** What the normal likelihood of a group needs of its moments, summed over the patterns of what is missing. */
export interface LikelihoodPieces {
  /** −2 log-likelihood of the group, without constants: Σ n_j·[ln|Σ_j| + tr(Σ_j⁻¹·S_j) + d_jᵀ·Σ_j⁻¹·d_j]. */
  readonly deviance: number;
  /** ∂deviance/∂Σ, [observed × observed], symmetric; and ∂deviance/∂μ. */
  readonly bySigma: Float64Array;
  readonly byMu: Float64Array;
  /** Σ_j⁻¹ of every pattern, filled up with zeros to [observed × observed]. */
  readonly inverses: readonly Float64Array[];
}

/**
 * Deviance and its derivatives in the moments; complete data are the case of one pattern.
 * @param withMeans - when false, means are free and not in the model: d_j is 0 (complete data only)
 * @returns null when some Σ_j is not positive definite
 * @see Arbuckle (1996), Full information estimation in the presence of incomplete data
 */
export function likelihoodPieces(
  { covariance, mean, effects }: ImpliedMoments,
  data: GroupData,
  withMeans: boolean,
): LikelihoodPieces | null {
  const p = data.variables;
  const v = Math.round(Math.sqrt(effects.length));
  const bySigma = new Float64Array(p * p);
  const byMu = new Float64Array(p);
  const inverses: Float64Array[] = [];
  let deviance = 0;
  for (const pattern of data.patterns) {
    const q = pattern.present.length;
    const sigma = principalSubmatrix(covariance, v, pattern.present);
    const inverted = invertWithDeterminant(sigma, q);
    if (inverted === null) return null;
    const { inverse, logDeterminant } = inverted;
    const n = pattern.rows.length;
    const gap = pattern.mean.map((m, a) => (withMeans ? m - mean[pattern.present[a]!]! : 0));
    const toward = multiplyVector(inverse, gap, q);
    deviance +=
      n *
      (logDeterminant + elementwiseSum(inverse, pattern.covariance) + elementwiseSum(gap, toward));
    addDerivatives(pattern, inverse, toward, p, bySigma, byMu);
    inverses.push(spread(inverse, pattern, p));
  }
  return { deviance, bySigma, byMu, inverses };
}

/** n·(Σ⁻¹ − Σ⁻¹·S·Σ⁻¹ − t·tᵀ) and −2n·t, with t = Σ⁻¹·d. */
function addDerivatives(
  { present, rows, covariance }: MissingPattern,
  inverse: Float64Array,
  toward: Float64Array,
  p: number,
  bySigma: Float64Array,
  byMu: Float64Array,
): void {
  const q = present.length;
  const n = rows.length;
  const left = multiplySquare(inverse, covariance, q);
  const middle = multiplySquare(left, inverse, q);
  for (let a = 0; a < q; a++) {
    byMu[present[a]!]! -= 2 * n * toward[a]!;
    for (let b = 0; b < q; b++)
      bySigma[present[a]! * p + present[b]!]! +=
        n * (inverse[a * q + b]! - middle[a * q + b]! - toward[a]! * toward[b]!);
  }
}

function spread(inverse: Float64Array, { present }: MissingPattern, p: number): Float64Array {
  const q = present.length;
  if (q === p) return inverse;
  const out = new Float64Array(p * p);
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) out[present[a]! * p + present[b]!] = inverse[a * q + b]!;
  return out;
}

/** Inverse and log determinant of a symmetric positive definite matrix; null when it is not. */
export function invertWithDeterminant(
  a: Float64Array,
  n: number,
): { readonly inverse: Float64Array; readonly logDeterminant: number } | null {
  const l = a.slice();
  if (!choleskyInto(l, n)) return null;
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) logDeterminant += 2 * Math.log(l[i * n + i]!);
  return { inverse: inverseOf(l, n), logDeterminant };
}

/** (L·Lᵀ)⁻¹ = L⁻ᵀ·L⁻¹ from the lower triangle of `l`, by rows. */
function inverseOf(l: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const pivot = 1 / l[i * n + i]!;
    lower[i * n + i] = pivot;
    for (let k = 0; k < i; k++)
      addScaledRow(lower, i * n, -pivot * l[i * n + k]!, lower, k * n, k + 1);
  }
  const inverse = new Float64Array(n * n);
  for (let k = 0; k < n; k++)
    for (let i = 0; i <= k; i++)
      addScaledRow(inverse, i * n, lower[k * n + i]!, lower, k * n, i + 1);
  return mirrorLower(inverse, n);
}
