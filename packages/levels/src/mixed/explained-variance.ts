import { multiply, transpose } from '../matrix/multiply.ts';
import type { Design } from './design.ts';
import type { Estimate } from './estimate.ts';
import type { Response } from './response.ts';

/** Shares of variance explained by fixed effects (marginal), and by fixed and random effects (conditional). */
export interface ExplainedVariance {
  readonly marginal: number;
  readonly conditional: number;
  /** Variances of the outcome that stand in them. */
  readonly fixed: number;
  readonly random: number;
  readonly residual: number;
}

/**
 * R² of mixed models; the variance of random slopes is averaged over the rows.
 * @see Nakagawa & Schielzeth (2013), Methods in Ecology and Evolution 4(2); Johnson (2014), same journal 5(9)
 */
export function explainedVariance(
  design: Design,
  response: Response,
  found: Estimate,
): ExplainedVariance {
  const { n, p, q, basis } = design;
  const unit = response.scale ** 2;
  const inBasis = response.c.map((c, j) => c / response.scale + found.point.gamma[j]!);
  const fitted = multiply(basis.q, inBasis, n, p, 1);
  const center = fitted.reduce((a, b) => a + b, 0) / n;
  const squares = fitted.reduce((sum, x) => sum + (x - center) ** 2, 0);
  // What rounding leaves of an intercept alone is no variance.
  const fixed = squares > 1e-20 * n * (1 + center ** 2) ? (squares / (n - 1)) * unit : 0;
  const d = multiply(found.lambda, transpose(found.lambda, q, q), q, q, q);
  let random = 0;
  for (let at = 0; at < design.zz.length; at++) random += design.zz[at]! * d[at % (q * q)]!;
  random *= (found.sigma2 * unit) / n;
  const residual = found.sigma2 * unit;
  const total = fixed + random + residual;
  return {
    ...{ fixed, random, residual },
    marginal: fixed / total,
    conditional: (fixed + random) / total,
  };
}
