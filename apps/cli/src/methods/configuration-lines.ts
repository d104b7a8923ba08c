import { type Language, listNames } from '@qunhai/kernel';
import type { TableConfigurations } from '@qunhai/study';
import { figure, interval, plain } from './figure.ts';
import { methodText } from './messages.ts';
import { noteLines } from './note-lines.ts';
import { right, type TextCell, textTable } from './text-table.ts';

type Solution = TableConfigurations['complex'];
type Model = Solution['models'][number];

/** Necessity, truth table and the three solutions with all their models. */
export function configurationLines(found: TableConfigurations, language: Language): string[] {
  const { outcome, conditions, cases, excluded, sets, expected, intermediate } = found;
  const title = { outcome, conditions, cases, excluded: excluded.length };
  return [
    methodText(language, 'qca.title', title),
    ...sets.flatMap(({ set, calibration }) =>
      calibration === null
        ? []
        : [methodText(language, 'qca.calibration', { set, method: methodOf(calibration) })],
    ),
    '',
    ...necessityLines(found, language),
    '',
    ...truthTableLines(found, language),
    '',
    ...solutionLines(methodText(language, 'qca.complex'), found.complex, language),
    ...solutionLines(methodText(language, 'qca.parsimonious'), found.parsimonious, language),
    ...(!expected ? [methodText(language, 'qca.no-intermediate'), ''] : []),
    ...intermediate.flatMap((solution) =>
      solutionLines(
        methodText(language, 'qca.intermediate', { key: solution.key }),
        solution,
        language,
      ),
    ),
    ...sets.flatMap(({ set, notes }) =>
      notes.map((note) => methodText(language, 'qca.note', { set, text: note[language] })),
    ),
    ...noteLines(found.notes, language),
  ];
}

type Calibration = NonNullable<TableConfigurations['sets'][number]['calibration']>;

function methodOf(calibration: Calibration): string {
  const anchors: readonly number[] =
    'thresholds' in calibration
      ? calibration.thresholds
      : Object.values(calibration.anchors).flat();
  return `${calibration.method}(${anchors.map(plain).join(', ')})`;
}

function necessityLines({ necessity, necessary }: TableConfigurations, language: Language) {
  const word = (key: 'condition' | 'consistency' | 'relevance' | 'coverage') =>
    methodText(language, `qca.${key}`);
  const header = [
    word('condition'),
    ...[right(word('consistency')), right(word('relevance')), right(word('coverage'))],
  ];
  const rows = necessity.map(({ expression, necessity: { consistency, relevance, coverage } }) => [
    expression,
    ...[consistency, relevance, coverage].map((value) => right(figure(value))),
  ]);
  const list = necessary.map(
    ({ expression, consistency, relevance, coverage }) =>
      `${expression} (${[consistency, relevance, coverage].map((value) => figure(value)).join(', ')})`,
  );
  return [
    methodText(language, 'qca.necessity'),
    ...textTable(header, rows),
    methodText(language, 'qca.necessary', {
      list:
        list.length > 0
          ? list.join(language === 'zh' ? '；' : '; ')
          : methodText(language, 'word.none'),
    }),
  ];
}

function truthTableLines(found: TableConfigurations, language: Language): string[] {
  const { conditions, truthTable, cutoffs } = found;
  const { consistency, pri, frequency } = cutoffs;
  const header: TextCell[] = [
    ...conditions.map(right),
    right(methodText(language, 'qca.output')),
    right('n'),
    right(methodText(language, 'qca.consistency')),
    right('PRI'),
    methodText(language, 'qca.cases'),
  ];
  const rows = truthTable.map((row) => [
    ...row.configuration.map(right),
    ...[right(row.output), right(row.n), right(figure(row.consistency)), right(figure(row.pri))],
    listed(row.cases, language),
  ]);
  const values = { incl: plain(consistency ?? 0), pri: plain(pri ?? 0), n: frequency ?? 1 };
  return [methodText(language, 'qca.table', values), ...textTable(header, rows)];
}

/** Cases named in a line; `--json` names all. */
const namedAtMost = 12;

function listed(cases: readonly string[], language: Language): string {
  const more = cases.length - namedAtMost;
  return listNames(language, cases.slice(0, namedAtMost)) + (more > 0 ? ` … (+${more})` : '');
}

function solutionLines(title: string, solution: Solution, language: Language): string[] {
  const { state, models, modelCount } = solution;
  if (state === 'no-positive-rows') return [methodText(language, 'qca.no-rows', { title }), ''];
  if (state === 'everything') return [methodText(language, 'qca.everything', { title }), ''];
  const heading =
    modelCount > 1 ? methodText(language, 'qca.tied', { title, count: modelCount }) : title;
  return [heading, ...models.flatMap((model) => modelLines(model, language)), ''];
}

function modelLines({ name, expression, terms, fit, withoutOneCase }: Model, language: Language) {
  const header: TextCell[] = [
    `${name}: ${expression}`,
    right(methodText(language, 'qca.consistency')),
    right('PRI'),
    right(methodText(language, 'qca.coverage')),
    right(methodText(language, 'qca.unique')),
    methodText(language, 'qca.cases'),
  ];
  const figures = (values: readonly (number | null)[]) => values.map((v) => right(figure(v)));
  const { consistency, coverage } = withoutOneCase;
  return [
    ...textTable(header, [
      ...terms.map((term) => [
        `  ${term.expression}`,
        ...figures([term.consistency, term.pri, term.coverage, term.uniqueCoverage]),
        listed(term.cases, language),
      ]),
      [
        `  ${methodText(language, 'qca.whole')}`,
        ...figures([fit.consistency, fit.pri, fit.coverage]),
      ],
    ]),
    methodText(language, 'qca.without', {
      consistency: interval(consistency?.[0], consistency?.[1]),
      coverage: interval(coverage?.[0], coverage?.[1]),
    }),
  ];
}
