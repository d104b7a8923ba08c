import { chiSquareQuantile, elementwiseSum, multiplySquare } from '@qunhai/numerics';
import { invertWithDeterminant } from '../estimate/likelihood-pieces.ts';
import type { CovarianceFit } from '../fit-covariance.ts';
import { degreesOfFreedom, parameterCount } from '../table/degrees-of-freedom.ts';
import { observedMoments } from './covariance-measures.ts';

/** Fit measures that older papers report; all from the plain test. */
export interface FurtherMeasures {
  /** Root mean square residual, in the units of the variables: covariances, and means when modelled. */
  readonly rmr: number;
  /** Root mean square residual of correlations (Bollen 1989): of variables alone, without means. */
  readonly crmr: number;
  /** Share of the weighted moments that the model reproduces, and the same adjusted for parameters, or times parsimony. Likelihood without means only. */
  readonly gfi: number | null;
  readonly agfi: number | null;
  readonly pgfi: number | null;
  /** McDonald (1989): exp(−½·(χ² − df)/n). */
  readonly mfi: number;
  /** Expected cross-validation index (Browne & Cudeck 1989). */
  readonly ecvi: number;
  /** Rows at which the χ² would be just significant at .05 and at .01 (Hoelter 1983). */
  readonly criticalN05: number;
  readonly criticalN01: number;
}

/**
 * Further measures of one or more groups; groups weigh by their rows.
 * @see Jöreskog & Sörbom (1984), LISREL VI; Mulaik et al. (1989), Psychological Bulletin 105(3); Bollen (1989), pp. 257–281
 */
export function furtherMeasures(fit: CovarianceFit): FurtherMeasures {
  const { test, rows, table, data, implied, sample } = fit;
  const p = table.observed.length;
  const overall = (of: (g: number) => number) =>
    implied.reduce((sum, _, g) => sum + (data[g]!.used / rows) * of(g), 0);
  const parts = implied.map((moments, g) => residualsOf(sample[g]!, observedMoments(moments, p)));
  const gfi = fit.plan.discrepancy === 'ML' && !table.meanStructure ? gfiOf(fit) : null;
  const df = degreesOfFreedom(table);
  const moments = df + parameterCount(table);
  const perRow = test.statistic / rows;
  const critical = (p0: number) => (df > 0 ? chiSquareQuantile(p0, df) / perRow + 1 : Number.NaN);
  return {
    rmr: overall((g) => {
      const { raw, means } = parts[g]!;
      const count = (p * (p + 1)) / 2 + (table.meanStructure ? p : 0);
      return Math.sqrt((raw + (table.meanStructure ? means : 0)) / count);
    }),
    crmr: overall((g) => Math.sqrt(parts[g]!.correlations / ((p * (p - 1)) / 2))),
    gfi,
    agfi: gfi === null || df === 0 ? null : 1 - (moments / df) * (1 - gfi),
    pgfi: gfi === null ? null : (df / moments) * gfi,
    mfi: Math.exp((-0.5 * (test.statistic - df)) / rows),
    ecvi: perRow + (2 * parameterCount(table)) / rows,
    criticalN05: critical(0.95),
    criticalN01: critical(0.99),
  };
}

interface Moments {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/** Sums of squared residuals of covariances, correlations (below the diagonal) and means. */
function residualsOf(sample: Moments, implied: Moments) {
  const p = sample.mean.length;
  const correlation = ({ covariance: c }: Moments, a: number, b: number) =>
    c[a * p + b]! / Math.sqrt(c[a * p + a]! * c[b * p + b]!);
  let [raw, correlations, means] = [0, 0, 0];
  for (let a = 0; a < p; a++) {
    means += (sample.mean[a]! - implied.mean[a]!) ** 2;
    for (let b = 0; b <= a; b++) {
      raw += (sample.covariance[a * p + b]! - implied.covariance[a * p + b]!) ** 2;
      if (b < a) correlations += (correlation(sample, a, b) - correlation(implied, a, b)) ** 2;
    }
  }
  return { raw, correlations, means };
}

/** 1 − Σ n·tr[(Σ⁻¹·(S − Σ))²] / Σ n·tr[(Σ⁻¹·S)²]. */
function gfiOf({ implied, sample, data, table }: CovarianceFit): number | null {
  const p = table.observed.length;
  let [left, all] = [0, 0];
  for (const [g, moments] of implied.entries()) {
    const { covariance } = observedMoments(moments, p);
    const inverse = invertWithDeterminant(covariance, p)?.inverse;
    if (inverse === undefined) return null;
    const s = sample[g]!.covariance;
    const squared = (x: Float64Array) => {
      const product = multiplySquare(inverse, x, p);
      const transposed = product.map((_, at) => product[(at % p) * p + Math.floor(at / p)]!);
      return data[g]!.used * elementwiseSum(product, transposed);
    };
    left += squared(s.map((x, at) => x - covariance[at]!));
    all += squared(s);
  }
  return 1 - left / all;
}
