import { type Adjustment, adjustPValues } from '@qunhai/numerics';
import type { AnalysisPlan } from '../../study-schema.ts';

/** How the tests of one method are corrected for their number. */
export type Correction = Exclude<Adjustment, 'none'>;

/** As the plan says for hypotheses; Benjamini–Hochberg where it says nothing, since these tests are a search for what is wrong. */
export function correctionOf({ correction }: Pick<AnalysisPlan, 'correction'>): Correction {
  return correction === undefined || correction === 'none' ? 'benjamini-hochberg' : correction;
}

/** The same p values corrected for their number; null stays null and counts for nothing. */
export function correctTests(
  p: readonly (number | null)[],
  correction: Correction,
): (number | null)[] {
  const adjusted = adjustPValues(
    p.map((value) => value ?? Number.NaN),
    correction,
  );
  return p.map((value, i) => (value === null ? null : adjusted[i]!));
}

/** Significance of tests beside intervals of this level: 0.05, not 0.050000000000000044. */
export function significanceOf({ level }: Pick<AnalysisPlan, 'level'>): number {
  return Math.round((1 - level) * 1e12) / 1e12;
}
