import type { Language } from '@qunhai/kernel';
import type { StudyCheck } from '@qunhai/study';
import { message } from './messages.ts';

type Exclusion = StudyCheck['exclusions'][number];

/** Rows named for each reason; `--json` names all. */
const namedAtMost = 10;

/** What would be left out, by code: how many, and where the first of them stand and why. */
export function exclusionLines(exclusions: readonly Exclusion[], language: Language): string[] {
  if (exclusions.length === 0) return [];
  const count = exclusions.length;
  const codes = [...new Set(exclusions.map(({ code }) => code))];
  return [
    message(language, 'check.excluded', { count }),
    ...codes.flatMap((code) => {
      const all = exclusions.filter((exclusion) => exclusion.code === code);
      const more = all.length - namedAtMost;
      return [
        `  ${code}: ${all.length}`,
        ...all.slice(0, namedAtMost).map((exclusion) => place(exclusion, language)),
        ...(more > 0 ? [message(language, 'check.excluded-more', { count: more })] : []),
      ];
    }),
  ];
}

function place({ file, row, column, reason }: Exclusion, language: Language): string {
  const key = column === null ? 'check.excluded-row' : 'check.excluded-cell';
  return message(language, key, { file, row, column: column ?? '', reason: reason[language] });
}
