import type { Language } from '@qunhai/kernel';
import type { TableNecessity } from '@qunhai/study';
import { figure, interval } from './figure.ts';
import { methodText } from './messages.ts';
import { noteLines } from './note-lines.ts';
import { right, type TextCell, textTable } from './text-table.ts';

type Bottlenecks = TableNecessity['bottlenecks'][number];

/** Effect sizes with their tests, verdicts, how cases lie about the ceilings and, on request, bottlenecks. */
export function necessityLines(
  found: TableNecessity,
  bottlenecks: boolean,
  language: Language,
): string[] {
  const { outcome, cases, missing, permutations, seed } = found;
  return [
    methodText(language, 'nca.title', { outcome, cases, missing, permutations, seed }),
    '',
    ...effectTable(found, language),
    '',
    ...found.conditions.flatMap(({ condition, ceilings }) =>
      ceilings.map(({ ceiling, words }) =>
        methodText(language, 'nca.verdict', { condition, ceiling, text: words[language] }),
      ),
    ),
    '',
    ...purityLines(found, language),
    '',
    ...(bottlenecks
      ? found.bottlenecks.flatMap((table) => bottleneckLines(table, found, language))
      : []),
    ...noteLines(found.notes, language),
  ];
}

function effectTable({ conditions }: TableNecessity, language: Language): string[] {
  const heading = (key: 'ceiling' | 'effect' | 'without' | 'p' | 'p-interval' | 'accuracy') =>
    methodText(language, `nca.${key}`);
  const header: TextCell[] = [
    ...[methodText(language, 'qca.condition'), heading('ceiling')],
    ...[right(heading('effect')), right(heading('without'))],
    ...[right(heading('p')), right(heading('p-interval')), right(heading('accuracy'))],
  ];
  const rows = conditions.flatMap(({ condition, ceilings }) =>
    ceilings.map(({ ceiling, effectSize, withoutOneCase, test, accuracy }, at) => [
      ...[at === 0 ? condition : '', ceiling],
      right(figure(effectSize)),
      right(interval(withoutOneCase?.least, withoutOneCase?.most)),
      right(figure(test?.p, 4)),
      right(interval(test?.interval[0], test?.interval[1], 4)),
      right(figure(accuracy, 1)),
    ]),
  );
  return textTable(header, rows);
}

function purityLines({ conditions }: TableNecessity, language: Language): string[] {
  const heading = (key: 'noise' | 'exceptions' | 'support' | 'spread' | 'sharpness') =>
    right(methodText(language, `nca.${key}`));
  const header: TextCell[] = [
    ...[methodText(language, 'qca.condition'), methodText(language, 'nca.ceiling')],
    ...[heading('noise'), heading('exceptions'), heading('support')],
    ...[heading('spread'), heading('sharpness')],
  ];
  const rows = conditions.flatMap(({ condition, ceilings }) =>
    ceilings.map(({ ceiling, purity }, at) => [
      ...[at === 0 ? condition : '', ceiling],
      ...[purity.noise, purity.exceptions, purity.support].map((one) => right(figure(one, 1))),
      ...[purity.spread, purity.sharpness].map((one) => right(figure(one, 2))),
    ]),
  );
  const all = conditions.flatMap(({ ceilings }) => ceilings);
  const reasons = new Set(
    all.flatMap(({ purityWords }) => purityWords.map((one) => one[language])),
  );
  const told = [...reasons].map((reason) => `–  ${reason}`);
  if (all.every(({ purity }) => purity.cases === null)) return told;
  return [
    methodText(language, 'nca.purity'),
    ...textTable(header, rows),
    ...told,
    methodText(language, 'nca.purity-note'),
  ];
}

function bottleneckLines(
  { ceiling, rows }: Bottlenecks,
  { outcome, conditions }: TableNecessity,
  language: Language,
): string[] {
  const header = [right(outcome), ...conditions.map(({ condition }) => right(condition))];
  return [
    methodText(language, 'nca.bottleneck', { ceiling }),
    ...textTable(
      header,
      rows.map(({ level, cells }) => [right(figure(level, 0)), ...cells.map(bottleneckCell)]),
    ),
    methodText(language, 'nca.bottleneck-codes'),
    '',
  ];
}

function bottleneckCell({
  code,
  percentageRange,
  percentile,
}: Bottlenecks['rows'][number]['cells'][number]) {
  return right(code ?? `${figure(percentageRange, 1)} (${figure(percentile, 0)})`);
}
