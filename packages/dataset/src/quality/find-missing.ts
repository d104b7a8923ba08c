import type { AnalysisMatrix } from '../dataset.ts';
import { t } from '../messages.ts';
import type { Suspect } from './quality-report.ts';

/** A respondent who left out more than this share of the items deserves a look. Hair et al. (2022), A Primer on PLS-SEM, 3rd ed., ch. 2. */
const missingShareLimit = 0.15;

/** Respondents with more than 15 % of the items missing. */
export function findMissing(matrix: AnalysisMatrix): Suspect[] {
  return matrix.firms.flatMap((firm, i) => {
    let missing = 0;
    for (let c = 0; c < matrix.p; c++)
      if (Number.isNaN(matrix.values[i * matrix.p + c]!)) missing++;
    const share = missing / matrix.p;
    if (share <= missingShareLimit) return [];
    const reason = t.both('suspect.missing', { missing, items: matrix.p });
    const row = matrix.rows[i]!;
    return [
      {
        firm,
        wave: matrix.wave,
        row,
        kind: 'missing',
        value: share,
        threshold: missingShareLimit,
        reason,
      },
    ];
  });
}
