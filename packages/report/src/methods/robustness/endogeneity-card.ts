import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { count, decimal, pValue } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardFigure, cardNone } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import { dotsFigure } from '../dots-figure.ts';
import type { CardCell, CardFigure, CardTable, MethodCard } from '../method-card.ts';
import {
  correctionWords,
  correctionWorks,
  estimateCell,
  findingsOf,
  pathCell,
} from './card-words.ts';
import { t } from './messages.ts';

type Robustness = NonNullable<Assessments['robustness']>;
type Endogeneity = NonNullable<Robustness['endogeneity']>;
type Row = Endogeneity['paths'][number];

/** Rows that the approach is said to need; Becker, Proksch & Ringle (2022). */
const requiredRows = 1000;

/** Whether causes go with what the equations leave unexplained: Gaussian copulas. */
export function endogeneityCard(edition: Edition, robustness: Robustness): MethodCard {
  const { language } = edition;
  const found = robustness.endogeneity;
  const correction = found?.correction ?? 'benjamini-hochberg';
  return {
    id: 'endogeneity',
    title: t(language, 'endogeneity.title'),
    question: t(language, 'endogeneity.question'),
    findings: findingsOf(robustness, 'copula'),
    figures: found === null ? [] : pathFigures(edition, found),
    tables: found === null ? [] : [pathTable(edition, found), causeTable(edition, found)],
    method: {
      text: t(language, 'endogeneity.method', {
        ...{ resamples: count(found?.resamples ?? 1000), required: count(requiredRows) },
        correction: correctionWords(edition, correction),
      }),
      works: {
        copula: ['park-gupta-2012', 'hult-2018'],
        ranks: ['becker-2022'],
        normality: ['dagostino-stephens-1986'],
        ...correctionWorks(correction),
      },
    },
    notes: [],
  };
}

/** Of causes that can be examined, when there is more than one: bars of meaningless paths would be read nevertheless. */
function pathFigures(edition: Edition, { paths }: Endogeneity): CardFigure[] {
  const { language, results } = edition;
  const drawn = paths.filter(({ usable, corrected }) => usable && corrected !== null);
  if (drawn.length < 2) return [];
  return [
    dotsFigure(edition, {
      caption: t(language, 'endogeneity.figure'),
      note: t(language, 'endogeneity.figure-note', {
        level: levelText(results.run.analysis.level),
      }),
      series: [t(language, 'endogeneity.plain'), t(language, 'endogeneity.corrected')],
      axisName: t(language, 'nonlinear.axis'),
      rows: drawn.map(({ from, to, plain, corrected }) => ({
        label: `${from} → ${to}`,
        estimates: [plain, corrected],
      })),
    }),
  ];
}

function pathTable(edition: Edition, { paths, resamples }: Endogeneity): CardTable {
  const { language, results } = edition;
  const number = 'number' as const;
  return {
    caption: t(language, 'endogeneity.caption'),
    columns: [
      { head: t(language, 'head.path') },
      { head: t(language, 'endogeneity.head-usable') },
      { head: t(language, 'endogeneity.head-term'), kind: number },
      { head: t(language, 'head.p'), kind: number },
      { head: t(language, 'head.corrected-p'), kind: number },
      { head: t(language, 'endogeneity.plain'), group: t(language, 'head.path'), kind: number },
      { head: t(language, 'endogeneity.corrected'), group: t(language, 'head.path'), kind: number },
      { head: t(language, 'endogeneity.head-change'), kind: number },
    ],
    groups: [{ rows: paths.map((row) => pathCells(edition, row)) }],
    note: t(language, 'endogeneity.note', {
      ...{ level: levelText(results.run.analysis.level), resamples: count(resamples) },
    }),
    landscape: true,
  };
}

function pathCells(edition: Edition, row: Row): (CardCell | string)[] {
  const { language } = edition;
  const { term, plain, corrected, change, usable, adjustedP } = row;
  const lost = t(language, 'endogeneity.unidentified');
  const uncorrected = usable ? lost : t(language, 'endogeneity.normal');
  return [
    pathCell(row),
    t(language, usable ? 'endogeneity.yes' : 'endogeneity.no'),
    estimateCell(edition, term, lost),
    term === null ? cardNone(lost) : cardFigure(term.p, pValue, lost),
    cardFigure(adjustedP, pValue, uncorrected),
    estimateCell(edition, plain, lost),
    estimateCell(edition, corrected, lost),
    estimateCell(edition, change, lost),
  ];
}

function causeTable(edition: Edition, { causes }: Endogeneity): CardTable {
  const { language } = edition;
  const two = (value: number) => ({ text: decimal(value, 2), value });
  return {
    caption: t(language, 'causes.caption'),
    columns: [
      { head: t(language, 'head.construct') },
      { head: t(language, 'causes.skewness'), kind: 'number' },
      { head: t(language, 'causes.kurtosis'), kind: 'number' },
      { head: t(language, 'causes.statistic'), kind: 'number' },
      { head: t(language, 'head.p'), kind: 'number' },
    ],
    groups: [
      {
        rows: causes.map(({ construct, skewness, kurtosis, statistic, p }) => [
          constructCell(edition, construct),
          two(skewness),
          two(kurtosis),
          two(statistic),
          { text: pValue(p), value: p },
        ]),
      },
    ],
  };
}
