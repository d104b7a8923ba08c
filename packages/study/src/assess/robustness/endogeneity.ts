import type { JobControl, Language } from '@qunhai/kernel';
import type { Assessments, Finding } from '@qunhai/results';
import {
  assessmentRules,
  type CopulaResult,
  type DrawSummary,
  gaussianCopula,
  type PlsResult,
} from '@qunhai/sem';
import { tested } from '../../evaluate/summariser.ts';
import { affordableCount } from './affordable-count.ts';
import { correctionOf, correctTests, significanceOf } from './correct-tests.ts';
import type { ExaminedModel } from './examined-model.ts';
import { robustnessWords } from './messages.ts';
import { inBoth, listed, named, toldEffect, toldFigures } from './told-figures.ts';

type Endogeneity = NonNullable<NonNullable<Assessments['robustness']>['endogeneity']>;
type Row = Endogeneity['paths'][number];
type IdentifiedRow = Row & { readonly term: NonNullable<Row['term']> };

/** Resamples of each regression with a copula term, never more than the study's. */
const resampleCounts = { usual: 1000, fewest: 200 } as const;

const sampleRule = assessmentRules['copula-sample'];
const normalityRule = assessmentRules['copula-normality'];

/** A Gaussian copula for every path, its cause being the only suspect. */
export async function endogeneityOf(
  { model, wave, plan, seed }: ExaminedModel,
  estimate: PlsResult,
  control: JobControl,
): Promise<{ readonly endogeneity: Endogeneity; readonly findings: readonly Finding[] }> {
  const { usual, fewest } = resampleCounts;
  const resamples = Math.min(plan.resamples, affordableCount(estimate.n, usual, fewest));
  const { level } = plan;
  const found = await gaussianCopula(estimate, wave.matrix, { resamples, level, seed, control });
  const [correction, significance] = [correctionOf(plan), significanceOf(plan)];
  const rows = pathRows(found).filter((row) =>
    model.paths.some(({ from, to }) => from === row.from && to === row.to),
  );
  const adjusted = correctTests(
    rows.map(({ term, usable }) => (usable ? (term?.p ?? null) : null)),
    correction,
  );
  const endogeneity: Endogeneity = {
    ...{ correction, significance, resamples, observations: estimate.n },
    causes: found.normality
      .filter(({ predictor }) => rows.some(({ from }) => from === predictor))
      .map(({ predictor, statistic, p, skewness, kurtosis }) => ({
        ...{ construct: predictor, statistic, p, skewness, kurtosis },
      })),
    paths: rows.map((row, i) => ({ ...row, adjustedP: adjusted[i]! })),
  };
  return { endogeneity, findings: [copulaFinding(endogeneity)] };
}

function pathRows({ models, normality }: CopulaResult): Omit<Row, 'adjustedP'>[] {
  return models.map(({ construct, suspects: [from], terms, paths }) => {
    const path = paths?.find(({ predictor }) => predictor === from);
    const { p } = normality.find(({ predictor }) => predictor === from)!;
    return {
      ...{ from: from!, to: construct },
      term: testedOrNone(terms?.[0]),
      plain: testedOrNone(path?.plain),
      corrected: testedOrNone(path),
      change: testedOrNone(path?.change),
      usable: p < normalityRule.threshold,
    };
  });
}

/** Nothing where there is no interval either: a corrected path without one says nothing. */
function testedOrNone(summary: DrawSummary | undefined): ReturnType<typeof tested> | null {
  return summary && summary.interval !== null ? tested(summary) : null;
}

function copulaFinding(found: Endogeneity): Finding {
  const { paths, observations: n, significance } = found;
  const required = sampleRule.threshold;
  const isSmall = n < required;
  const usable = paths.filter((row): row is IdentifiedRow => row.usable && row.term !== null);
  const endogenous = usable.filter(
    ({ term: { interval }, adjustedP }) =>
      interval !== null &&
      (interval.lower > 0 || interval.upper < 0) &&
      adjustedP !== null &&
      adjustedP < significance,
  );
  if (endogenous.length > 0)
    return {
      ...{ id: 'copula', rule: isSmall ? sampleRule : normalityRule },
      verdict: isSmall ? 'caution' : 'fails',
      text: inBoth((language) =>
        robustnessWords(language, isSmall ? 'copula.caution' : 'copula.fails', {
          ...{ n, required: thousands(required) },
          list: listed(
            language,
            endogenous.map((row) => toldTerm(language, row)),
          ),
        }),
      ),
    };
  if (isSmall || usable.length < paths.length) return openFinding(found, isSmall);
  const strongest = usable.reduce((a, b) => ((b.term.p ?? 1) < (a.term.p ?? 1) ? b : a));
  return {
    ...{ id: 'copula', verdict: 'passes', rule: normalityRule },
    text: inBoth((language) =>
      robustnessWords(language, 'copula.passes', {
        count: usable.length,
        strongest: toldEffect(language, strongest, {
          ...strongest.term,
          adjustedP: strongest.adjustedP,
        }),
      }),
    ),
  };
}

/** Which of the approach's conditions the data do not meet. */
function openFinding({ paths, observations: n }: Endogeneity, isSmall: boolean): Finding {
  const normal = paths.filter((row) => !row.usable);
  const unidentified = paths.filter((row) => row.usable && row.term === null);
  const reasons = (language: Language): string[] => [
    ...(normal.length > 0
      ? [
          robustnessWords(language, 'copula.normal', {
            ...{ count: paths.length, normal: normal.length },
            list: named(language, [...new Set(normal.map(({ from }) => from))]),
          }),
        ]
      : []),
    ...(unidentified.length > 0
      ? [robustnessWords(language, 'copula.unidentified', { count: unidentified.length })]
      : []),
    ...(isSmall
      ? [
          robustnessWords(language, 'copula.small', {
            ...{ n, required: thousands(sampleRule.threshold) },
          }),
        ]
      : []),
  ];
  return {
    ...{ id: 'copula', verdict: 'open', rule: normal.length > 0 ? normalityRule : sampleRule },
    text: inBoth((language) =>
      robustnessWords(language, 'copula.open', { reasons: listed(language, reasons(language)) }),
    ),
  };
}

function toldTerm(
  language: Language,
  { from, to, term, plain, corrected, adjustedP }: IdentifiedRow,
): string {
  const bare = (row: Row['plain']): string =>
    row === null ? '—' : toldFigures(language, { ...row, adjustedP: null });
  return robustnessWords(language, 'copula.told', {
    effect: `${from} → ${to}`,
    term: toldFigures(language, { ...term, adjustedP }),
    ...{ plain: bare(plain), corrected: bare(corrected) },
  });
}

/** `1,000` */
const thousands = (value: number): string => value.toLocaleString('en-US');
