import { forwardSolveRows, multiplyVector, normalCdf } from '@qunhai/numerics';
import { basisOf, type Direction, directionsOf } from '../estimate/directions.ts';
import { invertRestricted } from '../estimate/restrict.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import { saturatedInformation } from '../inference/saturated-information.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import type { GroupData } from '../moments/group-data.ts';
import { observedMoments } from './covariance-measures.ts';
import { derivativesOf } from './derivatives.ts';

/**
 * Standard errors of `correlationResiduals` were the model true and answers normal, [variables × variables] of every group; 0 on the diagonal,
 * and where a residual is 0 by necessity.
 * [γ_ab − δ_abᵀ·I⁻¹·δ_ab]/(σ_aa·σ_bb) with δ the derivatives of σ_ab in the parameters and γ_ab the variance of the sample's covariance:
 * (σ_aa·σ_bb + σ_ab²)/n, or, with missing values, from the information of the saturated moments, which takes as many steps as the cube of their
 * number.
 * @returns null for least squares and ordinal variables, and where the information is singular
 * @see Bollen (1989), Structural Equations with Latent Variables; Maydeu-Olivares (2017), Psychometrika 82(3), 533–558
 */
export function correlationResidualErrors(fit: CovarianceFit): Float64Array[] | null {
  const { plan, table, theta, matrices } = fit;
  if (plan.discrepancy !== 'ML' || plan.ordinal) return null;
  const derivatives = derivativesOf(fit, table, theta);
  const k = table.freeCount;
  const inverse = derivatives && invertRestricted(derivatives.information, k, table.restrictions);
  if (!inverse) return null;
  const p = table.observed.length;
  return fit.implied.map((implied, g) => {
    const { covariance: sigma } = observedMoments(implied, p);
    const basis = basisOf(implied, matrices);
    const directions = directionsOf(matrices.groups[g]!, implied, matrices).filter(
      ({ y }) => y >= 0,
    );
    const own = sampleVariances(fit.data[g]!, fit.sample[g]!, sigma);
    if (own === null) return new Float64Array(p * p).fill(Number.NaN);
    const errors = new Float64Array(p * p);
    for (let a = 0; a < p; a++)
      for (let b = 0; b < a; b++) {
        const scale = sigma[a * p + a]! * sigma[b * p + b]!;
        const slope = slopesOf(directions, basis, matrices.width, a, b, k);
        const known = dot(slope, multiplyVector(inverse, slope, k));
        const error = Math.sqrt(Math.max(0, own[a * p + b]! - known) / scale);
        errors[a * p + b] = error;
        errors[b * p + a] = error;
      }
    return errors;
  });
}

/** How many residuals beyond a limit sampling alone would make of these errors, were the model true. */
export function expectedBeyond(errors: readonly number[], limit: number): number {
  return errors.reduce((sum, error) => sum + (error > 0 ? 2 * normalCdf(-limit / error) : 0), 0);
}

/** Derivatives of σ_ab in the free parameters. */
function slopesOf(
  directions: readonly Direction[],
  basis: Float64Array,
  width: number,
  a: number,
  b: number,
  k: number,
): Float64Array {
  const out = new Float64Array(k);
  const [ofA, ofB] = [a * width, b * width];
  for (const { free, x, y, factor } of directions)
    out[free]! += factor * (basis[ofA + x]! * basis[ofB + y]! + basis[ofA + y]! * basis[ofB + x]!);
  return out;
}

/** Variances of the sample's covariances, [variables × variables], lower triangle; null where their information is singular. */
function sampleVariances(
  data: GroupData,
  moments: SampleMoments,
  sigma: Float64Array,
): Float64Array | null {
  const p = data.variables;
  if (data.patterns.length === 1 && data.patterns[0]!.absent.length === 0)
    return sigma.map((covariance, at) => {
      const scale = sigma[Math.floor(at / p) * (p + 1)]! * sigma[(at % p) * (p + 1)]!;
      return (scale + covariance ** 2) / data.used;
    });
  const known = saturatedInformation(data, moments, []);
  if (known === null) return null;
  const variances = diagonalOfInverse(known.factor, known.kept.length);
  const out = new Float64Array(p * p);
  known.kept.forEach(({ a, b }, at) => {
    if (b >= 0) out[a * p + b] = variances[at]!;
  });
  return out;
}

/** Rows of L⁻¹ that are solved for at a time. */
const chunk = 64;

/** Diagonal of (L·Lᵀ)⁻¹: squared lengths of the columns of L⁻¹. */
function diagonalOfInverse(factor: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  for (let first = 0; first < n; first += chunk) {
    const count = Math.min(chunk, n - first);
    const columns = new Float64Array(count * n);
    for (let i = 0; i < count; i++) columns[i * n + first + i] = 1;
    forwardSolveRows(factor, n, columns);
    for (let i = 0; i < count; i++) {
      const column = columns.subarray(i * n, (i + 1) * n);
      out[first + i] = dot(column, column);
    }
  }
  return out;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
