import type { CovarianceFit } from '../fit-covariance.ts';
import { type CompleteDataFit, completeDataFits } from '../inference/complete-data-fit.ts';
import type { ScaledTest } from '../inference/scaled-test.ts';
import type { SampleMoments } from '../matrices/implied-moments.ts';
import { parameterCount } from '../table/degrees-of-freedom.ts';
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
  /**
   * What CFI, TLI and RMSEA would be for normal data and, with full information, if nothing were missing (Zhang & Savalei 2023). Null for
   * ordinal variables, for which these formulas do not hold (Savalei 2021).
   */
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
    scaled: scaledMeasures(fit, n),
    robust: robustMeasures(fit, n),
    information: informationCriteria(fit),
  };
}

function scaledMeasures(fit: CovarianceFit, n: number): CovarianceMeasures['scaled'] {
  const { test, scaled, baselineScaled, data } = fit;
  if (scaled === null || baselineScaled === null) return null;
  const model = scaledBy(test, scaled);
  const base = scaledBy(fit.baseline, baselineScaled);
  return {
    test: model,
    baseline: base,
    relative: relativeFit(model, base),
    rmsea: scaledRmsea(test, model, n, data.length),
  };
}

function scaledBy({ statistic, df }: ChiSquareTest, { scale, shift }: ScaledTest): ChiSquareTest {
  return chiSquareTest(statistic, df, scale, shift);
}

function robustMeasures(fit: CovarianceFit, n: number): CovarianceMeasures['robust'] {
  const { test, baseline, scaled, baselineScaled, data, plan } = fit;
  if (plan.ordinal) return null;
  if (plan.fullInformation) return asIfComplete(fit, n);
  if (scaled === null || baselineScaled === null) return null;
  const point = { statistic: test.statistic / scaled.meanScale, df: test.df };
  const { rmsea } = rmseaFit(point, n, data.length, scaled.meanScale);
  return {
    ...robustRelativeFit(test, scaled.meanScale, baseline, baselineScaled.meanScale),
    rmsea: { ...rmseaFit(scaledBy(test, scaled), n, data.length, scaled.scale), rmsea },
  };
}

/** Full information: misfit as if nothing were missing, by FIML-C. */
function asIfComplete(fit: CovarianceFit, n: number): CovarianceMeasures['robust'] {
  const { test, baseline, baselineModel, data, sample, plan } = fit;
  if (test.df === 0 || fit.implied.length === 0 || baselineModel.implied.length === 0) return null;
  const fits = completeDataFits(data, sample, plan.test !== null, [
    { matrices: fit.matrices, implied: fit.implied, df: test.df },
    { ...baselineModel, df: baseline.df },
  ]);
  if (fits === null) return null;
  const [model, base] = fits as [CompleteDataFit, CompleteDataFit];
  const asTest = ({ statistic }: CompleteDataFit, { df }: ChiSquareTest) =>
    chiSquareTest(statistic, df);
  const point = { statistic: model.statistic / model.scale, df: test.df };
  return {
    ...robustRelativeFit(asTest(model, test), model.scale, asTest(base, baseline), base.scale),
    rmsea: rmseaFit(point, n, data.length, model.scale),
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
