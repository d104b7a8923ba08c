import type { Language } from '@qunhai/kernel';
import type { TableSem } from '@qunhai/study';
import { figure } from './figure.ts';
import { methodText } from './messages.ts';
import { invarianceTable } from './sem-fit-lines.ts';
import { right, textTable } from './text-table.ts';

type Partial = NonNullable<TableSem['partial']>;
type Step = Partial['steps'][number];

/** What was freed for the steps of invariance to hold, in order; how they fit with it; and what groups may be compared in. */
export function partialLines(
  { steps, comparesPaths, comparesMeans, fewestInvariant, testsAllLoadings }: Partial,
  groups: readonly string[],
  language: Language,
): string[] {
  const allowed = comparesMeans ? 'means' : comparesPaths ? 'paths' : 'nothing';
  return [
    methodText(language, 'sem.partial'),
    methodText(language, 'sem.partial.search'),
    '',
    ...(steps.some(({ freed }) => freed.length > 0)
      ? [...freedTable(steps, groups, language), '']
      : []),
    ...invarianceTable(steps, language),
    '',
    methodText(language, `sem.partial.${allowed}`),
    methodText(language, 'sem.partial.rule', { fewest: fewestInvariant }),
    ...(testsAllLoadings ? [] : [methodText(language, 'sem.partial.scale')]),
    '',
  ];
}

function freedTable(steps: readonly Step[], groups: readonly string[], language: Language) {
  const header = [
    ...[methodText(language, 'sem.level'), methodText(language, 'sem.freed')],
    ...[methodText(language, 'sem.group-column'), right('χ²(1)'), right('p')],
    ...[right(methodText(language, 'sem.change')), right(methodText(language, 'pls.se'))],
  ];
  const rows = steps.flatMap(({ level, freed, along }) => {
    const name = methodText(language, `sem.level.${level}`);
    return [
      ...along.map((one) => [
        ...[name, parameterName(one), groups[one.group]!],
        ...[right('–'), right('–'), right(methodText(language, 'sem.along')), right('–')],
      ]),
      ...freed.map((one) => [
        ...[name, parameterName(one), groups[one.group]!, right(figure(one.statistic, 2))],
        ...[
          right(figure(one.p, 4)),
          right(figure(one.expectedChange)),
          right(figure(one.standardError)),
        ],
      ]),
    ];
  });
  return textTable(header, rows);
}

function parameterName({ left, operator, right: other }: Step['released'][number]): string {
  return operator === '~1' ? `${left} ~ 1` : `${left} ${operator} ${other}`;
}
