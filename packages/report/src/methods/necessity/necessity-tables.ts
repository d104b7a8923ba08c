import type { Edition } from '../../edition/edition.ts';
import { bounded, bracketed, count, decimal, percent, pValue } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import { cardFigure, cardInterval, cardNone } from '../cells.ts';
import { constructCell } from '../construct-cell.ts';
import type { CardCell, CardTable } from '../method-card.ts';
import { t } from './messages.ts';
import {
  type Analysis,
  type Condition,
  type Effect,
  mainEffect,
  type Outcome,
} from './necessity-parts.ts';

const ceilings = [
  ['cr-fdh', 'CR-FDH'],
  ['ce-fdh', 'CE-FDH'],
] as const;

/** Effect sizes of all conditions by both ceilings. */
export function effectTable(edition: Edition, { outcomes }: Analysis): CardTable {
  const { language, names } = edition;
  return {
    caption: t(language, 'effects.caption'),
    columns: [
      { head: t(language, 'head.condition') },
      ...ceilings.flatMap(([, group]) => [
        { head: 'd', kind: 'number' as const, group },
        { head: t(language, 'head.accuracy'), kind: 'number' as const, group },
        { head: t(language, 'head.adjusted'), kind: 'number' as const, group },
      ]),
      { head: t(language, 'head.verdict') },
    ],
    groups: outcomes.map(({ outcome, firms, conditions }) => ({
      head: t(language, 'effects.group', {
        ...{ outcome: names.construct(outcome), firms: count(firms) },
      }),
      rows: conditions.map((condition) => effectRow(edition, condition)),
    })),
    note: t(language, 'effects.note'),
    landscape: true,
    tall: true,
  };
}

function effectRow(edition: Edition, condition: Condition): (CardCell | string)[] {
  const { language } = edition;
  const [main] = ceilings;
  const by = (ceiling: string) => condition.effects.find((one) => one.ceiling === ceiling)!;
  const { verdict } = by(main[0]);
  return [
    constructCell(edition, condition.construct),
    ...ceilings.flatMap(([ceiling]) => effectCells(edition, by(ceiling))),
    { text: t(language, `verdict.${verdict}`), strong: verdict === 'necessary' },
  ];
}

function effectCells({ language }: Edition, effect: Effect): CardCell[] {
  const { d, withoutOneFirm, accuracy, adjustedP } = effect;
  const reason = t(language, 'reason.undefined');
  const format = (value: number) => bounded(value, 2);
  const span = withoutOneFirm && { lower: withoutOneFirm.least, upper: withoutOneFirm.most };
  return [
    cardInterval(d, span, format, reason),
    cardFigure(accuracy, (share) => percent(share, 1), reason),
    cardFigure(adjustedP, pValue, reason),
  ];
}

/** What levels of one outcome need of each condition, and how many firms fall short. */
export function bottleneckTable(edition: Edition, outcome: Outcome): CardTable {
  const { language, names, results } = edition;
  const name = names.construct(outcome.outcome);
  const groups = outcome.bottlenecks.map(({ level, score }) =>
    t(language, 'bottleneck.level', { level, score: decimal(score, 2) }),
  );
  const any = t(language, 'bottleneck.any');
  return {
    caption: t(language, 'bottleneck.caption', { outcome: name }),
    columns: [
      { head: t(language, 'head.condition') },
      ...groups.flatMap((group) => [
        { head: t(language, 'head.required'), kind: 'number' as const, group },
        { head: t(language, 'head.short'), kind: 'number' as const, group },
      ]),
    ],
    groups: [
      {
        rows: [
          ...outcome.conditions.map((condition) => bottleneckRow(edition, outcome, condition)),
          [
            { text: any, strong: true },
            ...outcome.bottlenecks.flatMap(({ shortOfAny }): CardCell[] => [
              { text: '', value: null },
              shortOfAny === null
                ? cardNone(t(language, 'code.NA'))
                : { text: percent(shortOfAny / outcome.firms), value: shortOfAny / outcome.firms },
            ]),
          ],
        ],
      },
    ],
    note: t(language, 'bottleneck.note', {
      ...{ outcome: name, min: outcome.scale.min, max: outcome.scale.max },
      level: levelText(results.run.analysis.level),
    }),
    landscape: true,
  };
}

function bottleneckRow(
  edition: Edition,
  { bottlenecks }: Outcome,
  condition: Condition,
): CardCell[] {
  const { language } = edition;
  const { construct } = condition;
  return [
    {
      ...constructCell(edition, construct),
      strong: mainEffect(condition).verdict === 'necessary',
    },
    ...bottlenecks.flatMap(({ cells }): CardCell[] => {
      const cell = cells.find((one) => one.construct === construct)!;
      const { required, code, share, shareRange } = cell;
      if (code !== null || required === null)
        return [
          { text: code === null ? '—' : t(language, `code.${code}`), value: code },
          { text: '', value: null },
        ];
      return [
        { text: decimal(required, 2), value: required },
        share === null || shareRange === null
          ? { text: '', value: null }
          : {
              ...{ text: percent(share), value: share, interval: shareRange },
              below: bracketed(shareRange, (value) => percent(value)),
            },
      ];
    }),
  ];
}

/** Necessity beside importance and performance; null without importances. */
export function combinedTable(edition: Edition, analysis: Analysis): CardTable | null {
  const { language, names } = edition;
  const outcomes = analysis.outcomes.filter(({ combined }) => combined.length > 0);
  if (outcomes.length === 0) return null;
  const reason = t(language, 'reason.none');
  return {
    caption: t(language, 'combined.caption', { level: analysis.combinedAt }),
    columns: [
      { head: t(language, 'head.condition') },
      { head: t(language, 'head.importance'), kind: 'number' },
      { head: t(language, 'head.performance'), kind: 'number' },
      { head: t(language, 'head.advice'), kind: 'prose' },
    ],
    groups: outcomes.map(({ outcome, combined }) => ({
      head: names.construct(outcome),
      rows: combined.map(({ construct, importance, performance, advice }) => [
        constructCell(edition, construct),
        cardInterval(importance.estimate, importance.interval, (v) => decimal(v, 2), reason),
        cardInterval(performance.estimate, performance.interval, (v) => decimal(v, 1), reason),
        edition.text(advice),
      ]),
    })),
    note: t(language, 'combined.note'),
  };
}
