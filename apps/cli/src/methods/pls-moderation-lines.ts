import type { Language } from '@qunhai/kernel';
import type { PlsModeration, TermEffect } from '@qunhai/study';
import { figure } from './figure.ts';
import { intervalHeading, withLimits } from './interval-cells.ts';
import { methodText } from './messages.ts';
import { right, textTable } from './text-table.ts';

const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace('-', '−'));

/** Sizes of products, simple slopes, Johnson–Neyman regions and moderated mediation. */
export function moderationLines(
  { approach, terms, mediation }: PlsModeration,
  level: number,
  language: Language,
): string[] {
  const ofInterval = intervalHeading(level, language);
  const sized = terms.map(({ term, to, size }) => [
    `${term} → ${to}`,
    ...withLimits(size.value, size.interval),
    size.size === null ? '–' : methodText(language, `pls.size.${size.size}`),
  ]);
  return [
    methodText(language, 'pls.terms', { approach }),
    ...textTable(
      [
        ...[methodText(language, 'pls.path'), right('f²'), ofInterval],
        methodText(language, 'pls.size'),
      ],
      sized,
    ),
    '',
    ...slopeLines(terms, level, language),
    ...regionLines(terms, language),
    ...(mediation.length > 0 ? mediationLines(mediation, level, language) : []),
  ];
}

function slopeLines(terms: readonly TermEffect[], level: number, language: Language): string[] {
  const rows = terms.flatMap(({ predictor, moderator, to, slopes }) =>
    slopes.map(({ at, estimate, interval, p }) => [
      ...[`${predictor} → ${to}`, `${moderator} = ${signed(at[moderator]!)}`],
      ...[...withLimits(estimate, interval), right(figure(p, 4))],
    ]),
  );
  if (rows.length === 0) return [];
  return [
    methodText(language, 'pls.slopes'),
    ...textTable(
      [
        ...[methodText(language, 'pls.path'), methodText(language, 'pls.at')],
        ...[
          right(methodText(language, 'pls.effect')),
          intervalHeading(level, language),
          right('p'),
        ],
      ],
      rows,
    ),
    '',
  ];
}

function regionLines(terms: readonly TermEffect[], language: Language): string[] {
  const lines = terms.flatMap(({ predictor, to, moderator, regions }) =>
    (regions?.regions ?? []).map(({ from, to: end, effect, share }) => {
      const range = `${figure(from, 2)} … ${figure(end, 2)}`;
      const words = methodText(language, `pls.region.${effect}`);
      return [
        ...[`${predictor} → ${to}`, `${moderator}: ${range}`, words],
        right(share === null ? '–' : `(${figure(100 * share, 0)} %)`),
      ];
    }),
  );
  if (lines.length === 0) return [];
  const [first, ...rest] = lines;
  return [methodText(language, 'pls.regions'), ...textTable(first!, rest), ''];
}

function mediationLines(
  mediation: PlsModeration['mediation'],
  level: number,
  language: Language,
): string[] {
  const rows = mediation.flatMap(({ chain, moderator, index, conditional, contrasts }) => [
    [
      ...[chain.join(' → '), moderator, methodText(language, 'pls.index')],
      ...withLimits(index?.estimate ?? null, index?.interval ?? null),
    ],
    ...conditional.map(({ at, estimate, interval }) => [
      ...['', '', signed(at[moderator]!), ...withLimits(estimate, interval)],
    ]),
    ...(index === null
      ? contrasts.map(({ lower, upper, estimate, interval }) => [
          ...['', ''],
          methodText(language, 'pls.difference', {
            lower: signed(lower[moderator]!),
            upper: signed(upper[moderator]!),
          }),
          ...withLimits(estimate, interval),
        ])
      : []),
  ]);
  return [
    methodText(language, 'pls.mediation'),
    ...textTable(
      [
        ...[methodText(language, 'pls.path'), methodText(language, 'pls.moderator')],
        methodText(language, 'pls.at'),
        ...[right(methodText(language, 'pls.effect')), intervalHeading(level, language)],
      ],
      rows,
    ),
    '',
  ];
}
