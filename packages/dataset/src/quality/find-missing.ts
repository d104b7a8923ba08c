import { t } from '../messages.ts';
import type { MissingOfFirm, Suspect } from './quality-report.ts';

/** A respondent who left out more than this share of the items deserves a look. Hair et al. (2022), A Primer on PLS-SEM, 3rd ed., ch. 2. */
const missingShareLimit = 0.15;

/**
 * Respondents with more than 15 % of the items missing.
 * @param items - number of items asked
 */
export function findMissing(byFirm: readonly MissingOfFirm[], items: number): Suspect[] {
  return byFirm
    .filter(({ share }) => share > missingShareLimit)
    .map(({ firm, wave, row, missing, share }) => ({
      firm,
      wave,
      row,
      kind: 'missing',
      value: share,
      threshold: missingShareLimit,
      reason: t.both('suspect.missing', { missing, items }),
    }));
}
