import type { Assessments } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { count, decimal, pValue } from '../../format/format-number.ts';
import type { CardTable, MethodCard } from '../method-card.ts';
import { t } from './messages.ts';

type Data = NonNullable<Assessments['data']>;

/** Whether the indicators are jointly normal. */
export function normalityCard(edition: Edition, { normality, findings }: Data): MethodCard {
  const { language, results } = edition;
  return {
    id: 'normality',
    title: t(language, 'normality.title'),
    question: t(language, 'normality.question'),
    findings: findings.filter(({ id }) => id === 'normality'),
    figures: [],
    tables: normality ? [mardiaTable(edition, normality)] : [],
    method: {
      text: t(language, 'normality.method', {
        rows: normality ? count(normality.rows) : '—',
        indicators: normality ? count(normality.indicators) : '—',
      }),
      works: { mardia: ['mardia-1970', 'mardia-1974'] },
    },
    notes: results.sem.weighting ? [t(language, 'unweighted')] : [],
  };
}

function mardiaTable(
  { language }: Edition,
  { skewness, kurtosis }: NonNullable<Data['normality']>,
): CardTable {
  const two = (value: number) => ({ text: decimal(value, 2), value });
  return {
    caption: t(language, 'normality.caption'),
    columns: [
      { head: t(language, 'head.measure') },
      { head: t(language, 'head.value'), kind: 'number' },
      { head: t(language, 'head.expected'), kind: 'number' },
      { head: t(language, 'head.statistic'), kind: 'number' },
      { head: 'p', kind: 'number' },
    ],
    groups: [
      {
        rows: [
          [
            t(language, 'skewness'),
            two(skewness.value),
            two(0),
            {
              text: `χ²(${count(skewness.df)}) = ${decimal(skewness.statistic, 1)}`,
              value: skewness.statistic,
            },
            { text: pValue(skewness.p), value: skewness.p },
          ],
          [
            t(language, 'kurtosis'),
            two(kurtosis.value),
            two(kurtosis.expected),
            { text: `z = ${decimal(kurtosis.z, 2)}`, value: kurtosis.z },
            { text: pValue(kurtosis.p), value: kurtosis.p },
          ],
        ],
      },
    ],
  };
}
