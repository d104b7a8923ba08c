import type { Language } from '@qunhai/kernel';
import type { PlsGroups } from '@qunhai/study';
import { figure, interval } from './figure.ts';
import { methodText } from './messages.ts';
import { right, textTable } from './text-table.ts';

type Pair = PlsGroups['pairs'][number];

/** Groups and their sizes, then every pair: invariance of composites, what it allows, differences of paths. */
export function groupLines(found: PlsGroups, language: Language): string[] {
  const { by, groups, pairs, permutations, seed } = found;
  const list = groups
    .map(({ group, rows }) => methodText(language, 'pls.group-size', { group, rows }))
    .join(language === 'zh' ? '、' : ', ');
  return [
    methodText(language, 'pls.groups', { by, list, permutations, seed }),
    '',
    ...pairs.flatMap((pair) => [
      ...micomLines(pair, language),
      pair.allows[language],
      '',
      ...differenceLines(pair, language),
      '',
    ]),
  ];
}

function micomLines({ groups: [first, second], micom }: Pair, language: Language): string[] {
  const level = Number((100 * micom.significance).toPrecision(6));
  const heading = (key: 'correlation' | 'mean-difference' | 'variance-ratio') =>
    right(methodText(language, `pls.${key}`));
  return [
    methodText(language, 'pls.micom', { first, second }),
    ...textTable(
      [
        ...[methodText(language, 'pls.construct'), heading('correlation')],
        ...[right(methodText(language, 'pls.quantile', { level })), right('p')],
        ...[heading('mean-difference'), right('p'), heading('variance-ratio'), right('p')],
        methodText(language, 'pls.invariance'),
      ],
      micom.compositional.map(({ construct, correlation, quantile, p }, i) => [
        ...[construct, right(figure(correlation)), right(figure(quantile)), right(figure(p))],
        ...[micom.means[i]!, micom.variances[i]!].flatMap((row) => [
          ...[right(figure(row.difference)), right(figure(row.p))],
        ]),
        methodText(language, `pls.invariance.${micom.byConstruct[i]!.invariance}`),
      ]),
    ),
  ];
}

function differenceLines({ groups: [first, second], differences }: Pair, language: Language) {
  return [
    methodText(language, 'pls.differences'),
    ...textTable(
      [
        ...[methodText(language, 'pls.path'), right(first), right(second)],
        ...[right(methodText(language, 'pls.group-difference'))],
        ...[right(methodText(language, 'pls.range')), right('p (Holm)'), ''],
      ],
      differences
        .filter(({ kind }) => kind === 'path')
        .map(({ from, to, estimates, difference, permutation, adjusted, comparable }) => [
          ...[`${from} → ${to}`, right(figure(estimates[0])), right(figure(estimates[1]))],
          right(figure(difference)),
          right(interval(permutation?.lower, permutation?.upper)),
          right(figure(adjusted.permutation ?? permutation?.p, 4)),
          comparable ? '' : methodText(language, 'pls.not-comparable'),
        ]),
    ),
  ];
}
