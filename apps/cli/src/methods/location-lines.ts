import type { Language } from '@qunhai/kernel';
import type { TableLocation } from '@qunhai/study';
import { figure, interval } from './figure.ts';
import { methodText } from './messages.ts';
import { noteLines } from './note-lines.ts';
import { right, textTable } from './text-table.ts';

/** Quotients below the usual cut-off of specialization are left to `--all` and `--json`. */
const listedFrom = 1.25;

/** Quotients with their intervals, regions, concentration, and agglomeration where rows are firms. */
export function locationLines(found: TableLocation, all: boolean, language: Language): string[] {
  const { regions, industries, designEffect, agglomeration, notes } = found;
  return [
    methodText(language, 'location.title', {
      ...{ regions: regions.length, industries: industries.length },
      effect: figure(designEffect, 1),
    }),
    '',
    ...quotientLines(found, all, language),
    '',
    ...regionLines(found, language),
    '',
    ...concentrationLines(found, language),
    '',
    ...(agglomeration === null ? [] : agglomerationLines(agglomeration, language)),
    ...noteLines(notes, language),
  ];
}

function quotientLines({ quotients }: TableLocation, all: boolean, language: Language): string[] {
  const shown = all
    ? quotients
    : quotients
        .filter(({ value }) => value !== null && value >= listedFrom)
        .sort((a, b) => b.value! - a.value!);
  const heading = all
    ? methodText(language, 'location.quotients')
    : methodText(language, 'location.listed', { cutoff: listedFrom, count: shown.length });
  const word = (key: 'region' | 'industry' | 'quotient' | 'standardized') =>
    methodText(language, `location.${key}`);
  return [
    heading,
    ...textTable(
      [
        ...[word('region'), word('industry'), right(word('quotient'))],
        ...[right(methodText(language, 'word.interval')), right(word('standardized'))],
      ],
      shown.map(({ region, industry, value, interval: own, standardized }) => [
        ...[region, industry, right(figure(value, 2))],
        ...[right(interval(own?.[0], own?.[1], 2)), right(figure(standardized, 2))],
      ]),
    ),
  ];
}

function regionLines({ specialization, complexity }: TableLocation, language: Language): string[] {
  const word = (key: 'region' | 'krugman' | 'entropy' | 'diversity' | 'complexity' | 'range') =>
    methodText(language, `location.${key}`);
  return [
    methodText(language, 'location.regions'),
    ...textTable(
      [
        ...[word('region'), right(word('krugman')), right(word('entropy'))],
        ...[right(word('diversity')), right(word('complexity')), right(word('range'))],
      ],
      specialization.map(({ region, krugman, entropy, diversity }, at) => [
        ...[region, right(figure(krugman)), right(figure(entropy)), right(diversity)],
        ...complexityCells(complexity.regions[at]!),
      ]),
    ),
  ];
}

function complexityCells({ value, range }: TableLocation['complexity']['regions'][number]) {
  return [right(figure(value, 2)), right(interval(range?.[0], range?.[1], 2))];
}

function concentrationLines(
  { concentration, complexity }: TableLocation,
  language: Language,
): string[] {
  const word = (key: 'gini' | 'hoover' | 'herfindahl' | 'ubiquity' | 'complexity' | 'range') =>
    methodText(language, `location.${key}`);
  return [
    methodText(language, 'location.concentration'),
    ...textTable(
      [
        methodText(language, 'location.industry'),
        ...[right(word('gini')), right(word('hoover')), right(word('herfindahl'))],
        ...[right(word('ubiquity')), right(word('complexity')), right(word('range'))],
      ],
      concentration.map(({ industry, locationalGini, hoover, herfindahl, ubiquity }, at) => [
        industry,
        ...[locationalGini, hoover, herfindahl].map((value) => right(figure(value))),
        ...[right(ubiquity), ...complexityCells(complexity.industries[at]!)],
      ]),
    ),
  ];
}

function agglomerationLines(
  agglomeration: NonNullable<TableLocation['agglomeration']>,
  language: Language,
): string[] {
  const word = (key: 'plants' | 'random' | 'reading' | 'industry') =>
    methodText(language, `location.${key}`);
  return [
    methodText(language, 'location.agglomeration'),
    ...textTable(
      [
        ...[word('industry'), right(word('plants')), right('γ'), right(word('random'))],
        ...[right('p'), word('reading')],
      ],
      agglomeration.map(({ industry, plants, gamma, randomRange, test, words }) => [
        ...[industry, right(plants), right(figure(gamma))],
        right(interval(randomRange?.[0], randomRange?.[1])),
        right(test ? `${figure(test.p)} ± ${figure(test.standardError)}` : '–'),
        words?.[language] ?? '',
      ]),
    ),
    '',
  ];
}
