import type { Language } from '@qunhai/kernel';
import type { TableSem } from '@qunhai/study';
import { figure, interval } from './figure.ts';
import { intervalHeading } from './interval-cells.ts';
import { methodText } from './messages.ts';
import { noteLines } from './note-lines.ts';
import { partialLines } from './partial-lines.ts';
import { fitLines, invarianceLines } from './sem-fit-lines.ts';
import { right, textTable } from './text-table.ts';

type Parameter = TableSem['parameters'][number];

/** Estimates, fit and what was asked for besides. */
export function semLines(found: TableSem, language: Language): string[] {
  const { estimator, status, iterations, rows, measures, invariance, partial, notes } = found;
  return [
    methodText(language, 'sem.title', {
      ...{ estimator, ...rows, iterations },
      status: methodText(language, `sem.status.${status}`),
    }),
    '',
    ...(measures ? fitLines(measures, language) : []),
    ...parameterLines(found, language),
    ...bootstrapLines(found, language),
    ...rSquaredLines(found, language),
    ...modificationLines(found, language),
    ...residualLines(found, language),
    ...(invariance ? invarianceLines(invariance, language) : []),
    ...(partial ? partialLines(partial, found.groups, language) : []),
    ...noteLines(notes, language),
  ];
}

const sections = [
  ['=~', 'sem.loadings'],
  ['~', 'sem.regressions'],
  ['~~', 'sem.covariances'],
  ['~1', 'sem.intercepts'],
  ['|', 'sem.thresholds'],
  [':=', 'sem.defined'],
] as const;

function parameterLines(found: TableSem, language: Language): string[] {
  const { groups, parameters } = found;
  const defined = parameters.filter(({ operator }) => operator === ':=');
  const others = parameters.filter(({ operator }) => operator !== ':=');
  const ofGroups = groups.flatMap((group, g) => [
    ...(groups.length > 1 ? [methodText(language, 'sem.group', { group }), ''] : []),
    ...sectionLines(
      others.filter((row) => row.group === g),
      found,
      language,
    ),
  ]);
  return [...ofGroups, ...sectionLines(defined, found, language)];
}

function sectionLines(
  rows: readonly Parameter[],
  { level }: TableSem,
  language: Language,
): string[] {
  const ofInterval = intervalHeading(level, language);
  return sections.flatMap(([operator, heading]) => {
    const own = rows.filter((row) => row.operator === operator);
    if (own.length === 0) return [];
    return [
      methodText(language, heading),
      ...textTable(
        [
          ...[methodText(language, 'sem.parameter'), methodText(language, 'sem.label')],
          ...[right(methodText(language, 'pls.estimate')), right(methodText(language, 'pls.se'))],
          ...[right('z'), right('p'), ofInterval],
          ...[right(methodText(language, 'sem.standardized')), ofInterval],
        ],
        own.map(cellsOf),
      ),
      '',
    ];
  });
}

function cellsOf(row: Parameter) {
  const { estimate, standardError, z, p, lower, upper, standardized } = row;
  const isTested = standardError > 0;
  const own = isTested ? [figure(standardError), figure(z, 2), figure(p, 4)] : ['–', '–', '–'];
  // What standardizing itself makes 1 has an error of rounding only.
  const isSure = standardized.standardError > 1e-8;
  return [
    ...[nameOf(row), /^\.p\d+\.$/.test(row.label) ? '' : row.label, right(figure(estimate))],
    ...own.map((text) => right(text)),
    right(isTested ? interval(lower, upper) : '–'),
    right(figure(standardized.estimate)),
    right(isSure ? interval(standardized.lower, standardized.upper) : '–'),
  ];
}

function nameOf({ left, operator, right: other }: Pick<Parameter, 'left' | 'operator' | 'right'>) {
  if (operator === ':=') return left;
  return operator === '~1' ? `${left} ~ 1` : `${left} ${operator} ${other}`;
}

function bootstrapLines({ bootstrap, level }: TableSem, language: Language): string[] {
  if (bootstrap === null) return [];
  const { used, seed, defined, interval: kind } = bootstrap;
  return [
    methodText(language, 'sem.bootstrap', { used, seed, kind: kind === 'bca' ? 'BCa' : kind }),
    ...textTable(
      [
        methodText(language, 'sem.parameter'),
        ...[right(methodText(language, 'pls.estimate')), right(methodText(language, 'pls.se'))],
        intervalHeading(level, language),
      ],
      defined.map((row) => [
        ...[row.name, right(figure(row.estimate)), right(figure(row.standardError))],
        right(interval(row[kind][0], row[kind][1])),
      ]),
    ),
    '',
  ];
}

function rSquaredLines({ rSquared, groups }: TableSem, language: Language): string[] {
  if (rSquared.length === 0) return [];
  return [
    methodText(language, 'sem.rsquared'),
    ...textTable(
      [methodText(language, 'sem.variable'), ...groupHeading(groups, language), right('R²')],
      rSquared.map(({ variable, group, value }) => [
        ...[variable, ...groupCell(groups, group), right(figure(value))],
      ]),
    ),
    '',
  ];
}

/** Rows listed of modification indices and residuals; `--json` has all. */
const listedAtMost = 20;

function modificationLines({ modification, groups }: TableSem, language: Language): string[] {
  if (modification === null) return [];
  const listed = modification.slice(0, listedAtMost);
  return [
    methodText(language, 'sem.mi', { count: listed.length }),
    ...textTable(
      [
        ...[methodText(language, 'sem.parameter'), ...groupHeading(groups, language)],
        ...[right(methodText(language, 'sem.index')), right('p')],
        right(methodText(language, 'sem.change')),
      ],
      listed.map((row) => [
        ...[nameOf(row), ...groupCell(groups, row.group), right(figure(row.index, 2))],
        ...[right(figure(row.p, 4)), right(figure(row.expectedChange))],
      ]),
    ),
    '',
  ];
}

function residualLines({ residuals, groups }: TableSem, language: Language): string[] {
  if (residuals === null) return [];
  const listed = residuals.slice(0, listedAtMost);
  return [
    methodText(language, 'sem.residuals', { count: listed.length }),
    ...textTable(
      [
        ...[methodText(language, 'pls.pair'), ...groupHeading(groups, language)],
        right(methodText(language, 'sem.residual')),
      ],
      listed.map(({ a, b, group, residual }) => [
        ...[`${a} – ${b}`, ...groupCell(groups, group), right(figure(residual))],
      ]),
    ),
    '',
  ];
}

function groupHeading(groups: readonly string[], language: Language): string[] {
  return groups.length > 1 ? [methodText(language, 'sem.group-column')] : [];
}

function groupCell(groups: readonly string[], group: number): string[] {
  return groups.length > 1 ? [groups[group]!] : [];
}
