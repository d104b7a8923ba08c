import { listNames } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../../edition/edition.ts';
import { count, decimal } from '../../../format/format-number.ts';
import type { CardTable } from '../../method-card.ts';
import { effectCell, estimateCells } from '../effect-cells.ts';
import { t as shared } from '../messages.ts';
import { latentName, type Model } from './estimation-words.ts';
import { estimationText as t } from './messages.ts';

type Check = NonNullable<NonNullable<Assessments['covariance']>['ordinal']>;

/** Thresholds between the answers to every item. */
export function thresholdTable(
  { language, names }: Edition,
  { thresholds }: NonNullable<Model['ordinal']>,
): CardTable {
  return {
    caption: t(language, 'thresholds.caption'),
    columns: [
      { head: shared(language, 'head.item'), kind: 'prose' },
      { head: t(language, 'thresholds.head'), kind: 'prose' },
    ],
    groups: [
      {
        rows: thresholds.map(({ item, values }) => [
          { text: item, verbatim: true, below: names.item(item) },
          values
            .map(({ estimate, interval }) =>
              interval === null
                ? decimal(estimate)
                : `${decimal(estimate)} [${decimal(interval.lower)}, ${decimal(interval.upper)}]`,
            )
            .join(language === 'zh' ? '，' : '; '),
        ]),
      },
    ],
    note: t(language, 'thresholds.note'),
    tall: true,
  };
}

/** Hypothesized effects with answers as numbers and as ordered categories. */
export function orderTable({ language }: Edition, check: Check, model: Model): CardTable {
  const { effects, rows, given } = check;
  const none = shared(language, 'reason.no-estimate');
  const untested = shared(language, 'reason.no-interval');
  const columns = [
    {
      key: 'ml' as const,
      group: t(language, 'order.numbers', { estimator: latentName(language, model) }),
    },
    { key: 'ordinal' as const, group: t(language, 'order.ordinal') },
  ];
  return {
    caption: t(language, 'order.caption'),
    columns: [
      { head: shared(language, 'head.effect') },
      ...columns.flatMap(({ group }) => [
        { head: shared(language, 'head.estimate'), group, kind: 'number' as const },
        { head: shared(language, 'head.verdict'), group },
      ]),
      { head: shared(language, 'head.differs') },
    ],
    groups: [
      {
        rows: effects.map((row) => [
          effectCell(language, row),
          ...columns.flatMap(({ key }) => estimateCells(language, row[key], none, untested)),
          listNames(
            language,
            row.disagreements.map((kind) => shared(language, `differs.${kind}`)),
          ) || shared(language, 'differs.not'),
        ]),
      },
    ],
    note: [
      t(language, 'order.note', { rows: count(rows), given: count(given) }),
      ...new Set(effects.flatMap(({ text }) => (text ? [text[language]] : []))),
    ].join(language === 'zh' ? '' : ' '),
    tall: true,
  };
}
