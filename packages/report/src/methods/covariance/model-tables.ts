import type { Assessments, Interval } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, decimal, pValue } from '../../format/format-number.ts';
import { cardFigure, cardInterval, cardNone, cardVerbatim } from '../cells.ts';
import type { CardTable } from '../method-card.ts';
import { t } from './messages.ts';

type Model = NonNullable<NonNullable<Assessments['covariance']>['model']>;

/** Paths and explained variance. */
export function pathTable({ language, names }: Edition, { paths, rSquared }: Model): CardTable {
  const reason = t(language, 'reason.fixed');
  return {
    caption: t(language, 'paths.caption'),
    columns: [
      { head: t(language, 'head.path') },
      { head: t(language, 'head.standardized'), kind: 'number' },
      { head: 'B', kind: 'number', title: t(language, 'head.raw') },
      { head: 'SE', kind: 'number' },
      { head: 'p', kind: 'number' },
    ],
    groups: [
      ...[...Map.groupBy(paths, ({ to }) => to)].map(([to, into]) => {
        const explained = rSquared.find(({ construct }) => construct === to);
        return {
          head: t(language, 'paths.of', {
            construct: `${to} ${names.construct(to)}`,
            r2: explained ? bounded(explained.value) : '—',
            interval: explained?.interval
              ? `[${bounded(explained.interval.lower)}, ${bounded(explained.interval.upper)}]`
              : '',
          }),
          rows: into.map(({ from, estimate, standardError, p, standardized }) => [
            cardVerbatim(`${from} → ${to}`),
            cardInterval(standardized.estimate, standardized.interval, decimal, reason),
            { text: decimal(estimate), value: estimate },
            cardFigure(standardError, decimal, reason),
            cardFigure(p, pValue, reason),
          ]),
        };
      }),
    ],
    note: t(language, 'paths.note'),
  };
}

/** Chains of paths as defined parameters. */
export function indirectTable({ language }: Edition, { indirect, bootstrap }: Model): CardTable {
  const reason = t(language, 'reason.no-interval');
  const isResampled = indirect.some((row) => row.bootstrap !== null);
  return {
    caption: t(language, 'indirect.caption'),
    columns: [
      { head: t(language, 'head.path') },
      { head: t(language, 'head.standardized'), kind: 'number' },
      { head: t(language, 'head.delta'), kind: 'number' },
      { head: 'SE', kind: 'number' },
      { head: 'p', kind: 'number' },
      ...(isResampled ? [{ head: t(language, 'head.bootstrap'), kind: 'number' as const }] : []),
    ],
    groups: [
      {
        rows: indirect.map(({ path, estimate, standardError, p, interval, ...row }) => [
          cardVerbatim(path.join(' → ')),
          cardInterval(row.standardized.estimate, row.standardized.interval, decimal, reason),
          cardInterval(estimate, interval, decimal, reason),
          cardFigure(standardError, decimal, reason),
          cardFigure(p, pValue, reason),
          ...(isResampled ? [resampled(row.bootstrap, reason)] : []),
        ]),
      },
    ],
    note: isResampled
      ? t(language, 'indirect.resampled', { used: bootstrap?.used ?? 0 })
      : t(language, 'indirect.note'),
    tall: true,
  };
}

function resampled(interval: Interval | null, reason: string) {
  if (interval === null) return cardNone(reason);
  return {
    text: `[${decimal(interval.lower)}, ${decimal(interval.upper)}]`,
    value: null,
    interval,
  };
}

/** What statements of the theory define. */
export function definedTable(
  { language }: Edition,
  defined: NonNullable<Model['defined']>,
  { bootstrap }: Model,
): CardTable {
  const reason = t(language, 'reason.no-interval');
  const isResampled = defined.some((row) => row.bootstrap !== null);
  return {
    caption: t(language, 'defined.caption'),
    columns: [
      { head: t(language, 'head.defined') },
      { head: t(language, 'head.delta'), kind: 'number' },
      { head: 'SE', kind: 'number' },
      { head: 'p', kind: 'number' },
      ...(isResampled ? [{ head: t(language, 'head.bootstrap'), kind: 'number' as const }] : []),
    ],
    groups: [
      {
        rows: defined.map((row) => [
          cardVerbatim(row.text),
          cardInterval(row.estimate, row.interval, decimal, reason),
          cardFigure(row.standardError, decimal, reason),
          cardFigure(row.p, pValue, reason),
          ...(isResampled ? [resampled(row.bootstrap, reason)] : []),
        ]),
      },
    ],
    note: isResampled
      ? t(language, 'defined.resampled', { used: bootstrap?.used ?? 0 })
      : t(language, 'defined.note'),
  };
}

/** Standardized loadings. */
export function loadingTable({ language, names }: Edition, { loadings }: Model): CardTable {
  const reason = t(language, 'reason.fixed');
  return {
    caption: t(language, 'loadings.caption'),
    columns: [
      { head: t(language, 'head.item'), kind: 'prose' },
      { head: t(language, 'head.standardized'), kind: 'number' },
      { head: t(language, 'head.loading'), kind: 'number', title: t(language, 'head.raw') },
      { head: 'SE', kind: 'number' },
    ],
    groups: [...Map.groupBy(loadings, ({ construct }) => construct)].map(([construct, own]) => ({
      head: `${construct} ${names.construct(construct)}`,
      rows: own.map(({ indicator, estimate, standardError, standardized }) => [
        { text: indicator, verbatim: true, below: names.item(indicator) },
        cardInterval(standardized.estimate, standardized.interval, bounded, reason),
        { text: decimal(estimate), value: estimate },
        cardFigure(standardError, decimal, reason),
      ]),
    })),
    tall: true,
  };
}
