import { type CovarianceFit, covarianceMeasures } from '@qunhai/sem';

/** Our fit measures by lavaan's names. */
export function measuresByName(fit: CovarianceFit): Readonly<Record<string, number | undefined>> {
  const { test, baseline, relative, rmsea, srmr, scaled, robust, information } =
    covarianceMeasures(fit);
  const { cfi, tli, nfi, ifi, rni } = relative;
  return {
    chisq: test.statistic,
    df: test.df,
    pvalue: test.p,
    'baseline.chisq': baseline.statistic,
    'baseline.df': baseline.df,
    ...{ cfi, tli, nfi, ifi, rni, srmr },
    rmsea: rmsea.rmsea,
    'rmsea.ci.lower': rmsea.lower,
    'rmsea.ci.upper': rmsea.upper,
    'rmsea.pvalue': rmsea.pClose,
    logl: information?.logLikelihood,
    'unrestricted.logl': information?.saturated,
    aic: information?.aic,
    bic: information?.bic,
    bic2: information?.adjustedBic,
    'chisq.scaled': scaled?.test.statistic,
    'pvalue.scaled': scaled?.test.p,
    'chisq.scaling.factor': scaled?.test.scale,
    'baseline.chisq.scaled': scaled?.baseline.statistic,
    'cfi.scaled': scaled?.relative.cfi,
    'tli.scaled': scaled?.relative.tli,
    'rmsea.scaled': scaled?.rmsea.rmsea,
    'rmsea.ci.lower.scaled': scaled?.rmsea.lower,
    'rmsea.ci.upper.scaled': scaled?.rmsea.upper,
    'cfi.robust': robust?.cfi,
    'tli.robust': robust?.tli,
    'rmsea.robust': robust?.rmsea.rmsea,
    'rmsea.ci.lower.robust': robust?.rmsea.lower,
    'rmsea.ci.upper.robust': robust?.rmsea.upper,
  };
}
