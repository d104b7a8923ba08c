import { fUpper, invertSymmetric, solveSymmetric } from '@qunhai/numerics';
import { multiply, sandwich, transpose } from '../matrix/multiply.ts';
import { type Information, traceOf } from './information.ts';

/** A test of contrasts of fixed effects. */
export interface FixedTest {
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  /** Factor by which F was multiplied. */
  readonly scaling: number;
  readonly p: number;
}

/**
 * The covariance of fixed effects with the bias from estimated variances taken out:
 * Φ + 2Φ{ΣΣ w_ij (Q_ij − P_iΦP_j)}Φ.
 * @returns [p × p]; null when the information on variances is singular
 * @see Kenward & Roger (1997), Biometrics 53(3); Halekoh & Højsgaard (2014), Journal of Statistical Software 59(9)
 */
export function adjustedCovariance(information: Information, size: number): Float64Array | null {
  const { w, p, qq, phi } = information;
  if (w === null) return null;
  const k = p.length;
  const sum = new Float64Array(size * size);
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      const pp = multiply(multiply(p[i]!, phi, size, size, size), p[j]!, size, size, size);
      for (let e = 0; e < sum.length; e++) sum[e]! += w[i * k + j]! * (qq[i]![j]![e]! - pp[e]!);
    }
  const adjustment = sandwich(phi, sum, size, size);
  return phi.map(
    (x, e) => x + adjustment[e]! + adjustment[(e % size) * size + Math.floor(e / size)]!,
  );
}

/**
 * Denominator degrees of freedom and scaling of the F statistic of contrasts.
 * @param contrasts - L [ℓ × p] of full row rank
 * @returns null when they cannot be had (singular information, or moments that no F distribution has)
 * @see Kenward & Roger (1997); Halekoh & Højsgaard (2014)
 */
export function kenwardRogerDf(
  information: Information,
  contrasts: Float64Array,
  l: number,
  size: number,
): { readonly df: number; readonly scaling: number } | null {
  const { w, p, phi } = information;
  const middle = invertSymmetric(sandwich(contrasts, phi, l, size), l);
  if (w === null || middle === null) return null;
  const theta = sandwich(transpose(contrasts, l, size), middle, size, l);
  const k = p.length;
  const parts = p.map((one) =>
    multiply(
      multiply(multiply(theta, phi, size, size, size), one, size, size, size),
      phi,
      size,
      size,
      size,
    ),
  );
  let a1 = 0;
  let a2 = 0;
  for (let i = 0; i < k; i++)
    for (let j = 0; j < k; j++) {
      a1 += w[i * k + j]! * traceOf(parts[i]!, size) * traceOf(parts[j]!, size);
      a2 += w[i * k + j]! * traceOf(multiply(parts[i]!, parts[j]!, size, size, size), size);
    }
  return dfOfMoments(a1, a2, l);
}

function dfOfMoments(a1: number, a2: number, l: number) {
  if (!(a2 > 0)) return null;
  if (l === 1) return { df: 2 / a2, scaling: 1 };
  const b = (a1 + 6 * a2) / (2 * l);
  const g = ((l + 1) * a1 - (l + 4) * a2) / ((l + 2) * a2);
  const base = 3 * l + 2 * (1 - g);
  const [c1, c2, c3] = [g / base, (l - g) / base, (l + 2 - g) / base];
  const expectation = 1 / (1 - a2 / l);
  const variance = ((2 / l) * (1 + c1 * b)) / ((1 - c2 * b) ** 2 * (1 - c3 * b));
  const rho = variance / (2 * expectation ** 2);
  const df = 4 + (l + 2) / (l * rho - 1);
  const scaling = df / (expectation * (df - 2));
  return df > 2 && scaling > 0 && Number.isFinite(df) ? { df, scaling } : null;
}

/**
 * F test that contrasts of fixed effects are all 0.
 * @param estimates - fixed effects in the basis of the information
 * @returns null when it cannot be had
 */
export function kenwardRogerTest(
  information: Information,
  adjusted: Float64Array,
  contrasts: Float64Array,
  l: number,
  estimates: Float64Array,
): FixedTest | null {
  const size = estimates.length;
  const found = kenwardRogerDf(information, contrasts, l, size);
  const difference = multiply(contrasts, estimates, l, size, 1);
  const solved = solveSymmetric(sandwich(contrasts, adjusted, l, size), difference);
  if (found === null || solved === null) return null;
  const f = difference.reduce((sum, x, k) => sum + x * solved[k]!, 0) / l;
  return {
    ...{ f, df1: l, df2: found.df, scaling: found.scaling },
    p: fUpper(found.scaling * f, l, found.df),
  };
}
