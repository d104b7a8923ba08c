import type { Assessments, Finding } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal, pValue } from '../../format/format-number.ts';
import { cardNone } from '../cells.ts';
import { t as shared } from '../messages.ts';
import type { CardCell, CardTable } from '../method-card.ts';
import { t } from './messages.ts';

type Model = NonNullable<NonNullable<Assessments['covariance']>['model']>;
type Fit = NonNullable<Model['fit']>;
type Measure = Fit['measures'][number];
type Version = Measure['judged'];

/** Measures of fit: plain, scaled and robust, with their verdicts; the rules stand with the findings. */
export function fitTable(edition: Edition, model: Model, fit: Fit): CardTable {
  const { language } = edition;
  const { test, scaled, corrected } = fit;
  const versions: readonly Version[] = scaled ? ['value', 'scaled', 'robust'] : ['value'];
  return {
    caption: t(language, 'fit.caption'),
    columns: [
      { head: t(language, 'head.measure') },
      ...versions.map((version) => ({
        head: t(language, `version.${version}`),
        kind: 'number' as const,
      })),
      { head: t(language, 'head.verdict') },
    ],
    groups: [
      {
        rows: fit.measures.flatMap((measure) => [
          [
            nameCell(edition, measure, test.df),
            ...versions.map((version) => versionCell(edition, fit, measure, version)),
            verdictText(edition, measure.verdict),
          ],
          ...(measure.id === 'chi-square' && corrected
            ? [smallSampleRow(edition, corrected, versions.length)]
            : []),
        ]),
      },
    ],
    note: fitNotes(edition, model, fit).join(language === 'zh' ? '' : ' '),
  };
}

function fitNotes(edition: Edition, { missing }: Model, fit: Fit): string[] {
  const { language } = edition;
  const { scaled, baseline, pClose, information, measures } = fit;
  const rule = measures.find(({ id }) => id === 'aic' || id === 'bic')?.rule;
  return [
    t(language, 'fit.note', {
      baseline: `${number(baseline.statistic)}`,
      df: count(baseline.df),
      close: pClose === null ? '—' : probability(pClose),
    }),
    ...(information
      ? [
          t(language, 'fit.information', {
            likelihood: decimal(information.logLikelihood, 1),
            adjusted: decimal(information.adjustedBic, 1),
          }),
        ]
      : []),
    ...(rule ? [t(language, 'fit.criteria', { rule: edition.text(rule.rule) })] : []),
    ...(scaled && missing === 'full-information' && measures.every(({ robust }) => robust === null)
      ? [t(language, 'fit.no-robust')]
      : []),
  ];
}

/** χ² corrected for few rows: of the plain test alone. */
function smallSampleRow(
  edition: Edition,
  { statistic, df, p }: NonNullable<Fit['corrected']>,
  versions: number,
): (CardCell | string)[] {
  const { language } = edition;
  const none = cardNone(t(language, 'reason.plain-only'));
  const own =
    statistic === null
      ? none
      : {
          ...{ text: decimal(statistic, 1), value: statistic },
          ...(p === null ? {} : { below: probability(p) }),
        };
  const verdict = p === null ? 'open' : p < 0.05 ? 'caution' : 'passes';
  return [
    { text: `χ²(${count(df)})`, below: t(language, 'fit.small-sample') },
    own,
    ...Array.from({ length: versions - 1 }, () => none),
    verdictText(edition, verdict),
  ];
}

function verdictText({ language }: Edition, verdict: Finding['verdict']): string {
  return verdict === 'open' ? '—' : shared(language, `verdict.${verdict}`);
}

function nameCell({ language }: Edition, { id, judged }: Measure, df: number): CardCell {
  const text = id === 'chi-square' ? `χ²(${count(df)})` : t(language, `measure.${id}`);
  return judged === 'value'
    ? { text }
    : { text, below: t(language, 'fit.judged', { version: t(language, `version.${judged}`) }) };
}

function number(value: number | null): string {
  return value === null ? '—' : decimal(value, 1);
}

function versionCell(
  { language }: Edition,
  { test, scaled }: Fit,
  measure: Measure,
  version: Version,
): CardCell {
  const value = measure[version];
  if (value === null) return cardNone(t(language, 'reason.no-version'));
  if (measure.id === 'chi-square') {
    const p = (version === 'scaled' ? scaled : test)?.p ?? null;
    const below = p === null ? {} : { below: probability(p) };
    return { text: decimal(value, 1), value, ...below };
  }
  if (measure.id === 'aic' || measure.id === 'bic') return { text: decimal(value, 1), value };
  const lower = version === 'value' ? measure.lower : measure[`${version}Lower`];
  const upper = version === 'value' ? measure.upper : measure[`${version}Upper`];
  if (typeof lower !== 'number' || typeof upper !== 'number')
    return { text: bounded(value), value };
  return {
    ...{ text: bounded(value), value, interval: { lower, upper } },
    below: `[${bounded(lower)}, ${bounded(upper)}]`,
  };
}

function probability(p: number): string {
  const text = pValue(p);
  return /^[<>]/.test(text) ? `p ${text}` : `p = ${text}`;
}
