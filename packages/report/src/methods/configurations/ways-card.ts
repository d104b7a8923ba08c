import type { Edition } from '../../edition/edition.ts';
import { bounded } from '../../format/format-number.ts';
import { cardNone } from '../cells.ts';
import type { CardCell, CardTable, CitingText, MethodCard } from '../method-card.ts';
import { nameWithId } from '../name-with-id.ts';
import {
  type Analysis,
  type Configurations,
  type Direction,
  intervalLevel,
  type Main,
  ratioCell,
} from './configuration-parts.ts';
import { t } from './messages.ts';
import { groupHead, roleTable } from './role-table.ts';
import { xyFigure } from './xy-figure.ts';

/** Findings that tell ways; the others tell how far they can be relied on. */
const told = /\.(high|not-high|necessary)$/;

/** Which combinations lead to high outcomes and to their absence. It also tells why nothing could be computed. */
export function waysCard(
  edition: Edition,
  { findings, notes, analysis = null }: Configurations,
): MethodCard {
  const { language } = edition;
  const outcomes = analysis?.outcomes ?? [];
  const targets = outcomes.filter(({ target }) => target);
  const figure = xyFigure(edition, targets);
  return {
    id: 'configurations',
    title: t(language, 'ways.title'),
    question: t(language, 'ways.question'),
    findings: findings.filter(({ id }) => told.test(id)),
    figures: figure ? [figure] : [],
    tables: analysis
      ? [
          ...outcomes.map((outcome) => roleTable(edition, outcome)).filter((one) => one !== null),
          solutionTable(edition, analysis),
        ]
      : [],
    method: methodText(edition, analysis),
    notes: notes.map(edition.text),
  };
}

function methodText(edition: Edition, analysis: Analysis | null): CitingText {
  const { language } = edition;
  const ragin = ['ragin-2008'] as const;
  const [first] = analysis?.outcomes ?? [];
  if (first === undefined) return { text: t(language, 'ways.method-none'), works: { ragin } };
  const frequencies = analysis!.outcomes.map(({ cutoffs }) => cutoffs.frequency);
  return {
    text: t(language, 'ways.method', {
      consistency: bounded(first.cutoffs.consistency, 2),
      pri: bounded(first.cutoffs.pri, 2),
      frequency: [...new Set(frequencies)].toSorted((a, b) => a - b).join('–'),
      level: intervalLevel(edition),
    }),
    works: {
      ...{ ragin, marx: ['marx-dusa-2011'], greckhamer: ['greckhamer-2018'] },
      ...{ schneider: ['schneider-wagemann-2012'], fiss: ['fiss-2011'], cochran: ['cochran-1977'] },
    },
  };
}

function solutionTable(edition: Edition, { outcomes }: Analysis): CardTable {
  const { language } = edition;
  const number = 'number' as const;
  return {
    caption: t(language, 'solutions.caption'),
    columns: [
      { head: t(language, 'head.direction') },
      { head: t(language, 'head.kind') },
      { head: t(language, 'head.ways'), kind: number },
      { head: t(language, 'row.consistency'), kind: number },
      { head: t(language, 'head.range'), kind: number },
      { head: t(language, 'row.pri'), kind: number },
      { head: t(language, 'head.coverage'), kind: number },
      { head: t(language, 'head.range'), kind: number },
      { head: t(language, 'head.models'), kind: number },
      { head: t(language, 'head.excluded'), kind: number },
    ],
    groups: outcomes.map((outcome) => ({
      head: nameWithId(edition, outcome.outcome),
      rows: outcome.directions.map((direction) => [
        groupHead(edition, direction.direction),
        ...solutionRow(edition, direction),
      ]),
    })),
    note: t(language, 'solutions.note', { level: intervalLevel(edition) }),
    landscape: true,
  };
}

function solutionRow(edition: Edition, { main, excluded }: Direction): (CardCell | string)[] {
  const { language } = edition;
  if (main === null) {
    const none = cardNone(t(language, 'reason.no-way'));
    return [...Array.from({ length: 8 }, () => none), `${excluded}`];
  }
  const { consistency, coverage } = main.withoutOneFirm;
  return [
    t(language, `kind.${main.kind}`),
    `${main.columns.length}`,
    ratioCell(edition, main.consistency),
    rangeCell(edition, consistency),
    ratioCell(edition, main.pri),
    ratioCell(edition, main.coverage),
    rangeCell(edition, coverage),
    `${main.alternatives}`,
    `${excluded}`,
  ];
}

function rangeCell({ language }: Edition, range: Main['withoutOneFirm']['coverage']): CardCell {
  if (range === null) return cardNone(t(language, 'reason.undefined'));
  return { text: `${bounded(range.least, 2)}–${bounded(range.most, 2)}` };
}
