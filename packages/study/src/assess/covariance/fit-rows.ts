import type { Assessments, Finding } from '@qunhai/results';
import {
  assessmentRules,
  type CovarianceFit,
  type CovarianceMeasures,
  covarianceMeasures,
  smallSampleTest,
} from '@qunhai/sem';
import { isUncorrected } from './estimation/estimation-choice.ts';

type Model = NonNullable<NonNullable<Assessments['covariance']>['model']>;
type Fit = NonNullable<Model['fit']>;
type Measure = Fit['measures'][number];
type Verdict = Finding['verdict'];

/** How well the model reproduces the data, every measure with its rule and a verdict. */
export function fitRows(fit: CovarianceFit): Fit {
  const measures = covarianceMeasures(fit.plan.test === null ? withoutRobust(fit) : fit);
  const { test, baseline, scaled, rmsea, information } = measures;
  if (isUncorrected(fit)) return untestedRows(measures);
  const corrected = smallSampleTest(fit);
  return {
    test: chiSquare(test),
    scaled: scaled && { ...chiSquare(scaled.test), scale: finite(scaled.test.scale) },
    ...(corrected && { corrected: { ...chiSquare(corrected), factor: corrected.factor } }),
    baseline: chiSquare(baseline),
    measures: measureRows(measures),
    pClose: finite((scaled?.rmsea ?? rmsea).pClose),
    information: information && {
      logLikelihood: information.logLikelihood,
      aic: information.aic,
      bic: information.bic,
      adjustedBic: information.adjustedBic,
    },
  };
}

/** Measures of a fit whose χ² has no known distribution: figures as programs give them, none judged but the SRMR. */
function untestedRows(measures: CovarianceMeasures): Fit {
  const { test, baseline } = measures;
  const withoutP = (of: typeof test) => ({ ...chiSquare(of), p: null });
  return {
    test: withoutP(test),
    scaled: null,
    baseline: withoutP(baseline),
    measures: measureRows(measures).map((row): Measure => {
      if (row.id === 'srmr') return row;
      const bare = row.id === 'rmsea' ? { lower: null, upper: null } : {};
      return { ...row, ...bare, verdict: 'open' };
    }),
    pClose: null,
    information: null,
  };
}

/**
 * The fit as measures see it that leave the robust versions out. With missing answers these take products of matrices as wide as there are
 * moments, which costs more than the fit itself where the plain estimator was chosen for the sake of time; without a baseline they are not given.
 */
function withoutRobust(fit: CovarianceFit): CovarianceFit {
  return { ...fit, baselineModel: { ...fit.baselineModel, implied: [] } };
}

export function chiSquare({ statistic, df, p }: { statistic: number; df: number; p: number }) {
  return { statistic: finite(statistic), df, p: finite(p) };
}

export function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function measureRows(measures: CovarianceMeasures): Measure[] {
  const { test, relative, rmsea, srmr, scaled, robust, information } = measures;
  const judged = robust ? 'robust' : scaled ? 'scaled' : 'value';
  /** Without degrees of freedom every model fits. */
  const judge = (value: number, of: (value: number) => Verdict) =>
    test.df > 0 && Number.isFinite(value) ? of(value) : 'open';
  const comparative = (id: 'cfi' | 'tli'): Measure => ({
    id,
    value: finite(relative[id]),
    scaled: scaled && finite(scaled.relative[id]),
    robust: robust && finite(robust[id]),
    judged,
    verdict: judge(robust?.[id] ?? scaled?.relative[id] ?? relative[id], (value) =>
      atLeast(value, 0.95, 0.9),
    ),
    rule: assessmentRules['comparative-fit'],
  });
  const p = (scaled?.test ?? test).p;
  return [
    {
      id: 'chi-square',
      value: finite(test.statistic),
      scaled: scaled && finite(scaled.test.statistic),
      robust: null,
      judged: scaled ? 'scaled' : 'value',
      verdict: judge(p, () => (p > 0.05 ? 'passes' : 'caution')),
      rule: assessmentRules['chi-square'],
    },
    comparative('cfi'),
    comparative('tli'),
    {
      id: 'rmsea',
      ...bounds(rmsea),
      scaled: scaled && finite(scaled.rmsea.rmsea),
      scaledLower: scaled && finite(scaled.rmsea.lower),
      scaledUpper: scaled && finite(scaled.rmsea.upper),
      robust: robust && finite(robust.rmsea.rmsea),
      robustLower: robust && finite(robust.rmsea.lower),
      robustUpper: robust && finite(robust.rmsea.upper),
      judged,
      verdict: judge((robust?.rmsea ?? scaled?.rmsea ?? rmsea).rmsea, (value) =>
        atMost(value, 0.06, 0.08),
      ),
      rule: assessmentRules.rmsea,
    },
    {
      ...alone('srmr', srmr),
      verdict: judge(srmr, (value) => atMost(value, 0.08, 0.1)),
      rule: assessmentRules.srmr,
    },
    ...(information
      ? (['aic', 'bic'] as const).map(
          (id): Measure => ({
            ...alone(id, information[id]),
            verdict: 'open',
            rule: assessmentRules['likelihood-criteria'],
          }),
        )
      : []),
  ];
}

function alone<Id extends Measure['id']>(id: Id, value: number) {
  return { id, value: finite(value), scaled: null, robust: null, judged: 'value' as const };
}

function bounds({ rmsea, lower, upper }: CovarianceMeasures['rmsea']) {
  return { value: finite(rmsea), lower: finite(lower), upper: finite(upper) };
}

function atLeast(value: number, good: number, acceptable: number): Verdict {
  if (value >= good) return 'passes';
  return value >= acceptable ? 'caution' : 'fails';
}

function atMost(value: number, good: number, acceptable: number): Verdict {
  if (value <= good) return 'passes';
  return value <= acceptable ? 'caution' : 'fails';
}
