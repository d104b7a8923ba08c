import { multiplySquare } from '@qunhai/numerics';
import { momentsOf, type WeightedMoments } from '../estimate/least-squares.ts';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { GroupData } from './group-data.ts';

export type LeastSquaresKind = 'ULS' | 'GLS' | 'DWLS';

/**
 * Moments of complete data with their weight: ULS the identity on the moments, each once; GLS the inverse of what their covariance is
 * for normal data; DWLS the inverse of its diagonal from the data's fourth moments.
 * @returns null when GLS meets a singular covariance matrix
 * @see Browne (1974), South African Statistical Journal 8; Browne (1984); Muthén, du Toit & Spisic (1997)
 */
export function weightedMoments(
  data: GroupData,
  kind: LeastSquaresKind,
  meanStructure: boolean,
): WeightedMoments | null {
  const p = data.variables;
  const [only] = data.patterns;
  if (only === undefined) return null;
  const { mean } = only;
  // Unbiased covariances, and n − 1 as the weight of the group, as lavaan takes for these estimators.
  const covariance = only.covariance.map((x) => (x * data.used) / (data.used - 1));
  const shape = { observed: p, meanStructure };
  const moments = momentsOf(mean, covariance, shape);
  const rest = { rows: data.used - 1, moments, sample: { mean, covariance } };
  if (kind === 'ULS') return { ...rest, weigh: (x) => x };
  if (kind === 'DWLS') {
    const spread = fourthMomentDiagonal(data, mean, covariance, meanStructure);
    return { ...rest, weigh: (x) => x.map((value, m) => value / spread[m]!) };
  }
  const inverse = invertWithDeterminant(covariance, p)?.inverse;
  return inverse ? { ...rest, weigh: (x) => weighNormal(x, inverse, shape) } : null;
}

/** ½·S⁻¹·X·S⁻¹ with off-diagonals twice, X the symmetric matrix of the deviations; S⁻¹·x for means. */
function weighNormal(
  x: Float64Array,
  inverse: Float64Array,
  { observed: p, meanStructure }: { observed: number; meanStructure: boolean },
): Float64Array {
  const first = meanStructure ? p : 0;
  const full = new Float64Array(p * p);
  let at = first;
  for (let b = 0; b < p; b++)
    for (let a = b; a < p; a++, at++) {
      full[a * p + b] = x[at]!;
      full[b * p + a] = x[at]!;
    }
  const weighted = multiplySquare(multiplySquare(inverse, full, p), inverse, p);
  const out = new Float64Array(x.length);
  for (let a = 0; a < first; a++)
    for (let b = 0; b < p; b++) out[a]! += inverse[a * p + b]! * x[b]!;
  at = first;
  for (let b = 0; b < p; b++)
    for (let a = b; a < p; a++, at++) out[at] = weighted[a * p + b]! * (a === b ? 0.5 : 1);
  return out;
}

/** Variances of (y_a − ȳ_a)·(y_b − ȳ_b), and of the variables for means. */
function fourthMomentDiagonal(
  data: GroupData,
  mean: Float64Array,
  covariance: Float64Array,
  meanStructure: boolean,
): Float64Array {
  const p = data.variables;
  const biased = (a: number, b: number) => (covariance[a * p + b]! * (data.rows - 1)) / data.rows;
  const out: number[] = [];
  if (meanStructure) for (let a = 0; a < p; a++) out.push(biased(a, a));
  for (let b = 0; b < p; b++)
    for (let a = b; a < p; a++) {
      let sum = 0;
      for (let i = 0; i < data.rows; i++) {
        const x = data.values[i * p + a]! - mean[a]!;
        const y = data.values[i * p + b]! - mean[b]!;
        sum += (x * y - biased(a, b)) ** 2;
      }
      out.push(sum / data.rows);
    }
  return Float64Array.from(out);
}
