import type { Language } from '@qunhai/kernel';
import type { TablePls } from '@qunhai/study';
import { figure } from './figure.ts';
import { intervalHeading, withLimits } from './interval-cells.ts';
import { methodText } from './messages.ts';
import { noteLines } from './note-lines.ts';
import { groupLines } from './pls-group-lines.ts';
import { moderationLines } from './pls-moderation-lines.ts';
import { right, textTable } from './text-table.ts';

const arrow = (path: readonly string[]) => path.join(' → ');

/** Measurement, structure, products and groups of a PLS model. */
export function plsLines(found: TablePls, language: Language): string[] {
  const { estimator, rows, iterations, resamples, fit, moderation, groups, notes } = found;
  return [
    methodText(language, 'pls.title', {
      ...{ estimator: estimator === 'plsc' ? 'PLSc' : 'PLS', ...rows, iterations },
    }),
    ...(resamples.used > 0 ? [resampledLine(resamples, language)] : []),
    '',
    ...measurementLines(found, language),
    ...structureLines(found, language),
    methodText(language, 'pls.fit', {
      saturated: figure(fit.saturated.srmr),
      estimated: figure(fit.estimated.srmr),
    }),
    '',
    ...(moderation ? moderationLines(moderation, resamples.level, language) : []),
    ...(groups ? groupLines(groups, language) : []),
    ...noteLines(notes, language),
  ];
}

function resampledLine(resamples: TablePls['resamples'], language: Language): string {
  const { requested, used, seed } = resamples;
  const kind = resamples.interval === 'bca' ? 'BCa' : resamples.interval;
  return methodText(language, 'pls.resampled', { requested, used, kind, seed });
}

function measurementLines(found: TablePls, language: Language): string[] {
  const { loadings, weights, reliability, htmt, resamples } = found;
  const word = (key: 'construct' | 'indicator' | 'loading' | 'weight' | 'pair') =>
    methodText(language, `pls.${key}`);
  const ofInterval = intervalHeading(resamples.level, language);
  return [
    methodText(language, 'pls.measurement'),
    ...textTable(
      [
        ...[word('construct'), word('indicator'), right(word('loading')), ofInterval],
        ...[right(word('weight')), ofInterval, right('VIF')],
      ],
      loadings.map((row, i) => [
        ...[row.construct, row.indicator, ...withLimits(row.estimate, row.interval)],
        ...withLimits(weights[i]!.estimate, weights[i]!.interval),
        right(figure(weights[i]!.vif, 2)),
      ]),
    ),
    '',
    methodText(language, 'pls.reliability'),
    ...textTable(
      [word('construct'), ...['α', 'ρA', 'ρC', 'AVE'].flatMap((name) => [right(name), ofInterval])],
      reliability.map((row) => [
        row.construct,
        ...withLimits(row.alpha, row.intervals.alpha),
        ...withLimits(row.rhoA, row.intervals.rhoA),
        ...withLimits(row.rhoC, row.intervals.rhoC),
        ...withLimits(row.ave, row.intervals.ave),
      ]),
    ),
    ...reliability.flatMap(({ construct, note }) =>
      note ? [`${construct}: ${note[language]}`] : [],
    ),
    '',
    methodText(language, 'pls.htmt'),
    ...textTable(
      [word('pair'), right('HTMT'), ofInterval],
      htmt
        .filter(({ value }) => value !== null)
        .map(({ a, b, value, interval: limits }) => [`${a} – ${b}`, ...withLimits(value, limits)]),
    ),
    '',
  ];
}

function structureLines(found: TablePls, language: Language): string[] {
  const { paths, rSquared, fSquared, indirect, total, resamples } = found;
  const word = (key: 'path' | 'estimate' | 'se' | 'construct' | 'adjusted') =>
    methodText(language, `pls.${key}`);
  const ofInterval = intervalHeading(resamples.level, language);
  const tested = [right(word('estimate')), ofInterval, right(word('se')), right('t'), right('p')];
  const cells = (row: Omit<TablePls['indirect'][number], 'path'>) => [
    ...withLimits(row.estimate, row.interval),
    ...[right(figure(row.standardError)), right(figure(row.t, 2)), right(figure(row.p, 4))],
  ];
  const sizeOf = ({ from, to }: { from: string; to: string }) =>
    fSquared.find((row) => row.from === from && row.to === to);
  return [
    methodText(language, 'pls.paths'),
    ...textTable(
      [word('path'), ...tested, right('f²'), ofInterval, right('VIF')],
      paths.map((row) => [
        ...[arrow([row.from, row.to]), ...cells(row)],
        ...withLimits(sizeOf(row)?.value ?? null, sizeOf(row)?.interval ?? null),
        right(figure(row.vif, 2)),
      ]),
    ),
    '',
    methodText(language, 'pls.rsquared'),
    ...textTable(
      [word('construct'), right('R²'), ofInterval, right(word('adjusted'))],
      rSquared.map((row) => [
        ...[row.construct, ...withLimits(row.value, row.interval), right(figure(row.adjusted))],
      ]),
    ),
    '',
    ...(indirect.length > 0
      ? [
          methodText(language, 'pls.indirect'),
          ...textTable(
            [word('path'), ...tested],
            indirect.map((row) => [arrow(row.path), ...cells(row)]),
          ),
          '',
        ]
      : []),
    methodText(language, 'pls.total'),
    ...textTable(
      [word('path'), ...tested],
      total.map((row) => [arrow([row.from, row.to]), ...cells(row)]),
    ),
    '',
  ];
}
