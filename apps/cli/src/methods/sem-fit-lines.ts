import type { Language } from '@qunhai/kernel';
import type { TableSem } from '@qunhai/study';
import { figure, interval } from './figure.ts';
import { methodText } from './messages.ts';
import { right, textTable } from './text-table.ts';

type Measures = NonNullable<TableSem['measures']>;
type Ladder = NonNullable<TableSem['invariance']>;
type Row = readonly [name: string, ...values: string[]];

/** Fit measures side by side: plain, scaled, robust. */
export function fitLines(measures: Measures, language: Language): string[] {
  const { scaled, robust } = measures;
  const heading = (key: 'plain' | 'scaled' | 'robust') => right(methodText(language, `sem.${key}`));
  const header = [
    ...[methodText(language, 'sem.measure'), heading('plain')],
    ...(scaled ? [heading('scaled')] : []),
    ...(robust ? [heading('robust')] : []),
  ];
  const rows = [...testRows(measures, language), ...singleRows(measures, language)];
  return [
    methodText(language, 'sem.fit'),
    ...textTable(
      header,
      rows.map(([name, plain, ofScaled = '', ofRobust = '']) => [
        ...[name, right(plain ?? '')],
        ...(scaled ? [right(ofScaled)] : []),
        ...(robust ? [right(ofRobust)] : []),
      ]),
    ),
    '',
  ];
}

function testRows({ test, relative, rmsea, scaled, robust }: Measures, language: Language): Row[] {
  const range = (fit: { lower: number; upper: number } | undefined) =>
    interval(fit?.lower, fit?.upper);
  return [
    ['χ²', figure(test.statistic), figure(scaled?.test.statistic)],
    [methodText(language, 'sem.df'), String(test.df), scaled ? String(scaled.test.df) : ''],
    ['p', figure(test.p, 4), figure(scaled?.test.p, 4)],
    ['CFI', figure(relative.cfi), figure(scaled?.relative.cfi), figure(robust?.cfi)],
    ['TLI', figure(relative.tli), figure(scaled?.relative.tli), figure(robust?.tli)],
    ['RMSEA', figure(rmsea.rmsea), figure(scaled?.rmsea.rmsea), figure(robust?.rmsea.rmsea)],
    [
      methodText(language, 'sem.rmsea-interval'),
      ...[range(rmsea), range(scaled?.rmsea), range(robust?.rmsea)],
    ],
    [
      methodText(language, 'sem.close'),
      ...[rmsea, scaled?.rmsea, robust?.rmsea].map((fit) => figure(fit?.pClose)),
    ],
  ];
}

function singleRows({ srmr, information, further }: Measures, language: Language): Row[] {
  return [
    ['SRMR', figure(srmr)],
    ['ECVI', figure(further.ecvi)],
    ...(further.gfi === null ? [] : [['GFI', figure(further.gfi)] as const]),
    ...(information === null
      ? []
      : [
          [
            methodText(language, 'sem.log-likelihood'),
            figure(information.logLikelihood, 2),
          ] as const,
          ['AIC', figure(information.aic, 2)] as const,
          ['BIC', figure(information.bic, 2)] as const,
        ]),
  ];
}

/** Steps of measurement invariance, each against the one before. */
export function invarianceLines(ladder: Ladder, language: Language): string[] {
  return [methodText(language, 'sem.invariance'), ...invarianceTable(ladder, language), ''];
}

/** The same as a table; of steps with some parameters left free as well. */
export function invarianceTable(ladder: Ladder, language: Language): string[] {
  const verdict = (holds: boolean | null) => {
    if (holds === null) return methodText(language, 'sem.untold');
    return methodText(language, holds ? 'sem.holds' : 'sem.fails');
  };
  return textTable(
    [
      methodText(language, 'sem.level'),
      ...['χ²', methodText(language, 'sem.df'), 'CFI', 'RMSEA', 'Δχ²', 'Δdf', 'p'].map(right),
      ...['ΔCFI', 'ΔRMSEA', 'ΔSRMR'].map(right),
      methodText(language, 'sem.verdict'),
    ],
    ladder.map(({ level, measures, difference, changes, holds }) => {
      const { test, relative, rmsea, scaled, robust } = measures;
      const cfi = robust?.cfi ?? scaled?.relative.cfi ?? relative.cfi;
      const best = robust?.rmsea ?? scaled?.rmsea ?? rmsea;
      return [
        methodText(language, `sem.level.${level}`),
        ...[right(figure((scaled?.test ?? test).statistic)), right(test.df)],
        ...[right(figure(cfi)), right(figure(best.rmsea))],
        ...[right(figure(difference?.statistic)), right(difference?.df ?? '–')],
        right(figure(difference?.p, 4)),
        ...[right(figure(changes?.cfi)), right(figure(changes?.rmsea))],
        ...[right(figure(changes?.srmr)), verdict(holds)],
      ];
    }),
  );
}
