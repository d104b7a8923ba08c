import type { Edition } from '../../edition/edition.ts';
import { count, pValue } from '../../format/format-number.ts';
import { cardFigure } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import { dotsFigure } from '../dots-figure.ts';
import type { CardCell, CardFigure, CardTable, MethodCard } from '../method-card.ts';
import {
  boundsOf,
  captionValues,
  figureCell,
  intervalLevel,
  type Levels,
  type LevelsAnalysis,
  share,
} from './levels-parts.ts';
import { t } from './messages.ts';

type Construct = LevelsAnalysis['constructs'][number];

const told = new Set(['levels.aggregation', 'levels.outcomes']);

/** How much of every construct lies between groups, and whether their means may stand for them; notes alone where there are no groups. */
export function belongingCard(edition: Edition, { findings, notes, analysis }: Levels): MethodCard {
  const { language } = edition;
  return {
    id: 'levels-belonging',
    title: t(language, 'belonging.title'),
    question: t(language, 'belonging.question'),
    findings: findings.filter(({ id }) => told.has(id)),
    figures: analysis ? [shareFigure(edition, analysis)] : [],
    tables: analysis ? [shareTable(edition, analysis)] : [],
    method: {
      text: t(language, 'belonging.method'),
      works: {
        bliese: ['bliese-2000'],
        shrout: ['shrout-fleiss-1979'],
        holm: ['holm-1979'],
        cutoffs: ['bliese-2000', 'lebreton-senter-2008'],
      },
    },
    notes: analysis ? [] : notes.map(edition.text),
  };
}

function shareFigure(edition: Edition, { constructs }: LevelsAnalysis): CardFigure {
  const { language, names } = edition;
  return dotsFigure(edition, {
    caption: t(language, 'belonging.figure'),
    series: [t(language, 'axis.icc')],
    axisName: t(language, 'axis.icc'),
    rows: constructs.map(({ construct, icc1 }) => ({
      label: names.construct(construct),
      estimates: [icc1.value === null ? null : { estimate: icc1.value, interval: boundsOf(icc1) }],
    })),
  });
}

function shareTable(edition: Edition, analysis: LevelsAnalysis): CardTable {
  const { language } = edition;
  const { constructs } = analysis;
  const number = 'number' as const;
  return {
    caption: t(language, 'belonging.caption', captionValues(edition, analysis)),
    columns: [
      { head: t(language, 'head.construct') },
      { head: 'ICC(1)', kind: number },
      { head: 'ICC(2)', kind: number },
      { head: t(language, 'head.adjusted'), kind: number },
      { head: t(language, 'head.needed'), kind: number },
      { head: t(language, 'head.mean') },
    ],
    groups: (['cluster', 'firm'] as const).flatMap((level) => {
      const own = constructs.filter((one) => one.level === level);
      const head = t(language, `belonging.${level}`);
      return own.length === 0 ? [] : [{ head, rows: own.map((one) => shareRow(edition, one)) }];
    }),
    note: t(language, 'belonging.note', { level: intervalLevel(analysis) }),
    tall: true,
  };
}

function shareRow(edition: Edition, construct: Construct): CardCell[] {
  const { language } = edition;
  const { icc1, icc2, test, firmsForReliability, aggregation } = construct;
  const needed = firmsForReliability === null ? null : Math.max(1, Math.ceil(firmsForReliability));
  return [
    constructCell(edition, construct.construct),
    figureCell(edition, icc1, share),
    figureCell(edition, icc2, share),
    cardFigure(test.adjustedP, pValue, t(language, 'reason.undefined')),
    cardFigure(needed, count, t(language, 'reason.icc')),
    { text: t(language, `aggregation.${aggregation}`), strong: aggregation === 'supported' },
  ];
}
