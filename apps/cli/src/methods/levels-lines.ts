import type { Language } from '@qunhai/kernel';
import type { TableLevels } from '@qunhai/study';
import { figure, interval } from './figure.ts';
import { methodText } from './messages.ts';
import { noteLines } from './note-lines.ts';
import { right, textTable } from './text-table.ts';

type Agreement = TableLevels['agreement'][number];

/** ICC of every item, and agreement within groups where the scale is known. */
export function levelsLines(found: TableLevels, language: Language): string[] {
  const { group, intraclass, agreement, notes } = found;
  const [first] = intraclass;
  const title = { group, groups: first?.anova.groups ?? 0, rows: first?.rows.given ?? 0 };
  return [
    methodText(language, 'levels.title', title),
    '',
    ...intraclassTable(found, language),
    '',
    ...intraclass.map(({ name, words: { icc1, icc2 } }) =>
      methodText(language, 'levels.words', {
        ...{ item: name, icc1: icc1[language], icc2: icc2[language] },
      }),
    ),
    '',
    ...agreement.flatMap((one) => agreementLines(one, language)),
    ...noteLines(notes, language),
  ];
}

function intraclassTable({ intraclass }: TableLevels, language: Language): string[] {
  const ofInterval = right(methodText(language, 'word.interval'));
  const header = [
    methodText(language, 'levels.item'),
    ...[right('n'), right('ICC(1)'), ofInterval, right('ICC(2)'), ofInterval],
    right(methodText(language, 'levels.f')),
    right(methodText(language, 'levels.needed')),
  ];
  const rows = intraclass.map(({ name, rows: count, icc1, icc2, anova, sizeForReliability70 }) => [
    name,
    right(count.used),
    ...[icc1, icc2].flatMap((icc) => [
      right(figure(icc?.value)),
      right(interval(icc?.interval[0], icc?.interval[1])),
    ]),
    right(figure(anova.p, 4)),
    right(figure(sizeForReliability70, 1)),
  ]);
  return textTable(header, rows);
}

const indices = {
  rwg: 'r_wg',
  rwgStar: 'r*_wg',
  awg: 'a_wg',
  adMean: 'AD (mean)',
  adMedian: 'AD (median)',
} as const;

/** Groups listed one by one; `--json` has all. */
const listedAtMost = 30;

function agreementLines(agreement: Agreement, language: Language): string[] {
  const { scale, nullVariance, groups, items } = agreement;
  const many = items.length > 1;
  const word = (
    key: 'index' | 'mean' | 'median' | 'agreeing' | 'cutoff' | 'group' | 'size' | 'p' | 'verdict',
  ) => methodText(language, `levels.${key}`);
  const name = (key: keyof typeof indices) =>
    many && !key.startsWith('ad') ? `${indices[key]}(${items.length})` : indices[key];
  const keys = Object.keys(indices) as (keyof typeof indices)[];
  return [
    methodText(language, 'levels.agreement', {
      ...{ least: scale.least, most: scale.most, null: agreement.null },
      variance: figure(nullVariance, 2),
    }),
    ...textTable(
      [
        ...[word('index'), right(word('mean')), right(methodText(language, 'word.interval'))],
        ...[right(word('median')), right(word('agreeing')), right(word('cutoff'))],
      ],
      keys.map((key) => {
        const { mean, least, most, median, agreeing, cutoff } = agreement.summary[key];
        return [
          name(key),
          ...[right(figure(mean)), right(interval(least, most)), right(figure(median))],
          ...[right(figure(agreeing, 2)), right(figure(cutoff, 2))],
        ];
      }),
    ),
    '',
    ...textTable(
      [
        ...[word('group'), right(word('size')), right(name('rwg')), right(name('awg'))],
        ...[right(word('p')), word('verdict')],
      ],
      groups
        .slice(0, listedAtMost)
        .map(({ group, size, rwg, awg, p, words }) => [
          ...[group, right(size), right(figure(rwg)), right(figure(awg))],
          right(p === null ? '–' : `${figure(p.value)} ± ${figure(p.standardError)}`),
          words?.[language] ?? '',
        ]),
    ),
    ...(groups.length > listedAtMost
      ? [methodText(language, 'levels.more', { count: groups.length - listedAtMost })]
      : []),
    '',
  ];
}
