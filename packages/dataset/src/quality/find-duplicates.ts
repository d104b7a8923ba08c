import type { AnalysisMatrix } from '../dataset.ts';
import { t } from '../messages.ts';
import type { Suspect } from './quality-report.ts';

/** Fewer answers than this may agree by chance. */
const comparedAnswersAtLeast = 10;

/** Respondents whose answers to all items are the same as another firm's; uniform answers are left to straight-lining. */
export function findDuplicates(matrix: AnalysisMatrix): Suspect[] {
  const groups = new Map<string, number[]>();
  for (let i = 0; i < matrix.n; i++) {
    const answers = matrix.values.subarray(i * matrix.p, (i + 1) * matrix.p);
    const given = answers.filter((value) => !Number.isNaN(value));
    if (given.length < comparedAnswersAtLeast || new Set(given).size === 1) continue;
    const key = answers.join(' ');
    const group = groups.get(key) ?? [];
    group.push(i);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((i): Suspect => {
        const other = matrix.firms[group.find((j) => j !== i)!]!;
        return {
          firm: matrix.firms[i]!,
          wave: matrix.wave,
          row: matrix.rows[i]!,
          kind: 'duplicate',
          value: group.length,
          threshold: 2,
          reason: t.both('suspect.duplicate', { firm: other, count: group.length - 1 }),
        };
      }),
    );
}
