import type { Bilingual } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { decimal, probability } from '../../effect-text.ts';
import { ordinalFinding } from './estimation/ordinal-finding.ts';
import type { ComparedEffect, Estimators } from './estimator-rows.ts';
import { inBoth, list } from './in-both.ts';
import { interactionFindings } from './interactions/interaction-findings.ts';
import { invarianceFindings } from './invariance-findings.ts';
import { covarianceWords as say } from './messages.ts';
import { misfitFinding, smallSampleFinding } from './misfit-findings.ts';
import type { ModelRows } from './model-rows.ts';
import { scoreFindings } from './scores/score-findings.ts';

type Covariance = NonNullable<Assessments['covariance']>;
type Measures = NonNullable<ModelRows['fit']>['measures'];

/** What the covariance-based model, the estimators side by side and the invariance ladders say. */
export function covarianceFindings({
  model,
  estimators,
  ordinal,
  interactions,
  scores,
  invariance,
}: Omit<Covariance, 'findings' | 'notes'>): Finding[] {
  return [
    ...(estimators ? estimatorFindings(estimators) : []),
    ...(model ? modelFindings(model) : []),
    ...(model && ordinal ? [ordinalFinding(ordinal, model)] : []),
    ...(interactions ? interactionFindings(interactions) : []),
    ...(scores ? scoreFindings(scores) : []),
    ...invariance.flatMap(invarianceFindings),
  ];
}

function estimatorFindings({ effects, largeDifference }: Estimators): Finding[] {
  const compared = effects.filter(
    ({ pls, plsc, ml }) => [pls, plsc, ml].filter((one) => one !== null).length > 1,
  );
  if (compared.length === 0)
    return [{ id: 'estimators', verdict: 'open', text: say.both('finding.nothing-compared') }];
  const rule = assessmentRules['estimator-difference'];
  const verdicts = compared.filter(
    ({ disagreements }) => disagreements.includes('sign') || disagreements.includes('significance'),
  );
  const sizes = compared.filter(({ disagreements }) => disagreements.includes('size'));
  return [
    verdictsFinding(compared, verdicts),
    {
      id: 'estimators.size',
      verdict: sizes.length === 0 ? 'passes' : 'caution',
      rule,
      text: inBoth((language) =>
        say(language, sizes.length === 0 ? 'finding.same-sizes' : 'finding.other-sizes', {
          ...{ compared: compared.length, differ: sizes.length },
          limit: decimal(language, largeDifference, 2),
          effects: list(language, sizes.map(arrow)),
          largest: decimal(language, Math.max(...compared.map(spread)), 2),
        }),
      ),
    },
  ];
}

/** Verdicts can agree only where two estimators or more have tested: without resamples those of PLS have not. */
function verdictsFinding(
  compared: readonly ComparedEffect[],
  differ: readonly ComparedEffect[],
): Finding {
  const id = 'estimators.verdicts';
  if (differ.length > 0) {
    const counts = { compared: compared.length, differ: differ.length };
    const text = inBoth((language) =>
      say(language, 'finding.other-verdicts', {
        ...counts,
        effects: list(language, differ.map(arrow)),
      }),
    );
    return { id, verdict: 'caution', text };
  }
  const tested = compared.filter(isTestedTwice).length;
  if (tested === 0) return { id, verdict: 'open', text: say.both('finding.untested-verdicts') };
  return { id, verdict: 'passes', text: say.both('finding.same-verdicts', { compared: tested }) };
}

function isTestedTwice({ pls, plsc, ml }: ComparedEffect): boolean {
  return [pls, plsc, ml].filter((one) => one !== null && one.verdict !== 'not-tested').length > 1;
}

function arrow({ effect }: ComparedEffect): string {
  return effect.join(' → ');
}

function spread({ pls, plsc, ml }: ComparedEffect): number {
  const estimates = [pls, plsc, ml].flatMap((one) => (one === null ? [] : [one.estimate]));
  return Math.max(...estimates) - Math.min(...estimates);
}

function modelFindings(model: ModelRows): Finding[] {
  const { fit, status, warnings, improper, iterations } = model;
  if (fit === null)
    return [
      {
        id: 'covariance.status',
        verdict: 'open',
        text: say.both(`status.${status === 'converged' ? 'no-start' : status}`, { iterations }),
      },
      ...warnings.map(warningFinding),
    ];
  return [
    ...(improper.length > 0 ? [improperFinding(improper)] : []),
    ...warnings.map(warningFinding),
    exactFit(fit),
    ...smallSampleFinding(model, fit),
    ...fit.measures
      .filter(({ id }) => id !== 'chi-square' && id !== 'aic' && id !== 'bic')
      .map(fitFinding),
    misfitFinding(model),
  ];
}

function improperFinding(improper: ModelRows['improper']): Finding {
  return {
    id: 'covariance.improper',
    verdict: 'fails',
    text: inBoth((language) =>
      say(language, 'finding.improper', {
        paths: list(
          language,
          improper.map(({ from, to }) => `${from} → ${to}`),
        ),
      }),
    ),
  };
}

function warningFinding(text: Bilingual, at: number): Finding {
  return { id: `covariance.warning.${at + 1}`, verdict: 'caution', text };
}

function exactFit({ test, scaled, measures }: NonNullable<ModelRows['fit']>): Finding {
  const { verdict, rule } = measures.find(({ id }) => id === 'chi-square')!;
  const { statistic, df, p } = scaled ?? test;
  if (df === 0) return { id: 'fit.chi-square', verdict, text: say.both('finding.saturated') };
  return {
    ...{ id: 'fit.chi-square', verdict, rule },
    text: inBoth((language) =>
      say(language, scaled ? 'finding.scaled-chi-square' : 'finding.chi-square', {
        df,
        statistic: statistic === null ? '—' : decimal(language, statistic, 1),
        p: p === null ? 'p —' : probability(language, p),
      }),
    ),
  };
}

function fitFinding(measure: Measures[number]): Finding {
  const { id, verdict, rule, judged } = measure;
  const value = measure[judged];
  const [lower, upper] =
    judged === 'value'
      ? [measure.lower, measure.upper]
      : [measure[`${judged}Lower`], measure[`${judged}Upper`]];
  return {
    ...{ id: `fit.${id}`, verdict, rule },
    text: inBoth((language) => {
      const shown = (number: number) => decimal(language, number, 3);
      const name = say(language, `measure.${judged}`, { name: say(language, `measure.${id}`) });
      if (value === null) return say(language, 'finding.no-measure', { name });
      if (typeof lower !== 'number' || typeof upper !== 'number')
        return say(language, 'finding.measure', { name, value: shown(value) });
      return say(language, 'finding.measure-interval', {
        ...{ name, value: shown(value), lower: shown(lower), upper: shown(upper) },
      });
    }),
  };
}
