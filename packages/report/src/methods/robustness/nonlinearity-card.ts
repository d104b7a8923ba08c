import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal, pValue } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardFigure } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import { dotsFigure } from '../dots-figure.ts';
import type { CardFigure, CardTable, CitingText, MethodCard } from '../method-card.ts';
import {
  correctionWords,
  correctionWorks,
  estimateCell,
  findingsOf,
  pathCell,
} from './card-words.ts';
import { t } from './messages.ts';

type Robustness = NonNullable<Assessments['robustness']>;
type Nonlinearity = NonNullable<Robustness['nonlinearity']>;
type QuadraticRow = NonNullable<Nonlinearity['quadratic']>[number];

const deviations = [-1, 0, 1] as const;

/** Whether effects are straight lines: RESET and squares. */
export function nonlinearityCard(edition: Edition, robustness: Robustness): MethodCard {
  const { language } = edition;
  const found = robustness.nonlinearity;
  const squares = found?.quadratic ?? null;
  return {
    id: 'nonlinearity',
    title: t(language, 'nonlinear.title'),
    question: t(language, 'nonlinear.question'),
    findings: findingsOf(robustness, 'reset', 'quadratic'),
    figures: squares === null ? [] : [slopeFigure(edition, squares)],
    tables: [
      ...(found === null || found.reset.length === 0 ? [] : [resetTable(edition, found)]),
      ...(found === null || squares === null ? [] : [squareTable(edition, found, squares)]),
    ],
    method: methodText(edition, found),
    notes: (found?.notes ?? []).map(edition.text),
  };
}

/** RESET is told where it was done: weights leave it out. */
function methodText(edition: Edition, found: Nonlinearity | null): CitingText {
  const { language } = edition;
  const correction = found?.correction ?? 'benjamini-hochberg';
  const hasReset = found !== null && found.reset.length > 0;
  const reset = t(language, 'nonlinear.method-reset', { power: found?.highestPower ?? 3 });
  const squares = t(language, 'nonlinear.method', {
    significance: bounded(found?.significance ?? 0.05, 2),
    correction: correctionWords(edition, correction),
  });
  return {
    text: [...(hasReset ? [reset] : []), squares].join(language === 'zh' ? '' : ' '),
    works: {
      ...(hasReset && { reset: ['ramsey-1969', 'sarstedt-2020'] }),
      squares: ['aiken-west-1991'],
      stages: ['henseler-chin-2010'],
      consistent: ['dijkstra-schermelleh-engel-2014'],
      ...correctionWorks(correction),
    },
  };
}

function slopeFigure(edition: Edition, rows: readonly QuadraticRow[]): CardFigure {
  const { language, results } = edition;
  return dotsFigure(edition, {
    caption: t(language, 'nonlinear.figure'),
    note: t(language, 'nonlinear.figure-note', { level: levelText(results.run.analysis.level) }),
    series: deviations.map((at) => t(language, `at.${at}`)),
    axisName: t(language, 'nonlinear.axis'),
    rows: rows.map(({ from, to, slopes }) => ({
      label: `${from} → ${to}`,
      estimates: deviations.map((at) => slopes.find((slope) => slope.at === at) ?? null),
    })),
  });
}

function resetTable(edition: Edition, { reset }: Nonlinearity): CardTable {
  const { language } = edition;
  return {
    caption: t(language, 'reset.caption'),
    columns: [
      { head: t(language, 'head.construct') },
      { head: 'F', kind: 'number' },
      { head: t(language, 'reset.head-df'), kind: 'number' },
      { head: t(language, 'head.p'), kind: 'number' },
      { head: t(language, 'head.corrected-p'), kind: 'number' },
    ],
    groups: [
      {
        rows: reset.map(({ construct, f, df1, df2, p, adjustedP, note }) => {
          const reason = note ? edition.text(note) : '';
          return [
            constructCell(edition, construct),
            cardFigure(f, (value) => decimal(value, 2), reason),
            `${df1}, ${count(df2)}`,
            cardFigure(p, pValue, reason),
            cardFigure(adjustedP, pValue, reason),
          ];
        }),
      },
    ],
  };
}

function squareTable(
  edition: Edition,
  { resamples }: Nonlinearity,
  rows: readonly QuadraticRow[],
): CardTable {
  const { language, results } = edition;
  const none = t(language, 'reason.no-interval');
  return {
    caption: t(language, 'quadratic.caption'),
    columns: [
      { head: t(language, 'head.path') },
      { head: t(language, 'quadratic.head-square'), kind: 'number' },
      { head: t(language, 'head.p'), kind: 'number' },
      { head: t(language, 'head.corrected-p'), kind: 'number' },
      ...deviations.map((at) => ({
        head: t(language, `at.${at}`),
        group: t(language, 'quadratic.head-slope'),
        kind: 'number' as const,
      })),
      { head: 'VIF', kind: 'number' },
    ],
    groups: [
      {
        rows: rows.map((row) => [
          pathCell(row),
          estimateCell(edition, row),
          cardFigure(row.p, pValue, none),
          cardFigure(row.adjustedP, pValue, none),
          ...deviations.map((at) =>
            estimateCell(edition, row.slopes.find((slope) => slope.at === at) ?? null),
          ),
          cardFigure(row.vif, (value) => decimal(value, 2), none),
        ]),
      },
    ],
    note: t(language, 'quadratic.note', {
      level: levelText(results.run.analysis.level),
      ...{ requested: count(resamples?.requested ?? 0), used: count(resamples?.used ?? 0) },
    }),
    landscape: true,
  };
}
