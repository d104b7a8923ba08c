import { type CovarianceFit, parameterCount } from '../fit-covariance.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import {
  type ChiSquareTest,
  chiSquareTest,
  type RelativeFit,
  type RmseaFit,
  relativeFit,
  rmseaFit,
  robustRelativeFit,
  srmr,
} from './fit-measures.ts';

/** How well a model reproduces the moments. What has no meaning for the estimator is null. */
export interface CovarianceMeasures {
  readonly test: ChiSquareTest;
  readonly baseline: ChiSquareTest;
  readonly relative: RelativeFit;
  readonly rmsea: RmseaFit;
  readonly srmr: number;
  /** Corrected for what is not normal. */
  readonly scaled: {
    readonly test: ChiSquareTest;
    readonly baseline: ChiSquareTest;
    readonly relative: RelativeFit;
    readonly rmsea: RmseaFit;
  } | null;
  /** What CFI, TLI and RMSEA would be for normal data; null with missing values or ordinal
   * variables, for which these formulas do not hold (Zhang & Savalei 2022; Savalei 2021). */
  readonly robust: {
    readonly cfi: number;
    readonly tli: number;
    readonly rmsea: RmseaFit;
  } | null;
  readonly information: {
    readonly logLikelihood: number;
    readonly saturated: number;
    readonly aic: number;
    readonly bic: number;
    /** Sample-size adjusted (Sclove 1987). */
    readonly adjustedBic: number;
  } | null;
}

/** Fit measures of an estimated model. */
export function covarianceMeasures(fit: CovarianceFit): CovarianceMeasures {
  const { test, baseline, data } = fit;
  const normal = fit.plan.discrepancy === 'ML' && !fit.plan.wishart;
  const n = normal ? fit.rows : fit.rows - data.length;
  return {
    test,
    baseline,
    relative: relativeFit(test, baseline),
    rmsea: rmseaFit(test, n, data.length),
    srmr: overallSrmr(fit),
    ...corrected(fit, n),
    information: informationCriteria(fit),
  };
}

function corrected(
  { test, baseline, scaled, baselineScaled, data, plan }: CovarianceFit,
  n: number,
): Pick<CovarianceMeasures, 'scaled' | 'robust'> {
  if (scaled === null || baselineScaled === null) return { scaled: null, robust: null };
  const model = chiSquareTest(test.statistic, test.df, scaled.scale, scaled.shift);
  const base = chiSquareTest(
    baseline.statistic,
    baseline.df,
    baselineScaled.scale,
    baselineScaled.shift,
  );
  const point = { statistic: test.statistic / scaled.meanScale, df: test.df };
  const { rmsea } = rmseaFit(point, n, data.length, scaled.meanScale);
  return {
    scaled: {
      test: model,
      baseline: base,
      relative: relativeFit(model, base),
      rmsea: scaledRmsea(test, model, n, data.length),
    },
    robust:
      plan.fullInformation || plan.ordinal
        ? null
        : {
            ...robustRelativeFit(test, scaled.meanScale, baseline, baselineScaled.meanScale),
            rmsea: { ...rmseaFit(model, n, data.length, scaled.scale), rmsea },
          },
  };
}

/**
 * RMSEA of a scaled test. Where the test is scaled but not shifted, the interval takes the plain statistic as a χ² with tr(U·Γ) degrees of
 * freedom, which the scaled one would have only on average (lavaan's convention).
 */
function scaledRmsea(
  plain: ChiSquareTest,
  scaled: ChiSquareTest,
  n: number,
  groups: number,
): RmseaFit {
  const { rmsea } = rmseaFit(scaled, n, groups);
  if (scaled.shift !== 0) return rmseaFit(scaled, n, groups);
  const spread = { statistic: plain.statistic, df: scaled.scale * plain.df };
  return { ...rmseaFit(spread, n, groups), rmsea };
}

/** Groups weigh by their rows. */
function overallSrmr({ sample, implied, matrices, table, data, rows }: CovarianceFit): number {
  const p = matrices.observed;
  return implied.reduce((sum, moments, g) => {
    const own = srmr(sample[g]!, observedMoments(moments, p), table.meanStructure);
    return sum + (data[g]!.used / rows) * own;
  }, 0);
}

/** The observed variables' part of what a model implies for all. */
export function observedMoments({ mean, covariance }: SampleMoments, p: number): SampleMoments {
  const width = mean.length;
  const out = new Float64Array(p * p);
  for (let a = 0; a < p; a++) out.set(covariance.subarray(a * width, a * width + p), a * p);
  return { mean: mean.slice(0, p), covariance: out };
}

function informationCriteria({ logLikelihood, table, rows }: CovarianceFit) {
  if (logLikelihood === null) return null;
  const { model, saturated } = logLikelihood;
  const k = parameterCount(table);
  return {
    logLikelihood: model,
    saturated,
    aic: -2 * model + 2 * k,
    bic: -2 * model + k * Math.log(rows),
    adjustedBic: -2 * model + k * Math.log((rows + 2) / 24),
  };
}
