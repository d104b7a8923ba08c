import type { Language } from '@qunhai/kernel';
import { mediatedTally, type Results } from '@qunhai/results';
import { message } from './messages.ts';

/** How many indices of moderated mediation were found, whether chance alone would bring as many, and which; nothing where none was judged. */
export function mediatedLines(
  language: Language,
  { sem, run }: Pick<Results, 'sem' | 'run'>,
): string[] {
  const { moderatedMediation: rows = [] } = sem;
  if (rows.length === 0) return [];
  const { judged, found, expected, probability, outcome } = mediatedTally(rows, run.analysis.level);
  if (judged === 0) return [];
  return [
    message(language, `run.mediated.${outcome}`, {
      ...{ judged, found, expected: expected.toFixed(1) },
      probability: probability < 0.001 ? '< 0.001' : probability.toFixed(3),
    }),
    ...rows
      .filter(({ verdict }) => verdict === 'rises' || verdict === 'falls')
      .map(({ hypothesis, text }) => `  ${hypothesis}  ${text[language]}`),
  ];
}
