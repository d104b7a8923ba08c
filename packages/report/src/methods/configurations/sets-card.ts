import type { Edition } from '../../edition/edition.ts';
import { drawCalibrationPanels } from '../../figures/calibration-panels.ts';
import { bounded, count, decimal, percent } from '../../format/format-number.ts';
import { t as page } from '../../page/messages.ts';
import { cardVerbatim } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import type { CardCell, CardFigure, CardTable, MethodCard } from '../method-card.ts';
import { nameWithId } from '../name-with-id.ts';
import {
  type Analysis,
  type Configurations,
  combination,
  type Direction,
  firmsCell,
  intervalLevel,
  type Outcome,
  ratioCell,
} from './configuration-parts.ts';
import { t } from './messages.ts';
import { groupHead } from './role-table.ts';

type Calibrated = Outcome['sets'][number];
type Row = Direction['rows'][number];

/** From which score on a firm counts as high, single conditions, and the truth tables. */
export function setsCard(
  edition: Edition,
  { findings }: Configurations,
  { outcomes }: Analysis,
): MethodCard {
  const { language } = edition;
  const sets = [
    ...new Map(outcomes.flatMap((one) => one.sets).map((set) => [set.construct, set])).values(),
  ];
  return {
    id: 'configurations-sets',
    title: t(language, 'sets.title'),
    question: t(language, 'sets.question'),
    findings: findings.filter(({ id }) => id.endsWith('.skewed')),
    figures: [calibrationFigure(edition, sets)],
    tables: [
      calibrationTable(edition, sets),
      singleTable(edition, outcomes),
      truthTable(edition, outcomes),
    ],
    method: {
      text: t(language, 'sets.method'),
      works: {
        ...{ ragin: ['ragin-2008'], fiss: ['fiss-2011'], oana: ['oana-2021'] },
        schneider: ['schneider-wagemann-2012'],
      },
    },
    notes: [],
  };
}

function calibrationFigure(edition: Edition, sets: readonly Calibrated[]): CardFigure {
  const { language } = edition;
  const caption = t(language, 'sets.figure');
  return {
    caption,
    note: t(language, 'sets.figure-note'),
    draw: (id) =>
      drawCalibrationPanels({
        ...{ id, language, title: caption, format: decimal },
        description: sets
          .map(({ construct }) => nameWithId(edition, construct))
          .join(page(language, 'page.part-separator')),
        legend: {
          counts: t(language, 'sets.counts'),
          crossover: t(language, 'sets.crossover'),
          anchors: t(language, 'sets.anchors'),
        },
        panels: sets.map(({ construct, source, share, scale, edges, counts, anchors }) => ({
          ...{ title: nameWithId(edition, construct), scale, edges, counts, anchors },
          remark: t(language, 'sets.remark', {
            source: t(language, `source.${source}`),
            share: percent(share),
          }),
        })),
      }),
  };
}

function calibrationTable(edition: Edition, sets: readonly Calibrated[]): CardTable {
  const { language } = edition;
  const points = (value: number): CardCell => ({ text: decimal(value, 2), value });
  return {
    caption: t(language, 'sets.caption'),
    columns: [
      { head: t(language, 'head.construct') },
      { head: t(language, 'head.source') },
      { head: t(language, 'head.exclusion'), kind: 'number' },
      { head: t(language, 'head.crossover'), kind: 'number' },
      { head: t(language, 'head.inclusion'), kind: 'number' },
      { head: t(language, 'head.share'), kind: 'number' },
    ],
    groups: [
      {
        rows: sets.map(({ construct, source, anchors, share, skewed }) => [
          constructCell(edition, construct),
          t(language, `source.${source}`),
          points(anchors.exclusion),
          points(anchors.crossover),
          points(anchors.inclusion),
          {
            ...{ text: percent(share), value: share },
            ...(skewed && { reason: t(language, 'sets.skewed') }),
          },
        ]),
      },
    ],
  };
}

function singleTable(edition: Edition, outcomes: readonly Outcome[]): CardTable {
  const { language } = edition;
  const directions = [
    ['high', 'forHigh'],
    ['not-high', 'forNotHigh'],
  ] as const;
  const isNecessary = (fit: Outcome['single'][number]['forHigh']) =>
    (fit.consistency?.estimate ?? 0) >= 0.9 && (fit.relevance?.estimate ?? 0) >= 0.5;
  return {
    caption: t(language, 'single.caption'),
    columns: [
      { head: t(language, 'head.condition') },
      ...directions.flatMap(([direction]) =>
        [t(language, 'row.consistency'), 'RoN', t(language, 'head.coverage')].map((head) => ({
          ...{ head, kind: 'number' as const },
          group: groupHead(edition, direction),
        })),
      ),
    ],
    groups: outcomes.map(({ outcome, single }) => ({
      head: nameWithId(edition, outcome),
      rows: single.map((one) => [
        cardVerbatim(combination([one])),
        ...directions.flatMap(([, key]) => {
          const { consistency, relevance, coverage } = one[key];
          const strong = isNecessary(one[key]);
          return [consistency, relevance, coverage].map((figure) => ({
            ...ratioCell(edition, figure),
            strong,
          }));
        }),
      ]),
    })),
    note: t(language, 'single.note', { level: intervalLevel(edition) }),
    landscape: true,
    tall: true,
  };
}

function truthTable(edition: Edition, outcomes: readonly Outcome[]): CardTable {
  const { language } = edition;
  const directions = ['high', 'not-high'] as const;
  return {
    caption: t(language, 'rows.caption'),
    columns: [
      { head: t(language, 'head.combination') },
      { head: t(language, 'row.firms'), kind: 'number' },
      ...directions.flatMap((direction) =>
        [t(language, 'row.consistency'), t(language, 'row.pri'), t(language, 'head.leads')].map(
          (head) => ({
            ...{ head, kind: 'number' as const },
            group: groupHead(edition, direction),
          }),
        ),
      ),
    ],
    groups: outcomes.map((outcome) => {
      const [high, other] = outcome.directions;
      return {
        head: truthTableHead(edition, outcome),
        rows: high!.rows
          .map((row, k) => ({ row, opposite: other!.rows[k]! }))
          .toSorted(
            (a, b) => (b.row.consistency?.estimate ?? 0) - (a.row.consistency?.estimate ?? 0),
          )
          .map(({ row, opposite }) => [
            cardVerbatim(
              combination(
                outcome.conditions.map((construct, j) => ({
                  ...{ construct, level: row.configuration[j]! },
                })),
              ),
            ),
            firmsCell(edition, row.firms),
            ...rowFigures(edition, row),
            ...rowFigures(edition, opposite),
          ]),
      };
    }),
    note: t(language, 'rows.note', { level: intervalLevel(edition) }),
    landscape: true,
    tall: true,
  };
}

function truthTableHead(edition: Edition, outcome: Outcome): string {
  const { consistency, pri, frequency } = outcome.cutoffs;
  const [high] = outcome.directions;
  return t(edition.language, 'rows.group', {
    ...{ outcome: nameWithId(edition, outcome.outcome), firms: count(outcome.firms) },
    ...{ possible: count(high!.possible), observed: count(high!.rows.length) },
    ...{ consistency: bounded(consistency, 2), pri: bounded(pri, 2), frequency },
  });
}

function rowFigures(edition: Edition, { consistency, pri, output }: Row): (CardCell | string)[] {
  const leads = output === '1' ? 'yes' : 'no';
  return [
    ratioCell(edition, consistency),
    ratioCell(edition, pri),
    output === '?' ? '—' : { text: t(edition.language, leads), strong: output === '1' },
  ];
}
