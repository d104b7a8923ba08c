import type { Language } from '@qunhai/kernel';
import type { Results } from '@qunhai/results';
import { message } from './messages.ts';

/** How many indirect effects change with a moderator, and those that do; nothing where none were asked about. */
export function mediatedLines(
  language: Language,
  { sem, run }: Pick<Results, 'sem' | 'run'>,
): string[] {
  const { moderatedMediation: rows = [] } = sem;
  if (rows.length === 0) return [];
  const found = rows.filter(({ verdict }) => verdict === 'rises' || verdict === 'falls');
  return [
    message(language, 'run.mediated', {
      ...{ found: found.length, asked: rows.length },
      chance: (rows.length * (1 - run.analysis.level)).toFixed(1),
    }),
    ...found.map(({ hypothesis, text }) => `  ${hypothesis}  ${text[language]}`),
  ];
}
