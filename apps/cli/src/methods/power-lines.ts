import type { Language } from '@qunhai/kernel';
import type { PlannedPower } from '@qunhai/study';
import { figure, interval, plain } from './figure.ts';
import { methodText } from './messages.ts';
import { noteLines } from './note-lines.ts';
import { right, textTable } from './text-table.ts';

const estimatorNames = { pls: 'PLS', plsc: 'PLSc', ml: 'ML' } as const;

/** Power at every size, the sizes that suffice, and rules of thumb beside them. */
export function powerLines(power: PlannedPower, language: Language): string[] {
  const { replications, seed, rSquared } = power;
  const estimator = estimatorNames[power.estimator];
  const list = rSquared.map(({ construct, value }) => `${construct} ${figure(value, 2)}`);
  return [
    methodText(language, 'power.title', { estimator, replications, seed }),
    methodText(language, 'power.rsquared', { list }),
    '',
    ...sizeTable(power, language),
    '',
    ...reachedLines(power, language),
    '',
    ...noteLines(power.notes, language),
  ];
}

function sizeTable({ sizes }: PlannedPower, language: Language): string[] {
  const word = (key: 'path' | 'value' | 'power' | 'bias' | 'coverage') =>
    methodText(language, `power.${key}`);
  const ofInterval = right(methodText(language, 'word.interval'));
  const header = [
    ...[word('path'), right(word('value')), right('n'), right(word('power')), ofInterval],
    ...[right(word('bias')), right(word('coverage')), ofInterval],
  ];
  const quantities = sizes[0]?.quantities ?? [];
  const rows = quantities.flatMap(({ name, population }, at) =>
    sizes.map(({ rows: n, quantities: own }, size) => {
      const { power, bias, biasError, coverage } = own[at]!;
      return [
        size === 0 ? name : '',
        right(size === 0 ? figure(population, 3) : ''),
        right(n),
        right(figure(power.value, 2)),
        right(interval(power.lower, power.upper, 2)),
        right(`${figure(bias)} ± ${figure(biasError)}`),
        right(figure(coverage.value, 2)),
        right(interval(coverage.lower, coverage.upper, 2)),
      ];
    }),
  );
  return textTable(header, rows);
}

function reachedLines({ reached, rules, target }: PlannedPower, language: Language): string[] {
  const none = methodText(language, 'word.none');
  const size = (rows: number | null) => (rows === null ? none : String(rows));
  const heading = (key: 'smallest' | 'surely' | 'inverse' | 'gamma') =>
    right(methodText(language, `power.${key}`));
  return [
    methodText(language, 'power.reached', {
      target: plain(target),
      rows: size(reached.all.rows),
      surely: size(reached.all.surely),
    }),
    methodText(language, 'power.rules'),
    '',
    ...textTable(
      [
        methodText(language, 'power.path'),
        ...[heading('smallest'), heading('surely'), heading('inverse'), heading('gamma')],
      ],
      reached.paths.map(({ path, rows, surely }, at) => [
        path,
        ...[right(size(rows)), right(size(surely))],
        right(rules[at]!.rule?.inverseSquareRoot ?? '–'),
        right(rules[at]!.rule?.gammaExponential ?? '–'),
      ]),
    ),
  ];
}
