import type { Language } from '@qunhai/kernel';
import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { bounded, count, decimal, pValue } from '../../format/format-number.ts';
import { cardFigure, cardVerbatim } from '../cells.ts';
import type { CardTable } from '../method-card.ts';
import { t } from './messages.ts';

type Model = NonNullable<NonNullable<Assessments['covariance']>['model']>;

/** Where the model misses the data most: the largest modification indices and residuals. */
export function misfitTables(
  { language }: Edition,
  { modification, residuals }: Model,
): CardTable[] {
  const hasErrors = residuals.rows.some(({ standardError }) => standardError !== undefined);
  return [
    ...(modification.rows.length > 0
      ? [
          {
            caption: t(language, 'modification.caption'),
            columns: [
              { head: t(language, 'head.parameter') },
              { head: t(language, 'head.index'), kind: 'number' as const },
              { head: 'p', kind: 'number' as const },
              { head: t(language, 'head.change'), kind: 'number' as const },
            ],
            groups: [
              {
                rows: modification.rows.map(
                  ({ left, operator, right, index, p, expectedChange }) => [
                    cardVerbatim(`${left} ${operator} ${right}`),
                    { text: decimal(index, 1), value: index },
                    { text: pValue(p), value: p },
                    { text: decimal(expectedChange), value: expectedChange },
                  ],
                ),
              },
            ],
            note: t(language, 'modification.note', {
              large: count(modification.large),
              candidates: count(modification.candidates),
              critical: decimal(modification.critical, 2),
              chance: decimal(modification.candidates * 0.001, 1),
            }),
          },
        ]
      : []),
    ...(residuals.rows.length > 0
      ? [
          {
            caption: t(language, 'residuals.caption'),
            columns: [
              { head: t(language, 'head.pair') },
              { head: t(language, 'head.residual'), kind: 'number' as const },
              ...(hasErrors ? [{ head: 'SE', kind: 'number' as const }] : []),
            ],
            groups: [
              {
                rows: residuals.rows.map(({ a, b, value, standardError }) => [
                  cardVerbatim(`${a} – ${b}`),
                  { text: bounded(value), value },
                  ...(hasErrors ? [cardFigure(standardError ?? null, bounded, '—')] : []),
                ]),
              },
            ],
            note: residualNote(language, residuals),
          },
        ]
      : []),
  ];
}

function residualNote(
  language: Language,
  { large, pairs, threshold, expected }: Model['residuals'],
): string {
  const limit = bounded(threshold, 2);
  return [
    t(language, 'residuals.note', { large: count(large), pairs: count(pairs), limit }),
    ...(expected === undefined
      ? []
      : [t(language, 'residuals.expected', { expected: decimal(expected, 1), limit })]),
  ].join(language === 'zh' ? '' : ' ');
}
